"""Resolutions: what more can be done with them than changing their fields."""

from __future__ import annotations

from dataclasses import replace

from app.domain import meeting as rules
from app.domain import quantity as quantities
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.resolution import Resolution
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


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


def _resolution(meeting: Meeting, resolution_id: str) -> Resolution:
    resolution = rules.find(meeting, resolution_id)
    if not isinstance(resolution, Resolution):
        raise Refusal("item_gone", id=resolution_id)
    return resolution
