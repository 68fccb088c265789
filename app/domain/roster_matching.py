"""Whom of the register each row of a roster means; namesakes are never guessed.

In this order: the national ID; the mobile number and the name; the name and the neighbourhood, body or title.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.person import Person
from app.domain.register import Register
from app.domain.roster import Doubt, Match, MatchKind, RosterRow
from app.domain.roster_person import Fit, Merged, Told, fit, merge, name_key
from app.domain.roster_places import Places
from app.domain.roster_position import told_by
from app.domain.roster_remarks import remarked
from app.persian import folding


@dataclass(frozen=True, slots=True)
class _Found:
    """One person, or several of whom one may be meant, or people of the name elsewhere."""

    person_id: str = ""
    candidates: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def match(
    rows: Sequence[RosterRow], register: Register, day: date, member_label: str = ""
) -> tuple[Match, ...]:
    """Match every row, in their order, on the day of the import."""
    return remarked(_Matching(rows, register, day, member_label).matches(), register)


class _Matching:
    def __init__(
        self,
        rows: Sequence[RosterRow],
        register: Register,
        day: date,
        member_label: str,
    ) -> None:
        self._rows, self._day, self._label = rows, day, member_label
        self._places = Places(register)
        self._known = _People(register.people)
        self._made = _People(())
        self._told: dict[str, Told] = defaultdict(Told)
        self._names = {name_key(row.first_name, row.last_name) for row in rows}
        self._shared = _shared_numbers(rows)

    def matches(self) -> tuple[Match, ...]:
        """First who is known for sure, then the others beside them: so the order of rows matters little."""
        found = [self._look_up(row, self._known) for row in self._rows]
        claimed = {
            one.person_id
            for one, row in zip(found, self._rows, strict=True)
            if one.person_id and row.national_id not in self._shared
        }
        return tuple(self._match(row, one, claimed) for row, one in zip(self._rows, found, strict=True))

    def _match(self, row: RosterRow, found: _Found, claimed: set[str]) -> Match:
        if row.national_id in self._shared:
            bearers = _ids(self._known.with_national_id(row.national_id))
            doubts = (*row.doubts, Doubt.NATIONAL_ID_SHARED)
            return Match(row, MatchKind.UNCLEAR, candidates=bearers, doubts=doubts)
        if found.person_id and not self._contradicts(row, found.person_id):
            merged = self._merge(self._known, found.person_id, row)
            kind = MatchKind.UPDATE if merged.differences else MatchKind.SAME
            return Match(row, kind, found.person_id, merged.differences, doubts=(*row.doubts, *merged.doubts))
        if found.candidates:
            return Match(row, MatchKind.UNCLEAR, candidates=found.candidates, doubts=row.doubts)
        return self._new_or_unclear(row, tuple(one for one in found.elsewhere if one not in claimed))

    def _contradicts(self, row: RosterRow, person_id: str) -> bool:
        """Whether an earlier row has said something of the person that makes this one another's."""
        return fit(row, self._known.person(person_id), None) is Fit.NEVER

    def _new_or_unclear(self, row: RosterRow, elsewhere: tuple[str, ...]) -> Match:
        """A row that means nobody of the register for sure: new, unless somebody may have moved."""
        before = self._look_up(row, self._made)
        if before.person_id:
            self._merge(self._made, before.person_id, row)
            return Match(row, MatchKind.NEW, joins=int(before.person_id), doubts=row.doubts)
        if before.candidates or elsewhere:
            return Match(row, MatchKind.UNCLEAR, candidates=elsewhere, doubts=row.doubts)
        self._made.add(Person(str(row.line), row.last_name, row.first_name))
        self._merge(self._made, str(row.line), row)
        return Match(row, MatchKind.NEW, doubts=row.doubts)

    def _merge(self, people: _People, person_id: str, row: RosterRow) -> Merged:
        merged = merge(
            people.person(person_id), row, self._places, self._label, self._day, self._told[person_id]
        )
        people.add(merged.person)
        return merged

    def _look_up(self, row: RosterRow, people: _People) -> _Found:
        return self._by_number(row, people) or self._by_name(row, people)

    def _by_number(self, row: RosterRow, people: _People) -> _Found | None:
        key = name_key(row.first_name, row.last_name)
        with_id = people.with_national_id(row.national_id)
        if with_id:
            fitting = [
                one for one in with_id if _is_called_alike(row, one) and not self._is_another(one, key)
            ]
            return _one_of(fitting) if fitting else _Found(candidates=_ids(with_id))
        with_mobile = [
            one
            for one in people.with_mobile(row.mobile)
            if name_key(one.first_name, one.last_name) == key and fit(row, one, None) is not Fit.NEVER
        ]
        return _one_of(with_mobile) if with_mobile else None

    def _is_another(self, person: Person, key: str) -> bool:
        """Whether the list has somebody of the person's own name beside this row of another."""
        own = name_key(person.first_name, person.last_name)
        return own != key and own in self._names

    def _by_name(self, row: RosterRow, people: _People) -> _Found:
        wanted = told_by(row, self._places, self._label)
        fits = [
            (fit(row, one, wanted), one) for one in people.called(name_key(row.first_name, row.last_name))
        ]
        fits = [pair for pair in fits if pair[0] is not Fit.NEVER]
        best = max((level for level, _ in fits), default=Fit.NEVER)
        if best <= Fit.ELSEWHERE:
            return _Found(elsewhere=_ids(one for _, one in fits))
        if best is Fit.UNKNOWN:
            return _one_of([one for _, one in fits])
        return _one_of([one for level, one in fits if level is best])


class _People:
    """People by their numbers and names, as rows bring them up to date."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, Person] = {}
        self._ids: dict[str, dict[str, None]] = defaultdict(dict)
        self._mobiles: dict[str, dict[str, None]] = defaultdict(dict)
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        self._people[person.id] = person
        self._names[name_key(person.first_name, person.last_name)][person.id] = None
        self._ids[person.national_id][person.id] = None
        self._mobiles[person.mobile][person.id] = None

    def person(self, person_id: str) -> Person:
        return self._people[person_id]

    def called(self, key: str) -> list[Person]:
        return [self._people[one] for one in self._names.get(key, ())]

    def with_national_id(self, number: str) -> list[Person]:
        found = self._ids.get(number, ()) if number else ()
        return [self._people[one] for one in found]

    def with_mobile(self, number: str) -> list[Person]:
        found = self._mobiles.get(number, ()) if number else ()
        return [self._people[one] for one in found]


def _shared_numbers(rows: Iterable[RosterRow]) -> frozenset[str]:
    """The national IDs under which rows name different people: a slip, and nobody knows whose."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        names[row.national_id].add(name_key(row.first_name, row.last_name))
    return frozenset(number for number, keys in names.items() if number and len(keys) > 1)


def _is_called_alike(row: RosterRow, person: Person) -> bool:
    """Whether a name of the row is one of the person: a marriage or a slip changes one, not both."""
    if name_key(row.first_name, row.last_name) == name_key(person.first_name, person.last_name):
        return True
    names = ((row.first_name, person.first_name), (row.last_name, person.last_name))
    return any(new and folding.compact(new) == folding.compact(old) for new, old in names)


def _one_of(people: Sequence[Person]) -> _Found:
    return _Found(people[0].id) if len(people) == 1 else _Found(candidates=_ids(people))


def _ids(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(one.id for one in people)
