"""The audit trail: links are added at its end and read in order."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select

from app.domain.audit import AuditEvent
from app.storage.mapping.row import facts, shared
from app.storage.tables import audit


class AuditTrail:
    """The audit trail, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: AuditEvent) -> None:
        """Add the next link; the database refuses any other."""
        self._connection.execute(insert(audit).values(facts(audit, event)))

    def is_empty(self) -> bool:
        """Whether there is no link at all, readable or not."""
        return self._connection.scalar(select(audit.c.sequence).limit(1)) is None

    def last(self) -> AuditEvent | None:
        """The head of the chain."""
        row = self._connection.execute(select(audit).order_by(audit.c.sequence.desc()).limit(1)).first()
        return _event(row) if row else None

    def list(self, limit: int | None = None) -> tuple[AuditEvent, ...]:
        """The links, the newest first."""
        rows = select(audit).order_by(audit.c.sequence.desc()).limit(limit)
        return tuple(_event(row) for row in self._connection.execute(rows))

    def of_minutes(self, meeting_id: str) -> tuple[AuditEvent, ...]:
        """The links about any version of the minutes of a meeting, the oldest first."""
        here = audit.c.entity.startswith(f"{meeting_id}/", autoescape=True)
        rows = select(audit).where(here).order_by(audit.c.sequence)
        return tuple(_event(row) for row in self._connection.execute(rows))

    def all(self) -> tuple[AuditEvent, ...]:
        """The whole chain, the first link first."""
        rows = select(audit).order_by(audit.c.sequence)
        return tuple(_event(row) for row in self._connection.execute(rows))


def _event(row: Any) -> AuditEvent:
    return AuditEvent(**{name: getattr(row, name) for name in shared(audit, AuditEvent)})
