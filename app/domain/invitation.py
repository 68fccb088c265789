"""Invitations: the row of a person in the attendance, the roster of a day, and a meeting ready to begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.domain import meeting as rules
from app.domain.agenda import AgendaItem
from app.domain.attendance import OFFICERS, Attendance, Presence, Role
from app.domain.capacity import Capacities
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person, Position
from app.domain.preparation import Preparation
from app.domain.register import Register
from app.domain.series import Series
from app.domain.substitute import is_alternate


def attendance_of(
    person: Person, meeting: Meeting, role: Role, position: Position | None = None
) -> Attendance:
    """A row for ``person`` with the name and title of the meeting's day, in this position if one is given."""
    position = position or person.position_on(meeting.held_on)
    return Attendance(
        new_id(),
        person.full_name,
        person.id,
        title=position.title if position else "",
        body_id=position.body_id if position else None,
        neighbourhood_id=position.neighbourhood_id if position else None,
        role=role,
        presence=Presence.UNMARKED,
        signs=role in OFFICERS,
        alternate=is_alternate(person, meeting.held_on),
    )


def invited(
    preparation: Preparation, register: Register, day: date | None
) -> Iterator[tuple[Person, Position]]:
    """Everybody whom the series invites on that day, with the position that he is invited for, in the order
    of the protocol.
    """
    every = {place.id for place in register.neighbourhoods if place.active}
    places = {*preparation.neighbourhood_ids, *(every if preparation.all_neighbourhoods else ())}
    for person in register.in_protocol_order():
        held = (one for one in person.positions if day is None or one.held_on(day))
        fitting = [one for one in held if _is_invited(one, preparation, places)]
        if person.active and fitting:
            yield person, max(fitting, key=lambda one: (one.member_kind is MemberKind.MAIN, _since(one)))


def with_roster(meeting: Meeting, preparation: Preparation, capacities: Capacities) -> Meeting:
    """The meeting with everybody whom the series invites and who is not there yet."""
    there = {row.person_id for row in meeting.attendance}
    day = meeting.held_on
    rows = tuple(
        attendance_of(person, meeting, capacities.of_person(person, day, position), position)
        for person, position in invited(preparation, capacities.register, day)
        if person.id not in there
    )
    return replace(meeting, attendance=(*meeting.attendance, *rows))


def prepared(meeting: Meeting, series: Series, capacities: Capacities) -> Meeting:
    """A new meeting with all that its series fills in beforehand and that it does not say itself."""
    register = capacities.register
    venue = register.venue(series.venue_id) if not (meeting.venue or meeting.venue_id) else None
    meeting = replace(
        meeting,
        title=meeting.title or series.title,
        series_id=series.id,
        venue_id=venue.id if venue else meeting.venue_id,
        venue=venue.name if venue else meeting.venue,
        planned_start=meeting.planned_start or series.preparation.planned_start,
        quorum_rule=series.quorum_rule,
        quorum_basis=series.quorum_basis,
        agenda=tuple(AgendaItem(new_id(), title) for title in series.preparation.agenda),
    )
    for person_id, role in ((series.chair_id, Role.CHAIR), (series.secretary_id, Role.SECRETARY)):
        person = register.person(person_id)
        if person and all(row.person_id != person.id for row in meeting.attendance):
            meeting = rules.put(meeting, attendance_of(person, meeting, role))
    return with_roster(meeting, series.preparation, capacities)


def _is_invited(position: Position, preparation: Preparation, places: set[str]) -> bool:
    if position.member_kind is MemberKind.ALTERNATE and not preparation.alternates:
        return False
    return position.neighbourhood_id in places or position.body_id in preparation.body_ids


def _since(position: Position) -> date:
    return position.since or date.min
