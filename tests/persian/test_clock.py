"""Times as they are typed in the hall, in a hurry."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian import clock

minutes = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    "typed",
    [
        "0930",
        "930",
        "9:30",
        "09:30",
        "۹:۳۰",
        "٩:٣٠",
        "۹٫۳۰",
        "9.30",
        "۹ و ۳۰",
        "ساعت ۹:۳۰",
        "۹ و ۳۰ دقیقه",
        " 9 : 30 ",
    ],
)
def test_half_past_nine_in_every_way(typed: str) -> None:
    assert clock.parse(typed) == time(9, 30)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [("9", time(9)), ("۱۷", time(17)), ("0", time(0)), ("23:59", time(23, 59)), ("۹ و ۵", time(9, 5))],
)
def test_short_ways_of_saying_a_time(typed: str, moment: time) -> None:
    assert clock.parse(typed) == moment


@pytest.mark.parametrize(
    "typed", ["", "24", "24:00", "9:60", "960", "9:3", "9:300", "نه", "12345", "-9", "9:", "۹ و"]
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    assert clock.parse(typed) is None


@given(minutes)
def test_a_shown_time_is_read_back(moment: time) -> None:
    assert clock.parse(clock.short(moment)) == moment
    assert clock.parse(f"{moment:%H%M}") == moment


def test_times_are_shown_in_persian_digits() -> None:
    assert clock.short(time(10, 30)) == "۱۰:۳۰"
    assert clock.short(time(8, 5, 59)) == "۰۸:۰۵"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (4620, "۱ ساعت و ۱۷ دقیقه"),
        (7200, "۲ ساعت"),
        (60, "۱ دقیقه"),
        (119, "۱ دقیقه"),
        (45, "۴۵ ثانیه"),
        (0, "۰ ثانیه"),
        (90000, "۲۵ ساعت"),
    ],
)
def test_lengths_of_time_are_said_in_words(seconds: int, said: str) -> None:
    assert clock.duration(seconds) == said


def test_no_length_is_negative() -> None:
    with pytest.raises(ValueError, match="-1"):
        clock.duration(-1)
