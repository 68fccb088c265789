"""One line of words becomes operators of a page: places from left to right, text in logical order.

Segments (one direction, one font) are written in logical order, the glyphs of a right-to-left segment from
left to right; marks without width keep search and copying exact in readers that guess the order from places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from app.documents.typesetting.embedding import RIGHT_TO_LEFT_MARK, DocumentFonts, EmbeddedFont
from app.documents.typesetting.levels import classes, visual_runs
from app.documents.typesetting.words import Kind, Word


class _LeadingMark(Enum):
    """A right-to-left mark before a left-to-right segment: in its own text object, or in the segment's."""

    NONE = 0
    APART = 1
    INSIDE = 2


@dataclass(slots=True)
class _Segment:
    kind: Kind
    level: int
    font: EmbeddedFont
    width: float = 0.0
    fragments: list[str] = field(default_factory=list)
    last: str = ""
    mark: _LeadingMark = _LeadingMark.NONE


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Size and word space in points; `search_marks` puts invisible marks where readers would go wrong."""

    size: float
    space: float
    search_marks: bool = True


def operators(words: Sequence[Word], x: float, y: float, style: LineStyle, fonts: DocumentFonts) -> str:
    """The text object of a line whose left end is at (x, y); its width is that of words and spaces."""
    segments = _segments(words, style, fonts)
    places = [0.0] * len(segments)
    for start, end, level in visual_runs([segment.level for segment in segments]):
        for index in range(end - 1, start - 1, -1) if level & 1 else range(start, end):
            places[index] = x
            x += segments[index].width
    parts, current = ["BT"], None
    for number, (segment, left) in enumerate(zip(segments, places, strict=True), 1):
        if segment.font is not current:
            current = segment.font
            parts.append(f"/{current.resource} {style.size:g} Tf")
        parts.append(f"1 0 0 1 {left:.2f} {y:.2f} Tm")
        parts.append(_shown(segment, style, is_last=number == len(segments)))
    parts.append("ET")
    return "\n".join(parts)


def _segments(words: Sequence[Word], style: LineStyle, fonts: DocumentFonts) -> list[_Segment]:
    segments: list[_Segment] = []
    for number, word in enumerate(words, 1):
        is_last_word = number == len(words)
        for place, piece in enumerate(word.pieces, 1):
            is_end = place == len(word.pieces)
            following = " " if is_end else word.pieces[place].text[0]
            font = fonts.of(piece.face)
            segment = _continued(segments, piece.kind, piece.level, font)
            ends_line = is_last_word and is_end
            ltr_space = is_end and not word.space_level & 1
            marked = style.search_marks and piece.kind is not Kind.SOLITARY
            if piece.kind is Kind.LTR:
                segment.mark = _leading_mark(ends_line or ltr_space, following, style)
                marked = segment.mark is not _LeadingMark.NONE
            elif piece.kind is Kind.SOLITARY and style.search_marks:
                segment.mark = _LeadingMark.INSIDE if ends_line else _LeadingMark.APART
            segment.fragments.append(font.fragment(piece, mark_inside=marked, mark_end=not ends_line))
            segment.width += piece.shaped.width * style.size / piece.face.units_per_em
            segment.last = piece.text[-1]
        if not is_last_word:
            _add_space(segments, word.space_level, fonts.of(words[number].pieces[0].face), style)
    return segments


def _leading_mark(inside_phrase: bool, following: str, style: LineStyle) -> _LeadingMark:
    if inside_phrase or not style.search_marks:
        return _LeadingMark.NONE
    return _LeadingMark.INSIDE if classes(following) in "LEN+%" else _LeadingMark.APART


def _add_space(segments: list[_Segment], level: int, font: EmbeddedFont, style: LineStyle) -> None:
    segment = _continued(segments, Kind.RTL if level & 1 else Kind.LTR, level, font)
    own = font.face.space_width * style.size / font.face.units_per_em
    segment.fragments.append(font.space(round(-(style.space - own) * 1000 / style.size)))
    segment.width += style.space
    segment.last = " "


def _continued(segments: list[_Segment], kind: Kind, level: int, font: EmbeddedFont) -> _Segment:
    """The last segment if this goes on in it, or else a new one."""
    last = segments[-1] if segments else None
    fits = last is not None and (last.kind, last.level, last.font) == (kind, level, font)
    if last is None or not fits or kind is Kind.SOLITARY:
        last = _Segment(kind, level, font)
        segments.append(last)
    return last


def _shown(segment: _Segment, style: LineStyle, *, is_last: bool) -> str:
    fragments = reversed(segment.fragments) if segment.kind is Kind.RTL else segment.fragments
    body = "[" + "".join(fragments) + "]TJ"
    mark = segment.font.mark(RIGHT_TO_LEFT_MARK) if style.search_marks else ""
    if segment.kind is Kind.RTL:
        # MuPDF takes a segment whose first glyph is neutral for a left-to-right one
        has_own_mark = segment.last in "،:.," and not is_last
        if mark and classes(segment.last) not in "RA" and not has_own_mark:
            body = f"<{mark}>Tj{body}"
    elif segment.mark is _LeadingMark.APART:
        body = f"<{mark}>Tj{body}"
    elif segment.mark is _LeadingMark.INSIDE:
        body = f"[<{mark}>{body[1:]}"
    return body.replace("><", "").replace("[]TJ", "")
