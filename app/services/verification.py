"""Verification with all that an office knows: who may sign where, what it issued and registered, and what it
holds of the minutes in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.minutes import Minutes, MinutesState
from app.domain.problems import Problem
from app.domain.signature import SignatureEvent
from app.services import certificates, revisions, trust, versions
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import EmptyField, Trust, Verdict


@dataclass(frozen=True, slots=True)
class Holding:
    """What the office holds of the minutes whose record is in a file.

    ``version`` is that of the file, 0 if the office never had it; ``stands`` is false for a version that was
    reopened or is ``void``; ``in_force`` is the version that holds now, 0 without one.
    """

    meeting_id: str
    title: str
    number: str
    content_sha256: str
    version: int
    stands: bool
    in_force: int
    void: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """The verdict on a file; ``here`` is None where the office does not know the meeting.

    ``earlier`` are the bytes of the longest earlier revision that is intact and signed, None without one or
    if the file itself is sound; ``earlier_verdict`` is the verdict on them.
    """

    verdict: Verdict
    here: Holding | None
    earlier: bytes | None
    earlier_verdict: Verdict | None

    @property
    def unsigned(self) -> tuple[EmptyField, ...]:
        """The signatories whose place is empty."""
        return self.verdict.empty_fields


def examine(office: Office | None, pdf: bytes, now: datetime, trusted: Trust | None = None) -> Examined:
    """Judge a file by all that the office knows, or by ``trusted`` where there is no office.

    The record in the file is compared with the office's: right signatures under another content, number or
    document than the office issued are called changed (``office_…``, ``trust_other_document``).

    :raises Problem: ``root_unreadable``, ``revocation_list_damaged``.
    """
    from app import signing

    verdict, here = _judged(office, pdf, now, trusted)
    earlier = signing.intact_part(pdf) if verdict.state is signing.State.CHANGED else None
    if earlier is None:
        if here is None and office and verdict.state is signing.State.CHANGED:
            here = _holding(office, _claimed(signing.intact_part(pdf, signed=False)))
        return Examined(verdict, here, None, None)
    earlier_verdict, held = _judged(office, earlier, now, trusted)
    return Examined(verdict, here or held, earlier, earlier_verdict)


def _judged(
    office: Office | None, pdf: bytes, now: datetime, trusted: Trust | None
) -> tuple[Verdict, Holding | None]:
    """The verdict on a file, and what the office holds of its minutes if its bytes are sound."""
    from app import signing

    if office is None:
        return signing.verify(pdf, trusted or signing.Trust(), now), None
    inside = _claimed(pdf)
    here = _holding(office, inside)
    known = with_places(office, inside) if inside and here else trust.of(office)
    verdict = signing.verify(pdf, known, now)
    codes = _contradictions(office, inside, here) if inside and here and verdict.signatures else ()
    if codes:
        findings = (*verdict.findings, *(signing.Finding(code) for code in codes))
        verdict = replace(verdict, state=signing.State.CHANGED, findings=findings)
    return verdict, here


def _claimed(pdf: bytes | None) -> Minutes | None:
    """The minutes whose record a file holds, whoever put it there."""
    from app import records, signing

    if pdf is None:
        return None
    try:
        return records.read(signing.embedded_record(pdf))
    except Problem:
        return None


def _holding(office: Office, inside: Minutes | None) -> Holding | None:
    if inside is None:
        return None
    lines = versions.history(office, inside.meeting.id)
    same = [line for line in lines if line.issue.version == inside.issue.version]
    valid = next((line.issue.version for line in lines if line.in_force), 0)
    if not lines:
        return None
    newest = same[0].issue if same else lines[-1].issue
    kept = versions.kept(office, inside.meeting.id, newest.version)
    return Holding(
        meeting_id=inside.meeting.id,
        title=kept.meeting.title,
        number=newest.number,
        content_sha256=newest.content_sha256,
        version=newest.version if same else 0,
        stands=versions.standing(office, inside.meeting.id, newest.version) is not None,
        in_force=valid,
        void=kept.issue.state is MinutesState.VOID,
    )


def with_places(office: Office, inside: Minutes) -> Trust:
    """Trust with everybody in his own place, and in the documents that were issued.

    The roster binds where the office has the minutes or knows one of the signatories' certificates.  Of whom
    none was entered those count whose signatures of these minutes it registered, as it does at an import;
    somebody of whom it knows neither is no known signer, whoever issued his certificate.
    """
    from app import documents

    meeting_id = inside.meeting.id
    issued = revisions.documents(office, meeting_id)
    with office.store.read() as room:
        is_here = bool(room.minutes.versions(meeting_id))
        registered = _registered(room.signatures.of(meeting_id))
    people = registered | {one: known for one, known in certificates.by_person(office).items() if known}
    signatories = {row.person_id for row in inside.meeting.attendance if row.signs and row.person_id}
    binds = is_here or issued is not None or not signatories.isdisjoint(people)
    roster = {documents.signature_field(person): known for person, known in people.items()}
    return replace(trust.of(office), roster=roster if binds else None, documents=issued)


def _registered(events: Iterable[SignatureEvent]) -> dict[str, frozenset[str]]:
    """The fingerprints of the certificates with which people signed, by the person's identifier."""
    found: dict[str, frozenset[str]] = {}
    for one in events:
        if one.person_id and one.certificate_sha256:
            found[one.person_id] = found.get(one.person_id, frozenset()) | {one.certificate_sha256}
    return found


def _contradictions(office: Office, inside: Minutes, here: Holding) -> tuple[str, ...]:
    """Where sound signatures stand under something else than the office approved."""
    if not here.version:
        return ("office_unknown_version",)
    kept = versions.kept(office, here.meeting_id, here.version)
    if kept.issue.content_sha256 != inside.issue.content_sha256:
        return ("office_other_content",)
    return ("office_other_number",) if kept.issue.number != inside.issue.number else ()
