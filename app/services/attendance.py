"""Attendance: who is invited, who came, left, was excused, or came for somebody else."""

from __future__ import annotations

from dataclasses import replace

from app.domain import meeting as rules
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


def invite(office: Office, meeting_id: str, person_id: str, role: Role = Role.MEMBER) -> Changes:
    """Add a person of the register, with the title of the meeting's day;
    already there means only the new role.
    """
    with office.store.read() as room:
        person = room.register().person(person_id)
    if person is None:
        raise Refusal("person_gone", id=person_id)

    def invited(meeting: Meeting) -> Meeting:
        row = next((row for row in meeting.attendance if row.person_id == person_id), None)
        row = replace(row, role=role, signs=row.signs or _signs(role)) if row else None
        return rules.put(meeting, row or meetings.attendance_of(person, meeting, role))

    return meetings.change(office, meeting_id, invited)


def invite_councillors(office: Office, meeting_id: str) -> Changes:
    """Add everybody of the register who holds a neighbourhood's position on the meeting's day and is not
    there yet.
    """
    with office.store.read() as room:
        people = room.register().people

    def invited(meeting: Meeting) -> Meeting:
        there = {row.person_id for row in meeting.attendance}
        for person in people:
            position = person.position_on(meeting.held_on)
            if person.active and person.id not in there and position and position.neighbourhood_id:
                meeting = rules.put(meeting, meetings.attendance_of(person, meeting))
        return meeting

    return meetings.change(office, meeting_id, invited)


def add_guest(
    office: Office, meeting_id: str, name: str, body_id: str | None = None, title: str = ""
) -> Changes:
    """Add somebody who is not in the register, as a guest."""
    row = Attendance(new_id(), name, title=title, body_id=body_id, role=Role.GUEST, invited=False)
    return meetings.add(office, meeting_id, row)


def add_group(
    office: Office, meeting_id: str, label: str, headcount: int | None = None, body_id: str | None = None
) -> Changes:
    """Add an unnamed group; nobody needs to know how many they are."""
    row = Attendance(new_id(), label, body_id=body_id, role=Role.GUEST, is_group=True, headcount=headcount)
    return meetings.add(office, meeting_id, row)


def mark(office: Office, meeting_id: str, row_id: str, presence: Presence) -> Changes:
    """Mark somebody; «present» while the meeting is on takes the time as the arrival, unless there is one."""
    now = office.clock()

    def marked(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        stays = row.stays
        if presence is not Presence.PRESENT:
            stays = ()
        elif not stays and meeting.held_on == now.date() and not meeting.ended:
            stays = (Stay(arrived=now.time().replace(second=0, microsecond=0)),)
        return rules.put(meeting, replace(row, presence=presence, stays=stays))

    return meetings.change(office, meeting_id, marked, row_id)


def mark_rest_present(office: Office, meeting_id: str) -> Changes:
    """«همه حاضر»: everybody who is not marked yet is present."""

    def marked(meeting: Meeting) -> Meeting:
        rows = tuple(
            replace(row, presence=Presence.PRESENT) if row.presence is Presence.UNMARKED else row
            for row in meeting.attendance
        )
        return replace(meeting, attendance=rows)

    return meetings.change(office, meeting_id, marked)


def substitute(
    office: Office, meeting_id: str, row_id: str, for_id: str | None, letter_no: str = ""
) -> Changes:
    """Say that the person of ``row_id`` came for the one of ``for_id`` (I6), who is thereby excused;
    ``None`` undoes it.
    """

    def substituted(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        if for_id is not None:
            principal = _row(meeting, for_id)
            other = next(
                (one for one in meeting.attendance if one.on_behalf_of == for_id and one.id != row_id), None
            )
            if principal.is_present or for_id == row_id:
                raise Refusal("substitute_for_present", name=principal.name)
            if other:
                raise Refusal("substitute_twice", name=principal.name, other=other.name)
            meeting = rules.put(meeting, replace(principal, presence=Presence.EXCUSED, stays=()))
        return rules.put(meeting, replace(row, on_behalf_of=for_id, letter_no=letter_no))

    return meetings.change(office, meeting_id, substituted, row_id)


def _row(meeting: Meeting, row_id: str) -> Attendance:
    row = rules.find(meeting, row_id)
    if not isinstance(row, Attendance):
        raise Refusal("item_gone", id=row_id)
    return row


def _signs(role: Role) -> bool:
    return role in (Role.CHAIR, Role.SECRETARY)
