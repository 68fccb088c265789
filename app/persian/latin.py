"""Jalali days, figures and lengths of time as a reader of English meets them, and Gregorian days for both."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from app.persian import digits
from app.persian.calendar import LATIN_MONTHS, LATIN_WEEKDAYS, jalali

# As the Persian press writes them, after the French names.
GREGORIAN: Final = (
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
    "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
)  # fmt: skip
_GREGORIAN: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def grouped(number: int | Decimal) -> str:
    """Return `number` as “1,234.5”, with the minus U+2212.

    Digits after the decimal point are kept as given. Raises ValueError for an infinite or undefined number.
    """
    if not Decimal(number).is_finite():
        raise ValueError(number)
    figures = f"{abs(number):,f}" if isinstance(number, Decimal) else f"{abs(number):,}"
    return ("\u2212" if number < 0 else "") + figures


def short(day: date) -> str:
    """Return “1405/08/12”; a day before the first Jalali year is told by ISO 8601."""
    year, month, number = jalali(day)
    return f"{year:04}/{month:02}/{number:02}" if year > 0 else day.isoformat()


def long(day: date) -> str:
    """Return “Sunday 1 Azar 1405”; a day before the first Jalali year is told as :func:`short` tells it."""
    year, month, number = jalali(day)
    if year < 1:
        return short(day)
    return f"{LATIN_WEEKDAYS[day.weekday()]} {number} {LATIN_MONTHS[month - 1]} {year}"


def moment(at: datetime) -> str:
    """Return “1405/09/01, 10:47”."""
    return f"{short(at.date())}, {at:%H:%M}"


def duration(seconds: int) -> str:
    """Return a length of time in whole minutes, “1 h 17 min”, or in seconds below one minute.

    Raises ValueError when `seconds` is negative.
    """
    if seconds < 0:
        raise ValueError(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    parts = [f"{count} {unit}" for count, unit in ((hours, "h"), (minutes, "min")) if count]
    return " ".join(parts) or f"{seconds} s"


def gregorian(day: date) -> str:
    """Return “22 Nov 2026”."""
    return f"{day.day} {_GREGORIAN[day.month - 1]} {day.year}"


def gregorian_in_persian(day: date) -> str:
    """Return «۲۲ نوامبر ۲۰۲۶»."""
    return digits.to_persian(f"{day.day} {GREGORIAN[day.month - 1]} {day.year}")
