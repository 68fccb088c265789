"""The audit trail of the office: what was done, by whom and when; every verb that matters adds a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import audit as chain
from app.domain.audit import Action, AuditEvent, data_of, entity_of
from app.domain.minutes import Issue
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import NextVersion
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
        if not room.audit.is_empty():
            return
    with office.store.write() as room:
        if room.audit.is_empty():
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


def facts_of_version(issue: Issue, amendment: int) -> bytes:
    """What the trail says of a version of minutes when it is approved, voided, adopted or imported: all that
    is kept of it; of the moments the spelling, for a record repeats it.

    What is approved or voided here names the very link that tells of it; that head is not among the facts.
    """
    return data_of(
        state=issue.state.value,
        version=issue.version,
        number=issue.number,
        jalali_year=issue.jalali_year,
        sequence=issue.sequence,
        approved_at=issue.approved_at.isoformat() if issue.approved_at else "",
        content_sha256=issue.content_sha256,
        replaces=issue.replaces,
        reason=issue.reason,
        audit_head=issue.audit_head,
        amendment=amendment,
    )


def facts_of_draft(draft: NextVersion) -> bytes:
    """What the trail says of the version that is begun by a reopening or an amendment."""
    return facts_of_version(draft.issue, draft.amendment)


def _found(room: Transaction, office: Office) -> AuditEvent:
    last = _append(room, office, None, Action.FOUNDED, "", b"")
    for meeting_id in room.minutes.meetings():
        for version in room.minutes.versions(meeting_id):
            entity = entity_of(meeting_id, version.issue.version)
            data = facts_of_version(version.issue, version.amendment)
            last = _append(room, office, last, Action.ADOPTED, entity, data)
    return last


def _append(
    room: Transaction, office: Office, last: AuditEvent | None, action: Action, entity: str, data: bytes
) -> AuditEvent:
    event = chain.chained(last, office.clock(), office.actor, action, entity, data)
    room.audit.append(event)
    return event
