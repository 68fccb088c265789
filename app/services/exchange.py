"""The exchange: a signed PDF carries its minutes from one office to another; it is judged before it is taken.

The file itself stays where it lies: the office keeps its hashes, its record and who signed it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.attendance import Attendance
from app.domain.audit import Action, data_of, entity_of
from app.domain.minutes import Minutes
from app.domain.problems import Problem, Refusal
from app.domain.revision import Revision
from app.domain.signature import signatories
from app.persian import folding
from app.services import audit, files, importing, revisions, signature_register, verification
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Inside, SignatureSeen, Verdict
    from app.storage.transaction import Transaction

_MAGIC = b"%PDF-"
_HEAD = 1024
_AFTER_MARK = " – "
TIME_UNPROVEN = "trust_time_unproven"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sound file before it is taken in: what it holds, and what it is worth here."""

    inside: Inside
    verdict: Verdict

    @property
    def is_vouched_for(self) -> bool:
        """Whether it is signed, by known signers alone, or is the beginning of a file that is registered."""
        from app import signing

        return self.verdict.state in (signing.State.INTACT, signing.State.ROLLED_BACK)

    @property
    def is_only_late(self) -> bool:
        """Whether nothing is doubted but the time of signatures whose certificates have ended since."""
        codes = {finding.code for finding in self.verdict.findings}
        return bool(self.verdict.signatures) and codes == {TIME_UNPROVEN}

    def counts(self, seen: SignatureSeen, *, late: bool = False) -> bool:
        """Whether a signature is by a known signer; ``late``: also where its time alone is unproven."""
        codes = {finding.code for finding in self.verdict.findings if finding.where == seen.field}
        return seen.known or (late and codes == {TIME_UNPROVEN})


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an import; ``verdict`` is None for a record, which nobody signs.

    ``signatures`` are those that the register did not have, ``revisions`` the files it did not know.
    """

    minutes: Minutes
    changes: Changes
    verdict: Verdict | None = None
    signatures: int = 0
    revisions: int = 0

    @property
    def is_new(self) -> bool:
        """Whether anything is here now that was not."""
        return bool(self.changes.meetings or self.signatures or self.revisions)


def import_file(office: Office, file: Path, *, unverified: bool = False) -> Taken:
    """Take the minutes of a PDF or a record (JSON) in, twice without doubling.

    A PDF must be sound, and signed by signers whom the office knows, or be taken ``unverified``, on the word
    of who says so; then other versions of minutes that are here find their place in the chain, too.

    :raises Problem: ``import_changed``, ``import_unreadable``; what reading the record finds.
    :raises Refusal: ``import_unsigned``, ``import_unknown_signer``, ``import_time_unproven``; as
        :func:`importing.import_record` does.
    """
    from app import records

    data = files.read(file)
    if is_pdf(data):
        arrival = judged(office, data)
        refuse_doubtful(arrival, unverified=unverified)
        return take(office, arrival, written_to=file)
    changes = importing.import_record(office, data, vouched=unverified)
    return Taken(records.read(data), changes)


def is_pdf(data: bytes) -> bool:
    """Whether these bytes mean to be a PDF."""
    return _MAGIC in data[:_HEAD]


def judged(office: Office, pdf: bytes) -> Arrival:
    """What a file holds, and what it is worth by all that the office knows.

    :raises Problem: ``import_changed``, ``import_unreadable``; what reading its record finds.
    """
    from app import records, signing

    inside = opened(pdf, office.clock())
    minutes = records.read(inside.record)
    trusted = verification.with_places(office, minutes)
    with office.store.read() as room:
        if room.minutes.version(minutes.meeting.id, minutes.issue.version) is None:
            # Of a version that is not here, this office has issued no document.
            trusted = replace(trusted, documents=None)
    trusted = replace(trusted, roster=_with_named(trusted.roster or {}, inside, minutes))
    return Arrival(inside, signing.verify(pdf, trusted, office.clock()))


def is_named(name: str, row: Attendance) -> bool:
    """Whether a certificate of this ``name`` is of whoever the row names."""
    return folding.compact(name.rpartition(_AFTER_MARK)[2]) == folding.compact(row.name)


def _with_named(
    roster: Mapping[str, frozenset[str]], inside: Inside, minutes: Minutes
) -> dict[str, frozenset[str]]:
    """The roster, and in the places of those of whom no certificate is known the one that names them: who
    issued it is asked all the same, and once taken in it is known.
    """
    from app import documents
    from app.signing import certificates

    rows = {documents.signature_field(row.person_id): row for row in signatories(minutes) if row.person_id}
    known = dict(roster)
    for field, certificate in zip(inside.fields, inside.certificates, strict=True):
        row = rows.get(field)
        if row and not known.get(field) and is_named(certificates.holder_of(certificate).name, row):
            known[field] = frozenset({certificates.sha256(certificate)})
    return known


def opened(pdf: bytes, now: datetime) -> Inside:
    """What a sound file holds.

    :raises Problem: ``import_changed``, ``import_unreadable``.
    """
    from app import signing

    try:
        return signing.inside(pdf)
    except Problem:
        raise _unsound(signing.verify(pdf, signing.Trust(), now)) from None


def refuse_doubtful(arrival: Arrival, *, unverified: bool = False, late: bool = False) -> None:
    """Let in what is vouched for, or on somebody's word what nobody vouches for; never what was changed.

    ``late``: also what is doubted for its unproven time alone.

    :raises Problem: ``import_changed``.
    :raises Refusal: ``import_unsigned``, ``import_unknown_signer``, ``import_time_unproven``.
    """
    from app import signing

    problem = doubt(arrival)
    if problem is None:
        return
    is_changed = arrival.verdict.state is signing.State.CHANGED
    if is_changed or not (unverified or (late and arrival.is_only_late)):
        raise problem


def doubt(arrival: Arrival) -> Problem | None:
    """Why a file is not to be taken without a word of hers; None for one that is vouched for."""
    from app import signing

    verdict = arrival.verdict
    if arrival.is_vouched_for:
        return None
    if verdict.state is signing.State.CHANGED:
        return _unsound(verdict)
    if not verdict.signatures:
        return Refusal("import_unsigned")
    name = " / ".join(dict.fromkeys(seen.name for seen in verdict.signatures if not seen.known))
    if arrival.is_only_late:
        return Refusal("import_time_unproven", name=name)
    return Refusal("import_unknown_signer", name=name)


def take(
    office: Office,
    arrival: Arrival,
    *,
    written_to: Path | None = None,
    action: Action = Action.IMPORTED,
    late: bool = False,
) -> Taken:
    """Take a file in that was judged: record, revisions and signatures, in one step, noted under ``action``.

    :raises Refusal: as :func:`importing.import_record` does; nothing is changed then.
    """
    from app import records

    minutes, verdict = records.read(arrival.inside.record), arrival.verdict
    with office.store.write() as room:
        changes = importing.take(office, room, minutes, vouched=True, action=action)
        new_files = new_signatures = 0
        if minutes.issue.is_frozen:
            new_files = _register_files(office, room, arrival, minutes, written_to)
            new_signatures = sum(
                signature_register.keep_imported(office, room, minutes, seen, verdict.revisions[-1])
                for seen in verdict.signatures
                if arrival.counts(seen, late=late)
            )
        taken = Taken(minutes, changes, verdict, new_signatures, new_files)
        if taken.is_new and not arrival.is_vouched_for:
            entity = entity_of(minutes.meeting.id, minutes.issue.version)
            facts = data_of(file_sha256=verdict.revisions[-1], verdict=verdict.state.value)
            audit.note(room, office, Action.TAKEN_UNVERIFIED, entity, facts)
    return taken


def _register_files(
    office: Office, room: Transaction, arrival: Arrival, minutes: Minutes, written_to: Path | None
) -> int:
    """Register each signed beginning of a file, so that a copy cut short is known for one; how many are new.

    The unsigned document is left out: those are the ones that this office exported itself.
    """
    hashes, ends = arrival.verdict.revisions, arrival.inside.ends
    new = 0
    for place, seen in enumerate(arrival.verdict.signatures, 1):
        is_whole = place == len(hashes) - 1
        before = room.revisions.find(hashes[place - 1])
        new += revisions.keep(
            office,
            room,
            Revision(
                meeting_id=minutes.meeting.id,
                version=minutes.issue.version,
                sha256=hashes[place],
                length=ends[place],
                signatures=place,
                registered_at=office.clock().replace(microsecond=0),
                certificate_sha256=seen.certificate_sha256,
                continues=before.sha256 if before else "",
                written_to=str(written_to.absolute()) if written_to and is_whole else "",
            ),
        )
    return new


def _unsound(verdict: Verdict) -> Problem:
    from app import signing

    finding = verdict.findings[0].code if verdict.findings else verdict.state.value
    if verdict.state is signing.State.UNREADABLE:
        return Problem("import_unreadable", finding=finding)
    return Problem("import_changed", finding=finding)
