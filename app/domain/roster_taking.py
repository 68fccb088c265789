"""What the register holds after a roster was taken with her decisions: what is put, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.register import Register
from app.domain.roster import Choice, Decision, Match, RosterRow, by_default
from app.domain.roster_person import Told, merge
from app.domain.roster_places import NewPlaces, Places, new_places, settled
from app.persian import folding


@dataclass(frozen=True, slots=True)
class Taken:
    """The people, bodies and neighbourhoods that are new or different."""

    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    neighbourhoods: tuple[Neighbourhood, ...] = ()


def take(
    register: Register,
    matches: Sequence[Match],
    choices: Mapping[int, Choice],
    wanted: NewPlaces,
    day: date,
    member_label: str = "",
) -> Taken:
    """Take the rows as she decided (by line; the others as proposed).

    Of the places that the register does not have, those in ``wanted`` are made; a position in another one
    is kept without it.
    """
    made = _make(new_places((one.row for one in matches), register), wanted)
    people = {person.id: person for person in register.people}
    before = dict(people)
    told: dict[str, Told] = defaultdict(Told)
    heads: dict[int, str] = {}
    places = Places(register)
    for one in matches:
        choice = choices.get(one.row.line, by_default(one))
        if choice.decision is Decision.KEEP:
            continue
        person_id = (choice.person_id or one.person_id) if choice.decision is Decision.UPDATE else ""
        if not person_id:
            head = one.joins or one.row.line
            person_id = heads.setdefault(head, new_id())
            people.setdefault(person_id, Person(person_id, one.row.last_name, one.row.first_name))
        row = _without_unmade(one.row, places, made)
        people[person_id] = merge(people[person_id], row, places, member_label, day, told[person_id]).person
    changed = [person for person in people.values() if before.get(person.id) != person]
    return Taken(tuple(_settled(changed, made)), *_used(made))


_Made = Mapping[str, Body | Neighbourhood]


def _make(new: NewPlaces, wanted: NewPlaces) -> dict[str, Body | Neighbourhood]:
    """The new places that she wants, by the identifiers under which the rows name them."""
    nobody = Places(Register())
    made: dict[str, Body | Neighbourhood] = {}
    for name in _wanted(new.neighbourhoods, wanted.neighbourhoods):
        made[f"n{nobody.neighbourhood(name)}"] = Neighbourhood(new_id(), name)
    for name in _wanted(new.bodies, wanted.bodies):
        made[f"b{nobody.body(name)}"] = Body(new_id(), name)
    return made


def _wanted(names: Iterable[str], wanted: Collection[str]) -> Iterable[str]:
    keys = {folding.compact(name) for name in wanted}
    return (name for name in names if folding.compact(name) in keys)


def _without_unmade(row: RosterRow, places: Places, made: _Made) -> RosterRow:
    """The row, naming only places that are or will be in the register."""
    body_id, neighbourhood_id = places.body(row.body), places.neighbourhood(row.neighbourhood)
    return replace(
        row,
        body="" if places.is_new(body_id) and f"b{body_id}" not in made else row.body,
        neighbourhood=(
            ""
            if places.is_new(neighbourhood_id) and f"n{neighbourhood_id}" not in made
            else row.neighbourhood
        ),
    )


def _settled(people: Iterable[Person], made: _Made) -> Iterable[Person]:
    """The people, their new places named by the identifiers under which they are kept."""
    bodies = {key[1:]: one.id for key, one in made.items() if key[0] == "b"}
    neighbourhoods = {key[1:]: one.id for key, one in made.items() if key[0] == "n"}
    for person in people:
        yield replace(
            person,
            positions=tuple(
                replace(
                    held,
                    body_id=settled(held.body_id, bodies),
                    neighbourhood_id=settled(held.neighbourhood_id, neighbourhoods),
                )
                for held in person.positions
            ),
        )


def _used(made: _Made) -> tuple[tuple[Body, ...], tuple[Neighbourhood, ...]]:
    places = tuple(made.values())
    return (
        tuple(one for one in places if isinstance(one, Body)),
        tuple(one for one in places if isinstance(one, Neighbourhood)),
    )
