"""A text as it is read aloud: behind every number what is said for it; it knows no form."""

from __future__ import annotations

import re
from typing import Final

from app.persian.calendar import month_name
from app.persian.digits import to_ascii
from app.persian.numerals import LARGEST, in_words, ordinal_in_words

_AND: Final = " و "
_BEFORE: Final = r"(?<![\w/:.٫٬,\u200c@#_+-])"
_AFTER: Final = r"(?![\w/:\u200c@#_+-]|[.٫٬,]\d)"
_SPOKEN: Final = re.compile(
    rf"{_BEFORE}(?:"
    r"(?P<year>1[2-5]\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})"
    r"|(?P<hour>\d{1,2}):(?P<minute>\d\d)"
    r"|(?P<whole>\d{1,3}(?:[٬,]\d{3})+|\d+)(?:٫(?P<fraction>\d{1,3}))?(?P<percent>\s?[٪%])?"
    rf"){_AFTER}"
)
_PARTS: Final = {1: "دهم", 2: "صدم", 3: "هزارم"}
_MONTHS, _DAYS, _HOURS, _MINUTES = 12, 31, 24, 60
_SENTENCE_END: Final = re.compile(r"(?<=[.!؟?])\s+|\s*\n\s*")
_OPEN, _CLOSED = "([", ")]"


def with_words(text: str) -> str:
    """Return `text` with each number in words behind it: «۱۵ ایستگاه» is «۱۵ (پانزده) ایستگاه».

    Jalali days and hours are said as such; within brackets the words stand in square ones. Left alone are
    numbers of documents («۲۰/ص/۱۴۰۵/۱»), codes (with a zero before, or beyond 10**12), what hangs on letters,
    and what already has its words behind it.
    """
    ascii_text = to_ascii(text)
    pieces, place, depth = [], 0, 0
    for found in _SPOKEN.finditer(ascii_text):
        before = text[place : found.start()]
        depth = max(0, depth + sum((sign in _OPEN) - (sign in _CLOSED) for sign in before))
        words = _words(found)
        said = f" [{words}]" if depth else f" ({words})"
        is_said = not words or text[found.end() :].lstrip(" ([").startswith(words)
        pieces += [before, text[found.start() : found.end()], "" if is_said else said]
        place = found.end()
    return "".join((*pieces, text[place:]))


def thoughts(text: str) -> list[str]:
    """The sentences and lines of a text, none of them empty."""
    return [one.strip() for one in _SENTENCE_END.split(text) if one.strip()]


def _words(found: re.Match[str]) -> str:
    """What is said for a number; empty for what is read figure by figure."""
    if found["year"]:
        return _day(int(found["year"]), int(found["month"]), int(found["day"]))
    if found["hour"]:
        return _hour(int(found["hour"]), int(found["minute"]))
    figures = re.sub("[٬,]", "", found["whole"])
    if (figures.startswith("0") and figures != "0") or int(figures) > LARGEST:
        return ""
    said = [in_words(int(figures))] if int(figures) or not found["fraction"] else []
    fraction = found["fraction"] or ""
    if int(fraction or 0):
        said.append(f"{in_words(int(fraction))} {_PARTS[len(fraction)]}")
    return _AND.join(said) + (" درصد" if found["percent"] and said else "")


def _day(year: int, month: int, day: int) -> str:
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return ""
    return f"{ordinal_in_words(day)} {month_name(month)} {in_words(year)}"


def _hour(hour: int, minute: int) -> str:
    if hour >= _HOURS or minute >= _MINUTES:
        return ""
    return in_words(hour) + (f"{_AND}{in_words(minute)} دقیقه" if minute else "")
