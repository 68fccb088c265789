"""The clock on the wall of the hall, to the minute."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from app.domain import wall_clock
from app.domain.meeting import Meeting
from app.services.office import Office


def minute(office: Office) -> time:
    """What the clock shows."""
    return office.clock().time().replace(second=0, microsecond=0)


def grace(office: Office) -> int:
    """For how many minutes after the start the roll is called, in this office."""
    with office.store.read() as room:
        return room.profile().roll_call_minutes


def is_on(office: Office, meeting: Meeting) -> bool:
    """Whether it is the day of the meeting, or the night after its evening, and nobody has ended it."""
    return is_on_at(meeting, office.clock())


def is_on_at(meeting: Meeting, now: datetime) -> bool:
    """The same, at another moment than that of the office's clock."""
    if meeting.held_on is None or meeting.ended:
        return False
    if meeting.held_on == now.date():
        return True
    is_night_after = meeting.held_on == now.date() - timedelta(days=1)
    return is_night_after and bool(meeting.start and wall_clock.past_midnight(meeting.start, now.time()))
