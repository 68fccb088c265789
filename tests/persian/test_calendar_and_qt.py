"""Our dates and Qt's, which draws the calendar in the window, on every day the product can meet."""

from __future__ import annotations

from datetime import date, timedelta

import jdatetime
import pytest

from app.persian import calendar

pytest.importorskip("PySide6.QtCore", reason="Qt's system libraries are missing", exc_type=ImportError)
from PySide6.QtCore import QCalendar, QDate, QLocale


def every_day(first_year: int, last_year: int) -> list[date]:
    start, end = calendar.gregorian(first_year, 1, 1), calendar.gregorian(last_year + 1, 1, 1)
    return [start + timedelta(number) for number in range((end - start).days)]


def test_three_calendars_agree_on_every_day_of_1300_to_1430() -> None:
    jalali = QCalendar(QCalendar.System.Jalali)
    checked = every_day(1300, 1430)
    for day in checked:
        own = calendar.jalali(day)
        other = jdatetime.date.fromgregorian(date=day)
        parts = jalali.partsFromDate(QDate(day.year, day.month, day.day))
        assert own == (other.year, other.month, other.day) == (parts.year, parts.month, parts.day)
        assert calendar.gregorian(*own) == day
    assert len(checked) == 47_847
    assert calendar.jalali(checked[0]) == (1300, 1, 1)
    assert calendar.jalali(checked[-1]) == (1430, 12, 29)


def test_the_names_are_those_of_qt() -> None:
    jalali, persian = (
        QCalendar(QCalendar.System.Jalali),
        QLocale(QLocale.Language.Persian, QLocale.Country.Iran),
    )
    for day in every_day(1405, 1406):
        there = QDate(day.year, day.month, day.day)
        shown = persian.toString(there, QLocale.FormatType.LongFormat, jalali)
        assert calendar.long(day).replace("\u200c", "") == shown.replace("\u200c", "")
