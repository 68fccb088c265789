"""Resolutions: what more can be done with them than changing their fields."""

from __future__ import annotations

from dataclasses import replace

from app.domain import meeting as rules
from app.domain import quantity as quantities
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.resolution import Resolution, ResolutionKind
from app.domain.statement import Statement, StatementKind
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office

_KINDS = {
    StatementKind.UNDERTAKING: ResolutionKind.UNDERTAKING,
    StatementKind.PERMIT: ResolutionKind.PERMIT,
    StatementKind.EMPHASIS: ResolutionKind.RECOMMENDATION,
}
"""What a statement becomes; every other kind becomes a resolution."""


def from_statement(office: Office, meeting_id: str, statement_id: str) -> Changes:
    """Make a resolution of what was said, by one key; pressed again, the one that is there is found.

    ``item_id`` of the changes names the resolution.  Nobody is made responsible for it yet.
    """
    fresh = new_id()

    def decided(meeting: Meeting) -> Meeting:
        if _made_from(meeting, statement_id):
            return meeting
        said = _statement(meeting, statement_id)
        kind = _KINDS.get(said.kind, ResolutionKind.RESOLUTION)
        one = Resolution(
            fresh, kind, said.text, agenda_item_id=said.agenda_item_id, from_statement_id=statement_id
        )
        return rules.put(meeting, one)

    changes = meetings.change(office, meeting_id, decided)
    made = _made_from(changes.meeting, statement_id) if changes.meeting else None
    return replace(changes, item_id=made.id if made else "")


def confirm_rests(office: Office, meeting_id: str, resolution_id: str) -> Changes:
    """Write every shortfall of the split out as a row «تعیین‌نشده»."""

    def confirmed(meeting: Meeting) -> Meeting:
        resolution = _resolution(meeting, resolution_id)
        if resolution.quantity is None:
            return meeting
        return rules.put(
            meeting, replace(resolution, quantity=quantities.with_rests(resolution.quantity, new_id))
        )

    return meetings.change(office, meeting_id, confirmed, resolution_id)


def relate(office: Office, meeting_id: str, one_id: str, other_id: str, *, related: bool = True) -> Changes:
    """Say on both sides that two resolutions belong together (never summed), or that they do not."""

    def linked(meeting: Meeting) -> Meeting:
        if one_id == other_id:
            raise Refusal("related_to_itself")
        for here, there in ((one_id, other_id), (other_id, one_id)):
            resolution = _resolution(meeting, here)
            rest = tuple(other for other in resolution.related_ids if other != there)
            meeting = rules.put(meeting, replace(resolution, related_ids=(*rest, there) if related else rest))
        return meeting

    return meetings.change(office, meeting_id, linked, one_id)


def _made_from(meeting: Meeting, statement_id: str) -> Resolution | None:
    """The resolution that was made from a statement and says the same still."""
    text = _statement(meeting, statement_id).text
    mine = (one for one in meeting.resolutions if one.from_statement_id == statement_id)
    return next((one for one in mine if one.text == text), None)


def _statement(meeting: Meeting, statement_id: str) -> Statement:
    statement = rules.find(meeting, statement_id)
    if not isinstance(statement, Statement):
        raise Refusal("item_gone", id=statement_id)
    return statement


def _resolution(meeting: Meeting, resolution_id: str) -> Resolution:
    resolution = rules.find(meeting, resolution_id)
    if not isinstance(resolution, Resolution):
        raise Refusal("item_gone", id=resolution_id)
    return resolution
