"""The fixed holidays of the solar year, and the names of the lunar ones."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.persian.calendar import gregorian
from app.persian.holidays import LUNAR, SOLAR, solar_holiday


@pytest.mark.parametrize("year", [1404, 1405, 1408])
def test_a_year_has_ten_fixed_holidays_leap_year_or_not(year) -> None:
    first = gregorian(year, 1, 1)
    days = [first + timedelta(days=number) for number in range((gregorian(year + 1, 1, 1) - first).days)]
    assert sum(bool(solar_holiday(day)) for day in days) == len(SOLAR) == 10


def test_the_holidays_of_the_solar_year_have_their_names() -> None:
    assert solar_holiday(gregorian(1405, 11, 22)) == "پیروزی انقلاب اسلامی ایران"
    assert solar_holiday(gregorian(1405, 12, 29)) == "روز ملی شدن صنعت نفت ایران"
    assert solar_holiday(gregorian(1405, 1, 5)) == ""


def test_sixteen_lunar_occasions_have_seventeen_days() -> None:
    assert len(LUNAR) == len({day for day, _ in LUNAR}) == 17
