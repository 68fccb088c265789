"""One line of words becomes operators of a page: places from left to right, text in logical order.

Segments (one direction, one font) are written in logical order, the glyphs of a right-to-left segment from
left to right; marks without width keep search and copying exact in readers that guess the order from places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
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
    faces = [word.face for word in words]
    face = faces[0]
    if face is not None and faces.count(face) == len(faces):
        segments, places = [_plain(words, style, fonts.of(face))], [x]
    else:
        segments = _segments(words, style, fonts)
        places = _places(segments, x)
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
    for index in _from_left([segment.manner.level for segment in segments]) if len(segments) > 1 else ():
        places[index] = x
        x += segments[index].width
    return places


def _from_left(levels: Sequence[int]) -> Iterable[int]:
    if 0 not in levels and all([RTL in pair for pair in pairwise(levels)]):  # nothing to keep in order
        return range(len(levels) - 1, -1, -1)
    runs = visual_runs(levels)
    return [
        index
        for start, end, level in runs
        for index in (range(end - 1, start - 1, -1) if level & 1 else range(start, end))
    ]


def _plain(words: Sequence[Word], style: LineStyle, font: EmbeddedFont) -> _Segment:
    """The only segment of a line of plain words in one face: the common case, in one go."""
    *before, last = words
    if style.search_marks:
        operands = [word.marked[0].operand for word in before]
        operands.append(last.ending[0].operand)
    else:
        operands = [word.bare[0].operand for word in words]
    segment = _Segment(last.bare[0].manner, font)
    fragments = font.fragments
    operands.reverse()
    segment.fragments = [_space(font, style).join([fragments[operand] for operand in operands])]
    segment.last = last.ending[0].last
    return segment


def _segments(words: Sequence[Word], style: LineStyle, fonts: DocumentFonts) -> list[_Segment]:
    """Words and spaces in segments, in logical order; a space is in the face of the word after it."""
    size, rest = style.size, len(words)
    segments: list[_Segment] = []
    current: Manner | None = None
    spaced: EmbeddedFont | None = None
    space_level = _NO_SPACE
    for word in words:
        rest -= 1
        parts = (word.marked if rest else word.ending) if style.search_marks else word.bare
        if space_level is not _NO_SPACE:
            of_space = _manner_of_space(parts[0].manner, space_level)
            if of_space is not current:
                current = of_space
                segment = _Segment(of_space, fonts.of(of_space.face))
                segments.append(segment)
            if segment.font is not spaced:
                spaced = segment.font
                space = _space(spaced, style)
            segment.fragments.append(space)
            segment.width += style.space
            segment.last = " "
        for manner, width, last, operand, lead in parts:
            if manner is not current:
                current = manner if manner.kind is not _SOLITARY else None
                segment = _Segment(manner, fonts.of(manner.face))
                segments.append(segment)
            segment.fragments.append(segment.font.fragments[operand])
            segment.width += width * size
            segment.last = last
            segment.lead = lead
        if word.missing:
            fonts.miss(word.missing)
        space_level = word.space_level
    return segments


def _manner_of_space(following: Manner, level: int) -> Manner:
    """That of the word after it, if both have the same level."""
    face, kind, of_word = following
    if of_word == level and kind is not _SOLITARY:
        return following
    return manner_of(face, _RTL if level & 1 else _LTR, level)


def _space(font: EmbeddedFont, style: LineStyle) -> str:
    """A word space, corrected in thousandths of an em from the font's own to the line's."""
    own = font.face.space_width * style.size / font.face.units_per_em
    return font.space(round((own - style.space) * 1000 / style.size))


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
