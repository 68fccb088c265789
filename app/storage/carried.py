"""Resolutions that earlier meetings of a series left open, and how often they stood on an agenda since."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, distinct, func, select

from app.domain.minutes import MinutesState
from app.domain.resolution import ResolutionKind, ResolutionStatus
from app.storage.answers import OpenResolution
from app.storage.minutes import latest
from app.storage.tables import agenda_item, meeting, resolution


class Carried:
    """What is carried from meeting to meeting, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_of_series(
        self, series_id: str, kinds: Iterable[ResolutionKind], statuses: Iterable[ResolutionStatus]
    ) -> tuple[OpenResolution, ...]:
        """The resolutions in approved minutes of a series that are of these kinds and in these states, the
        oldest meeting first; without those of :meth:`being_amended`.
        """
        rows = _OPEN.where(
            meeting.c.series_id == series_id,
            _LATEST.c.amending.is_(False),
            resolution.c.kind.in_(tuple(kinds)),
            resolution.c.status.in_(tuple(statuses)),
        )
        return tuple(OpenResolution(*row) for row in self._connection.execute(rows))

    def being_amended(self, series_id: str) -> tuple[str, ...]:
        """The meetings of a series of which an amendment is being written: their rows are a draft's, and what
        is in force stands in the frozen content alone.
        """
        joined = select(meeting.c.id).join(_LATEST, _LATEST.c.meeting_id == meeting.c.id)
        rows = joined.where(meeting.c.series_id == series_id, _LATEST.c.amending, *_IN_FORCE)
        return tuple(self._connection.scalars(rows))

    def times(self, resolution_ids: Iterable[str], but_not: str) -> dict[str, int]:
        """On the agendas of how many meetings each of them stood, ``but_not`` counting one of these."""
        rows: Any = (
            select(agenda_item.c.carried_from, func.count(distinct(agenda_item.c.meeting_id)))
            .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
            .where(
                agenda_item.c.carried_from.in_(tuple(resolution_ids)),
                agenda_item.c.meeting_id != but_not,
                meeting.c.deleted_at.is_(None),
                meeting.c.cancelled.is_(False),
            )
            .group_by(agenda_item.c.carried_from)
        )
        return {row[0]: row[1] for row in self._connection.execute(rows)}


_LATEST = latest()
_IN_FORCE = (meeting.c.deleted_at.is_(None), _LATEST.c.state == MinutesState.APPROVED)
_OPEN = (
    select(resolution.c.id, meeting.c.id, _LATEST.c.number)
    .join(meeting, meeting.c.id == resolution.c.meeting_id)
    .join(_LATEST, _LATEST.c.meeting_id == meeting.c.id)
    .where(*_IN_FORCE)
    .order_by(meeting.c.held_on, meeting.c.ordinal, resolution.c.place)
)
