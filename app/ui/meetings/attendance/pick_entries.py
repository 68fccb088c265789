"""What the pick fields of the panel offer: bodies, neighbourhoods, and for whom somebody can have come."""

from __future__ import annotations

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.ui.meetings.attendance.labels import label
from app.ui.meetings.attendance.rows import place_of
from app.ui.widgets import Entry


def bodies(register: Register) -> list[Entry]:
    """Every body, with the other names by which it is found."""
    return [Entry(one.id, one.name, one.short_name, "\n".join(one.aliases)) for one in register.bodies]


def neighbourhoods(register: Register) -> list[Entry]:
    """Every neighbourhood."""
    return [Entry(one.id, one.name, one.nahiyeh, "\n".join(one.aliases)) for one in register.neighbourhoods]


def principals(meeting: Meeting, register: Register, row: Attendance) -> list[Entry]:
    """For whom `row` can have come: who is away first, then who is not marked yet (picking excuses them)."""
    taken = {one.on_behalf_of for one in meeting.attendance if one.id != row.id}
    free = [
        one
        for one in meeting.attendance
        if one.id == row.on_behalf_of
        or not (one.is_present or one.is_group or one.id == row.id or one.id in taken)
    ]
    free.sort(key=lambda one: not one.is_away)
    return [
        Entry(
            one.id,
            one.name,
            " · ".join(filter(None, (label(one.presence), one.title, place_of(one, register)))),
        )
        for one in free
    ]
