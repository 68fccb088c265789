"""From what she says of a participant to the work of the office, for each kind of field; knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

from app.domain.attendance import Attendance, Presence, Role
from app.services import attendance, meetings
from app.ui.meetings.attendance.row_binding import Save, Work
from app.ui.meetings.attendance.stay_times import with_times

MeetingId = Callable[[], str]
"""Asked when something is said: the panel may show another meeting by then."""


def save_value(name: str, meeting_id: MeetingId) -> Save:
    def save(row: Attendance, value: Any) -> Work:
        meeting = meeting_id()
        return lambda office: meetings.amend(office, meeting, row.id, **{name: value})

    return save


def save_role(meeting_id: MeetingId) -> Save:
    def save(row: Attendance, role: Role) -> Work:
        meeting = meeting_id()
        signs = row.signs or role in (Role.CHAIR, Role.SECRETARY)
        return lambda office: meetings.amend(office, meeting, row.id, role=role, signs=signs)

    return save


def save_times(meeting_id: MeetingId) -> Save:
    def save(row: Attendance, times: tuple[time | None, time | None]) -> Work:
        meeting, stays = meeting_id(), with_times(row.stays, times)
        presence = Presence.PRESENT if stays else row.presence
        return lambda office: meetings.amend(office, meeting, row.id, stays=stays, presence=presence)

    return save


def save_principal(meeting_id: MeetingId) -> Save:
    def save(row: Attendance, principal: str | None) -> Work:
        meeting = meeting_id()
        letter = row.letter_no if principal else ""
        return lambda office: attendance.substitute(office, meeting, row.id, principal, letter)

    return save
