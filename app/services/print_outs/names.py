"""The names that are proposed for the files of print-outs: ASCII digits and letters, no spaces."""

from __future__ import annotations

from app.domain.minutes import Minutes
from app.domain.number import file_stem
from app.domain.print_out import Kind
from app.persian import calendar


def of_meeting(minutes: Minutes, kind: Kind) -> str:
    """«20-S-1405-08-1-reading.pdf»; of a meeting without a number its day, «1405-08-12-reading.pdf»."""
    return f"{_stem(minutes)}-{_suffix(kind)}.{kind.file_format}"


def of_year(year: int, kind: Kind) -> str:
    """«1405-year-book.pdf»."""
    return f"{year}-{_suffix(kind)}.{kind.file_format}"


def of_nothing(kind: Kind) -> str:
    """«keys.pdf»."""
    return f"{_suffix(kind)}.{kind.file_format}"


def of_minutes(minutes: Minutes, version: int | None = None, kind: Kind = Kind.MINUTES) -> str:
    """«20-S-1405-08-1.pdf», of one kept version «20-S-1405-08-1-2.pdf», of a draft «1405-08-12-draft.pdf»."""
    if minutes.issue.number:
        again = f"-{version}" if version else ""
        return f"{_stem(minutes)}{again}.{kind.file_format}"
    day = _day(minutes)
    return f"{day}-draft.{kind.file_format}" if day else f"draft.{kind.file_format}"


def _stem(minutes: Minutes) -> str:
    number = minutes.issue.number
    return file_stem(number) if number else _day(minutes) or "meeting"


def _day(minutes: Minutes) -> str:
    held_on = minutes.meeting.held_on
    return calendar.ascii_short(held_on) if held_on else ""


def _suffix(kind: Kind) -> str:
    return kind.value.removesuffix(f"-{kind.file_format}")
