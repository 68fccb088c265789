"""How long somebody spoke does not depend on what the clock on the wall is made to say."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain import turn as turns
from app.domain.meeting import Meeting
from app.domain.turn import Turn
from app.ui.meetings.hall.turn_clock import JUMP, TurnClock

START = datetime(2026, 11, 22, 10, 47, 30)


class _Clocks:
    def __init__(self) -> None:
        self.wall, self.measured = START, 50.0

    def pass_(self, seconds: float, set_by: float = 0.0) -> None:
        self.measured += seconds
        self.wall += timedelta(seconds=seconds + set_by)


def _meeting(clocks: _Clocks) -> Meeting:
    waiting = (Turn("turn"),)
    return Meeting("m", turns=turns.start(waiting, "turn", clocks.wall.time().replace(second=0)))


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(-90_000, 90_000)), max_size=6))
def test_whatever_the_clock_is_set_to(steps: list[tuple[int, int]]) -> None:
    clocks = _Clocks()
    clock = TurnClock(lambda: clocks.wall, lambda: clocks.measured)
    clock.follow(Meeting("m"), opened=True)
    clock.press()
    meeting = _meeting(clocks)
    clocks.pass_(0.4)  # the disk was slow
    clock.follow(meeting)
    clock.look_for_jump()
    for seconds, set_by in steps:
        clocks.pass_(seconds, set_by)
        jump = clock.look_for_jump()
        assert abs(jump - (set_by if abs(set_by) > JUMP else 0)) < 0.001
    assert clock.measured(meeting) == sum(seconds for seconds, _set_by in steps)
    assert not clock.is_estimated(meeting, meeting.turns[0])


@given(st.integers(0, 20 * 3600))
def test_after_a_restart_it_goes_on_from_the_minute_it_began(gone: int) -> None:
    clocks = _Clocks()
    meeting = _meeting(clocks)
    clocks.pass_(gone)
    clocks.measured = 3.0  # another start of the computer
    clock = TurnClock(lambda: clocks.wall, lambda: clocks.measured)
    clock.follow(meeting, opened=True)
    clocks.pass_(10)
    assert clock.is_estimated(meeting, meeting.turns[0])
    if clocks.wall.date() == START.date() or clocks.wall.hour < 6:
        expected = gone + 30 + 10 if clocks.wall.date() == START.date() else 10
        assert clock.measured(meeting) == expected
