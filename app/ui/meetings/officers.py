"""Who presides, who writes, who signs in another's place: picked from the register, or somebody who is only
named; knows no widget.
"""

from __future__ import annotations

from app.domain.attendance import Attendance, Role
from app.domain.meeting import Meeting
from app.domain.namesake import called, told_apart
from app.domain.register import Register
from app.persian.sorting import person_key
from app.services import attendance, meetings, register
from app.services.changes import Changes
from app.services.office import Office
from app.ui.widgets.pick_list import Entry


def officer_entries(of: Register, meeting: Meeting) -> list[Entry]:
    """Everybody who can be picked: people of the register by name, and who else is in this meeting's list."""
    people = sorted(
        (person for person in of.people if person.active),
        key=lambda person: person_key(person.last_name, person.first_name),
    )
    known = {person.id for person in people}
    entries = []
    apart = told_apart(of, meeting.held_on)
    for person in people:
        position = person.position_on(meeting.held_on)
        entries.append(Entry(person.id, called(person, apart), position.title if position else ""))
    for row in meeting.attendance:
        if not row.is_group and (row.person_id or row.id) not in known:
            entries.append(Entry(row.person_id or row.id, row.name, row.title))
    return entries


def substitutes(of: Register, meeting: Meeting, absent: Attendance) -> list[Entry]:
    """Who may sign in the place of a row: everybody else."""
    own = (absent.id, absent.person_id)
    return [entry for entry in officer_entries(of, meeting) if entry.id not in own]


def officer_of(meeting: Meeting, role: Role) -> str | None:
    """The id of who has the role: of the person, or of the row of somebody who is not in the register."""
    row = next((row for row in meeting.attendance if row.role is role), None)
    return (row.person_id or row.id) if row else None


def appoint(office: Office, meeting_id: str, role: Role, who: str | None) -> Changes:
    """Give the role to a person, to a row of the attendance, to a new guest of this name, or to nobody."""
    meeting = meetings.read(office, meeting_id).meeting
    row = next((row for row in meeting.attendance if _is(row, role, who)), None)
    if who is None:
        if row is None:
            return Changes()
        return meetings.amend(office, meeting_id, row.id, role=Role.MEMBER, signs=False)
    if row is None and register.read(office).person(who):
        return attendance.invite(office, meeting_id, who, role)
    row_id = row.id if row else attendance.add_guest(office, meeting_id, who).item_id
    return meetings.amend(office, meeting_id, row_id, role=role, signs=True)


def _is(row: Attendance, role: Role, who: str | None) -> bool:
    return row.role is role if who is None else who in (row.id, row.person_id)
