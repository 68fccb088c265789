"""How long somebody has been speaking, by a clock that nobody can set; it knows no widget and no office.

The clock on the wall only says when a turn began.  A turn that another run of the program began goes on from
there, and is told to be estimated.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from app.domain import turn as turns
from app.domain import wall_clock
from app.domain.meeting import Meeting
from app.domain.turn import Turn

JUMP = 2.0
"""Seconds by which the clock on the wall may run ahead of the other one, or behind it, between two looks."""

_FRESH = 60
_PRESS_LASTS = 30.0


class _Stretch(NamedTuple):
    meeting_id: str
    turn_id: str
    place: int


class TurnClock:
    """Remembers for every stretch of speaking, running or stopped, when it began by the monotonic clock.

    A stretch whose end is undone goes on as if it had never stopped.
    """

    def __init__(
        self,
        now: Callable[[], datetime] = datetime.now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.now, self._monotonic = now, monotonic
        self._began: dict[_Stretch, float] = {}
        self._estimated: set[_Stretch] = set()
        self._pressed: float | None = None
        self._looked: tuple[datetime, float] | None = None

    def press(self) -> None:
        """The key that gives the floor was pressed now; the office says so a little later."""
        self._pressed = self._monotonic()

    def follow(self, meeting: Meeting, opened: bool = False) -> None:
        """Take note of who speaks; ``opened`` when the meeting was not followed before."""
        there = {
            _Stretch(meeting.id, turn.id, place) for turn in meeting.turns for place in range(len(turn.spans))
        }
        for gone in [one for one in self._began if one.meeting_id == meeting.id and one not in there]:
            del self._began[gone]
            self._estimated.discard(gone)
        running = turns.running(meeting.turns)
        if running is None:
            return
        stretch = _stretch(meeting, running)
        if stretch not in self._began:
            self._begin(stretch, running, opened)

    def seconds(self, meeting: Meeting, turn: Turn) -> float:
        """Seconds of the turn in all, up to now."""
        return turn.seconds + (self.stretch_seconds(meeting, turn) if turn.is_running else 0.0)

    def stretch_seconds(self, meeting: Meeting, turn: Turn) -> float:
        """Seconds of the stretch that runs."""
        began = self._began.get(_stretch(meeting, turn))
        return 0.0 if began is None else max(self._monotonic() - began, 0.0)

    def measured(self, meeting: Meeting) -> int | None:
        """Whole seconds of the stretch that runs, as the office is told them when it ends."""
        running = turns.running(meeting.turns)
        return None if running is None else round(self.stretch_seconds(meeting, running))

    def is_estimated(self, meeting: Meeting, turn: Turn) -> bool:
        """Whether the running stretch began before the program did, so that only its minute is known."""
        return turn.is_running and _stretch(meeting, turn) in self._estimated

    def look_for_jump(self) -> float:
        """Seconds by which the clock on the wall was set since the last look; 0 as long as it just runs."""
        now, measured = self.now(), self._monotonic()
        before, self._looked = self._looked, (now, measured)
        if before is None:
            return 0.0
        jump = (now - before[0]).total_seconds() - (measured - before[1])
        return jump if abs(jump) > JUMP else 0.0

    def _begin(self, stretch: _Stretch, turn: Turn, opened: bool) -> None:
        now = self._monotonic()
        pressed, self._pressed = self._pressed, None
        if not opened and pressed is not None and now - pressed < _PRESS_LASTS:
            self._began[stretch] = pressed
            return
        began, moment = turn.spans[-1].began, self.now().time()
        passed = 0 if wall_clock.runs_backwards(began, moment) else wall_clock.seconds_between(began, moment)
        if not opened and passed < _FRESH:
            passed = 0
        else:
            self._estimated.add(stretch)
        self._began[stretch] = now - passed


def _stretch(meeting: Meeting, turn: Turn) -> _Stretch:
    return _Stretch(meeting.id, turn.id, len(turn.spans) - 1)
