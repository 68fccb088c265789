"""The bodies and neighbourhoods that a roster names, by whichever of their names, and those that are new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.register import Register
from app.domain.roster import RosterRow
from app.persian import folding

_PREFIX = folding.compact("محله")
_NEW = "new:"


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """The names that the register does not have, as the roster first spells them."""

    neighbourhoods: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


class Places:
    """Finds identifiers by names; a name that the register does not have gets one that :meth:`is_new`
    knows, and which is the same for every spelling.
    """

    def __init__(self, register: Register) -> None:
        self._names: dict[str, str] = {}
        self._neighbourhoods = self._folded(register.neighbourhoods)
        self._bodies = self._folded(register.bodies)
        # A short name is no name of one body alone: it only says something when nothing else does.
        for body in register.bodies:
            if key := folding.compact(body.short_name):
                self._bodies.setdefault(key, body.id)

    def neighbourhood(self, name: str) -> str | None:
        """The identifier of a neighbourhood, with or without «محله» before its name; None for no name."""
        key = folding.compact(name)
        bare = key.removeprefix(_PREFIX) or key
        found = self._neighbourhoods.get(key) or self._neighbourhoods.get(bare)
        return self._known(found, bare, without_prefix(name))

    def body(self, name: str) -> str | None:
        """The identifier of a body; None for no name."""
        key = folding.compact(name)
        return self._known(self._bodies.get(key), key, name)

    def name_of(self, place_id: str | None) -> str:
        """The name behind an identifier; empty if there is none."""
        return self._names.get(place_id or "", "")

    @staticmethod
    def is_new(place_id: str | None) -> bool:
        """Whether the register does not have it."""
        return bool(place_id) and str(place_id).startswith(_NEW)

    def _known(self, found: str | None, key: str, name: str) -> str | None:
        if found or not key:
            return found
        made = _NEW + key
        self._names.setdefault(made, " ".join(name.split()))
        return made

    def _folded(self, things: Iterable[Body | Neighbourhood]) -> dict[str, str]:
        found: dict[str, str] = {}
        for thing in things:
            self._names[thing.id] = thing.name
            for name in (thing.name, *thing.aliases):
                if key := folding.compact(name):
                    found.setdefault(key, thing.id)
        return found


def without_prefix(name: str) -> str:
    """The name of a neighbourhood without «محله» before it."""
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest.strip() and folding.compact(first) == _PREFIX else name.strip()


def new_places(rows: Iterable[RosterRow], register: Register) -> NewPlaces:
    """What the rows name and the register does not have, in the order of the rows."""
    places = Places(register)
    neighbourhoods: dict[str, None] = {}
    bodies: dict[str, None] = {}
    for row in rows:
        for place_id, found in (
            (places.neighbourhood(row.neighbourhood), neighbourhoods),
            (places.body(row.body), bodies),
        ):
            if place_id and places.is_new(place_id):
                found.setdefault(places.name_of(place_id))
    return NewPlaces(tuple(neighbourhoods), tuple(bodies))


def settled(place_id: str | None, made: Mapping[str, str]) -> str | None:
    """The identifier to be kept: a new place is one of those that were made, or none."""
    return made.get(place_id or "") if Places.is_new(place_id) else place_id
