"""From runs of text to shaped words: levels once per paragraph, then pieces of one face and one direction.

A word is what stands between two spaces; it may hold several pieces («امام رضا(ع)» is one, «نسخهٔv2» two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from app.documents.typesetting.levels import RTL, classes, levels, without_controls
from app.documents.typesetting.shaping import Face, Shaped

_CACHED_WORDS = 20_000
_WHITE = re.compile("[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
# A variation selector would hide from HarfBuzz that its character has no glyph («❤️»).
_NOT_PRINTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile("[^ ]+")
# Text that is right-to-left throughout whatever surrounds it: the common case needs no levels.
_ONLY_RTL = re.compile("[\u0620-\u064a\u064b-\u065f\u066e-\u06d5\u200c ،.:()«»؛؟!]*\\Z")
# Readers move these signs about unless each stands alone between right-to-left letters.
_SOLITARY = re.compile("[%٪+-]|[^%٪+-]+")


class Kind(Enum):
    """How a piece is written into the page."""

    RTL = 1  # glyphs from left to right, so the logical end comes first
    LTR = 0
    SOLITARY = 2  # a sign between right-to-left letters, shown by itself


class Piece(NamedTuple):
    """Shaped text of one face and one direction."""

    face: Face
    kind: Kind
    level: int
    text: str
    shaped: Shaped


class Word(NamedTuple):
    """Pieces in logical order; `space_level` is the level of the space that follows."""

    pieces: tuple[Piece, ...]
    width: float
    space_level: int


class FacedText(NamedTuple):
    """Text in one face."""

    text: str
    face: Face


def printable(text: str) -> str:
    """The text as it is set: one space between words; no control, whether of direction or of a terminal.

    A lone surrogate, which is no character, becomes U+FFFD.
    """
    visible = _NOT_PRINTED.sub("", without_controls(text))
    return _LONE_SURROGATE.sub("\ufffd", _WHITE.sub(" ", visible))


def words(runs: Sequence[FacedText], size: float, base: int = RTL) -> list[Word]:
    """Shape the words of a paragraph; widths are in points. The texts must be `printable`."""
    text = "".join(run.text for run in runs)
    of_text = [1] * len(text) if base == RTL and _ONLY_RTL.match(text) else levels(text, base)
    borders = _borders(runs)
    found = []
    for match in _WORD.finditer(text):
        pieces = _pieces(text, of_text, borders, *match.span())
        space_level = of_text[match.end()] if match.end() < len(text) else base
        found.append(Word(pieces, width_of(pieces, size), space_level))
    return found


def width_of(pieces: Sequence[Piece], size: float) -> float:
    """The width of pieces in points."""
    return sum(piece.shaped.width * size / piece.face.units_per_em for piece in pieces)


def broken(word: Word, size: float, width: float) -> list[Word]:
    """A word wider than `width` in parts that fit, cut anywhere but before a combining mark or joiner.

    Every part has at least one character, however narrow the frame is.
    """
    parts: list[Word] = []
    current: list[Piece] = []
    for piece in word.pieces:
        for cut in _cuts(piece):
            longer = _appended(current, cut)
            if current and width_of(longer, size) > width:
                parts.append(Word(tuple(current), width_of(current, size), word.space_level))
                longer = [cut]
            current = longer
    parts.append(Word(tuple(current), width_of(current, size), word.space_level))
    return parts


def _appended(pieces: list[Piece], cut: Piece) -> list[Piece]:
    """The pieces with another at the end, shaped together with the last one where the two belong together."""
    last = pieces[-1] if pieces else None
    if last is None or (last.face, last.kind, last.level) != (cut.face, cut.kind, cut.level):
        return [*pieces, cut]
    return [*pieces[:-1], _piece(cut.face, cut.kind, cut.level, last.text + cut.text)]


def _cuts(piece: Piece) -> Iterator[Piece]:
    """The smallest parts into which a piece may be broken."""
    start = 0
    of_text = classes(piece.text)
    for index in range(1, len(piece.text) + 1):
        if index == len(piece.text) or of_text[index] not in "Mb":
            yield _piece(piece.face, piece.kind, piece.level, piece.text[start:index])
            start = index


def _borders(runs: Sequence[FacedText]) -> list[tuple[int, Face]]:
    """Where each run ends, and its face."""
    borders, end = [], 0
    for run in runs:
        end += len(run.text)
        borders.append((end, run.face))
    return borders


def _pieces(
    text: str, of_text: list[int], borders: list[tuple[int, Face]], start: int, end: int
) -> tuple[Piece, ...]:
    """The pieces of the word from `start` to `end`."""
    pieces: tuple[Piece, ...] = ()
    while start < end:
        run_end, face = next(border for border in borders if start < border[0])
        stop = min(end, run_end)
        pieces += _pieces_in(face, text[start:stop], bytes(of_text[start:stop]))
        start = stop
    return pieces


@lru_cache(maxsize=_CACHED_WORDS)
def _pieces_in(face: Face, text: str, of_text: bytes) -> tuple[Piece, ...]:
    """The pieces of a text in one face; the same words come again and again."""
    pieces: list[Piece] = []
    start = 0
    for level, same in groupby(of_text):
        stop = start + len(list(same))
        if level & 1:
            for match in _SOLITARY.finditer(text, start, stop):
                kind = Kind.SOLITARY if classes(match[0][0]) in "+%" else Kind.RTL
                pieces.append(_piece(face, kind, level, match[0]))
        else:
            pieces.append(_piece(face, Kind.LTR, level, text[start:stop]))
        start = stop
    return tuple(pieces)


def _piece(face: Face, kind: Kind, level: int, text: str) -> Piece:
    return Piece(face, kind, level, text, face.shape(text, rtl=kind is not Kind.LTR))
