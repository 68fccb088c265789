"""The times in the hall: what lies outside the session is saved like any other, with a quiet word below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Stay
from app.domain.hours import Hours
from app.ui.meetings.attendance.stay_times import StayTimes

Typed = Callable[[QWidget, str], None]


@pytest.fixture
def times(qtbot: QtBot) -> StayTimes:
    made = StayTimes()
    qtbot.addWidget(made)
    made.show()
    made.show_hours(Hours(time(10), time(12)))
    return made


def test_a_departure_after_the_end_is_saved_and_quietly_doubted(
    times: StayTimes, type_text: Typed, qtbot: QtBot
) -> None:
    times.set_value((Stay(time(10, 5)),))
    assert times.note() == ""
    type_text(times.left, "1240")
    with qtbot.waitSignal(times.committed) as saved:
        times.left.flush()
    assert saved.args == [(Stay(time(10, 5), time(12, 40)),)]
    assert times.note() == "پس از پایان جلسه است"
    assert not times.left.property("invalid")
    times.show_hours(Hours(time(10), time(13)))
    assert times.note() == ""


def test_the_word_stands_below_the_time_that_is_meant(times: StayTimes) -> None:
    times.set_value((Stay(time(1), time(10, 30)), Stay(time(11), time(12, 1))))
    first, second = times.lines()
    assert [row.note() for row in first.rows] == ["پیش از آغاز جلسه است", ""]
    assert [row.note() for row in second.rows] == ["", "پس از پایان جلسه است"]
    second.remove.click()
    assert [row.note() for line in times.lines() for row in line.rows] == ["پیش از آغاز جلسه است", ""]


def test_a_time_that_is_still_to_come(times: StayTimes) -> None:
    times.set_value((Stay(time(10, 45)),))
    times.show_hours(Hours(time(10), now=time(10, 40)))
    assert times.note() == "هنوز نرسیده است"
    times.show_hours(Hours(time(10), now=time(10, 45)))
    assert times.note() == ""


def test_a_refusal_is_told_before_a_doubt(times: StayTimes) -> None:
    times.set_value((Stay(time(1)),))
    times.set_problem("ساعت را درست کنید.")
    assert times.note() == "ساعت را درست کنید."
    times.set_problem(None)
    assert times.note() == "پیش از آغاز جلسه است"
