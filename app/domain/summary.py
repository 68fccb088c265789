"""A meeting in one line, as a list of meetings shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from app.domain.minutes import MinutesState


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One line of the list of meetings; the counts are derived when it is read.

    ``present`` adds the headcounts that are known, ``groups_unknown`` are present groups without one.
    ``state`` and ``number`` are of what is in force, and ``signed`` says whether anybody signed that;
    ``numbers`` are all that were ever given, with spaces between; ``amending`` says that an amendment is
    being written.
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
    amending: bool = False
    signed: bool = False
    numbers: str = ""
