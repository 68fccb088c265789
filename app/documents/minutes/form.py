"""What every section of the printed minutes works with: the minutes, the words of the form, and its look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.documents.letterhead import Letterhead
from app.documents.minutes import phrases
from app.documents.typesetting.flow import Block, NumberedList, PageForm, Space
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Cell, Row, Table, TableStyle
from app.documents.wording import Wording
from app.domain.minutes import Minutes

_AFTER_HEADING = 3.0
_BEFORE_HEADING = 10.0
BETWEEN = 3.0


@dataclass(frozen=True)
class Form:
    """The minutes being printed, and the few ways in which their text is set."""

    minutes: Minutes
    letterhead: Letterhead
    words: Wording
    fonts: FontFamily

    @cached_property
    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle(self.fonts, size=10.5, leading=18)

    @cached_property
    def title(self) -> TextStyle:
        """The title of the document."""
        return TextStyle(
            self.fonts, size=13, leading=24, align=Align.CENTRE, role=ElementRole.TITLE, keeps_next=True
        )

    @cached_property
    def cell(self) -> TextStyle:
        """Text in a table."""
        return TextStyle(self.fonts, size=9, leading=13, align=Align.RIGHT)

    @cached_property
    def centred_cell(self) -> TextStyle:
        """Text in the middle of a column."""
        return replace(self.cell, align=Align.CENTRE)

    @cached_property
    def detail(self) -> TextStyle:
        """What is added to a text in a table, smaller and grey."""
        return replace(self.cell, size=8.2, leading=13, grey=0.25)

    @cached_property
    def small(self) -> TextStyle:
        """Header and footer."""
        return TextStyle(self.fonts, size=8.5, leading=13, align=Align.RIGHT)

    def heading(self, text: str) -> list[Block]:
        """The heading of a section, kept with what follows."""
        style = TextStyle(
            self.fonts, size=11, leading=18, align=Align.RIGHT, role=ElementRole.HEADING, keeps_next=True
        )
        return [
            Space(_BEFORE_HEADING),
            Paragraph.plain(text, style, bold=True),
            Space(_AFTER_HEADING, keeps_next=True),
        ]

    def text(self, text: str, *, bold: bool = False, centre: bool = False) -> Cell:
        """A cell with one paragraph, empty without text."""
        style = self.centred_cell if centre else self.cell
        return [Paragraph.plain(text, style, bold=bold)] if text else []

    def numbered(self, items: Iterable[Sequence[Run]]) -> list[Block]:
        """A list «۱) …» whose lines hang behind the number."""
        style = replace(self.body, indent=16, first_indent=-16)
        lines = [
            Paragraph((Run(self.words("page.list_item", number=phrases.number(row))), *runs), style)
            for row, runs in enumerate(items, 1)
        ]
        return [NumberedList(lines)]

    def table(
        self,
        columns: str,
        shares: Sequence[float],
        rows: Sequence[Row],
        *,
        middle: bool = True,
        frugal: bool = True,
    ) -> Table:
        """A table under the headings of the wording's list `columns`.

        A `frugal` one leaves no more room than the heading needs to a column without any text.
        """
        heads = [Paragraph.plain(text, self.centred_cell, bold=True) for text in self.words.row(columns)]
        look = TableStyle(middle=middle, padding_y=2.5)
        if frugal:
            unit = PageForm().frame(2).width / sum(shares)
            shares = [
                share
                if any(row.cells[place] for row in rows)
                else min(share, (heads[place].natural_width + 2 * look.padding_x + 1) / unit)
                for place, share in enumerate(shares)
            ]
        return Table(shares, rows, Row([[head] for head in heads]), look)
