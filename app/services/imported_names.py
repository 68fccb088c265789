"""The names of an imported record: entered into the register as far as the office does not have them yet."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.minutes import Content, Minutes, Named
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.problems import Problem, Refusal
from app.domain.series import Series, Venue
from app.persian import digits

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


def enter(room: Transaction, minutes: Minutes) -> None:
    """Enter what the minutes name and the office does not have; what it has keeps its own name.

    :raises Refusal: ``body_elsewhere``, when a draft names a body whose name another body of the office has.
    """
    content = minutes.content
    new_bodies = room.bodies.unknown(body.id for body in content.bodies)
    for body in content.bodies:
        if body.id in new_bodies:
            _enter_body(room, body, is_frozen=minutes.issue.is_frozen)
    new_places = room.neighbourhoods.unknown(place.id for place in content.neighbourhoods)
    for place in content.neighbourhoods:
        if place.id in new_places:
            room.neighbourhoods.put(Neighbourhood(place.id, place.name))
    _enter_people(room, content)
    _enter_series(room, content)


def _enter_body(room: Transaction, body: Named, *, is_frozen: bool) -> None:
    try:
        room.bodies.put(Body(body.id, body.name))
    except Problem as problem:
        if problem.code != "alias_taken":
            raise
        # A draft takes its names from the register, so it would name another body than its file does.
        if not is_frozen:
            raise Refusal("body_elsewhere", name=body.name, body=problem.values["body"]) from None
        _enter_under_free_name(room, body)


def _enter_under_free_name(room: Transaction, body: Named) -> None:
    """Archived and numbered: approved minutes carry their own names and only need that the body is there."""
    for number in count(2):
        try:
            room.bodies.put(Body(body.id, digits.to_persian(f"{body.name} ({number})"), active=False))
        except Problem as problem:
            if problem.code != "alias_taken":
                raise
        else:
            return


def _enter_people(room: Transaction, content: Content) -> None:
    rows = {row.person_id: row for row in content.meeting.attendance}
    new = room.people.unknown(name.id for name in content.people)
    for name in content.people:
        if name.id in new:
            row = rows[name.id]
            position = Position(new_id(), row.title, row.body_id, row.neighbourhood_id)
            positions = (position,) if row.title else ()
            room.people.put(Person(name.id, name.last_name, name.first_name, name.honorific, positions))


def _enter_series(room: Transaction, content: Content) -> None:
    meeting, named = content.meeting, content.series
    if meeting.venue_id and room.venues.unknown({meeting.venue_id}):
        room.venues.put(Venue(meeting.venue_id, meeting.venue))
    if named is None:
        return
    new = Series(named.id, named.name, venue_id=meeting.venue_id)
    known = new if room.series.unknown({named.id}) else room.series.get(named.id)
    room.series.put(replace(known, last_ordinal=max(known.last_ordinal, meeting.ordinal or 0)))
