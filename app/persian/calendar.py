"""Jalali (Persian solar) dates: conversion, names, printing and reading; it never asks what day it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, date, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from app.persian import clock
from app.persian.digits import to_ascii, to_persian
from app.persian.folding import compact
from app.persian.letters import normalise

# Qt's calendar and the astronomical one agree from 1277/01/01 to 1436/12/29; Qt lacks 1436/12/30.
FIRST_YEAR: Final = 1277
LAST_YEAR: Final = 1436
MONTHS: Final = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
    "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
# In the order of date.weekday(), which starts on Monday.
WEEKDAYS: Final = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")

# As they are written in Latin letters, for whoever reads English.
LATIN_MONTHS: Final = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
    "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
)  # fmt: skip
LATIN_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH_NUMBERS: Final = {
    compact(name): number for names in (MONTHS, LATIN_MONTHS) for number, name in enumerate(names, start=1)
}
_SEPARATOR: Final = r"(?:\s*[/.٫\-]\s*|\s+)"
_FIGURES: Final = re.compile(
    rf"(?P<year8>[0-9]{{4}})(?P<month8>[0-9]{{2}})(?P<day8>[0-9]{{2}})"
    rf"|(?:(?P<year>[0-9]{{4}}|[0-9]{{1,2}}){_SEPARATOR})?(?P<month>[0-9]{{1,2}}){_SEPARATOR}(?P<day>[0-9]{{1,2}})"
)
_WORDS: Final = re.compile(
    r"(?P<weekday>[^0-9]*?)(?P<day>[0-9]{1,2})\s*(?P<month>[^0-9]+?)\s*(?P<year>[0-9]{4}|[0-9]{1,2})?"
)


class JalaliDate(NamedTuple):
    """A day of the Persian solar calendar; month and day count from one."""

    year: int
    month: int
    day: int


@lru_cache(maxsize=4096)
def jalali(day: date) -> JalaliDate:
    """Return the Jalali date of a day (jdatetime; equal to Qt's QCalendar from 1277 to 1436).

    Every day has one: before 1/1/1 the years run on below one, as arithmetic has it.
    """
    import jdatetime  # 20-30 ms, not wanted before the first window

    # jdatetime knows the years 1 to 9377; the Gregorian leap years repeat after 400 years.
    away = 800 if day.year <= 622 else -400 if day.year == MAXYEAR else 0
    found = jdatetime.date.fromgregorian(date=day.replace(year=day.year + away))
    return JalaliDate(found.year - away, found.month, found.day)


def gregorian(year: int, month: int, day: int) -> date:
    """Return the day of a Jalali date. Raises ValueError when there is no such day (1404/12/30)."""
    import jdatetime

    found: date = jdatetime.date(year, month, day).togregorian()
    return found


def year_of(day: date) -> int:
    """Return the Jalali year of a day, the one minutes are numbered in."""
    return jalali(day).year


def month_name(month: int) -> str:
    """Return the name of a month, 1 «فروردین» to 12 «اسفند». Raises ValueError for any other number."""
    if not 1 <= month <= 12:
        raise ValueError(month)
    return MONTHS[month - 1]


def weekday_name(day: date) -> str:
    """Return the name of the day of the week, «شنبه» to «جمعه»."""
    return WEEKDAYS[day.weekday()]


def short(day: date) -> str:
    """Return «۱۴۰۵/۰۸/۱۲»; a day before the first Jalali year is told as «۰۰۰۱-۰۱-۰۱» (ISO 8601)."""
    year, month, number = jalali(day)
    return to_persian(f"{year:04}/{month:02}/{number:02}" if year > 0 else day.isoformat())


def long(day: date) -> str:
    """Return «یکشنبه ۱ آذر ۱۴۰۵»; a day before the first Jalali year is told as :func:`short` tells it."""
    year, month, number = jalali(day)
    return to_persian(f"{weekday_name(day)} {number} {month_name(month)} {year}") if year > 0 else short(day)


def moment(at: datetime, day: Callable[[date], str] = short) -> str:
    """Return «۱۴۰۵/۰۹/۰۱، ساعت ۱۰:۴۷»; the day as ``day`` tells it."""
    return f"{day(at.date())}، ساعت {clock.short(at.time())}"


def ascii_short(day: date) -> str:
    """Return 1405-08-12, for the names of files."""
    year, month, number = jalali(day)
    return f"{year:04}-{month:02}-{number:02}" if year > 0 else day.isoformat()


def parse(text: str, today: date) -> date | None:
    """Return the day a person typed, any digits, or None when there is no such day between 1277 and 1436.

    Accepts ۱۴۰۴/۰۵/۱۲, 1404-5-12, 14040512, 4/5/12 (a year below 50 is of the 1400s, else of the 1300s),
    5/12 and «۱۲ آبان» (of the Jalali year of `today`), «۱۲ آبان‌ماه ۱۴۰۵», «یکشنبه ۱ آذر ۱۴۰۵», whose
    weekday must be right, and the same in Latin letters, “1 Azar 1405”.
    """
    said = _said(text, today)
    day = said.in_calendar() if said else None
    return day if said and day and said.is_weekday_of(day) else None


def overrun(text: str, today: date) -> Overrun | None:
    """Return the month that a typed day is too late for («۳۱ مهر»), or None where that is not its fault."""
    said = _said(text, today)
    return overrun_of(said.year, said.month, said.day) if said else None


def overrun_of(year: int, month: int, day: int) -> Overrun | None:
    """The same for a Jalali date in numbers; None also for a month that is none."""
    last = next((number for number in (31, 30, 29) if _known_day(year, month, number)), 0)
    return Overrun(year, month, last) if 0 < last < day else None


def other_weekday(text: str, today: date) -> date | None:
    """Return the day of a typed date that names another weekday («شنبه ۱ آذر ۱۴۰۵»), or None."""
    said = _said(text, today)
    day = said.in_calendar() if said else None
    return day if said and day and not said.is_weekday_of(day) else None


class Overrun(NamedTuple):
    """A Jalali month and how many days it has."""

    year: int
    month: int
    days: int


class _Said(NamedTuple):
    """A date as it was typed, whether there is such a day or not; the month is 1 to 12."""

    weekday: str
    year: int
    month: int
    day: int

    def in_calendar(self) -> date | None:
        return _known_day(self.year, self.month, self.day)

    def is_weekday_of(self, day: date) -> bool:
        return compact(self.weekday) in ("", *map(compact, _weekday_names(day)))


def _said(text: str, today: date) -> _Said | None:
    typed = to_ascii(normalise(text)).strip()
    weekday = ""
    if found := _FIGURES.fullmatch(typed):
        written, month, day = (found[f"{part}8"] or found[part] for part in ("year", "month", "day"))
        number = int(month)
    elif found := _WORDS.fullmatch(typed):
        weekday, written, day = found["weekday"], found["year"], found["day"]
        number = _MONTH_NUMBERS.get(compact(found["month"]).removesuffix("سال").removesuffix("ماه"), 0)
    else:
        return None
    year = year_of(today) if written is None else _full_year(int(written))
    is_known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12 and int(day) > 0
    return _Said(weekday, year, number, int(day)) if is_known else None


def _known_day(year: int, month: int, day: int) -> date | None:
    """The day, if there is one in the years that are known here."""
    if not FIRST_YEAR <= year <= LAST_YEAR or (year, month, day) == (LAST_YEAR, 12, 30):
        return None
    try:
        return gregorian(year, month, day)
    except ValueError:
        return None


def _weekday_names(day: date) -> tuple[str, str]:
    return weekday_name(day), LATIN_WEEKDAYS[day.weekday()]


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (1400 if year < 50 else 1300)
