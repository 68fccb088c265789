"""Registered revisions: every final PDF of this office, by the hash of its bytes, from the base to the last
signature.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.audit import Action, data_of, entity_of
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem
from app.domain.revision import Revision
from app.services import audit
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Known:
    """By the hash of a file's bytes: when it was registered, and how many signatures the longest registered
    file has that begins with it and is longer; what `signing.Trust` asks for.
    """

    registered: Mapping[str, datetime]
    continued: Mapping[str, int]


def register(
    office: Office, pdf: bytes, *, certificate_sha256: str = "", written_to: Path | None = None
) -> Revision | None:
    """Register a PDF of final minutes of this office; the same bytes again change nothing.

    None for drafts, for minutes that this office has not frozen, and for what is no file of ours.
    """
    said = said_by(pdf)
    if said is None:
        return None
    with office.store.write() as room:
        return register_in(
            room, office, pdf, said, certificate_sha256=certificate_sha256, written_to=written_to
        )


def register_in(
    room: Transaction,
    office: Office,
    pdf: bytes,
    said: tuple[str, int, str],
    *,
    certificate_sha256: str = "",
    written_to: Path | None = None,
) -> Revision | None:
    """The same in a transaction; ``said`` is what :func:`said_by` read in the file."""
    meeting_id, version, content_sha256 = said
    kept = room.minutes.version(meeting_id, version)
    if kept is None or kept.issue.content_sha256 != content_sha256:
        return None
    new = Revision(
        meeting_id=meeting_id,
        version=version,
        sha256=hashlib.sha256(pdf).hexdigest(),
        length=len(pdf),
        signatures=_signatures_in(pdf),
        registered_at=office.clock().replace(microsecond=0),
        certificate_sha256=certificate_sha256,
        continues=_continued(room, meeting_id, pdf),
        written_to=str(written_to.absolute()) if written_to else "",
    )
    keep(office, room, new)
    return room.revisions.find(new.sha256)


def keep(office: Office, room: Transaction, new: Revision) -> bool:
    """Keep a revision and note it; False where these bytes are registered already."""
    added = room.revisions.add(new)
    if added:
        action = Action.SEALED if new.signatures else Action.EXPORTED
        audit.note(room, office, action, entity_of(new.meeting_id, new.version), facts(new))
    return added


def known(office: Office) -> Known:
    """What this office knows of registered files."""
    with office.store.read() as room:
        found = {one.sha256: one for one in room.revisions.all()}
    continued: dict[str, int] = {}
    for one in found.values():
        before = found.get(one.continues)
        while before:
            continued[before.sha256] = max(continued.get(before.sha256, 0), one.signatures)
            before = found.get(before.continues)
    return Known({one.sha256: one.registered_at for one in found.values()}, continued)


def documents(office: Office, meeting_id: str) -> frozenset[str] | None:
    """The hashes of the unsigned documents that this office exported of a meeting; None if there are none."""
    return frozenset(one.sha256 for one in of(office, meeting_id) if not one.signatures) or None


def of(office: Office, meeting_id: str) -> tuple[Revision, ...]:
    """The registered revisions of the minutes of a meeting, the oldest first."""
    with office.store.read() as room:
        return room.revisions.of(meeting_id)


def facts(revision: Revision) -> bytes:
    """What the trail says of a revision."""
    return data_of(
        sha256=revision.sha256,
        length=revision.length,
        signatures=revision.signatures,
        certificate_sha256=revision.certificate_sha256,
        continues=revision.continues,
        registered_at=revision.registered_at,
        written_to=revision.written_to,
    )


def said_by(pdf: bytes) -> tuple[str, int, str] | None:
    """Of which meeting, version and content hash the record inside a PDF is; None for drafts, void minutes
    and what is no file of ours.
    """
    said = record_in(pdf)
    if said is None or said[1].state is not MinutesState.APPROVED:
        return None
    return said[0], said[1].version, said[1].content_sha256


def record_in(pdf: bytes) -> tuple[str, Issue] | None:
    """The meeting and the issue that the record inside a PDF names, unproved; None for no file of ours."""
    from app import signing

    with contextlib.suppress(Problem):
        return named_by(signing.embedded_record(pdf))
    return None


def named_by(record: bytes) -> tuple[str, Issue] | None:
    """The meeting and the issue that a record names, neither checked nor proved; None for no record."""
    with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
        plain: dict[str, Any] = json.loads(record)
        issue = plain["issue"]
        named = Issue(
            MinutesState(issue["state"]),
            int(issue["version"]),
            str(issue["number"]),
            jalali_year=int(issue.get("jalali_year") or 0) or None,
            sequence=int(issue.get("sequence") or 0) or None,
            content_sha256=str(issue["content_sha256"]),
            audit_head=str(issue.get("audit_head", "")),
        )
        return str(plain["content"]["meeting"]["id"]), named
    return None


def _continued(room: Transaction, meeting_id: str, pdf: bytes) -> str:
    shorter = (one for one in room.revisions.of(meeting_id) if one.length < len(pdf))
    for one in sorted(shorter, key=lambda one: one.length, reverse=True):
        if hashlib.sha256(pdf[: one.length]).hexdigest() == one.sha256:
            return one.sha256
    return ""


def is_signed(pdf: bytes) -> bool:
    """Whether any field of a sound file of ours is filled."""
    return _signatures_in(pdf) > 0


def _signatures_in(pdf: bytes) -> int:
    from app import signing

    return sum(field.filled for field in signing.fields_of(pdf))
