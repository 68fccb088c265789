"""Whom and what a field of an editor offers: people, bodies and neighbourhoods as entries of a pick list."""

from __future__ import annotations

from app.domain.namesake import called, told_apart
from app.domain.register import Register
from app.persian.sorting import person_key
from app.ui.widgets.pick_list import Entry


def people(register: Register, *kept: str | None) -> list[Entry]:
    """Everybody in use, by last name, and those that are named already."""
    chosen = [person for person in register.people if person.active or person.id in kept]
    chosen.sort(key=lambda person: person_key(person.last_name, person.first_name))
    apart = told_apart(register)
    return [
        Entry(person.id, called(person, apart), held.title if (held := person.position_on(None)) else "")
        for person in chosen
    ]


def bodies(register: Register, *kept: str | None, never: frozenset[str] = frozenset()) -> list[Entry]:
    """All bodies in use, and those that are named already; ``never`` leaves some out."""
    return [
        Entry(body.id, body.name, body.short_name, "\n".join(body.aliases))
        for body in register.bodies
        if (body.active or body.id in kept) and body.id not in never
    ]


def neighbourhoods(register: Register, *kept: str | None) -> list[Entry]:
    """All neighbourhoods in use, and those that are named already."""
    return [
        Entry(place.id, place.name, "", "\n".join(place.aliases))
        for place in register.neighbourhoods
        if place.active or place.id in kept
    ]


def venues(register: Register) -> list[Entry]:
    """All venues."""
    return [Entry(venue.id, venue.name, venue.address) for venue in register.venues]


def below(register: Register, body_id: str) -> frozenset[str]:
    """A body and all that are under it: none of them can be above it."""
    found = {body_id}
    while more := {body.id for body in register.bodies if body.parent_id in found} - found:
        found |= more
    return frozenset(found)
