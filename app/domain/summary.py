"""A meeting in one line, as a list of meetings shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from app.domain.minutes import MinutesState


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One line of the list of meetings; the counts are derived when it is read.

    ``present`` adds the headcounts that are known, ``groups_unknown`` are present groups without one.
    """

    id: str
    title: str
    series_id: str | None
    ordinal: int | None
    held_on: date | None
    started: time | None
    venue: str
    cancelled: bool
    sample: bool
    state: MinutesState
    number: str
    present: int
    groups_unknown: int
    resolutions: int
