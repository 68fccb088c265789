"""From runs of text to shaped words: levels once per paragraph, then pieces of one face and one direction.

A word is what stands between two spaces; it may hold several pieces («امام رضا(ع)» is one, «نسخهٔv2» two).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from app.documents.typesetting.levels import RTL, classes, is_settled, levels, without_controls
from app.documents.typesetting.pieces import Kind, Part, Piece, bare, behind, ending, marked, shaped
from app.documents.typesetting.shaping import Face

_CACHED_WORDS = 20_000
_WHITE = re.compile("[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_NOT_AS_SET = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufe00-\ufe0f"
    "\ufeff\U000e0100-\U000e01ef]|  "
)
# A variation selector would hide from HarfBuzz that its character has no glyph («❤️»).
_NOT_PRINTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NUMBER = re.compile("[0-9۰-۹]")
_WORD = re.compile("[^ ]+")
# Readers move these signs about unless each stands alone between right-to-left letters.
_SOLITARY = re.compile("[%٪+-]|[^%٪+-]+")


class Word(NamedTuple):
    """What stands between two spaces; `space_level` is the level of the space that follows.

    `width` is in ems, `missing` are the characters that its faces lack. `face` is that of a plain word: one
    right-to-left piece, its space right-to-left too, nothing missing. A line takes one of the parts: without
    search marks, with them, or with those of a line's last word.
    """

    width: float
    space_level: int
    missing: str
    face: Face | None
    pieces: tuple[Piece, ...]
    bare: tuple[Part, ...]
    marked: tuple[Part, ...]
    ending: tuple[Part, ...]


class FacedText(NamedTuple):
    """Text in one face."""

    text: str
    face: Face


def printable(text: str) -> str:
    """The text as it is set: one space between words; no control, whether of direction or of a terminal.

    A lone surrogate, which is no character, becomes U+FFFD.
    """
    if not _NOT_AS_SET.search(text):
        return text
    visible = _NOT_PRINTED.sub("", without_controls(text))
    return _LONE_SURROGATE.sub("\ufffd", _WHITE.sub(" ", visible))


def words(runs: Sequence[FacedText], base: int = RTL) -> list[Word]:
    """Shape the words of a paragraph. The texts must be `printable`."""
    text = "".join(run.text for run in runs)
    if base == RTL and is_settled(text) and meet_at_spaces(runs):
        return easy_words(runs)
    of_text = bytes([*levels(text, base), base])
    borders = _borders(runs)
    return [_word_in(text, of_text, borders, *match.span()) for match in _WORD.finditer(text)]


def easy_words(runs: Sequence[FacedText]) -> list[Word]:
    """The same for texts of which each word has the levels that it has alone (`levels.is_settled`)."""
    return [_settled_word(face, word) for text, face in runs for word in text.split()]


def meet_at_spaces(runs: Sequence[FacedText]) -> bool:
    """Whether no word is in two runs."""
    return len(runs) < 2 or all(
        before.text.endswith(" ") or after.text.startswith(" ") for before, after in pairwise(runs)
    )


def broken(word: Word, width: float) -> list[Word]:
    """A word wider than `width` ems in parts that fit, cut anywhere but before a combining mark or joiner.

    Every part has at least one character, however narrow the frame is.
    """
    parts: list[Word] = []
    current: list[Piece] = []
    for piece in word.pieces:
        cuts, done = _cuts(piece.text), 0
        while done < len(cuts) - 1:
            fitting = _fitting(piece, cuts, done, width - sum(part.width for part in current))
            if current and fitting == done:
                parts.append(_word(current, word.space_level))
                current = []
                continue
            start, done = cuts[done], max(fitting, done + 1)
            current.append(shaped(*piece.manner, piece.text[start : cuts[done]]))
    parts.append(_word(current, word.space_level))
    return parts


def _cuts(text: str) -> Sequence[int]:
    """The places where a text may be broken, with its beginning and its end."""
    of_text = classes(text)
    return [0, *(place for place in range(1, len(text)) if of_text[place] not in "Mb"), len(text)]


def _fitting(piece: Piece, cuts: Sequence[int], done: int, room: float) -> int:
    """The number of the last cut up to which the text behind the cut `done` is no wider than `room`.

    The farthest ones are not tried: to shape them for every line would take the square of the time.
    """
    face, kind, _ = piece.manner
    limit = room * face.units_per_em

    def is_too_wide(number: int) -> bool:
        return face.shape(piece.text[cuts[done] : cuts[number]], rtl=kind is not Kind.LTR).width > limit

    fits, step = done, 1
    while fits + step < len(cuts) and not is_too_wide(fits + step):
        fits, step = fits + step, 2 * step
    end = min(fits + step, len(cuts))
    return bisect_left(range(len(cuts)), True, fits + 1, end, key=is_too_wide) - 1


@lru_cache(maxsize=_CACHED_WORDS)
def _settled_word(face: Face, text: str) -> Word:
    """A word whose levels no other word changes; the same words come again and again."""
    if _NUMBER.search(text):
        return _word(_pieces_of(face, text, bytes(levels(text))), RTL)
    return _word((shaped(face, Kind.RTL, RTL, text),), RTL)


def _word_in(text: str, of_text: bytes, borders: list[tuple[int, Face]], start: int, end: int) -> Word:
    """The word from `start` to `end`; the level of its space is that at `end`."""
    pieces: tuple[Piece, ...] = ()
    space_level = of_text[end]
    while start < end:
        run_end, face = next(border for border in borders if start < border[0])
        stop = min(end, run_end)
        if stop == end and not pieces:
            return _word_of(face, text[start:end], of_text[start:end], space_level)
        pieces += _pieces_of(face, text[start:stop], of_text[start:stop])
        start = stop
    return _word(pieces, space_level)


@lru_cache(maxsize=_CACHED_WORDS)
def _word_of(face: Face, text: str, of_text: bytes, space_level: int) -> Word:
    """A word in one face."""
    return _word(_pieces_of(face, text, of_text), space_level)


def _word(of_word: Sequence[Piece], space_level: int) -> Word:
    *before, last = of_word
    if not before and last.manner.kind is Kind.RTL:
        return _lone(last, space_level)
    missing = "".join(piece.missing for piece in of_word)
    plain = tuple(map(bare, of_word))
    parts = [marked(piece, after.text[0]) for piece, after in pairwise(of_word)]
    parts += [marked(last, " " if space_level & 1 else ""), ending(last)]
    kinds = [Kind.LTR, *(piece.manner.kind for piece in before)]
    *inner, within, at_end = map(behind, parts, [*kinds, kinds[-1]])
    return Word(
        sum(piece.width for piece in of_word),
        space_level,
        missing,
        None,
        tuple(of_word),
        plain,
        _shared(plain, (*inner, within)),
        _shared(plain, (*inner, at_end)),
    )


def _lone(piece: Piece, space_level: int) -> Word:
    """A word of one right-to-left piece."""
    is_plain = piece.manner.level == space_level == RTL and not piece.missing
    plain = (bare(piece),)
    return Word(
        piece.width,
        space_level,
        piece.missing,
        piece.manner.face if is_plain else None,
        (piece,),
        plain,
        _shared(plain, (marked(piece, " "),)),
        _shared(plain, (ending(piece),)),
    )


def _shared(plain: tuple[Part, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, held only once if no mark tells them from the plain ones."""
    return plain if parts == plain else parts


def _borders(runs: Sequence[FacedText]) -> list[tuple[int, Face]]:
    """Where each run ends, and its face."""
    borders, end = [], 0
    for run in runs:
        end += len(run.text)
        borders.append((end, run.face))
    return borders


def _pieces_of(face: Face, text: str, of_text: bytes) -> tuple[Piece, ...]:
    """The pieces of a text in one face."""
    pieces: list[Piece] = []
    start = 0
    for level, same in groupby(of_text):
        stop = start + len(list(same))
        if level & 1:
            for match in _SOLITARY.finditer(text, start, stop):
                kind = Kind.SOLITARY if classes(match[0][0]) in "+%" else Kind.RTL
                pieces.append(shaped(face, kind, level, match[0]))
        else:
            pieces.append(shaped(face, Kind.LTR, level, text[start:stop]))
        start = stop
    return tuple(pieces)
