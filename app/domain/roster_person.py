"""What a row of a roster changes of one person, and how well it fits him or her."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum

from app.domain.person import Person, Position
from app.domain.roster import Difference, Doubt, RosterRow
from app.domain.roster_places import Places
from app.domain.roster_position import is_elsewhere, put_among, same_title, shares_place, told_by
from app.persian import folding

FAMILY_PREFIXES = frozenset(folding.compact(word) for word in ("سید", "سیده", "سیّد"))
"""Before a first name, folded; they are no part of it."""
_PLAIN = ("father_name", "national_id", "mobile", "note")


class Fit(IntEnum):
    """How well a row fits somebody of its name."""

    NEVER = -1  # another national ID or another father
    ELSEWHERE = 0  # of another place
    UNKNOWN = 1  # one of the two says nothing of where
    SAME_PLACE = 2
    SAME_POSITION = 3


@dataclass(slots=True)
class Told:
    """What earlier rows of the same list have said of a person: the first word counts."""

    facts: set[str] = field(default_factory=set)
    positions: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Merged:
    """A person after a row, and what is different."""

    person: Person
    differences: tuple[Difference, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def name_key(first_name: str, last_name: str) -> str:
    """What two spellings of one name have in common; «سید» is no part of it."""
    words = folding.tokens(f"{first_name} {last_name}")
    return "".join([word for word in words if word not in FAMILY_PREFIXES] or words)


def fit(row: RosterRow, person: Person, wanted: Position | None) -> Fit:
    """How well a row with the position ``wanted`` fits a person of its name."""
    if are_told_apart(row, person):
        return Fit.NEVER
    if wanted is None or not person.positions:
        return Fit.UNKNOWN
    return max(_fit_of_position(wanted, held) for held in person.positions)


def are_told_apart(one: RosterRow | Person, other: RosterRow | Person) -> bool:
    """Whether two of one name have different national IDs or, where one has none, different fathers."""
    if one.national_id and other.national_id:
        return one.national_id != other.national_id
    fathers = folding.compact(one.father_name), folding.compact(other.father_name)
    return all(fathers) and fathers[0] != fathers[1]


def _fit_of_position(wanted: Position, held: Position) -> Fit:
    if is_elsewhere(wanted, held):
        return Fit.ELSEWHERE
    if shares_place(wanted, held):
        same = same_title(wanted, held) and wanted.member_kind is held.member_kind
        return Fit.SAME_POSITION if same else Fit.SAME_PLACE
    if same_title(wanted, held):
        placeless = not (wanted.body_id or wanted.neighbourhood_id or held.body_id or held.neighbourhood_id)
        return Fit.SAME_POSITION if placeless else Fit.SAME_PLACE
    return Fit.UNKNOWN if _is_placeless(wanted) or _is_placeless(held) else Fit.ELSEWHERE


def _is_placeless(position: Position) -> bool:
    return not (position.title or position.body_id or position.neighbourhood_id)


def merge(person: Person, row: RosterRow, places: Places, member_label: str, day: date, told: Told) -> Merged:
    """Bring a person up to date with a row; what the row does not say stays, and spellings stay too."""
    changed: dict[str, object] = {}
    differences: list[Difference] = []
    facts = dict(_facts(person, row))
    if "name" not in told.facts:
        facts |= _corrected_name(person, row)
    told.facts.add("name")
    for name, new in facts.items():
        if name not in told.facts and new != getattr(person, name):
            changed[name] = new
            differences.append(Difference(name, getattr(person, name), new))
        told.facts.add(name)
    doubts: tuple[Doubt, ...] = ()
    wanted = told_by(row, places, member_label)
    if wanted is not None:
        placed = put_among(person.positions, wanted, places, day, told.positions)
        told.positions.add(placed.position_id)
        changed["positions"] = placed.positions
        differences += placed.differences
        doubts = placed.doubts
    if not person.active and (wanted is None or wanted.until is None or wanted.until >= day):
        changed["active"] = True
        differences.append(Difference("active", "", ""))
    return Merged(replace(person, **changed), tuple(differences), doubts)  # type: ignore[arg-type]


def _corrected_name(person: Person, row: RosterRow) -> dict[str, str]:
    """The names that the row has instead; one that is only spelled otherwise is none."""
    if name_key(person.first_name, person.last_name) == name_key(row.first_name, row.last_name):
        return {}
    names = {name: getattr(row, name) for name in ("first_name", "last_name")}
    return {
        name: new
        for name, new in names.items()
        if new and folding.compact(new) != folding.compact(getattr(person, name))
    }


def _facts(person: Person, row: RosterRow) -> Iterator[tuple[str, str]]:
    """What else the row says of the person."""
    known = set(folding.tokens(person.honorific)) | set(folding.tokens(person.first_name))
    if row.honorific:
        is_known = set(folding.tokens(row.honorific)) <= known
        yield "honorific", person.honorific if is_known else row.honorific
    for name in _PLAIN:
        new, old = getattr(row, name), getattr(person, name)
        if new:
            yield name, old if folding.compact(new) == folding.compact(old) else new
