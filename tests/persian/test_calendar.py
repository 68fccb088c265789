"""Jalali dates against two other calendars, every day of the years the product can meet."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, timedelta

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian import calendar
from app.persian.calendar import JalaliDate
from app.persian.digits import to_ascii

TODAY = date(2026, 11, 22)  # ۱ آذر ۱۴۰۵
first_day, last_day = calendar.gregorian(1277, 1, 1), calendar.gregorian(1436, 12, 29)
days = st.dates(first_day, last_day)


def every_day(first_year: int, last_year: int) -> list[date]:
    start, end = calendar.gregorian(first_year, 1, 1), calendar.gregorian(last_year + 1, 1, 1)
    return [start + timedelta(number) for number in range((end - start).days)]


def test_jdatetime_agrees_on_every_day_of_1277_to_1436() -> None:
    for day in every_day(1277, 1436):
        own, other = calendar.jalali(day), jdatetime.date.fromgregorian(date=day)
        assert own == (other.year, other.month, other.day)
        assert calendar.gregorian(*own) == day


def test_every_day_that_is_shown_is_read_back() -> None:
    for day in every_day(1277, 1435):
        assert calendar.parse(calendar.short(day), TODAY) == day


def test_months_and_weekdays_have_their_names() -> None:
    assert [calendar.month_name(number) for number in (1, 8, 12)] == ["فروردین", "آبان", "اسفند"]
    week = [calendar.weekday_name(date(2026, 11, 21) + timedelta(number)) for number in range(7)]
    assert week == ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"]


def test_a_moment_says_that_the_second_is_the_hour() -> None:
    at = datetime(2026, 11, 22, 9, 5, 59)
    assert calendar.moment(at) == "۱۴۰۵/۰۹/۰۱، ساعت ۰۹:۰۵"
    assert calendar.moment(at, calendar.long) == "یکشنبه ۱ آذر ۱۴۰۵، ساعت ۰۹:۰۵"


def test_a_day_in_its_forms() -> None:
    assert calendar.jalali(TODAY) == JalaliDate(1405, 9, 1)
    assert calendar.short(TODAY) == "۱۴۰۵/۰۹/۰۱"
    assert calendar.long(TODAY) == "یکشنبه ۱ آذر ۱۴۰۵"
    assert calendar.ascii_short(TODAY) == "1405-09-01"
    assert calendar.weekday_name(TODAY) == "یکشنبه"
    assert calendar.year_of(date(2027, 3, 20)) == 1405
    assert calendar.year_of(date(2027, 3, 21)) == 1406


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("۱۴۰۴/۰۵/۱۲", (1404, 5, 12)),
        ("1404/5/12", (1404, 5, 12)),
        ("١٤٠٤/٥/١٢", (1404, 5, 12)),
        ("1404-05-12", (1404, 5, 12)),
        ("1404.5.12", (1404, 5, 12)),
        ("1404 5 12", (1404, 5, 12)),
        (" \u200f1404 / 5 / 12 ", (1404, 5, 12)),
        ("14040512", (1404, 5, 12)),
        ("4/5/12", (1404, 5, 12)),
        ("04/5/12", (1404, 5, 12)),
        ("49/1/1", None),
        ("30/1/1", (1430, 1, 1)),
        ("50/1/1", (1350, 1, 1)),
        ("98/12/29", (1398, 12, 29)),
        ("5/12", (1405, 5, 12)),
        ("۱۲ آبان ۱۴۰۵", (1405, 8, 12)),
        ("12 ابان", (1405, 8, 12)),
        ("۱۲ آبان‌ماه سال ۱۴۰۵", (1405, 8, 12)),
        ("۱۲ اردي بهشت ۴", (1404, 2, 12)),
        ("یکشنبه ۱ آذر ۱۴۰۵", (1405, 9, 1)),
        ("یک‌شنبه، ۱ آذر", (1405, 9, 1)),
        ("1403/12/30", (1403, 12, 30)),
    ],
)
def test_a_date_as_people_type_it(typed: str, expected: tuple[int, int, int] | None) -> None:
    assert calendar.parse(typed, TODAY) == (calendar.gregorian(*expected) if expected else None)


NO_DATES = (
    "", "1404/12/30", "1404/13/1", "1404/0/1", "1404/7/31", "1276/12/29", "1437/1/1", "1436/12/30",
    "2026/11/22", "دیروز", "140405", "1404/5", "12 آبانک 1405", "دوشنبه ۱ آذر ۱۴۰۵", "آبان ۱۴۰۵",
    "۱۲", "1405/8/12/3", "0/0/0",
)  # fmt: skip


@pytest.mark.parametrize("typed", NO_DATES)
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert calendar.parse(typed, TODAY) is None


@given(days)
def test_every_form_of_a_day_is_read_back(day: date) -> None:
    for form in (calendar.short(day), calendar.long(day), calendar.ascii_short(day)):
        assert calendar.parse(form, TODAY) == day
        assert calendar.parse(to_ascii(form), TODAY) == day
    assert calendar.parse(calendar.ascii_short(day).replace("-", ""), TODAY) == day


@given(st.text(alphabet="0123456789۰۱۲/-. آبانماهسل\u200c"))
def test_whatever_is_typed_is_a_day_of_the_range_or_nothing(typed: str) -> None:
    day = calendar.parse(typed, TODAY)
    assert day is None or first_day <= day <= last_day


@given(days, days)
def test_the_order_of_days_is_the_order_of_their_names(one: date, other: date) -> None:
    assert (one < other) == (calendar.jalali(one) < calendar.jalali(other))
    assert (one < other) == (calendar.ascii_short(one) < calendar.ascii_short(other))


@given(st.dates())
def test_every_day_there_is_has_a_form(day: date) -> None:
    year, month, number = calendar.jalali(day)
    assert day.year - 622 <= year <= day.year - 621
    assert 1 <= month <= 12
    assert 1 <= number <= 31
    assert calendar.year_of(day) == year
    assert "-" not in (calendar.short(day) + calendar.long(day)) or year < 1


@pytest.mark.parametrize(
    ("day", "short"),
    [
        (date.min, "۰۰۰۱-۰۱-۰۱"),
        (date(622, 3, 20), "۰۶۲۲-۰۳-۲۰"),
        (date(1700, 1, 1), "۱۰۷۸/۱۰/۱۲"),
        (date.max, "۹۳۷۸/۱۰/۱۰"),
    ],
)
def test_a_day_outside_the_range_is_told_and_stops_nothing(day: date, short: str) -> None:
    assert calendar.short(day) == short
    assert calendar.long(day).endswith(short if calendar.year_of(day) < 1 else short[:4])
    assert calendar.ascii_short(day) == to_ascii(short).replace("/", "-")


@pytest.mark.parametrize("missing", [(1404, 12, 30), (1405, 13, 1), (1405, 7, 31), (1405, 1, 0)])
def test_days_that_do_not_exist(missing: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        calendar.gregorian(*missing)


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_are_twelve_months(month: int) -> None:
    with pytest.raises(ValueError, match=str(month)):
        calendar.month_name(month)


def test_the_calendar_library_waits_for_the_first_date() -> None:
    check = "import sys, app.persian.calendar; sys.exit('jdatetime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
