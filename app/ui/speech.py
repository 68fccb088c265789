"""The language that the windows speak, and how a text is painted in it; it knows no widget.

One for all of them, like Qt's own default locale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.persian import digits, letters
from app.persian.isolates import PDI, RLI

_PERSIAN = f"[{letters.LETTERS}{letters.MARKS}]"
_HAS_PERSIAN = re.compile(_PERSIAN)
_HAS_LATIN = re.compile("[A-Za-z]")
_ISOLATED = "[\u2066\u2067\u2068](?:[\u2067\u2068][^\u2069]*\u2069)?[^\u2069]*\u2069?"
_SEGMENT = re.compile(f"({_ISOLATED}| · |\\s*\n\\s*|\u2028)")
"""What is isolated already, and what parts one thing said from the next."""
_RUN = re.compile(
    f"(?:[0-9۰-۹]+[/-])*{_PERSIAN}(?:[^A-Za-z“”]*{_PERSIAN})?(?:\u200c?\\s*[۰-۹]+|[/-][0-9۰-۹]+)*"
)
"""From a Persian letter to the last before a Latin one, with the figures of a number like «۲۰/ص/۱۴۰۵»."""
_CLOSING = dict(zip(")»]”}", "(«[“{", strict=True))
_OPENING = {opens: closes for closes, opens in _CLOSING.items()}


@dataclass(slots=True)
class _Speech:
    is_persian: bool = True
    has_gregorian: bool = False


_speech = _Speech()


def speak(language: str) -> None:
    """Show everything in this language from now on."""
    _speech.is_persian = language == "fa"


def show_gregorian(is_wanted: bool) -> None:
    """Have Gregorian days beside the Jalali ones, where there is room, from now on."""
    _speech.has_gregorian = is_wanted


@contextmanager
def of_the_hall() -> Iterator[None]:
    """Persian alone while this lasts, for what the councillors see on the screen of the hall."""
    before = _speech.is_persian, _speech.has_gregorian
    _speech.is_persian, _speech.has_gregorian = True, False
    try:
        yield
    finally:
        _speech.is_persian, _speech.has_gregorian = before


def is_persian() -> bool:
    return _speech.is_persian


def has_gregorian() -> bool:
    return _speech.has_gregorian


def shown(text: str) -> str:
    """Text as it is painted: in Persian with its digits; in English each run of Persian words by itself, so
    that neither the numbers nor the stops beside it change their places (UAX 9, isolates).
    """
    if _speech.is_persian:
        return digits.shown(text)
    if not _HAS_PERSIAN.search(text):
        return text
    return "".join(map(_isolated, _SEGMENT.split(text)))


def apart(text: str) -> str:
    """Words of the minutes as one run of an English line, with their quotation marks and «…» at both ends."""
    return f"{RLI}{text}{PDI}" if not _speech.is_persian and _HAS_PERSIAN.search(text) else text


def _isolated(part: str) -> str:
    if not _HAS_PERSIAN.search(part) or part[0] in "\u2066\u2067\u2068":
        return part
    if not _HAS_LATIN.search(part):
        return f"{RLI}{part}{PDI}"
    pieces, at = [], 0
    for found in _RUN.finditer(part):
        start, end = found.span()
        # A bracket that is opened or closed among the Persian words has its other half among them too.
        if _CLOSING.get(part[end : end + 1], "\0") in found[0]:
            end += 1
        elif start > at and _OPENING.get(part[start - 1], "\0") in found[0]:
            start -= 1
        pieces += [part[at:start], RLI, part[start:end], PDI]
        at = end
    return "".join((*pieces, part[at:]))
