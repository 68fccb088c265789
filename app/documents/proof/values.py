"""What a text says: its letters, numbers, days and hours, taken out of it again; knows no record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from app.persian import calendar, clock, digits, letters

Value = str | int | Decimal | date | time

_NUMBER = re.compile(r"[0-9][0-9٬]*(?:٫[0-9]+)?")
_DAY = re.compile(r"(?<![0-9])([0-9]{4})/([0-9]{2})/([0-9]{2})(?![0-9])")
_HOUR = re.compile(r"(?<![0-9])([0-9]{2}):([0-9]{2})(?![0-9])")
_WORD = re.compile(r"[^\W_]+")
_SURE_OF = 4  # figures; so many do not stand one after the other by chance
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


class FormText(str):
    """Words of the form and not of the record, such as a formula: another form may word them otherwise."""

    __slots__ = ()


class LooselySaid(Said):
    """What some texts of another form say, their order only guessed: of a text, each run of one direction."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__([_bare(text) for text in texts])

    def has(self, value: Value) -> bool:
        """Whether the texts say a value, if it is the record's."""
        if isinstance(value, FormText):
            return True
        if isinstance(value, str):
            return all(run in self._whole for run in _runs(value))
        if super().has(value):
            return True
        # A long number that is broken over lines, or beside the figures of its unit («۱٬۲۰۰ ۳تایی»).
        figures = letters_of(told(value)) if isinstance(value, Decimal) else ""
        return len(figures) > _SURE_OF and figures in self._whole

    @cached_property
    def _whole(self) -> str:
        return "".join(letters_of(_without_marks(text)) for text in self._texts)


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


def _runs(text: str) -> Iterator[str]:
    """Letters that are read in one direction, figures, and again; none reaches over a sign or white space."""
    for word in _WORD.findall(_without_marks(text)):
        for _, run in groupby(letters_of(word), key=unicodedata.bidirectional):
            yield "".join(run)


def _without_marks(text: str) -> str:
    """Without harakat and hamza, which the guess may put behind another letter."""
    return _bare(unicodedata.normalize("NFKD", text))


def _bare(text: str) -> str:
    return "".join(one for one in text if not unicodedata.category(one).startswith("M"))


def _ascii(text: str) -> str:
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)
