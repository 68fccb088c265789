"""What every section of the printed minutes works with: the minutes, the words of the form, and its look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.documents import own_form
from app.documents.letterhead import Letterhead
from app.documents.minutes import phrases
from app.documents.typesetting.column_widths import uncut
from app.documents.typesetting.flow import Block, NumberedList, PageForm, Space
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Cell, Row, Table, TableStyle
from app.documents.wording import Wording
from app.domain.attendance import Attendance
from app.domain.minutes import Minutes
from app.domain.namesake import namesakes
from app.domain.print_form import AS_SHIPPED, PrintForm
from app.domain.quorum import Quorum, QuorumRule, quorum
from app.domain.turn import Turn

_AFTER_HEADING = 3.0
_BEFORE_HEADING = 10.0
BETWEEN = 3.0
_SMALLER = 0.86
_CLOSE = 3.5


@dataclass(frozen=True)
class Form:
    """The minutes being printed, and the few ways in which their text is set.

    Where `shows_movements`, the talks say who came and went in their course. Of the office's `own` form the
    letterhead and the words are already in `letterhead` and `words`.
    """

    minutes: Minutes
    letterhead: Letterhead
    words: Wording
    fonts: FontFamily
    shows_movements: bool = False
    own: PrintForm = AS_SHIPPED

    @cached_property
    def _rows(self) -> Mapping[str, Attendance]:
        return {row.id: row for row in self.minutes.meeting.attendance}

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        return namesakes(self.minutes.meeting.attendance)

    @cached_property
    def substitutes(self) -> Mapping[str, Attendance]:
        """Who came for whom, by the row of whoever is away."""
        return {row.on_behalf_of: row for row in self._rows.values() if row.on_behalf_of and row.is_present}

    @cached_property
    def turns(self) -> Mapping[str, Turn]:
        """The turn in which a statement was typed, by the statement."""
        turns = reversed(self.minutes.meeting.turns)  # the first of several counts
        return {turn.statement_id: turn for turn in turns if turn.statement_id}

    @cached_property
    def quorum(self) -> Quorum | None:
        """The quorum when the session began, if a rule asks for one and the hour is known."""
        meeting = self.minutes.meeting
        if meeting.quorum_rule is QuorumRule.NONE or meeting.started is None:
            return None
        found = quorum(meeting, meeting.started)
        return found if found.of else None

    def row(self, row_id: str | None) -> Attendance | None:
        """The row of the attendance with this identifier."""
        return self._rows.get(row_id or "")

    def called(self, row: Attendance | None) -> str:
        """The name of a participant; behind that of a namesake the neighbourhood, or else the body."""
        if row is None:
            return ""
        name = phrases.shown(row.name)
        if row.id not in self._namesakes:
            return name
        place = self.minutes.neighbourhood_name(row.neighbourhood_id)
        told = (
            self.words("requests.neighbourhood", name=place) if place else self.minutes.body_name(row.body_id)
        )
        told = phrases.shown(told or row.title)
        return self.words("attendance.of_place", name=name, place=told) if told else name

    def listed(self, texts: Sequence[str]) -> str:
        """«الف، ب و ج»."""
        *before, last = texts
        if not before:
            return last
        return self.words("page.and").join((self.words("page.comma").join(before), last))

    @cached_property
    def page(self) -> PageForm:
        """Paper and margins."""
        return own_form.page_of(self.own)

    @cached_property
    def is_narrow(self) -> bool:
        """Whether type and tables are those of a narrow paper (A5)."""
        return own_form.is_narrow(self.page)

    def sized(self, style: TextStyle, size: float, leading: float) -> TextStyle:
        """A style in a size of A4 (points), which is smaller on narrow paper."""
        if self.is_narrow:
            size, leading = size * _SMALLER, leading * _SMALLER
        return replace(style, size=size, leading=leading)

    @cached_property
    def body(self) -> TextStyle:
        """Running text."""
        return self.sized(TextStyle(self.fonts), 10.5, 18)

    @cached_property
    def title(self) -> TextStyle:
        """The title of the document."""
        style = TextStyle(self.fonts, align=Align.CENTRE, role=ElementRole.TITLE, keeps_next=True)
        return self.sized(style, 13, 24)

    @cached_property
    def cell(self) -> TextStyle:
        """Text in a table."""
        return self.sized(TextStyle(self.fonts, align=Align.RIGHT), 9, 13)

    @cached_property
    def centred_cell(self) -> TextStyle:
        """Text in the middle of a column."""
        return replace(self.cell, align=Align.CENTRE)

    @cached_property
    def detail(self) -> TextStyle:
        """What is added to a text in a table, smaller and grey."""
        return self.sized(replace(self.cell, grey=0.25), 8.2, 13)

    @cached_property
    def small(self) -> TextStyle:
        """Header and footer."""
        return self.sized(TextStyle(self.fonts, align=Align.RIGHT), 8.5, 13)

    def heading(self, text: str) -> list[Block]:
        """The heading of a section, kept with what follows."""
        style = TextStyle(self.fonts, align=Align.RIGHT, role=ElementRole.HEADING, keeps_next=True)
        style = self.sized(style, 11, 18)
        return [
            Space(_BEFORE_HEADING),
            Paragraph.plain(text, style, bold=True),
            Space(_AFTER_HEADING, keeps_next=True),
        ]

    def text(self, text: str, *, bold: bool = False, centre: bool = False) -> Cell:
        """A cell with one paragraph, empty without text."""
        style = self.centred_cell if centre else self.cell
        return [Paragraph.plain(text, style, bold=bold)] if text else []

    def numbered(self, items: Iterable[Sequence[Run]], look: TextStyle | None = None) -> list[Block]:
        """A list «۱) …» whose lines hang behind the number, set as running text or in another look."""
        style = replace(look or self.body, indent=16, first_indent=-16)
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

        A `frugal` one leaves no more room than the heading needs to a column without any text; on narrow
        paper no column cuts a word that another has room for.
        """
        heads = [Paragraph.plain(text, self.centred_cell, bold=True) for text in self.words.row(columns)]
        look = TableStyle(padding_x=_CLOSE if self.is_narrow else 5.0, padding_y=2.5, middle=middle)
        width, header = self.page.frame(2).width, Row([[head] for head in heads])
        unit = width / sum(shares)
        if frugal:
            shares = [
                share
                if any(row.cells[place] for row in rows)
                else min(share, (heads[place].natural_width + 2 * look.padding_x + 1) / unit)
                for place, share in enumerate(shares)
            ]
        if self.is_narrow:
            shares = uncut(shares, (header, *rows), look, width)
        return Table(shares, rows, header, look)
