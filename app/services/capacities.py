"""What is known of the capacities in which people come to a meeting, read within one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.capacity import Capacities
from app.domain.meeting import Meeting

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


def capacities_in(room: Transaction, meeting: Meeting) -> Capacities:
    """The register, the office's word for a councillor, and the session before this one."""
    last = room.meetings.before(meeting)
    return Capacities(
        room.register(), room.profile().member_label, room.meetings.get(last).meeting if last else None
    )
