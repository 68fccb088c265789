"""The register of signatures, the scans of signed paper, and the revisions that left the office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app.domain.problems import Problem
from app.domain.revision import Revision
from app.domain.signature import SignatureEvent
from app.storage.mapping.row import facts, shared
from app.storage.tables import revision, scan, signature_event


class Signatures:
    """The register of signatures, inside one transaction; nothing is ever taken out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, meeting_id: str, event: SignatureEvent) -> None:
        """Register an event."""
        held = select(func.count()).where(signature_event.c.meeting_id == meeting_id)
        values = {"id": event.id, "meeting_id": meeting_id, "place": self._connection.scalar(held)}
        self._connection.execute(insert(signature_event).values(values | facts(signature_event, event)))

    def of(self, meeting_id: str, version: int | None = None) -> tuple[SignatureEvent, ...]:
        """The events of a meeting, or of one version of its minutes, oldest first."""
        rows = select(signature_event).where(signature_event.c.meeting_id == meeting_id)
        rows = rows.where(signature_event.c.version == version) if version else rows
        found = self._connection.execute(rows.order_by(signature_event.c.place))
        return tuple(_event(row) for row in found)

    def put_scan(self, sha256: str, file_name: str, media_type: str, content: bytes) -> None:
        """Keep the bytes of a scan, once."""
        if self._connection.scalar(select(scan.c.sha256).where(scan.c.sha256 == sha256)) is None:
            values = {"file_name": file_name, "media_type": media_type, "content": content}
            self._connection.execute(insert(scan).values(sha256=sha256, **values))

    def scan(self, sha256: str) -> tuple[str, bytes]:
        """File name and bytes of a scan.

        :raises Problem: ``attachment_gone``, when they are not kept.
        """
        row = self._connection.execute(select(scan).where(scan.c.sha256 == sha256)).first()
        if row is None:
            raise Problem("attachment_gone", id=sha256)
        return row.file_name, row.content

    def scans(self) -> Iterator[tuple[str, bytes]]:
        """Every scan: the hash it is known by, and its bytes, one at a time."""
        for sha256 in self._connection.scalars(select(scan.c.sha256)).all():
            yield sha256, self.scan(sha256)[1]


class Revisions:
    """The registered revisions, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, new: Revision) -> bool:
        """Register a revision; False where these bytes are registered already."""
        if self.find(new.sha256):
            return False
        self._connection.execute(insert(revision).values(facts(revision, new)))
        return True

    def find(self, sha256: str) -> Revision | None:
        """The revision with this hash."""
        row = self._connection.execute(select(revision).where(revision.c.sha256 == sha256)).first()
        return _revision(row) if row else None

    def of(self, meeting_id: str) -> tuple[Revision, ...]:
        """The revisions of the minutes of a meeting, oldest first."""
        rows = select(revision).where(revision.c.meeting_id == meeting_id)
        ordered = rows.order_by(revision.c.registered_at, revision.c.signatures, revision.c.sha256)
        return tuple(_revision(row) for row in self._connection.execute(ordered))

    def all(self) -> tuple[Revision, ...]:
        """Every registered revision, oldest first."""
        rows = select(revision).order_by(revision.c.registered_at, revision.c.signatures, revision.c.sha256)
        return tuple(_revision(row) for row in self._connection.execute(rows))


def _event(row: Any) -> SignatureEvent:
    names = shared(signature_event, SignatureEvent)
    return SignatureEvent(id=row.id, **{name: getattr(row, name) for name in names})


def _revision(row: Any) -> Revision:
    return Revision(**{name: getattr(row, name) for name in shared(revision, Revision)})
