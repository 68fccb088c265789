"""The register of signatures (دفتر امضا): who signed which version, by key, in ink, by a substitute, or did
not.
"""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import signature as rules
from app.domain.attendance import Attendance
from app.domain.audit import Action, data_of, entity_of
from app.domain.identity import new_id
from app.domain.minutes import Minutes
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.domain.revision import Revision
from app.domain.signature import Method, Signatory, SignatureEvent
from app.services import attachments, audit, files, revisions, versions
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import SignatureSeen
    from app.storage.transaction import Transaction

_KINDS = {b"%PDF": (".pdf",), b"\x89PNG": (".png",), b"\xff\xd8\xff": (".jpg", ".jpeg")}
_ACTIONS = {
    Method.DIGITAL: Action.SIGNED,
    Method.INK: Action.SIGNED_IN_INK,
    Method.REFUSED: Action.SIGNING_REFUSED,
    Method.REPLACED: Action.SIGNED_BY_SUBSTITUTE,
}


def read(office: Office, meeting_id: str, version: int | None = None) -> tuple[Signatory, ...]:
    """The signatories of a version (without one: of that in force), chair first, with what was registered.

    :raises Problem: ``version_unknown``.
    :raises Refusal: ``not_approved``.
    """
    with office.store.read() as room:
        number = versions.found(room, meeting_id, version).issue.version
        events = room.signatures.of(meeting_id, number)
    return rules.register(versions.kept(office, meeting_id, number), events)


def sign_in_ink(
    office: Office,
    meeting_id: str,
    row_id: str,
    on: date,
    *,
    dissent: str = "",
    scan: Path | None = None,
    version: int | None = None,
) -> SignatureEvent:
    """Register that the person of a row signed the printed minutes, perhaps with a handwritten dissent."""
    return _register(office, meeting_id, row_id, Method.INK, on, dissent=dissent, scan=scan, version=version)


def refuse(
    office: Office,
    meeting_id: str,
    row_id: str,
    on: date,
    reason: str = "",
    *,
    scan: Path | None = None,
    version: int | None = None,
) -> SignatureEvent:
    """Register that somebody will not sign; whoever changes his mind can sign after that."""
    return _register(
        office, meeting_id, row_id, Method.REFUSED, on, dissent=reason, scan=scan, version=version
    )


def replace_signatory(
    office: Office,
    meeting_id: str,
    row_id: str,
    name: str,
    on: date,
    *,
    title: str = "",
    dissent: str = "",
    scan: Path | None = None,
    version: int | None = None,
) -> SignatureEvent:
    """Register that a substitute (جانشین), ``name``, signed in the place of a row."""
    return _register(
        office, meeting_id, row_id, Method.REPLACED, on,
        name=name, title=title, dissent=dissent, scan=scan, version=version,
    )  # fmt: skip


def keep_signed(
    office: Office, pdf: bytes, person: Person, seen: SignatureSeen, written_to: Path | None = None
) -> Revision | None:
    """Register a file that was just signed here, and the signature, in one step; None where the minutes are
    not of this office.
    """
    said = revisions.said_by(pdf)
    if said is None:
        return None
    meeting_id, number, _ = said
    with office.store.write() as room:
        revision = revisions.register_in(
            room, office, pdf, said, certificate_sha256=seen.certificate_sha256, written_to=written_to
        )
        if revision is None:
            return None
        minutes, row = _row_of(room, meeting_id, number, person)
        _keep_digital(office, room, minutes, row, seen, revision.sha256)
    return revision


def keep_imported(
    office: Office, room: Transaction, minutes: Minutes, seen: SignatureSeen, file_sha256: str
) -> bool:
    """Register a signature of a file from elsewhere, in whose place it stands; whether that is new here."""
    from app import documents

    rows = (row for row in rules.signatories(minutes) if row.person_id)
    row = next((row for row in rows if documents.signature_field(str(row.person_id)) == seen.field), None)
    return row is not None and _keep_digital(office, room, minutes, row, seen, file_sha256)


def scan_name(office: Office, sha256: str) -> str:
    """What a scan may be called when it is saved: its old name, with the suffix of what it really is.

    :raises Problem: ``attachment_gone``.
    """
    with office.store.read() as room:
        name, data = room.signatures.scan(sha256)
    usual = next((kind for start, kind in _KINDS.items() if data.startswith(start)), ())
    old = Path(name)
    return name if not usual or old.suffix.lower() in usual else str(old.with_suffix(usual[0]))


def save_scan(office: Office, sha256: str, to: Path) -> None:
    """Write the bytes of a scan to a file.

    :raises Problem: ``attachment_gone``.
    """
    with office.store.read() as room:
        _, data = room.signatures.scan(sha256)
    files.write(to, data)


def facts(event: SignatureEvent) -> bytes:
    """What the trail says of an event."""
    return data_of(
        id=event.id,
        row=event.row_id,
        name=event.name,
        title=event.title,
        person=event.person_id,
        method=event.method.value,
        on=event.on,
        registered_at=event.registered_at,
        dissent=event.dissent,
        scan_sha256=event.scan_sha256,
        certificate_sha256=event.certificate_sha256,
        file_sha256=event.file_sha256,
    )


def action_of(event: SignatureEvent) -> Action:
    """Under which word the trail keeps an event."""
    return _ACTIONS[event.method]


def _register(
    office: Office,
    meeting_id: str,
    row_id: str,
    method: Method,
    on: date,
    *,
    name: str | None = None,
    title: str = "",
    dissent: str = "",
    scan: Path | None = None,
    version: int | None = None,
) -> SignatureEvent:
    data = _read_scan(scan) if scan else b""
    with office.store.write() as room:
        minutes = _minutes(room, meeting_id, version)
        row = next((one for one in rules.signatories(minutes) if one.id == row_id), None)
        if row is None:
            raise Refusal("not_a_signatory", name=row_id)
        event = SignatureEvent(
            id=new_id(),
            version=minutes.issue.version,
            row_id=row_id,
            name=row.name if name is None else name.strip(),
            method=method,
            on=on,
            registered_at=office.clock().replace(microsecond=0),
            title=row.title if name is None else title,
            person_id=row.person_id if name is None else None,
            dissent=dissent.strip(),
        )
        if scan:
            event = replace(event, scan_sha256=_keep_scan(room, scan, data))
        _keep(office, room, minutes, event)
    return event


def _keep_digital(
    office: Office,
    room: Transaction,
    minutes: Minutes,
    row: Attendance,
    seen: SignatureSeen,
    file_sha256: str,
) -> bool:
    """One file more of a signature that is registered is no signature more."""
    if any(one.row.id == row.id and one.has_signed for one in _held(room, minutes)):
        return False
    event = SignatureEvent(
        id=new_id(),
        version=minutes.issue.version,
        row_id=row.id,
        name=seen.name,
        method=Method.DIGITAL,
        on=seen.claimed_time.astimezone(office.clock().tzinfo).date(),
        registered_at=office.clock().replace(microsecond=0),
        title=seen.role,
        person_id=row.person_id,
        certificate_sha256=seen.certificate_sha256,
        file_sha256=file_sha256,
    )
    _keep(office, room, minutes, event)
    return True


def _keep(office: Office, room: Transaction, minutes: Minutes, event: SignatureEvent) -> None:
    rules.check(event, _held(room, minutes))
    room.signatures.add(minutes.meeting.id, event)
    entity = entity_of(minutes.meeting.id, event.version)
    audit.note(room, office, action_of(event), entity, facts(event))


def _held(room: Transaction, minutes: Minutes) -> tuple[Signatory, ...]:
    events = room.signatures.of(minutes.meeting.id, minutes.issue.version)
    return rules.register(minutes, events)


def _minutes(room: Transaction, meeting_id: str, version: int | None) -> Minutes:
    from app import records

    kept = versions.found_standing(room, meeting_id, version)
    return Minutes(records.content_of(kept.content), kept.issue)


def _row_of(room: Transaction, meeting_id: str, version: int, person: Person) -> tuple[Minutes, Attendance]:
    minutes = _minutes(room, meeting_id, version)
    row = next((one for one in rules.signatories(minutes) if one.person_id == person.id), None)
    if row is None:
        raise Problem("no_place_to_sign", name=person.full_name)
    return minutes, row


def _read_scan(file: Path) -> bytes:
    if files.size_of(file) > attachments.MOST_BYTES:
        raise Refusal("attachment_too_large", file=file, most=attachments.MOST_BYTES // 1_000_000)
    return files.read(file)


def _keep_scan(room: Transaction, file: Path, data: bytes) -> str:
    digest = hashlib.sha256(data).hexdigest()
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    room.signatures.put_scan(digest, attachments.storable(file.name), media_type, data)
    return digest
