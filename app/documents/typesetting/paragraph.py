"""Paragraphs: runs of regular and bold text, broken in logical order, justified by word space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from app.documents.typesetting import line as lines
from app.documents.typesetting.flow import Strip
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.levels import RTL
from app.documents.typesetting.sheet import Element, ElementRole, Sheet
from app.documents.typesetting.words import FacedText, Word, broken, printable, words

_ROUNDING = 0.01
_LOOSEST = 4  # word spaces; a line before a very long word stays ragged instead of falling apart
_INK_MIDDLE = 0.22  # of the size: half-way between the top of an alef and the foot of a reh


class Align(Enum):
    """Where the lines of a paragraph stand."""

    RIGHT = "right"
    LEFT = "left"
    CENTRE = "centre"
    JUSTIFY = "justify"  # the last line at the right


_FREE_AT_LEFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class Run:
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


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line; `natural` is its width with unstretched spaces."""

    words: tuple[Word, ...]
    natural: float
    is_last: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is broken into lines of the column's width."""

    runs: tuple[Run, ...]
    style: TextStyle
    _words: list[Word] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        fonts = self.style.fonts
        faced = _faced(self.runs, fonts)
        object.__setattr__(self, "_words", words(faced, self.style.size, self.style.base))

    @classmethod
    def plain(cls, text: str, style: TextStyle, *, bold: bool = False) -> Paragraph:
        """A paragraph of one weight."""
        return cls((Run(text, bold),), style)

    @property
    def natural_width(self) -> float:
        """The width on a single line."""
        return sum(word.width for word in self._words) + self._space * max(0, len(self._words) - 1)

    def lines(self, width: float) -> list[Line]:
        """Break into lines; no line is wider than its room unless a single character is."""
        found: list[list[Word]] = [[]]
        used, room = 0.0, width - self.style.indent - self.style.first_indent
        for word in self._fitting(width):
            needed = used + self._space + word.width if found[-1] else word.width
            if found[-1] and needed > room + _ROUNDING:
                found.append([])
                room, needed = width - self.style.indent, word.width
            found[-1].append(word)
            used = needed
        return [self._line(words, words is found[-1]) for words in found if words]

    def strips(self, width: float, _page_height: float) -> list[Strip]:
        """One strip per line; no page break after the first or before the last line."""
        element = Element(self.style.role)
        set_lines = self.lines(width)
        last = len(set_lines) - 1
        return [
            Strip(
                self.style.leading,
                self._drawer(line, width, element, is_first=number == 0),
                keeps_next=self.style.keeps_next or (last > 0 and number in (0, last - 1)),
            )
            for number, line in enumerate(set_lines)
        ]

    def draw_line(self, sheet: Sheet, line: Line, left: float, top: float, width: float) -> None:
        """Draw one line into a room of `width` whose upper left corner is (left, top)."""
        self._drawer(line, width, Element(self.style.role), is_first=False)(sheet, left, top)

    @property
    def _space(self) -> float:
        face = self.style.fonts.regular
        return face.space_width * self.style.size / face.units_per_em

    def _fitting(self, width: float) -> Iterator[Word]:
        room = width - self.style.indent - max(0.0, self.style.first_indent)
        for word in self._words:
            if word.width > room + _ROUNDING:
                yield from broken(word, self.style.size, room)
            else:
                yield word

    def _line(self, of_line: Sequence[Word], is_last: bool) -> Line:
        natural = sum(word.width for word in of_line) + self._space * (len(of_line) - 1)
        return Line(tuple(of_line), natural, is_last)

    def _drawer(self, line: Line, width: float, element: Element, *, is_first: bool) -> _LineDrawer:
        indent = self.style.indent + (self.style.first_indent if is_first else 0.0)
        return _LineDrawer(line, self.style, self._space, width - indent, indent, element)


@dataclass(frozen=True, slots=True)
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
        if style.align is Align.JUSTIFY and not line.is_last and free < gaps * space * _LOOSEST:
            space += free / gaps
            free = 0.0
        share = _FREE_AT_LEFT.get(style.align, 1.0 if style.base == RTL else 0.0)
        x = left + free * share + (0.0 if style.base == RTL else self.indent)
        y = top - style.leading / 2 - _INK_MIDDLE * style.size
        text = lines.operators(line.words, x, y, lines.LineStyle(style.size, space), sheet.fonts)
        sheet.draw(f"{style.grey:g} g\n{text}\n0 g" if style.grey else text, self.element)


def _faced(runs: Sequence[Run], fonts: FontFamily) -> list[FacedText]:
    """What the faces can print of each run, without a double space where two runs meet."""
    faces = [fonts.bold if run.bold else fonts.regular for run in runs]
    texts = [printable(face.spelled(run.text)) for run, face in zip(runs, faces, strict=True)]
    for number, (before, after) in enumerate(pairwise(texts)):
        if before.endswith(" ") and after.startswith(" "):
            texts[number + 1] = after.lstrip(" ")
    return [FacedText(text, face) for text, face in zip(texts, faces, strict=True)]
