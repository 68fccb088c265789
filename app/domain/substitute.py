"""Substitutes (جانشین): who might sit in the seat of an absent councillor; proposed, never assumed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person
from app.domain.register import Register


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two rows of the attendance: an absent main councillor, and who could come for him."""

    absent_id: str
    substitute_id: str


def proposed_substitutes(meeting: Meeting, register: Register) -> tuple[Proposal, ...]:
    """For absent main councillors without a substitute, the first present alternate of their neighbourhood.

    «First» is the order of the attendance; an alternate is proposed once, and not while he substitutes.
    """
    filled = {row.on_behalf_of for row in meeting.attendance}
    people = {person.id: person for person in register.people}

    def places(row: Attendance, kind: MemberKind) -> set[str]:
        return _places(people.get(row.person_id or ""), kind, meeting.held_on)

    free = {
        row.id: homes
        for row in meeting.attendance
        if row.is_present and not row.on_behalf_of and (homes := places(row, MemberKind.ALTERNATE))
    }
    found = []
    for row in meeting.attendance:
        if not row.is_away or row.id in filled:
            continue
        seats = places(row, MemberKind.MAIN)
        alternate = next((row_id for row_id, homes in free.items() if seats & homes), None)
        if alternate:
            del free[alternate]
            found.append(Proposal(row.id, alternate))
    return tuple(found)


def is_alternate(person: Person, day: date | None) -> bool:
    """Whether a person was an alternate councillor and no main one, on that day."""
    kinds = {held.member_kind for held in person.positions if day is None or held.held_on(day)}
    return MemberKind.ALTERNATE in kinds and MemberKind.MAIN not in kinds


def _places(person: Person | None, kind: MemberKind, day: date | None) -> set[str]:
    """The neighbourhoods for which a person was a councillor of that kind, on that day."""
    return {
        held.neighbourhood_id
        for held in (person.positions if person else ())
        if held.member_kind is kind and held.neighbourhood_id and (day is None or held.held_on(day))
    }
