"""Whether the times of a stay lie within the hours of the session; doubted, never refused (I5 warns)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from typing import Protocol

from app.domain import wall_clock
from app.domain.attendance import Stay

EARLIEST = timedelta(hours=2)
"""Who comes so long before the beginning has come to something else."""


class Doubt(StrEnum):
    """What is odd about a time."""

    BEFORE_START = "before_start"
    AFTER_END = "after_end"
    IN_FUTURE = "in_future"


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when a session is held; ``now`` is the clock on the wall as long as it is on."""

    began: time | None = None
    ended: time | None = None
    now: time | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One odd time: that of the stay at ``place`` (from 0), ``where`` is its field, «arrived» or «left»."""

    place: int
    where: str
    at: time
    doubt: Doubt


class _Session(Protocol):
    @property
    def start(self) -> time | None: ...
    @property
    def ended(self) -> time | None: ...


def hours_of(meeting: _Session, now: time | None = None) -> Hours:
    """The hours of a meeting: as they were, or as they were planned as long as it has not begun."""
    return Hours(meeting.start, meeting.ended, now)


def doubts(stays: Iterable[Stay], hours: Hours) -> Iterator[Doubtful]:
    """The odd times of somebody, in order.  Early arrivals are usual; a last departure before the
    beginning is not, however little before.
    """
    stays = tuple(stays)
    for place, stay in enumerate(stays):
        is_last = place == len(stays) - 1
        for where, at, leeway in (
            ("arrived", stay.arrived, EARLIEST),
            ("left", stay.left, timedelta(0) if is_last else EARLIEST),
        ):
            found = _doubt(at, hours, leeway) if at else None
            if at and found:
                yield Doubtful(place, where, at, found)


def _doubt(at: time, hours: Hours, leeway: timedelta) -> Doubt | None:
    anchor = hours.began or hours.ended or hours.now
    for bound, doubt in ((hours.now, Doubt.IN_FUTURE), (hours.ended, Doubt.AFTER_END)):
        if anchor and bound and _seconds(anchor, at) > _seconds(anchor, bound):
            return doubt
    if hours.began and _seconds(hours.began, at) < -leeway.total_seconds():
        return Doubt.BEFORE_START
    return None


def _seconds(anchor: time, moment: time) -> int:
    """Seconds from ``anchor`` on, midnight considered; negative for what comes before it."""
    if wall_clock.is_before(moment, anchor):
        return -wall_clock.seconds_between(moment, anchor)
    return wall_clock.seconds_between(anchor, moment)
