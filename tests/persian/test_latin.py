"""Jalali days as a reader of English meets them: the same days, and read back by the same field."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.persian import calendar, clock, digits, latin

TODAY = date(2026, 11, 22)
DAYS = st.dates(calendar.gregorian(calendar.FIRST_YEAR, 1, 1), calendar.gregorian(calendar.LAST_YEAR, 12, 29))


@given(DAYS)
def test_a_short_day_has_the_same_figures_in_both_languages(day: date) -> None:
    assert latin.short(day) == digits.to_ascii(calendar.short(day))
    assert calendar.parse(latin.short(day), TODAY) == day


@given(DAYS)
def test_a_long_day_is_read_back(day: date) -> None:
    assert calendar.parse(latin.long(day), TODAY) == day


@given(DAYS)
def test_a_gregorian_day_is_the_same_day(day: date) -> None:
    assert datetime.strptime(latin.gregorian(day), "%d %b %Y").date() == day
    number, month, year = latin.gregorian_in_persian(day).split()
    assert (int(number), latin.GREGORIAN.index(month) + 1, int(year)) == (day.day, day.month, day.year)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 11, 22), "Sunday 1 Azar 1405"),
        (date(2026, 3, 21), "Saturday 1 Farvardin 1405"),
        (date(622, 1, 1), "0622-01-01"),
    ],
)
def test_a_day_in_words(day: date, told: str) -> None:
    assert latin.long(day) == told


@pytest.mark.parametrize("typed", ["13 Mordad 1405", "13 mordad", "Tuesday 13 Mordad 1405", "1405/05/13"])
def test_a_day_is_typed_in_latin_letters(typed: str) -> None:
    assert calendar.parse(typed, TODAY) == calendar.gregorian(1405, 5, 13)


@pytest.mark.parametrize("typed", ["31 Mehr 1405", "1 August 2026", "Monday 13 Mordad 1405"])
def test_what_is_no_jalali_day_is_refused(typed: str) -> None:
    assert calendar.parse(typed, TODAY) is None


@settings(max_examples=100)
@given(st.decimals(-(10**12), 10**12, places=2) | st.integers(-(10**12), 10**12))
def test_a_number_has_the_same_figures_in_both_languages(number: Decimal | int) -> None:
    told = latin.grouped(number).replace(",", "").replace("\u2212", "-")
    assert Decimal(told) == number
    shown = digits.to_ascii(digits.grouped(number)).replace("٬", "").replace("٫", ".")
    assert shown.replace("\u200e\u2212", "-") == told


@given(st.integers(0, 10**6))
def test_a_length_of_time_has_the_same_figures(seconds: int) -> None:
    figures = [part for part in digits.to_ascii(clock.duration(seconds)).split() if part.isdigit()]
    assert [part for part in latin.duration(seconds).split() if part.isdigit()] == figures


def test_lengths_of_time() -> None:
    minutes = timedelta(minutes=1).seconds
    told = [latin.duration(n) for n in (0, 59, minutes, 60 * minutes, 77 * minutes)]
    assert told == ["0 s", "59 s", "1 min", "1 h", "1 h 17 min"]
    with pytest.raises(ValueError, match="-1"):
        latin.duration(-1)


def test_an_infinite_number_is_refused() -> None:
    with pytest.raises(ValueError, match="Infinity"):
        latin.grouped(Decimal("Infinity"))
