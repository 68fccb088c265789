"""Times outside the hours of the session: doubted and told as gaps, never refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import gap as gaps
from app.domain import meeting as rules
from app.domain.attendance import Attendance, Presence, Stay
from app.domain.gap import Weight
from app.domain.hours import Doubt, Hours, doubts
from app.domain.meeting import Meeting
from tests.domain.test_closing import COMPLETE

NOON = Hours(time(10), time(12))
NIGHT = Hours(time(18, 30), time(0, 30))


def told(hours: Hours, *stays: Stay) -> list[tuple[int, str, Doubt]]:
    return [(one.place, one.where, one.doubt) for one in doubts(stays, hours)]


def with_stays(*stays: Stay, **facts: object) -> Meeting:
    row = Attendance("c", "شورایار نمونه", presence=Presence.PRESENT, stays=stays)
    return rules.put(replace(COMPLETE, **facts), row)  # type: ignore[arg-type]


def codes(meeting: Meeting) -> list[tuple[str, str]]:
    return [(gap.code, gap.where) for gap in gaps.gaps(meeting)]


@pytest.mark.parametrize(
    ("hours", "typed", "expected"),
    [
        (NOON, time(9, 15), None),  # early, as people are
        (NOON, time(8), None),
        (NOON, time(7, 59), Doubt.BEFORE_START),
        (NOON, time(1), Doubt.BEFORE_START),  # one o'clock in the afternoon was meant
        (NOON, time(12), None),
        (NOON, time(12, 1), Doubt.AFTER_END),
        (NOON, time(23), Doubt.AFTER_END),
        (NIGHT, time(17, 50), None),
        (NIGHT, time(23, 59), None),
        (NIGHT, time(0, 30), None),
        (NIGHT, time(0, 31), Doubt.AFTER_END),
        (NIGHT, time(10), Doubt.BEFORE_START),
        (Hours(time(0, 10), time(2)), time(23, 50), None),  # it began after midnight
        (Hours(time(21), now=time(23)), time(0, 10), Doubt.IN_FUTURE),
        (Hours(time(21), now=time(0, 20)), time(23, 50), None),
        (Hours(time(10), now=time(10, 30)), time(10, 30), None),
        (Hours(time(10), now=time(10, 30)), time(10, 31), Doubt.IN_FUTURE),
        (Hours(ended=time(12)), time(13), Doubt.AFTER_END),
        (Hours(), time(3), None),
    ],
)
def test_an_arrival_is_doubted(hours: Hours, typed: time, expected: Doubt | None) -> None:
    assert told(hours, Stay(typed)) == ([(0, "arrived", expected)] if expected else [])


def test_who_leaves_for_good_before_the_beginning_was_not_there() -> None:
    early, again = Stay(time(9, 30), time(9, 50)), Stay(time(10, 5), None)
    assert told(NOON, early) == [(0, "left", Doubt.BEFORE_START)]
    assert told(NOON, early, again) == []


@given(st.integers(0, 23 * 60 + 59), st.integers(0, 350), st.data())
def test_no_time_within_the_hours_is_doubted(began: int, length: int, data: st.DataObject) -> None:
    start = datetime(2026, 11, 3) + timedelta(minutes=began)
    ended = (start + timedelta(minutes=length)).time()
    at = (start + timedelta(minutes=data.draw(st.integers(0, length)))).time()
    if start.time() < time(18) and ended < start.time():
        return  # no session of the day runs into the night: its end is refused
    if start.time() >= time(18) and time(6) <= ended < time(18):
        return
    assert told(Hours(start.time(), ended), Stay(at, at)) == []


def test_a_time_after_the_end_is_a_gap_that_names_the_person_and_stops_nothing() -> None:
    meeting = with_stays(Stay(time(10, 40), time(12, 40)))
    (gap,) = gaps.gaps(meeting)
    assert (gap.code, gap.weight, gap.item_id, gap.where) == ("stay_after_end", Weight.NOTE, "c", "left")
    assert gap.values == {"name": "شورایار نمونه", "at": time(12, 40), "ended": time(12)}
    assert gaps.open_gaps(meeting) == ()


def test_every_odd_time_is_told_and_only_of_who_was_there() -> None:
    assert codes(with_stays(Stay(time(1), time(13)))) == [
        ("stay_before_start", "arrived"),
        ("stay_after_end", "left"),
    ]
    row = Attendance("c", "شورایار", presence=Presence.EXCUSED, stays=(Stay(time(13)),))
    assert gaps.gaps(rules.put(COMPLETE, row)) == ()


def test_a_planned_hour_counts_as_long_as_there_is_no_other() -> None:
    meeting = with_stays(Stay(time(6)), started=None, planned_start=time(10), ended=None)
    assert ("stay_before_start", "arrived") in codes(meeting)


def test_what_is_still_to_come_is_known_by_the_clock_alone() -> None:
    meeting = with_stays(Stay(time(11, 30)), Stay(time(11, 45)), ended=None, held_on=date(2026, 11, 3))
    assert "stay_in_future" not in dict(codes(meeting))
    (gap,) = gaps.gaps_of_now(meeting, time(11, 40))
    assert (gap.code, gap.item_id, gap.values["at"]) == ("stay_in_future", "c", time(11, 45))
    assert gaps.gaps_of_now(meeting, time(11, 45)) == ()


def test_what_is_beside_the_meeting_stops_it_until_it_is_acknowledged() -> None:
    beside = gaps.Gap("line_unfinished", Weight.BLANK, "r", "line", {"text": "نصب"})
    assert gaps.open_gaps(COMPLETE, beside) == (beside,)
    assert gaps.open_gaps(replace(COMPLETE, acknowledged=(beside.key,)), beside) == ()


def test_who_came_after_the_beginning() -> None:
    def came(*stays: Stay, presence: Presence = Presence.PRESENT) -> bool:
        return Attendance("a", "الف", presence=presence, stays=stays).came_after(time(10))

    assert came(Stay(time(10, 1)))
    assert came(Stay(time(9), time(9, 50)), Stay(time(10, 20)))  # gone, and back
    assert not came()
    assert not came(Stay(time(10)))
    assert not came(Stay(None, time(10, 30)), Stay(time(11)))
    assert not came(Stay(time(9), time(9, 50)))
    assert not came(Stay(time(10, 1)), presence=Presence.ABSENT)
