"""Checking the versions of minutes: whether each is what the trail last said of it, and none is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.audit import Action, AuditEvent, Break, Trail, entity_of, sha256
from app.domain.minutes import MinutesState
from app.services import audit

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction

_FROZEN = (Action.APPROVED, Action.ADOPTED, Action.IMPORTED, Action.REBUILT)
_BEGUN = (Action.REOPENED, Action.AMENDMENT_BEGUN)


def breaks(room: Transaction, meeting_id: str, versions: Sequence[Version], trail: Trail) -> Iterator[Break]:
    """Where the versions of a meeting, or the one that is being written, are not as they were noted."""
    for version in versions:
        yield from _of_version(version, entity_of(meeting_id, version.issue.version), versions, trail)
    begun = _open_draft(meeting_id, trail)
    draft = room.minutes.draft(meeting_id)
    data = sha256(audit.facts_of_draft(draft)) if draft else ""
    if data != (begun.data_sha256 if begun else ""):
        yield Break("draft_changed", _name(versions[-1], meeting_id))


def gone(versions: Iterable[str], trail: Trail) -> Iterator[Break]:
    """Versions that were noted and are not kept; ``versions`` by their names in the trail."""
    known = set(versions)
    for event in trail.events:
        if event.action in _FROZEN and "/" in event.entity and event.entity not in known:
            yield Break("version_gone", event.entity, event.sequence)


def _of_version(version: Version, entity: str, versions: Sequence[Version], trail: Trail) -> Iterator[Break]:
    issue, name = version.issue, _name(version, entity)
    if hashlib.sha256(version.content).hexdigest() != issue.content_sha256:
        yield Break("content_changed", name)
    noted = trail.of(entity, *_FROZEN, Action.VOIDED)
    if not noted:
        yield Break("version_unnoted", name)
        return
    last = noted[-1]
    here = last.action in (Action.APPROVED, Action.VOIDED)
    told = audit.facts_of_version(replace(issue, audit_head="") if here else issue, version.amendment)
    if last.data_sha256 != sha256(told):
        yield Break("version_unnoted", name)
    if not _stands_as_told(version, entity, last, versions, trail):
        yield Break("state_changed", name)
    # What was adopted is older than the trail, and names no head.
    head = last.hash if here else ""
    if (here or last.action == Action.ADOPTED) and issue.audit_head != head:
        yield Break("head_unknown", name)


def _stands_as_told(
    version: Version, entity: str, last: AuditEvent, versions: Sequence[Version], trail: Trail
) -> bool:
    """Whether a version is void where the trail voids it, and reopened where it was: here by a link of the
    trail, elsewhere by a later version under the same number.
    """
    is_void = version.issue.state is MinutesState.VOID
    if (last.action == Action.VOIDED and not is_void) or (last.action == Action.APPROVED and is_void):
        return False
    reopened = bool(trail.of(entity, Action.REOPENED)) or any(
        after.issue.replaces == version.issue.content_sha256 and after.amendment == version.amendment
        for after in versions
        if after.issue.version > version.issue.version
    )
    return version.reopened is (reopened and not is_void)


def _open_draft(meeting_id: str, trail: Trail) -> AuditEvent | None:
    """The link that began the version that is being written, if nothing came after it."""
    ended = (*_FROZEN, Action.VOIDED, Action.AMENDMENT_WITHDRAWN)
    last = trail.of_meeting(meeting_id, *_BEGUN, *ended)[-1:]
    return next((event for event in last if event.action in _BEGUN), None)


def _name(version: Version, otherwise: str) -> str:
    return f"{version.issue.number or otherwise} ({version.issue.version})"
