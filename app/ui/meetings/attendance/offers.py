"""Whom a typed name could add to the list: people of the register, a guest of a body, an unnamed group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from itertools import islice

from app.domain import headcount
from app.domain.attendance import Attendance, Role
from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian.folding import compact, matches
from app.persian.sorting import person_key
from app.services import attendance
from app.services import register as registers
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures
from app.ui.meetings.attendance.asking import read
from app.ui.meetings.attendance.labels import label

MOST_PEOPLE, MOST_BODIES = 6, 3

Add = Callable[[Office, str, time | None], Changes]
"""Adds to the meeting with this identifier, as one that came at this time (None: now)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A line below the rows: what it says, and `add`, which does it in one act."""

    id: str
    text: str
    name: str
    detail: str
    add: Add

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        return figures.row((self.text, self.detail))


def offers(typed: str, meeting: Meeting, register: Register) -> list[Offer]:
    """What can be added for a typed name, people of the register first; nothing for a row number."""
    asked = read(typed)
    if asked.number or not compact(asked.name):
        return []
    bodies = list(_bodies(asked.body, meeting, register))
    people = () if asked.body is not None else _people(asked.name, meeting, register)
    guests = [_guest(asked.name, body) for body in bodies]
    name, heads = headcount.split(asked.name)
    group = _group(name, heads, bodies[0])
    # Who says how many they are means no single guest.
    return [*islice(people, MOST_PEOPLE), *((group, *guests) if heads else (*guests, group))]


def remembered_body(meeting: Meeting, register: Register) -> Body | None:
    """The body of the last guest of whom one was said: the next one is often from there too."""
    for row in reversed(meeting.attendance):
        if row.role is Role.GUEST and row.person_id is None and row.body_id:
            return register.body(row.body_id)
    return None


def _bodies(said: str | None, meeting: Meeting, register: Register) -> Iterator[Body | None]:
    """The bodies that are meant after a comma: the remembered one for nothing, a new one for new letters."""
    if not said:
        yield remembered_body(meeting, register) if said is not None else None
        return
    wanted = compact(said)
    spelled = {body.id: [compact(name) for name in _names(body)] for body in register.bodies}
    same = [body for body in register.bodies if wanted in spelled[body.id]]
    begun = [body for body in register.bodies if any(name.startswith(wanted) for name in spelled[body.id])]
    yield from same[:1] or begun[:MOST_BODIES]
    if not same:
        yield Body("", said)


def _names(body: Body) -> tuple[str, ...]:
    return tuple(filter(None, (body.name, body.short_name, *body.aliases)))


def _people(name: str, meeting: Meeting, register: Register) -> Iterator[Offer]:
    there = {row.person_id for row in meeting.attendance}
    found = (one for one in register.people if one.active and one.id not in there)
    answering = [one for one in found if matches(name, one.full_name)]
    for person in sorted(answering, key=lambda one: person_key(one.last_name, one.first_name)):
        position = person.position_on(meeting.held_on)
        place = register.neighbourhood(position.neighbourhood_id) if position else None
        detail = " · ".join(filter(None, (position.title if position else "", place.name if place else "")))
        yield Offer(
            f"person:{person.id}",
            label("from_register").format(name=person.full_name),
            person.full_name,
            detail,
            partial(_admit, person.id),
        )


def _guest(name: str, body: Body | None) -> Offer:
    row = Attendance("", name, role=Role.GUEST, invited=False)
    detail = label("guest_detail")
    if body is not None:
        detail = label("guest_of" if body.id else "guest_of_new").format(body=body.name)
    place = f":{body.id or 'new'}" if body else ""
    return Offer(
        f"guest{place}", label("new_guest").format(name=name), name, detail, partial(_admit_of, row, body)
    )


def _group(name: str, heads: int | None, body: Body | None) -> Offer:
    row = Attendance("", name, role=Role.GUEST, is_group=True, headcount=heads)
    text = label("new_group").format(name=name)
    detail = label("heads").format(count=figures.grouped(heads)) if heads else label("group_detail")
    return Offer("group", text, name, detail, partial(_admit_of, row, body))


def _admit(newcomer: Attendance | str, office: Office, meeting_id: str, at: time | None) -> Changes:
    return attendance.admit(office, meeting_id, newcomer, at)


def _admit_of(
    row: Attendance, body: Body | None, office: Office, meeting_id: str, at: time | None
) -> Changes:
    """Admit a new row, of a body that is put into the register first if it is not there."""
    row = replace(row, id=new_id())
    if body is None or body.id:
        return attendance.admit(office, meeting_id, replace(row, body_id=body.id if body else None), at)
    made = replace(body, id=new_id())
    registers.put(office, made)
    changes = attendance.admit(office, meeting_id, replace(row, body_id=made.id), at)
    return replace(changes, register=True)
