"""What a printed file must say: the texts of the composed form in the order of reading, and its running feet.

The blocks are walked as they were composed; nothing is broken into lines, shaped or drawn. Texts are as the
font spells them («①» as «(۱)» where it lacks the sign), which is a matter of the font and not of the press.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from app.documents.minutes import furniture, paper, phrases, printing, signatures
from app.documents.minutes.form import Form
from app.documents.press import Outfit, Paper
from app.documents.proof.reading import UNSEEN
from app.documents.typesetting.flow import Block, Keep, NumberedList, PageForm, Space, Tied
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.grouped_table import GroupedTable
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Paragraph
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Cell, Row, Table
from app.documents.wording import Wording

_WHITE = re.compile("[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ExpectedText:
    """The text of one paragraph, and where it stands.

    `section` is the heading above it, `row` counts from 1 (0: no table), `column` is its column's heading.
    `columns` are the columns of all tables around it, from 0. A text that stands `apart` from the flow has
    others beside it.
    """

    section: str
    text: str
    row: int = 0
    column: str = ""
    place: str = ""
    columns: tuple[int, ...] = ()
    is_left_to_right: bool = False
    apart: bool = False


Foot = Callable[[int, int], "tuple[ExpectedText, ...]"]
"""What the foot of a page (from 1) of so many says: each line from left to right."""


@dataclass(frozen=True, slots=True)
class ExpectedDocument:
    """Texts in order; `repeats` are what may come again at the head of a page, each in its paragraphs.

    `foot_ends` is how high up a running foot may reach, in points; `outside` the place of what belongs to no
    place.
    """

    texts: tuple[ExpectedText, ...]
    repeats: frozenset[tuple[str, ...]]
    foot: Foot
    foot_ends: float
    outside: str


def document(form: Form) -> ExpectedDocument:
    """Everything that the minutes say on paper."""
    walk = _Walk(form.words, form.fonts, form.words("proof.head"))
    walk.letterhead(form.letterhead.lines, furniture.identity(form))
    for block in printing.sections(form):
        walk.block(block)
    return _found(walk, form.page, lambda page, pages: _minutes_foot(form, page, pages))


def of_papers(
    papers: Sequence[Paper], outfit: Outfit, pages_of_each: Sequence[int], *, through: bool
) -> ExpectedDocument:
    """Everything that some papers of one file say, each on so many pages; `through` they count as one."""
    words = outfit.words
    walk = _Walk(words, outfit.fonts, words("proof.head"))
    for paper_ in papers:
        walk.begin(words("proof.head"))
        if paper_.has_head:
            walk.letterhead(outfit.letterhead.lines, paper_.beside)
        for block in paper_.blocks:
            walk.block(block)
    counted = [
        (paper_.foot, number, of)
        for paper_, of in zip(papers, pages_of_each, strict=True)
        for number in range(1, of + 1)
    ]

    def foot(page: int, pages: int) -> tuple[ExpectedText, ...]:
        said, number, of = next(chain(counted[page - 1 : page], repeat(("", page, pages))))
        return _paper_foot(words, said, *((page, pages) if through else (number, of)))

    return _found(walk, outfit.page, foot)


def _found(walk: _Walk, page: PageForm, foot: Foot) -> ExpectedDocument:
    outside = walk.words("proof.outside")
    repeats = frozenset(walk.repeats)
    return ExpectedDocument(tuple(walk.found), repeats, foot, page.following.bottom, outside)


def _minutes_foot(form: Form, page: int, pages: int) -> tuple[ExpectedText, ...]:
    """Initials, hash, page and number, on narrow paper on two lines; the hash's digits are the last one."""
    words, issue = form.words, form.minutes.issue
    digits = issue.content_sha256[: phrases.SHORT_HASH]
    initials, number = words("page.footer.initials"), furniture.number_and_version(form)
    label = words("page.footer.hash") if digits else ""
    count = words("page.footer.page", page=phrases.number(page), pages=phrases.number(pages))
    lines = (initials, number, label, count) if form.is_narrow else (initials, label, count, number)
    texts = (*lines, digits)
    section = words("proof.foot")
    return tuple(
        ExpectedText(section, settled(text), place=section, is_left_to_right=text == digits)
        for text in texts
        if text
    )


def _paper_foot(words: Wording, said: str, page: int, pages: int) -> tuple[ExpectedText, ...]:
    """The page in the middle, what the paper says at the right."""
    count = words("page.footer.page", page=phrases.number(page), pages=phrases.number(pages))
    section = words("proof.foot")
    return tuple(ExpectedText(section, settled(text), place=section) for text in (count, said) if text)


def settled(text: str) -> str:
    """A text as it stands on paper: one space between words, no controls."""
    return _WHITE.sub(" ", _SURROGATE.sub("\ufffd", UNSEEN.sub("", text))).strip(" ")


@dataclass(slots=True)
class _Walk:
    words: Wording
    fonts: FontFamily
    section: str
    found: list[ExpectedText] = field(default_factory=list)
    repeats: set[tuple[str, ...]] = field(default_factory=set)
    paragraphs: int = 0
    rows: int = 0

    def begin(self, section: str) -> None:
        """A section, whose paragraphs and rows count from 1."""
        self.section, self.paragraphs, self.rows = section, 0, 0

    def letterhead(self, lines: Sequence[str], beside: Sequence[str]) -> None:
        """The head of the first page; its lines stand beside each other."""
        spelled = self.fonts.regular.spelled
        for text in (self.words("page.invocation"), *map(phrases.shown, lines), *beside):
            self.add(ExpectedText(self.section, settled(spelled(text)), place=self.section, apart=True))

    def block(self, block: Block) -> None:
        """A block of the flow and what it holds."""
        match block:
            case Paragraph():
                self.paragraph(block)
            case Table(looks=True):
                for row in block.rows:
                    self.cells(row.cells, (), apart=True)
            case Table():
                self.table(block)
            case NumberedList(items) | Keep(items):
                for item in items:
                    self.block(item)
            case Tied(before, after):
                for item in (*before, *after):
                    self.block(item)
            case GroupedTable(table, groups):
                self.table(block.whole)
                for group in groups:
                    self.repeats.add((*(_heads(table.header) if table.header else ()), *_texts(group.again)))
            case signatures.Continued(table, line):
                self.table(replace(table, continued=True))
                if table.header:
                    self.repeats.add((_text(line), *_heads(table.header)))
            case paper.PaperMark(texts=texts):
                self.section, self.rows = self.words("paper.title"), 0
                for text in texts:
                    self.add(_placed(ExpectedText(self.section, _text(text), place=self.section), text))
            case Space():
                pass
            case _:
                raise TypeError(f"the proof-reader does not know {type(block).__name__}")

    def paragraph(self, paragraph: Paragraph) -> None:
        text = _text(paragraph)
        if paragraph.style.role is ElementRole.HEADING:
            self.begin(text)
            self.add(ExpectedText(text, text, place=text))
            return
        self.paragraphs += 1
        place = self.words("proof.paragraph", section=self.section, number=phrases.number(self.paragraphs))
        self.add(_placed(ExpectedText(self.section, text, place=place), paragraph))

    def table(self, table: Table) -> None:
        """The rows of a table of the flow, the header as row 0."""
        heads = _heads(table.header) if table.header else ()
        if table.header and not table.continued:
            self.rows = 0
            self.repeats.add(heads)
            place = self.words("proof.header", section=self.section)
            for number, text in enumerate(heads):
                self.add(ExpectedText(self.section, text, 0, text, place, (number,)))
        for row in table.rows:
            self.rows += 1
            for number, cell in enumerate(row.cells):
                head = heads[number] if heads else ""
                for found in _cell_texts(cell, (number,)):
                    place = self.words(
                        "proof.cell", section=self.section, row=phrases.number(self.rows), column=head
                    )
                    self.add(replace(found, section=self.section, row=self.rows, column=head, place=place))

    def cells(self, cells: Sequence[Cell], columns: tuple[int, ...], *, apart: bool) -> None:
        """Paragraphs beside each other that are no table."""
        for cell in cells:
            for text in _cell_texts(cell, columns):
                self.add(replace(text, section=self.section, place=self.section, apart=apart))

    def add(self, text: ExpectedText) -> None:
        if text.text:
            self.found.append(text)


def _cell_texts(cell: Cell, columns: tuple[int, ...]) -> Iterator[ExpectedText]:
    for block in cell:
        match block:
            case Paragraph():
                yield _placed(ExpectedText("", _text(block), columns=columns), block)
            case Table():
                for row in (block.header, *block.rows):
                    for number, inner in enumerate(row.cells if row else ()):
                        yield from _cell_texts(inner, (*columns, number))
            case Space():
                pass
            case _:
                raise TypeError(f"the proof-reader does not know {type(block).__name__} in a cell")


def _heads(header: Row) -> tuple[str, ...]:
    return _texts(header.cells)


def _texts(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(text.text for cell in cells for text in _cell_texts(cell, ()))


def _placed(text: ExpectedText, paragraph: Paragraph) -> ExpectedText:
    return replace(text, is_left_to_right=paragraph.style.base == LTR)


def _text(paragraph: Paragraph) -> str:
    """The runs of a paragraph, each as its face spells it."""
    fonts = paragraph.style.fonts
    spelled = ((fonts.bold if run.bold else fonts.regular).spelled(run.text) for run in paragraph.runs)
    return settled("".join(spelled))
