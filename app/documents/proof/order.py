"""In what order the characters of a line lie on paper, told by python-bidi and not by our own levels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

_TAG, _TAGS = 0xE0020, 96
_RIGHT_TO_LEFT_MARK = "\u200f"
_MARKS = frozenset(("Mn", "Me", "Cf"))
_WITHOUT_INK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u206f\u3164\uffa0\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point (UAX #44) but for the joiners and what is never written."""


def directions(text: str) -> list[bool]:
    """Which characters of a right-to-left paragraph are read from right to left.

    python-bidi gives a reordered text and no levels. So every character is followed by its own number in
    three tag characters, which the algorithm carries along unseen (Bidi_Class BN; UAX #9, X9 and 5.2): where
    the number comes before its character, the two were turned round.
    """
    import bidi

    numbered = "".join(_known(character) + _number(place) for place, character in enumerate(text))
    # The mark at the end is what the algorithm supposes there anyway (X10); it keeps the last number there.
    shown = bidi.get_display(numbered + _RIGHT_TO_LEFT_MARK, base_dir="R")[1:]
    turned = [True] * len(text)
    for start in range(0, len(shown), 4):
        group = shown[start : start + 4]
        if not _is_tag(group[0]):
            turned[_place(group[1:])] = False
    return turned


def visual(text: str, turned: Sequence[bool]) -> list[int]:
    """The places of a line's characters from left to right (UAX #9, L2 with the levels 1 and 2)."""
    places: list[int] = []
    for is_turned, run in groupby(range(len(text) - 1, -1, -1), key=turned.__getitem__):
        of_run = list(run)
        places += of_run if is_turned else of_run[::-1]
    return places


def logical(line: str) -> str:
    """A line from the paper as it is read, as far as that can be told from the line alone."""
    import bidi

    return str(bidi.get_display(line, base_dir="R"))


def comparable(line: str) -> str:
    """A line whose marks between the same two letters stand in one order: they lie on one spot."""
    return "".join(_comparable(_WITHOUT_INK.sub("", line)))


def _comparable(line: str) -> Iterator[str]:
    for is_mark, run in groupby(line, key=lambda one: unicodedata.category(one) in _MARKS):
        characters = list(run)
        yield from sorted(characters) if is_mark else characters


def _known(character: str) -> str:
    """A character that python-bidi and this Python agree on: the newer Unicode gives some a direction."""
    return character if unicodedata.bidirectional(character) else "a"


def _number(place: int) -> str:
    return chr(_TAG + place % _TAGS) + chr(_TAG + place // _TAGS % _TAGS) + chr(_TAG + place // _TAGS**2)


def _place(number: str) -> int:
    return sum((ord(digit) - _TAG) * _TAGS**power for power, digit in enumerate(number))


def _is_tag(character: str) -> bool:
    return _TAG <= ord(character) < _TAG + _TAGS
