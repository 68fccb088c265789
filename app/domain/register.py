"""The office's register: everybody and everything that a meeting can name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.series import Series, Venue


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Identified)


@dataclass(frozen=True, slots=True)
class Register:
    """People, bodies, neighbourhoods, venues and series as they stand now, in the order of the alphabet.

    ``protocol`` are the identifiers of the people who have a place in the order of the protocol.
    """

    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    neighbourhoods: tuple[Neighbourhood, ...] = ()
    venues: tuple[Venue, ...] = ()
    series: tuple[Series, ...] = ()
    protocol: tuple[str, ...] = ()

    def in_protocol_order(self) -> tuple[Person, ...]:
        """Everybody in the order of the protocol; whoever has no place in it follows by the alphabet."""
        places = {person_id: place for place, person_id in enumerate(self.protocol)}
        return tuple(sorted(self.people, key=lambda person: places.get(person.id, len(places))))

    def person(self, person_id: str | None) -> Person | None:
        """The person with this identifier."""
        return _by_id(self.people, person_id)

    def body(self, body_id: str | None) -> Body | None:
        """The body with this identifier."""
        return _by_id(self.bodies, body_id)

    def neighbourhood(self, neighbourhood_id: str | None) -> Neighbourhood | None:
        """The neighbourhood with this identifier."""
        return _by_id(self.neighbourhoods, neighbourhood_id)

    def venue(self, venue_id: str | None) -> Venue | None:
        """The venue with this identifier."""
        return _by_id(self.venues, venue_id)

    def one_series(self, series_id: str | None) -> Series | None:
        """The series with this identifier."""
        return _by_id(self.series, series_id)


def _by_id(things: Iterable[Thing], thing_id: str | None) -> Thing | None:
    return next((thing for thing in things if thing.id == thing_id), None) if thing_id else None
