"""Checking the history: whether trail, minutes, registers and bytes hold together, and where they do not."""

from __future__ import annotations

import contextlib
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import audit as chain
from app.domain.audit import Action, AuditEvent, Break, entity_of
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem
from app.services import audit, distribution, revisions, signature_register
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction

_FROZEN = (Action.APPROVED, Action.ADOPTED, Action.IMPORTED, Action.REBUILT)
_REGISTERED = (
    Action.SIGNED, Action.SIGNED_IN_INK, Action.SIGNING_REFUSED, Action.SIGNED_BY_SUBSTITUTE,
    Action.EXPORTED, Action.SEALED, Action.DISTRIBUTED,
)  # fmt: skip
Told = tuple[str, str, str]
"""Action, entity and hash of the data: what an event says of a thing."""


class _Trail:
    """The events, as the check looks them up."""

    def __init__(self, events: tuple[AuditEvent, ...]) -> None:
        self.events = events
        self.heads = {event.hash for event in events}
        self.told: Counter[Told] = Counter((one.action, one.entity, one.data_sha256) for one in events)
        self._by_entity: dict[str, list[AuditEvent]] = defaultdict(list)
        for event in events:
            self._by_entity[event.entity].append(event)

    def of(self, entity: str, *actions: Action) -> list[AuditEvent]:
        """The events of an entity that are one of these actions."""
        return [event for event in self._by_entity.get(entity, ()) if event.action in actions]


def check(
    office: Office, folders: Iterable[Path] = (), progress: Callable[[int, int], None] = lambda _a, _b: None
) -> tuple[Break, ...]:
    """Every break of the history.

    Asked are the chain itself; the frozen minutes, the register of signatures, the revisions and the
    distribution against it; the bytes of attachments and scans against their hashes; the registered files
    where they lie, and the PDFs in ``folders``.  ``progress`` is told how many of how many meetings are done.
    """
    with office.store.read() as room:
        trail = _Trail(room.audit.all())
        found = [*chain.breaks(trail.events), *_of_beginning(trail.events)]
        meetings = room.minutes.meetings()
        versions: dict[str, Version] = {}
        expected: Counter[Told] = Counter()
        for done, meeting_id in enumerate(meetings, 1):
            for version in room.minutes.versions(meeting_id):
                entity = entity_of(meeting_id, version.issue.version)
                versions[entity] = version
                found += _of_version(version, entity, trail)
                found += _of_attachments(room, version)
            expected.update(_registered(room, meeting_id))
            found += _of_secretariat(room, meeting_id, trail)
            progress(done, len(meetings))
        found += _gone(versions, trail)
        found += _of_registers(trail.told, expected)
        found += (Break("scan_changed", sha) for sha, data in room.signatures.scans() if _hash(data) != sha)
        found += _of_files(room, meetings, folders, versions, trail)
    return tuple(found)


def _of_beginning(events: tuple[AuditEvent, ...]) -> Iterator[Break]:
    """A trail begins with the founding of its office, and has no other."""
    if not events:
        yield Break("audit_missing")
    for place, event in enumerate(events):
        if (event.action == Action.FOUNDED) is not (place == 0):
            yield Break("audit_beginning", event.entity, event.sequence)


def _of_version(version: Version, entity: str, trail: _Trail) -> Iterator[Break]:
    issue = version.issue
    name = f"{issue.number or entity} ({issue.version})"
    if _hash(version.content) != issue.content_sha256:
        yield Break("content_changed", name)
    data = chain.sha256(audit.facts_of_issue(issue))
    noted = [event for event in trail.of(entity, *_FROZEN) if event.data_sha256 == data]
    if not noted:
        yield Break("version_unnoted", name)
    here = [event.hash for event in noted if event.action == Action.APPROVED]
    voidings = trail.of(entity, Action.VOIDED)
    voided = [event.hash for event in voidings]
    said = chain.sha256(audit.facts_of_voiding(issue, issue.reason))
    reworded = bool(voidings) and said not in {event.data_sha256 for event in voidings}
    reopened = bool(trail.of(entity, Action.REOPENED))
    is_void = issue.state is MinutesState.VOID
    was_voided = bool(voided) or (is_void and not here)
    was_reopened = is_void or version.reopened or not reopened
    if was_voided is not is_void or not was_reopened or (is_void and reworded):
        yield Break("state_changed", name)
    # What was adopted is older than the trail, and names no head.
    adopted = any(event.action == Action.ADOPTED for event in noted)
    heads = voided if is_void else [*here, *([""] if adopted else [])]
    if heads and issue.audit_head not in heads:
        yield Break("head_unknown", name)


def _gone(versions: Iterable[str], trail: _Trail) -> Iterator[Break]:
    known = set(versions)
    for event in trail.events:
        if event.action in _FROZEN and "/" in event.entity and event.entity not in known:
            yield Break("version_gone", event.entity, event.sequence)


def _registered(room: Transaction, meeting_id: str) -> Iterator[Told]:
    for event in room.signatures.of(meeting_id):
        action, entity = signature_register.action_of(event), entity_of(meeting_id, event.version)
        yield action, entity, chain.sha256(signature_register.facts(event))
    for revision in room.revisions.of(meeting_id):
        of_base = Action.SEALED if revision.signatures else Action.EXPORTED
        yield of_base, entity_of(meeting_id, revision.version), chain.sha256(revisions.facts(revision))
    for one in room.distributions.of(meeting_id):
        entity = entity_of(meeting_id, one.version)
        yield Action.DISTRIBUTED, entity, chain.sha256(distribution.facts(one))


def _of_registers(told: Counter[Told], expected: Counter[Told]) -> Iterator[Break]:
    """Every row of a register was noted, and everything that was noted is still there."""
    noted = Counter({said: count for said, count in told.items() if said[0] in _REGISTERED})
    for action, entity, _ in expected - noted:
        yield Break("register_unnoted", f"{entity} ({action})")
    for action, entity, _ in noted - expected:
        yield Break("register_lacks", f"{entity} ({action})")


def _of_secretariat(room: Transaction, meeting_id: str, trail: _Trail) -> Iterator[Break]:
    """The number that holds is the one that was noted last."""
    for given in room.distributions.numbers(meeting_id):
        entity = entity_of(meeting_id, given.version)
        noted = trail.of(entity, Action.SECRETARIAT_NUMBERED)
        if not noted or noted[-1].data_sha256 != chain.sha256(distribution.facts_of_number(given)):
            yield Break("register_unnoted", f"{entity} ({Action.SECRETARIAT_NUMBERED})")


def _of_attachments(room: Transaction, version: Version) -> Iterator[Break]:
    """Bytes that are kept are those that were attached; imported minutes come without them."""
    from app import records

    try:
        attached = records.content_of(version.content).meeting.attachments
    # Whatever reading stumbles with: the content was changed, and that is told.
    except Exception:
        return
    for one in attached:
        with contextlib.suppress(Problem):
            if _hash(room.attachments.content(one.id)) != one.sha256:
                yield Break("attachment_changed", one.file_name)


def _of_files(
    room: Transaction,
    meetings: Iterable[str],
    folders: Iterable[Path],
    versions: dict[str, Version],
    trail: _Trail,
) -> Iterator[Break]:
    """A registered file that is still there has its bytes; no file contradicts the office on its minutes."""
    own = [one for meeting_id in meetings for one in room.revisions.of(meeting_id)]
    hashes = {one.sha256 for one in own}
    written = {Path(one.written_to) for one in own if one.written_to}
    for file in sorted(written | {file for folder in folders for file in folder.glob("*.pdf")}):
        try:
            data = file.read_bytes()
        except OSError:
            continue  # It was moved or given away.
        said = revisions.record_in(data)
        if said is None:
            if file in written and _hash(data) not in hashes:
                yield Break("file_changed", str(file))
            continue
        meeting_id, issue = said
        if issue.state is MinutesState.DRAFT:
            continue
        if file in written and _hash(data) not in hashes:
            yield Break("file_changed", str(file))
        code = _contradiction(versions, meeting_id, issue, trail)
        if code:
            yield Break(code, str(file))


def _contradiction(versions: dict[str, Version], meeting_id: str, issue: Issue, trail: _Trail) -> str:
    """How a file's record contradicts the office; minutes that are not here are another office's affair."""
    entity = entity_of(meeting_id, issue.version)
    kept = versions.get(entity)
    if kept is None:
        return ""
    if kept.issue.content_sha256 != issue.content_sha256:
        return "file_contradicts"
    approved_here = bool(trail.of(entity, Action.APPROVED))
    return "file_head_unknown" if approved_here and issue.audit_head not in trail.heads else ""


def _hash(data: bytes | str) -> str:
    """That of bytes; text, which whoever goes behind the program's back can put in their place, has none."""
    return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
