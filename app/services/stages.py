"""The stages of a session: beginning (رسمیت), recess (تنفس), end (ختم), each at the minute on the wall.

``seconds`` are measured for the turn that is interrupted or ended thereby, as in :mod:`app.services.turns`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from app.domain import meeting as rules
from app.domain import stage, turn
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.preparation import Signers
from app.domain.signers import signed_by_members
from app.domain.stage import Recess
from app.services import hall, meetings, signers
from app.services.changes import Changes
from app.services.office import Office


def convene(office: Office, meeting_id: str, at: time | None = None) -> Changes:
    """«جلسه رسمیت یافت»: the session begins now; once begun it keeps its time unless ``at`` says another."""
    now = hall.minute(office)

    def convened(meeting: Meeting) -> Meeting:
        return rules.revise(meeting, started=at or meeting.started or now)

    return meetings.change(office, meeting_id, convened)


def recess(
    office: Office, meeting_id: str, reason: str = "", seconds: int | None = None, at: time | None = None
) -> Changes:
    """Begin a recess; whoever has the floor pauses.  One that is on goes on."""
    new = Recess(new_id(), at or hall.minute(office), reason=reason)

    def adjourned(meeting: Meeting) -> Meeting:
        if stage.open_recess(meeting.recesses):
            return meeting
        meeting = replace(meeting, turns=turn.pause(meeting.turns, new.began, seconds))
        return rules.put(meeting, new)

    return meetings.change(office, meeting_id, adjourned, new.id)


def resume(office: Office, meeting_id: str, at: time | None = None) -> Changes:
    """End the recess that is on; the turn that it interrupted is started by her."""
    now = at or hall.minute(office)
    return meetings.change(office, meeting_id, lambda meeting: _without_recess(meeting, now))


def end(office: Office, meeting_id: str, seconds: int | None = None, at: time | None = None) -> Changes:
    """«ختم جلسه»: the session ends, and with it the running turn and the recess.

    Where that is the custom of the series, the members who are there are to sign.
    """
    now = at or hall.minute(office)
    custom = signers.custom(office, meetings.read(office, meeting_id).meeting.series_id)

    def ended(meeting: Meeting) -> Meeting:
        meeting = rules.revise(_without_recess(meeting, now), ended=now)
        if custom is Signers.MEMBERS:
            meeting = signed_by_members(meeting)
        return replace(meeting, turns=turn.stop(meeting.turns, now, seconds))

    return meetings.change(office, meeting_id, ended)


def reopen(office: Office, meeting_id: str) -> Changes:
    """«ادامه جلسه»: it was not the end; a turn or a recess that ended with it stays ended."""
    return meetings.revise(office, meeting_id, ended=None)


def _without_recess(meeting: Meeting, now: time) -> Meeting:
    on = stage.open_recess(meeting.recesses)
    return rules.put(meeting, replace(on, ended=now)) if on else meeting
