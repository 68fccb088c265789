"""The audit trail of the office: what was done, by whom and when; every verb that matters adds a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import audit as chain
from app.domain.audit import Action, AuditEvent, data_of, entity_of
from app.domain.minutes import Issue
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


def note(
    room: Transaction, office: Office, action: Action, entity: str = "", data: bytes = b""
) -> AuditEvent:
    """Add a link in the transaction of what it tells; only the hash of ``data`` is kept.

    The first of all founds the trail and adopts the minutes that were approved before there was one.
    """
    last = room.audit.last() or _found(room, office)
    return _append(room, office, last, action, entity, data)


def begin(office: Office) -> None:
    """Found the trail of an office that has none, as is done when it is opened."""
    with office.store.read() as room:
        if room.audit.last():
            return
    with office.store.write() as room:
        if room.audit.last() is None:
            _found(room, office)


def record(office: Office, action: Action, entity: str = "", data: bytes = b"") -> AuditEvent:
    """Add a link about what lies outside of the store (keys, files of the authority)."""
    with office.store.write() as room:
        return note(room, office, action, entity, data)


def head(room: Transaction) -> str:
    """The hash of the last link; empty as long as there is none."""
    last = room.audit.last()
    return last.hash if last else ""


def events(office: Office, limit: int | None = None) -> tuple[AuditEvent, ...]:
    """The links, the newest first."""
    with office.store.read() as room:
        return room.audit.list(limit)


def facts_of_issue(issue: Issue) -> bytes:
    """What the trail says of minutes that were approved, adopted or imported: which, and of which
    content.
    """
    return data_of(number=issue.number, version=issue.version, content_sha256=issue.content_sha256)


def facts_of_voiding(issue: Issue, reason: str) -> bytes:
    """What the trail says of minutes that were voided here."""
    return data_of(number=issue.number, content_sha256=issue.content_sha256, reason=reason)


def _found(room: Transaction, office: Office) -> AuditEvent:
    last = _append(room, office, None, Action.FOUNDED, "", b"")
    for meeting_id in room.minutes.meetings():
        for version in room.minutes.versions(meeting_id):
            entity, data = entity_of(meeting_id, version.issue.version), facts_of_issue(version.issue)
            last = _append(room, office, last, Action.ADOPTED, entity, data)
    return last


def _append(
    room: Transaction, office: Office, last: AuditEvent | None, action: Action, entity: str, data: bytes
) -> AuditEvent:
    event = chain.chained(last, office.clock(), office.actor, action, entity, data)
    room.audit.append(event)
    return event
