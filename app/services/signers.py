"""Who signs the minutes besides the officers: what is the custom of the series, and all members at once."""

from __future__ import annotations

from app.domain import signers
from app.domain.gap import Gap
from app.domain.meeting import Meeting
from app.domain.preparation import Signers
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


def add_members(office: Office, meeting_id: str) -> Changes:
    """«همه اعضای حاضر امضا کنند»: every member who is there at the end signs too; one act."""
    return meetings.change(office, meeting_id, signers.signed_by_members)


def custom(office: Office, series_id: str | None) -> Signers:
    """What the series says of it; to be asked where there is no series."""
    if series_id is None:
        return Signers.ASK
    with office.store.read() as room:
        found = next((one for one in room.series.all() if one.id == series_id), None)
    return found.preparation.signers if found else Signers.ASK


def gap(office: Office, meeting: Meeting) -> Gap | None:
    """The question who signs, if it is open; the approval does not wait for it."""
    if not signers.is_left_to_officers(meeting):
        return None
    return signers.gap(meeting, custom(office, meeting.series_id))
