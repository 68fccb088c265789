"""What a text says: its letters, numbers, days and hours, taken out of it again; knows no record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from functools import cached_property

from app.persian import calendar, clock, digits, letters

Value = str | int | Decimal | date | time

_NUMBER = re.compile(r"[0-9][0-9٬]*(?:٫[0-9]+)?")
_DAY = re.compile(r"(?<![0-9])([0-9]{4})/([0-9]{2})/([0-9]{2})(?![0-9])")
_HOUR = re.compile(r"(?<![0-9])([0-9]{2}):([0-9]{2})(?![0-9])")
_LAST_YEAR = 9377  # of the library that knows the Jalali calendar
_SPELLED = str.maketrans({"\ufdfd": "بسم الله الرحمن الرحیم"})  # Unicode does not take it apart


class Said:
    """What some texts say."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def has(self, value: Value) -> bool:
        """Whether one of the texts says a value."""
        if isinstance(value, str):
            wanted = letters_of(value)
            return any(wanted in found for found in self.letters)
        if isinstance(value, time):
            return value.replace(second=0, microsecond=0, tzinfo=None) in self._hours
        if isinstance(value, date):
            return not 1 <= calendar.year_of(value) <= _LAST_YEAR or value in self._days
        return Decimal(value) in self._numbers

    @cached_property
    def letters(self) -> list[str]:
        """Each text by its letters."""
        return [letters_of(text) for text in self._texts]

    @cached_property
    def _numbers(self) -> set[Decimal]:
        found = (match for text in self._texts for match in _NUMBER.findall(_ascii(text)))
        return {Decimal(number.replace("٬", "").replace("٫", ".")) for number in found}

    @cached_property
    def _days(self) -> set[date]:
        return {day for text in self._texts for day in _days(_ascii(text))}

    @cached_property
    def _hours(self) -> set[time]:
        found = (match for text in self._texts for match in _HOUR.findall(_ascii(text)))
        return {time(int(hour), int(minute)) for hour, minute in found if hour < "24" and minute < "60"}


def told(value: Value) -> str:
    """A value as a person reads it."""
    if isinstance(value, str):
        return value
    if isinstance(value, time):
        return clock.short(value)
    return calendar.short(value) if isinstance(value, date) else digits.grouped(value)


def _days(text: str) -> Iterator[date]:
    for year, month, day in _DAY.findall(text):
        try:
            yield calendar.gregorian(int(year), int(month), int(day))
        except ValueError:
            continue


def letters_of(text: str) -> str:
    """Letters and figures alone, in one spelling: no signs, no spaces, no harakat."""
    plain = letters.normalise(unicodedata.normalize("NFKD", text.translate(_SPELLED)))
    return "".join(one for one in _ascii(plain) if unicodedata.category(one)[0] in "LN")


def _ascii(text: str) -> str:
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)
