"""Other words in many texts of a meeting at once: one transaction and one act, undone as one."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.texts import Edit, rewrite
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


def apply(office: Office, meeting_id: str, edits: Sequence[Edit]) -> Changes:
    """Put these words in the place of others; a text that was changed meanwhile is left alone.

    :raises Refusal: ``locked``, once the minutes are approved.
    """
    return meetings.change(office, meeting_id, lambda meeting: rewrite(meeting, edits))
