"""Whom a typed name could add to the list: people of the register, a guest, an unnamed group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from app.domain.attendance import Presence
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian import digits
from app.persian.folding import compact, matches
from app.persian.letters import normalise
from app.persian.sorting import person_key
from app.services import attendance
from app.services.changes import Changes, Step
from app.services.office import Office
from app.ui.meetings.attendance.labels import label

MOST_PEOPLE = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """A line below the rows: what it says, and `add`, which does it for a meeting's identifier."""

    id: str
    text: str
    name: str
    detail: str
    add: Callable[[Office, str], Changes]

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        return "، ".join(filter(None, (self.text, self.detail)))


def offers(typed: str, meeting: Meeting, register: Register) -> list[Offer]:
    """What can be added for a typed name, people of the register first; nothing for a row number."""
    name = " ".join(normalise(typed).split())
    if not compact(name) or digits.to_ascii(name).isdigit():
        return []
    guest = Offer(
        "guest", label("new_guest").format(name=name), name, label("guest_detail"), partial(_guest, name=name)
    )
    group = Offer(
        "group", label("new_group").format(name=name), name, label("group_detail"), partial(_group, name=name)
    )
    return [*islice(_people(name, meeting, register), MOST_PEOPLE), guest, group]


def add_present(offer: Offer, office: Office, meeting_id: str) -> Changes:
    """Add what is offered and mark it present, in one step: whoever is typed at the meeting has come."""
    added = offer.add(office, meeting_id)
    assert added.step is not None
    before, after = added.step.before, added.step.after
    there = {row.id for row in before.attendance}
    row_id = next((row.id for row in after.attendance if row.id not in there), "")
    if not row_id:  # another window was faster
        return added
    marked = attendance.mark(office, meeting_id, row_id, Presence.PRESENT)
    assert marked.step is not None
    return replace(marked, step=Step(before, marked.step.after))


def _people(name: str, meeting: Meeting, register: Register) -> Iterator[Offer]:
    there = {row.person_id for row in meeting.attendance}
    for person in sorted(register.people, key=lambda one: person_key(one.last_name, one.first_name)):
        if not person.active or person.id in there or not matches(name, person.full_name):
            continue
        position = person.position_on(meeting.held_on)
        place = register.neighbourhood(position.neighbourhood_id) if position else None
        detail = " · ".join(filter(None, (position.title if position else "", place.name if place else "")))
        yield Offer(
            f"person:{person.id}",
            label("from_register").format(name=person.full_name),
            person.full_name,
            detail,
            partial(_person, person_id=person.id),
        )


def _person(office: Office, meeting_id: str, person_id: str) -> Changes:
    return attendance.invite(office, meeting_id, person_id)


def _guest(office: Office, meeting_id: str, name: str) -> Changes:
    return attendance.add_guest(office, meeting_id, name)


def _group(office: Office, meeting_id: str, name: str) -> Changes:
    return attendance.add_group(office, meeting_id, name)
