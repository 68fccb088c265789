"""Preparing a meeting: whom its series invites on its day; a new one comes prepared (`meetings.create`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.invitation import invited, with_roster
from app.domain.person import Person, Position
from app.domain.preparation import PLAIN, Preparation
from app.domain.register import Register
from app.services import meetings
from app.services.capacities import capacities_in
from app.services.changes import Changes
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody whom a series invites, and the position that he is invited for."""

    person: Person
    position: Position


def roster(office: Office, series_id: str, day: date) -> tuple[Invitee, ...]:
    """Whom a series invites to a meeting on ``day``, in the order of the protocol."""
    with office.store.read() as room:
        register = room.register()
    preparation = _preparation(register, series_id)
    return tuple(Invitee(person, position) for person, position in invited(preparation, register, day))


def invite_roster(office: Office, meeting_id: str) -> Changes:
    """Add everybody whom the series of a meeting invites on its day and who is not there yet, as after the
    day was moved; nobody is taken out.
    """
    with office.store.read() as room:
        known = capacities_in(room, room.meetings.get(meeting_id).meeting)
    return meetings.change(
        office,
        meeting_id,
        lambda meeting: with_roster(meeting, _preparation(known.register, meeting.series_id), known),
    )


def _preparation(register: Register, series_id: str | None) -> Preparation:
    series = register.one_series(series_id)
    return series.preparation if series else PLAIN
