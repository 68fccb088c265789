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
    free = [row for row in meeting.attendance if row.is_present and not row.on_behalf_of]
    found = []
    for row in meeting.attendance:
        if not row.is_away or row.id in filled:
            continue
        places = _places(row, MemberKind.MAIN, meeting.held_on, register)
        alternate = next(
            (one for one in free if places & _places(one, MemberKind.ALTERNATE, meeting.held_on, register)),
            None,
        )
        if alternate:
            free.remove(alternate)
            found.append(Proposal(row.id, alternate.id))
    return tuple(found)


def is_alternate(person: Person, day: date | None) -> bool:
    """Whether a person was an alternate councillor and no main one, on that day."""
    kinds = {held.member_kind for held in person.positions if day is None or held.held_on(day)}
    return MemberKind.ALTERNATE in kinds and MemberKind.MAIN not in kinds


def _places(row: Attendance, kind: MemberKind, day: date | None, register: Register) -> set[str]:
    """The neighbourhoods for which this row's person was a councillor of that kind, on that day."""
    person = register.person(row.person_id)
    return {
        held.neighbourhood_id
        for held in (person.positions if person else ())
        if held.member_kind is kind and held.neighbourhood_id and (day is None or held.held_on(day))
    }
