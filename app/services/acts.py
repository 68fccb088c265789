"""Keeping an act: the new state of a meeting and what was done, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.act import Act, Way
from app.domain.alteration import between, is_typing
from app.domain.meeting import Meeting
from app.domain.telling import tell
from app.services.changes import Step
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import Stored
    from app.storage.transaction import Transaction


def keep(office: Office, room: Transaction, stored: Stored, after: Meeting) -> tuple[Step, Act | None]:
    """Write a new state of an open meeting, and the act that led to it; nothing where nothing changed."""
    if after == stored.meeting:
        return Step(stored.meeting, after), None
    room.meetings.save(stored.meeting, after, stored.revision)
    made = between(stored.meeting, after)
    told = tell(stored.meeting, after, made, room.bodies.name_of)
    typing = is_typing(made)
    act = room.acts.keep(after.id, office.clock(), told, made, typing=typing)
    # Typing may go on in the same act, which is then more than this step.
    return Step(stored.meeting, after, () if typing else (act.number,)), act


def keep_undone(
    office: Office, room: Transaction, stored: Stored, after: Meeting, *numbers: int
) -> Act | None:
    """Write the state of an open meeting in which these acts are undone; an act of its own if one was before.

    Without numbers it is an act of its own too.
    """
    found = [room.acts.find(after.id, number) for number in sorted(numbers, reverse=True)]
    undone = [one for one in found if one and not one.undone]
    if after == stored.meeting or not undone or len(undone) < len(numbers):
        return keep(office, room, stored, after)[1]
    room.meetings.save(stored.meeting, after, stored.revision)
    return [room.acts.turn(after.id, one, office.clock(), Way.UNDONE) for one in undone][-1]
