"""The letter that makes the office's root certificate known: what it is, its fingerprint, how to check it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.documents import RootFacts
from app.documents.letterhead import Letterhead
from app.documents.press import FileFacts, Outfit, Paper, print_papers
from app.documents.typesetting import fonts as families
from app.documents.typesetting.flow import Block, NumberedList, Space
from app.documents.typesetting.fonts import FontFamily, FontFiles
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Row, Table, TableStyle
from app.documents.wording import Wording
from app.persian import calendar, digits

_GROUP, _GROUPS_IN_LINE = 4, 8


def render(
    facts: RootFacts, letterhead: Letterhead, words: Wording, files: FontFiles, *, colours: bytes, trial: bool
) -> bytes:
    """The letter as a file without a record; `colours` is an sRGB ICC profile."""
    outfit = Outfit(letterhead, words, families.load(files), colours)
    letter = _Letter(facts, words, outfit.fonts, trial)
    title = words("root_letter.title")
    paper = Paper(tuple(letter.blocks()), beside=letter.beside())
    return print_papers(outfit, (paper,), FileFacts(title, title, facts.printed_at)).pdf


@dataclass(frozen=True)
class _Letter:
    facts: RootFacts
    words: Wording
    fonts: FontFamily
    trial: bool

    @cached_property
    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle(self.fonts, size=10.5, leading=18)

    def beside(self) -> tuple[str, str]:
        """Number, which the secretariat writes, and date."""
        day = calendar.short(self.facts.printed_at.date())
        blank = self.words("page.blank_short")
        return self.words("root_letter.number", blank=blank), self.words("root_letter.date", date=day)

    def blocks(self) -> Iterator[Block]:
        """The text from the title to the place for a signature."""
        words, body = self.words, self.body
        title = TextStyle(self.fonts, size=13, leading=24, align=Align.CENTRE, role=ElementRole.TITLE)
        yield Paragraph.plain(words("root_letter.title"), title, bold=True)
        if self.trial:
            warning = TextStyle(self.fonts, size=11, leading=20, align=Align.CENTRE)
            yield Paragraph.plain(words("root_letter.trial"), warning, bold=True)
        yield Space(6)
        yield Paragraph.plain(words("root_letter.opening"), body)
        yield from self._heading("root_letter.facts")
        yield self._table()
        yield from self._heading("root_letter.fingerprint")
        yield from self._fingerprint()
        yield from self._heading("root_letter.meaning")
        yield Paragraph.plain(words("root_letter.internal"), body)
        yield from self._heading("root_letter.checking")
        yield from self._steps()
        yield Space(16, keeps_next=True)
        yield self._signature()

    def _heading(self, key: str) -> Iterator[Block]:
        style = TextStyle(
            self.fonts, size=11, leading=18, align=Align.RIGHT, role=ElementRole.HEADING, keeps_next=True
        )
        yield Space(8)
        yield Paragraph.plain(self.words(key), style, bold=True)
        yield Space(2, keeps_next=True)

    def _table(self) -> Table:
        facts = self.facts
        told = (
            ("root_letter.name", digits.shown(facts.name)),
            ("root_letter.organisation", digits.shown(facts.organisation)),
            ("root_letter.valid_from", calendar.long(facts.valid_from.astimezone().date())),
            ("root_letter.valid_to", calendar.long(facts.valid_to.astimezone().date())),
        )
        cell = TextStyle(self.fonts, size=10, leading=15, align=Align.RIGHT)
        rows = [
            Row([[Paragraph.plain(self.words(key), cell, bold=True)], [Paragraph.plain(said, cell)]])
            for key, said in told
            if said
        ]
        return Table((3, 11), rows)

    def _fingerprint(self) -> Iterator[Block]:
        """Groups of four, eight in a line, from left to right."""
        figures = self.facts.fingerprint.lower()
        groups = [figures[place : place + _GROUP] for place in range(0, len(figures), _GROUP)]
        style = TextStyle(self.fonts, size=13, leading=21, align=Align.CENTRE, base=LTR)
        for place in range(0, len(groups), _GROUPS_IN_LINE):
            yield Paragraph.plain("  ".join(groups[place : place + _GROUPS_IN_LINE]), style, bold=True)

    def _steps(self) -> Iterator[Block]:
        """What to do, each step with what is typed or chosen below it, from left to right."""
        hanging = TextStyle(self.fonts, size=10.5, leading=18, indent=16, first_indent=-16)
        typed = TextStyle(self.fonts, size=9, leading=16, align=Align.CENTRE, base=LTR)
        steps = zip(self.words.row("root_letter.steps"), self.words.row("root_letter.commands"), strict=True)
        for number, (step, command) in enumerate(steps, 1):
            label = Run(self.words("page.list_item", number=digits.to_persian(str(number))))
            yield NumberedList([Paragraph((label, Run(step)), hanging)])
            if command:
                yield Paragraph.plain(command, typed)

    def _signature(self) -> Table:
        blank = self.words("page.blank")
        cells = [
            [Paragraph.plain(self.words(key, blank=blank), self.body)]
            for key in ("root_letter.signature", "root_letter.ink")
        ]
        return Table(
            (1, 1), [Row(cells, min_height=52)], style=TableStyle(middle=False, padding_y=6), looks=True
        )
