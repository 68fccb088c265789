"""Votes on resolutions: unanimity, majority, counts, and who is recused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain import meeting as rules
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.resolution import Resolution
from app.domain.vote import Vote, VoteKind
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


def take(
    office: Office,
    meeting_id: str,
    resolution_id: str,
    kind: VoteKind,
    in_favour: int | None = None,
    against: int | None = None,
    abstained: int | None = None,
) -> Changes:
    """Say how it was decided; only a counted vote has numbers, never more than may vote.

    :raises Refusal: ``votes_exceed``, with both numbers.
    """

    def taken(vote: Vote) -> Vote:
        counts = (in_favour, against, abstained) if kind is VoteKind.COUNTED else (None, None, None)
        return Vote(kind, *counts, recused_ids=vote.recused_ids, proposed_by=vote.proposed_by)

    return _change(office, meeting_id, resolution_id, taken)


def recuse(
    office: Office, meeting_id: str, resolution_id: str, row_id: str, *, recused: bool = True
) -> Changes:
    """Say that a row does not vote on this because it concerns it, or take that back."""

    def settled(vote: Vote) -> Vote:
        rest = tuple(one for one in vote.recused_ids if one != row_id)
        return replace(vote, recused_ids=(*rest, row_id) if recused else rest)

    return _change(office, meeting_id, resolution_id, settled)


def propose(office: Office, meeting_id: str, resolution_id: str, row_id: str | None) -> Changes:
    """Name the row that proposed the resolution."""
    return _change(office, meeting_id, resolution_id, lambda vote: replace(vote, proposed_by=row_id))


def _change(office: Office, meeting_id: str, resolution_id: str, work: Callable[[Vote], Vote]) -> Changes:
    def changed(meeting: Meeting) -> Meeting:
        resolution = rules.find(meeting, resolution_id)
        if not isinstance(resolution, Resolution):
            raise Refusal("item_gone", id=resolution_id)
        return rules.put(meeting, replace(resolution, vote=work(resolution.vote)))

    return meetings.change(office, meeting_id, changed, resolution_id)
