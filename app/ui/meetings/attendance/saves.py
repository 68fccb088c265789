"""From what she says of a participant to the work of the office, for each kind of field; knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.domain.attendance import OFFICERS, Attendance, Role, Stay
from app.services import attendance, meetings
from app.ui.binding import Work
from app.ui.meetings.attendance.labels import VISITOR

SaveRow = Callable[[Attendance, Any], Work]
"""From the row and what she said of it to the work of the office."""

MeetingId = Callable[[], str]
"""Asked when something is said: the panel may show another meeting by then."""


def save_value(name: str, meeting_id: MeetingId) -> SaveRow:
    def save(row: Attendance, value: Any) -> Work:
        meeting = meeting_id()
        return lambda office: meetings.amend(office, meeting, row.id, **{name: value})

    return save


def save_role(meeting_id: MeetingId) -> SaveRow:
    """A guest is invited (مدعو) or not (مهمان) by what she calls him; the other roles say nothing of it."""

    def save(row: Attendance, said: Role | str) -> Work:
        meeting = meeting_id()
        role = Role.GUEST if said == VISITOR else Role(said)
        signs = row.signs or role in OFFICERS
        invited = said != VISITOR if role is Role.GUEST else row.invited
        return lambda office: meetings.amend(office, meeting, row.id, role=role, signs=signs, invited=invited)

    return save


def save_stays(meeting_id: MeetingId) -> SaveRow:
    def save(row: Attendance, stays: tuple[Stay, ...]) -> Work:
        meeting = meeting_id()
        return lambda office: attendance.correct_stays(office, meeting, row.id, stays)

    return save


def save_principal(meeting_id: MeetingId) -> SaveRow:
    def save(row: Attendance, principal: str | None) -> Work:
        meeting = meeting_id()
        letter = row.letter_no if principal else ""
        return lambda office: attendance.substitute(office, meeting, row.id, principal, letter)

    return save
