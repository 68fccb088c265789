"""Numbers, days, times and rows of names as the window shows them, in the language that it speaks.

It is for what the program says; what stands in the minutes stays as it was written there.  Typing is read in
both digits whatever the window speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from datetime import time as time_of_day
from decimal import Decimal

from app.persian import calendar, clock, digits, latin, letters, numerals
from app.ui.speech import has_gregorian, is_persian


def grouped(number: int | Decimal) -> str:
    """«۱٬۲۳۴», “1,234”."""
    return digits.grouped(number) if is_persian() else latin.grouped(number)


def plain(text: object) -> str:
    """Digits of the program without a change in their order: a year, a row, «۱۰:۴۷:۱۲»."""
    return digits.to_persian(str(text)) if is_persian() else digits.to_ascii(str(text))


def number(written: str) -> str:
    """A number of minutes or of a letter: with Persian letters as it is printed, «۲۰/ص/۱۴۰۵», else in the
    digits of the window.
    """
    return digits.to_persian(written) if letters.has_persian(written) else plain(written)


def ordinal(number: int) -> str:
    """Which time it is: «دوم», “2nd”."""
    if is_persian():
        return numerals.ordinal_in_words(number)
    ends = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ends}"


def percent(number: int) -> str:
    """«۱۲۵٪», “125%”."""
    return f"{plain(number)}٪" if is_persian() else f"{number}%"


def short(day: date) -> str:
    """«۱۴۰۵/۰۸/۱۲», “1405/08/12”, for narrow places and fields."""
    return calendar.short(day) if is_persian() else latin.short(day)


def long(day: date) -> str:
    """«یکشنبه ۱ آذر ۱۴۰۵», “Sunday 1 Azar 1405”, for narrow places."""
    return calendar.long(day) if is_persian() else latin.long(day)


def short_day(day: date) -> str:
    """The short day, on wish with the Gregorian one beside it."""
    return short(day) + _beside(day)


def long_day(day: date) -> str:
    """The long day, on wish with the Gregorian one beside it: «یکشنبه ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)»."""
    return long(day) + _beside(day)


def gregorian(day: date | None) -> str:
    """The Gregorian day alone, for a tool tip beside a field or a narrow column; empty where nobody asked."""
    if day is None or not has_gregorian():
        return ""
    return latin.gregorian_in_persian(day) if is_persian() else latin.gregorian(day)


def time(moment: time_of_day) -> str:
    """«۱۰:۳۰», “10:30”."""
    return clock.short(moment) if is_persian() else f"{moment:%H:%M}"


def duration(seconds: int) -> str:
    """«۱ ساعت و ۱۷ دقیقه», “1 h 17 min”."""
    return clock.duration(seconds) if is_persian() else latin.duration(seconds)


def moment(at: datetime, day: Callable[[date], str] = short) -> str:
    """«۱۴۰۵/۰۹/۰۱، ساعت ۱۰:۴۷»; the day as ``day``, of this module, tells it."""
    return calendar.moment(at, day) if is_persian() else f"{day(at.date())}, {at:%H:%M}"


def month(number: int) -> str:
    """The name of a month, 1 «فروردین» to 12 «اسفند»."""
    return calendar.month_name(number) if is_persian() else calendar.LATIN_MONTHS[number - 1]


def row(parts: Iterable[str]) -> str:
    """What is not empty, in a row: «الف، ب», “a, b”."""
    return ("، " if is_persian() else ", ").join(filter(None, parts))


def counted(thing: str, number: int) -> str:
    """«۲ امضای رقمی», “Digital signature: 2”, which asks for no plural."""
    return f"{grouped(number)} {thing}" if is_persian() else f"{thing}: {grouped(number)}"


def sentences(parts: Iterable[str]) -> str:
    """What is not empty, one remark after the other: «الف؛ ب», “a; b”."""
    return ("؛ " if is_persian() else "; ").join(filter(None, parts))


def and_so(parts: Iterable[str]) -> str:
    """Numbers in a row: «۲ و ۳», “2 and 3”."""
    return (" و " if is_persian() else " and ").join(parts)


def quoted(text: str) -> str:
    """«text», “text”."""
    return f"«{text}»" if is_persian() else f"“{text}”"


def _beside(day: date) -> str:
    beside = gregorian(day)
    return f" ({beside})" if beside else ""
