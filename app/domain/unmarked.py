"""Of whom nobody has said whether he was there, and who of them may be called absent in one go."""

from __future__ import annotations

from app.domain.attendance import OFFICERS, Attendance, Presence
from app.domain.gap import presence_unmarked
from app.domain.meeting import Meeting


def unmarked(meeting: Meeting) -> tuple[Attendance, ...]:
    """Everybody whose presence was not said."""
    return tuple(row for row in meeting.attendance if row.presence is Presence.UNMARKED)


def missing(meeting: Meeting) -> tuple[Attendance, ...]:
    """Those of them who may well be absent: no officer, nobody who had the floor or was heard or came for
    another, and nobody of whom it was left blank on purpose; of these it is asked one by one.
    """
    heard = {said.speaker_id for said in meeting.statements} | {turn.speaker_id for turn in meeting.turns}
    return tuple(
        row
        for row in unmarked(meeting)
        if row.id not in heard
        and row.on_behalf_of is None
        and row.role not in OFFICERS
        and presence_unmarked(row).key not in meeting.acknowledged
    )
