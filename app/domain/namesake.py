"""Namesakes: people whom their names do not tell apart, so that their neighbourhood must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.domain.person import Person
from app.domain.register import Register
from app.persian import folding


class _Called(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def namesakes(rows: Iterable[_Called]) -> frozenset[str]:
    """The identifiers of the rows whose name, however it is spelled, another row has too."""
    folded = {row.id: folding.compact(row.name) for row in rows}
    times = Counter(folded.values())
    return frozenset(row_id for row_id, name in folded.items() if times[name] > 1)


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    name: str


def told_apart(register: Register, day: date | None = None) -> dict[str, str]:
    """What tells each person of the register from his namesakes: the neighbourhood on that day, or else the
    body or the title; who has no namesake, or nothing of these, is not in it.
    """
    alike = namesakes(_Named(one.id, one.full_name) for one in register.people)
    found = {}
    for person in register.people:
        held = person.position_on(day) or person.position_on(None)
        if person.id in alike and held:
            place, body = register.neighbourhood(held.neighbourhood_id), register.body(held.body_id)
            known = place.name if place else (body.short_name or body.name) if body else held.title
            if known:
                found[person.id] = known
    return found


def called(person: Person, apart: Mapping[str, str]) -> str:
    """The name, and with namesakes what tells them apart: «علی رضایی (دولت‌آباد)»."""
    return f"{person.full_name} ({apart[person.id]})" if person.id in apart else person.full_name
