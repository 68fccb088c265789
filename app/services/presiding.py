"""Who presides: handing chair or secretary over for a while, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from app.domain import meeting as rules
from app.domain.attendance import Role
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.presiding import Presiding, acting
from app.services import hall, meetings
from app.services.changes import Changes
from app.services.office import Office


def hand_over(
    office: Office, meeting_id: str, row_id: str, role: Role = Role.CHAIR, at: time | None = None
) -> Changes:
    """From now on the row acts as chair or secretary; given to the one whose office it is, it goes back."""
    now = at or hall.minute(office)
    new = Presiding(new_id(), row_id, role, since=now)

    def handed(meeting: Meeting) -> Meeting:
        rules.find(meeting, row_id)
        present = meeting.who_presides(role)
        if present and present.id == row_id:
            return meeting
        meeting = _handed_back(meeting, role, now)
        own = meeting.chair if role is Role.CHAIR else meeting.secretary
        return meeting if own and own.id == row_id else rules.put(meeting, new)

    return meetings.change(office, meeting_id, handed, new.id)


def hand_back(office: Office, meeting_id: str, role: Role = Role.CHAIR, at: time | None = None) -> Changes:
    """The one whose office it is presides again."""
    now = at or hall.minute(office)
    return meetings.change(office, meeting_id, lambda meeting: _handed_back(meeting, role, now))


def _handed_back(meeting: Meeting, role: Role, now: time) -> Meeting:
    deputy = acting(meeting.presiding, role)
    return rules.put(meeting, replace(deputy, until=now)) if deputy else meeting
