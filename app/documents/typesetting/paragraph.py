"""Paragraphs: runs of regular and bold text, broken in logical order, justified by word space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from app.documents.typesetting import line as lines
from app.documents.typesetting.flow import Strip
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.levels import RTL
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.documents.typesetting.words import (
    FacedText,
    Word,
    broken,
    easy_words,
    meet_at_spaces,
    printable,
    words,
)

_ROUNDING = 0.01
_LOOSEST = 4  # word spaces; a line before a very long word stays ragged instead of falling apart
_INK_MIDDLE = 0.22  # of the size: half-way between the top of an alef and the foot of a reh


class Align(Enum):
    """Where the lines of a paragraph stand."""

    RIGHT = "right"
    LEFT = "left"
    CENTRE = "centre"
    JUSTIFY = "justify"  # the last line at the right


_LEFT, _CENTRE, _JUSTIFY = Align.LEFT, Align.CENTRE, Align.JUSTIFY  # slow to look up in their class


class Run(NamedTuple):
    """Text of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; measures in points, `leading` from line to line.

    `indent` is kept free at the side where lines begin; `first_indent` is added on the first line and may be
    negative («۱) …» hanging). `grey` is 0 for black. `base` is the paragraph's direction (`RTL` or `LTR`).
    """

    fonts: FontFamily
    size: float = 10.5
    leading: float = 18.0
    align: Align = Align.JUSTIFY
    indent: float = 0.0
    first_indent: float = 0.0
    grey: float = 0.0
    base: int = RTL
    role: ElementRole = ElementRole.PARAGRAPH
    keeps_next: bool = False


class Line(NamedTuple):
    """Words of one line; `natural` is its width in points with unstretched spaces."""

    words: tuple[Word, ...]
    natural: float
    is_last: bool


class Paragraph:
    """Text that is broken into lines of the column's width."""

    __slots__ = ("_space", "_words", "runs", "style")

    def __init__(self, runs: Sequence[Run], style: TextStyle) -> None:
        self.runs = runs
        self.style = style
        self._words = _words(runs, style)
        face = style.fonts.regular
        # A word space in ems: the layout's, also between words of another face.
        self._space = face.space_width / face.units_per_em

    @classmethod
    def plain(cls, text: str, style: TextStyle, *, bold: bool = False) -> Paragraph:
        """A paragraph of one weight."""
        return cls((Run(text, bold),), style)

    @property
    def natural_width(self) -> float:
        """The width on a single line."""
        spaces = self._space * max(0, len(self._words) - 1)
        return (sum(word.width for word in self._words) + spaces) * self.style.size

    @property
    def widest_word(self) -> float:
        """The width below which a word of it is cut."""
        return max((word.width for word in self._words), default=0.0) * self.style.size

    def lines(self, width: float) -> list[Line]:
        """Break into lines; no line is wider than its room unless a single character is."""
        style, space = self.style, self._space
        room, end = _room(style, width - style.first_indent), -space
        whole = sum([space + word.width for word in self._words]) + end
        if 0 <= whole <= room:
            return [Line(tuple(self._words), whole * style.size, True)]
        found: list[Line] = []
        line: list[Word] = []
        for word in self._fitting(width):
            longer = end + space + word.width
            if longer > room and line:
                found.append(Line(tuple(line), end * style.size, False))
                room, line, longer = _room(style, width), [], word.width
            line.append(word)
            end = longer
        if line:
            found.append(Line(tuple(line), end * style.size, True))
        return found

    def strips(self, width: float, _page_height: float, owner: Element) -> list[Strip]:
        """One strip per line; no page break after the first or before the last line."""
        style = self.style
        element = owner.text(style.role)
        set_lines = self.lines(width)
        before_last = len(set_lines) - 2
        return [
            Strip(
                style.leading,
                self._drawer(line, width, element, is_first=number == 0),
                style.keeps_next or number == before_last or (number == 0 < before_last),
            )
            for number, line in enumerate(set_lines)
        ]

    def _fitting(self, width: float) -> Sequence[Word]:
        """The words, those wider than a line broken."""
        room = _room(self.style, width - max(0.0, self.style.first_indent))
        if max([word.width for word in self._words], default=0.0) <= room:
            return self._words
        return [part for word in self._words for part in _parts(word, room)]

    def _drawer(self, line: Line, width: float, element: Element, *, is_first: bool) -> _LineDrawer:
        indent = self.style.indent + (self.style.first_indent if is_first else 0.0)
        return _LineDrawer(line, self.style, self._space * self.style.size, width - indent, indent, element)


@dataclass(slots=True)
class _LineDrawer:
    line: Line
    style: TextStyle
    space: float
    room: float
    indent: float
    element: Element

    def __call__(self, sheet: Sheet, left: float, top: float) -> None:
        style, line = self.style, self.line
        free, space = self.room - line.natural, self.space
        gaps = len(line.words) - 1
        if style.align is _JUSTIFY and not line.is_last and gaps and free < gaps * space * _LOOSEST:
            space += free / gaps
            free = 0.0
        x = left + (0.0 if style.base == RTL else self.indent)
        if style.align is _CENTRE:
            x += free / 2
        elif style.align is not _LEFT and (style.base == RTL or style.align is not _JUSTIFY):
            x += free
        y = top - style.leading / 2 - _INK_MIDDLE * style.size
        set_as = lines.LineStyle(style.size, space, sheet.search_marks)
        text = lines.operators(line.words, x, y, set_as, sheet.fonts)
        sheet.draw(f"{style.grey:g} g\n{text}\n0 g" if style.grey else text, self.element)


def _room(style: TextStyle, width: float) -> float:
    """The room for words in ems, in a frame of `width` points."""
    return (width - style.indent + _ROUNDING) / style.size


def _parts(word: Word, room: float) -> Sequence[Word]:
    return [word] if word.width <= room else broken(word, room)


def _words(runs: Sequence[Run], style: TextStyle) -> list[Word]:
    """The words of the runs, as their faces can print them."""
    regular, bold = style.fonts.regular, style.fonts.bold
    faced = [FacedText(text, bold if is_bold else regular) for text, is_bold in runs if text]
    if style.base == RTL and all(face.is_easy(text) for text, face in faced) and meet_at_spaces(faced):
        return easy_words(faced)
    return words(_parts_of(faced), style.base)


def _parts_of(runs: Sequence[FacedText]) -> list[FacedText]:
    """What the faces can print of each run, without a double space where two runs meet."""
    texts = [printable(face.spelled(text)) for text, face in runs]
    for number, (before, after) in enumerate(pairwise(texts)):
        if before.endswith(" ") and after.startswith(" "):
            texts[number + 1] = after.lstrip(" ")
    parts = (face.parts(text) for text, (_, face) in zip(texts, runs, strict=True))
    return [FacedText(text, face) for part in parts for text, face in part if text]
