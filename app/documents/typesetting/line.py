"""One line of words becomes operators of a page: places from left to right, text in logical order.

Segments (one direction, one font) are written in logical order, the glyphs of a right-to-left segment from
left to right; marks without width keep search and copying exact in readers that guess the order from places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from app.documents.typesetting.embedding import DocumentFonts, EmbeddedFont
from app.documents.typesetting.levels import RTL, class_of, visual_runs
from app.documents.typesetting.operands import RIGHT_TO_LEFT_MARK
from app.documents.typesetting.pieces import Kind, Lead, Manner
from app.documents.typesetting.pieces import manner as manner_of
from app.documents.typesetting.words import Word

_RTL, _LTR, _SOLITARY = Kind  # looking a member up in its class is slow
_NONE, _APART, _INSIDE, _LATE = Lead
_NO_SPACE = -1
_PLAIN_FACE = attrgetter("face")


class LineStyle(NamedTuple):
    """Size and word space in points; `search_marks` puts invisible marks where readers would go wrong."""

    size: float
    space: float
    search_marks: bool = True


class _Segment:
    """Text in one manner; `last` is its last character in logical order."""

    __slots__ = ("font", "fragments", "last", "lead", "manner", "width")

    def __init__(self, manner: Manner, font: EmbeddedFont) -> None:
        self.manner = manner
        self.font = font
        self.fragments: list[str] = []
        self.width = 0.0
        self.last = ""
        self.lead = _NONE


def operators(words: Sequence[Word], x: float, y: float, style: LineStyle, fonts: DocumentFonts) -> str:
    """The text object of a line whose left end is at (x, y); its width is that of words and spaces."""
    segments = _segments(words, style, fonts)
    places = _places(segments, x) if len(segments) > 1 else (x,)
    height, last = f"{y:.2f}", segments[-1]
    parts, late = ["BT"], []
    for segment, left in zip(segments, places, strict=True):
        font = segment.font
        # Said again for every segment: pypdf, which turns right-to-left text about, starts afresh at it
        start = f"{font.selected(style.size)}\n1 0 0 1 {left:.2f} {height} Tm\n"
        parts.append(start + _shown(segment, search_marks=style.search_marks, is_last=segment is last))
        if segment.lead is _LATE:
            late.append(f"{start}<{font.fragments[RIGHT_TO_LEFT_MARK]}>Tj")
    return "\n".join((*parts, *late, "ET"))


def _places(segments: Sequence[_Segment], x: float) -> list[float]:
    """The left end of each segment; the one farthest to the left starts at `x`."""
    places = [x] * len(segments)
    for index in _from_left([segment.manner.level for segment in segments]):
        places[index] = x
        x += segments[index].width
    return places


def _from_left(levels: Sequence[int]) -> Iterable[int]:
    if 0 not in levels and all(RTL in pair for pair in pairwise(levels)):  # nothing to keep in order
        return range(len(levels) - 1, -1, -1)
    runs = visual_runs(levels)
    return [
        index
        for start, end, level in runs
        for index in (range(end - 1, start - 1, -1) if level & 1 else range(start, end))
    ]


class _Line:
    """Puts words into segments, in logical order; `level` is that of the space before a word."""

    def __init__(self, style: LineStyle, fonts: DocumentFonts) -> None:
        self.segments: list[_Segment] = []
        self._style = style
        self._fonts = fonts
        self._current: Manner | None = None
        self._spaces: dict[EmbeddedFont, str] = {}

    def add(self, word: Word, level: int, *, is_last: bool) -> None:
        """Any word."""
        parts = word.bare
        if self._style.search_marks:
            parts = word.ending if is_last else word.marked
        self._add_space(level, parts[0].manner)
        for manner, width, last, operand, lead in parts:
            segment = self._segment(manner)
            segment.fragments.append(segment.font.fragments[operand])
            segment.width += width * self._style.size
            segment.last = last
            segment.lead = lead
        if word.missing:
            self._fonts.miss(word.missing)

    def add_plain(self, words: list[Word], level: int, *, is_last: bool) -> None:
        """Plain words in one face: the common case, in one go."""
        style, manner = self._style, words[0].bare[0].manner
        self._add_space(level, manner)
        segment = self._segment(manner)
        if style.search_marks:
            operands = [word.marked[0].operand for word in words]
            if is_last:
                operands[-1] = words[-1].ending[0].operand
        else:
            operands = [word.bare[0].operand for word in words]
        font = segment.font
        shown = [font.fragments[operand] for operand in operands]
        shown.reverse()
        segment.fragments.append(self._space(font).join(shown))
        ems = sum([word.width for word in words])
        segment.width += ems * style.size + (len(words) - 1) * style.space
        segment.last = words[-1].bare[0].last
        segment.lead = _NONE

    def _add_space(self, level: int, following: Manner) -> None:
        """The space between two words, in the face of the second; none at the beginning."""
        if level == _NO_SPACE:
            return
        if following.level != level or following.kind is _SOLITARY:
            following = manner_of(following.face, _RTL if level & 1 else _LTR, level)
        segment = self._segment(following)
        segment.fragments.append(self._space(segment.font))
        segment.width += self._style.space
        segment.last = " "

    def _segment(self, manner: Manner) -> _Segment:
        """The last segment if this goes on in it, or else a new one."""
        if manner is self._current:
            return self.segments[-1]
        self._current = manner if manner.kind is not _SOLITARY else None
        segment = _Segment(manner, self._fonts.of(manner.face))
        self.segments.append(segment)
        return segment

    def _space(self, font: EmbeddedFont) -> str:
        """A word space, corrected in thousandths of an em from the font's own to the line's."""
        space = self._spaces.get(font)
        if space is None:
            style = self._style
            own = font.face.space_width * style.size / font.face.units_per_em
            space = self._spaces[font] = font.space(round((own - style.space) * 1000 / style.size))
        return space


def _segments(words: Sequence[Word], style: LineStyle, fonts: DocumentFonts) -> list[_Segment]:
    line, rest, level = _Line(style, fonts), len(words), _NO_SPACE
    for face, group in groupby(words, _PLAIN_FACE):
        if face is None:
            for word in group:
                rest -= 1
                line.add(word, level, is_last=not rest)
                level = word.space_level
        else:
            plain = list(group)
            rest -= len(plain)
            line.add_plain(plain, level, is_last=not rest)
            level = RTL
    return line.segments


def _shown(segment: _Segment, *, search_marks: bool, is_last: bool) -> str:
    """Operators that show the segment, with the mark that it needs before it."""
    lead, fragments = segment.lead, segment.fragments
    if segment.manner.kind is _RTL:
        fragments.reverse()
        # MuPDF takes a segment whose first glyph is neutral for a left-to-right one
        has_own_mark = segment.last in "،:.," and not is_last
        if search_marks and not has_own_mark and class_of(segment.last) not in "RA":
            lead = _APART
    text = "".join(fragments)
    mark = segment.font.fragments[RIGHT_TO_LEFT_MARK] if lead is not _NONE else ""
    before = f"<{mark}>Tj" if lead is _APART else ""
    inside = mark if lead is _INSIDE else ""
    return f"{before}[<{inside}{text}>]TJ".replace("<>", "").replace("[]TJ", "")
