"""Checking the history: whether trail, minutes, registers and bytes hold together, and where they do not."""

from __future__ import annotations

import contextlib
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import audit as chain
from app.domain.audit import Action, AuditEvent, Break, Told, Trail, entity_of
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem
from app.services import checked_versions, distribution, files, revisions, signature_register
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction

_REGISTERED = (
    Action.SIGNED, Action.SIGNED_IN_INK, Action.SIGNING_REFUSED, Action.SIGNED_BY_SUBSTITUTE,
    Action.EXPORTED, Action.SEALED, Action.DISTRIBUTED,
)  # fmt: skip


def check(
    office: Office, folders: Iterable[Path] = (), progress: Callable[[int, int], None] = lambda _a, _b: None
) -> tuple[Break, ...]:
    """Every break of the history.

    Asked are the cells of the office file, whether they can be read at all; the chain itself; the frozen
    minutes, the register of signatures, the revisions and the distribution against it; the bytes of
    attachments and scans against their hashes; the registered files where they lie, and the PDFs in
    ``folders``.  ``progress`` is told how many of how many meetings and files are done; it
    stops the check by raising.
    """
    progress(0, 0)
    with office.store.inspect() as (room, damaged):
        trail = Trail(room.audit.all())
        found = [Break("cell_unreadable", f"{one.table}.{one.column} ({one.key})") for one in damaged]
        found += [*chain.breaks(trail.events), *_of_beginning(trail.events)]
        meetings = room.minutes.meetings()
        own = [one for meeting_id in meetings for one in room.revisions.of(meeting_id)]
        written = {Path(one.written_to) for one in own if one.written_to}
        listed = sorted(written | {file for folder in folders for file in folder.glob("*.pdf")})
        steps = len(meetings) + len(listed)
        versions: dict[str, Version] = {}
        expected: Counter[Told] = Counter()
        for done, meeting_id in enumerate(meetings, 1):
            kept = room.minutes.versions(meeting_id)
            versions |= {entity_of(meeting_id, one.issue.version): one for one in kept}
            found += checked_versions.breaks(room, meeting_id, kept, trail)
            for version in kept:
                found += _of_attachments(room, version)
            expected.update(_registered(room, meeting_id))
            found += _of_order(room, meeting_id, trail)
            found += _of_secretariat(room, meeting_id, kept, trail)
            progress(done, steps)
        found += checked_versions.gone(versions, trail)
        found += (Break("number_of_others", meeting_id) for meeting_id in room.minutes.misnumbered())
        found += _of_registers(trail.told, expected)
        found += (Break("scan_changed", sha) for sha, data in room.signatures.scans() if _hash(data) != sha)
        hashes = {one.sha256 for one in own}
        for done, file in enumerate(listed, len(meetings) + 1):
            found += _of_file(file, hashes if file in written else None, versions, trail)
            progress(done, steps)
    return tuple(found)


def _of_beginning(events: tuple[AuditEvent, ...]) -> Iterator[Break]:
    """A trail begins with the founding of its office, and has no other."""
    if not events:
        yield Break("audit_missing")
    for place, event in enumerate(events):
        if (event.action == Action.FOUNDED) is not (place == 0):
            yield Break("audit_beginning", event.entity, event.sequence)


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


def _of_order(room: Transaction, meeting_id: str, trail: Trail) -> Iterator[Break]:
    """The events of a signatory stand in the order in which they were noted: the last one holds."""
    noted = []
    for event in room.signatures.of(meeting_id):
        entity, data = entity_of(meeting_id, event.version), chain.sha256(signature_register.facts(event))
        found = trail.of(entity, signature_register.action_of(event))
        noted += [one.sequence for one in found if one.data_sha256 == data]
    if noted != sorted(noted):
        yield Break("register_order", meeting_id)


def _of_secretariat(
    room: Transaction, meeting_id: str, versions: Iterable[Version], trail: Trail
) -> Iterator[Break]:
    """The number that holds is the one that was noted last."""
    given = {one.version: one for one in room.distributions.numbers(meeting_id)}
    for version in given.keys() | {one.issue.version for one in versions}:
        entity = entity_of(meeting_id, version)
        noted = [one.data_sha256 for one in trail.of(entity, Action.SECRETARIAT_NUMBERED)]
        now = given.get(version)
        if now and chain.sha256(distribution.facts_of_number(now)) not in noted[-1:]:
            yield Break("register_unnoted", f"{entity} ({Action.SECRETARIAT_NUMBERED})")
        elif noted and not now:
            yield Break("register_lacks", f"{entity} ({Action.SECRETARIAT_NUMBERED})")


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


def _of_file(
    file: Path, registered: set[str] | None, versions: dict[str, Version], trail: Trail
) -> Iterator[Break]:
    """A registered file that is still there has its bytes; no file contradicts the office on its minutes."""
    try:
        data = files.read(file)
    except Problem:
        return  # It was moved or given away.
    said = revisions.record_in(data)
    if said is not None and said[1].state is MinutesState.DRAFT:
        return
    if registered is not None and _hash(data) not in registered:
        yield Break("file_changed", str(file))
    code = _contradiction(versions, *said, trail) if said else ""
    if code:
        yield Break(code, str(file))


def _contradiction(versions: dict[str, Version], meeting_id: str, issue: Issue, trail: Trail) -> str:
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
