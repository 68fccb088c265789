"""A session on its day, and a clock that a test sets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from app.domain.attendance import Attendance, Role
from app.domain.meeting import Meeting
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office
from tests.services.conftest import NOW

ROWS = (
    Attendance("mayor", "شهردار نمونه", role=Role.CHAIR),
    Attendance("clerk", "دبیر نمونه", role=Role.SECRETARY),
    Attendance("police", "سرگرد نمونه", role=Role.GUEST),
    Attendance("councillor", "شورایار نمونه"),
)


@dataclass
class Hall:
    """One session of an office, and the clock on the wall."""

    office: Office
    meeting_id: str
    now: datetime

    def at(self, hour: int, minute: int, second: int = 0) -> Hall:
        """Set the clock to a time of the same day."""
        self.now = datetime.combine(self.now.date(), time(hour, minute, second), self.now.tzinfo)
        return self

    def later(self, **span: float) -> Hall:
        """Let time pass."""
        self.now += timedelta(**span)
        return self

    @property
    def meeting(self) -> Meeting:
        """The session as it is kept."""
        return meetings.read(self.office, self.meeting_id).meeting

    def row(self, row_id: str) -> Attendance:
        """A row of the attendance."""
        return next(row for row in self.meeting.attendance if row.id == row_id)

    def undo(self, changes: Changes) -> None:
        """Undo one act."""
        assert changes.step
        meetings.undo(self.office, changes.step)


def open_hall(office: Office, *rows: Attendance) -> Hall:
    """A session of today at ten o'clock, with the usual rows and others."""
    made = meetings.create(office, title="نشست نمونه").meeting
    assert made
    hall = Hall(office, made.id, NOW)
    hall.office = replace(office, clock=lambda: hall.now)
    for row in (*ROWS, *rows):
        meetings.add(office, made.id, row)
    return hall.at(10, 0)
