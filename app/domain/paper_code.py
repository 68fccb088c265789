"""The code that binds a paper to its minutes: digits only, so that any scanner and any keyboard can give it.

How a number becomes digits is told in ``docs/paper.md``.  It knows no picture of the code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.minutes import Minutes
from app.domain.problems import Problem
from app.persian import calendar, digits

LENGTH: Final = 95
TYPED: Final = 12
"""So many digits at the end of the code are enough to be typed."""

_FORM: Final = "1"
_HASH_DIGITS: Final = 78
_HASHES: Final = 1 << 256
_NO_DAY: Final = "0" * 8
_BETWEEN: Final = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_DIGITS: Final = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What a code says: the Jalali year and the running number in it, the day of the meeting, the hash of the
    content (SHA-256, lower-case hex).
    """

    jalali_year: int
    sequence: int
    held_on: date | None
    content_sha256: str


def compose(minutes: Minutes) -> str:
    """The 95 digits of frozen minutes: form, year, running number, Jalali day, hash as a decimal number.

    Of a running number above 9999 the last four digits stand; a part that is not known is zeros.
    """
    issue, held_on = minutes.issue, minutes.meeting.held_on
    day = calendar.jalali(held_on) if held_on else None
    year = issue.jalali_year or (day.year if day else 0)
    number = f"{year % 10_000:04}{(issue.sequence or 0) % 10_000:04}"
    when = f"{day.year:04}{day.month:02}{day.day:02}" if day and day.year > 0 else _NO_DAY
    return f"{_FORM}{number}{when}{int(issue.content_sha256, 16):0{_HASH_DIGITS}}"


def typed(code: str) -> str:
    """The part of a code that is printed to be typed: its last twelve digits."""
    return code[-TYPED:]


def plain(given: str) -> str:
    """A code as it was scanned or typed, in ASCII digits alone: any digits, spaces and line breaks.

    :raises Problem: ``paper_code_damaged`` if that is neither a whole code nor the part to be typed.
    """
    found = _BETWEEN.sub("", digits.to_ascii(given))
    if not _DIGITS.fullmatch(found) or len(found) not in (LENGTH, TYPED):
        raise Problem("paper_code_damaged", length=LENGTH, typed=TYPED)
    return found


def read(given: str) -> PaperCode:
    """What a whole code says.

    :raises Problem: ``paper_code_damaged`` for anything that :func:`compose` cannot have written.
    """
    found = plain(given)
    number, day, digest = found[1:9], found[9:17], int(found[17:] or "0")
    if len(found) != LENGTH or found[0] != _FORM or digest >= _HASHES:
        raise Problem("paper_code_damaged", length=LENGTH, typed=TYPED)
    return PaperCode(int(number[:4]), int(number[4:]), _day(day), f"{digest:064x}")


def _day(figures: str) -> date | None:
    if figures == _NO_DAY:
        return None
    try:
        return calendar.gregorian(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        raise Problem("paper_code_damaged", length=LENGTH, typed=TYPED) from None
