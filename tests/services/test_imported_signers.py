"""Whom an office takes for a signer of minutes that came from elsewhere: nobody before it has met him."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import records, signing
from app.domain.problems import Problem
from app.services import authority, exchange, importing, verification
from app.services.office import Office
from app.signing import Cost, State, Subject
from tests.services.archive import PASSPHRASE, Archive
from tests.services.test_exchange import office, trusting

__all__ = ["office", "trusting"]


def judged(office: Office, pdf: bytes) -> tuple[State, set[str]]:
    verdict = verification.examine(office, pdf, office.clock()).verdict
    return verdict.state, {finding.code for finding in verdict.findings}


def signed_by(archive: Archive, office: Office, name: str, tmp_path: Path) -> Path:
    """The minutes, signed in the chair's place with a certificate of the same authority under this name."""
    root = signing.Authority(archive.root.read_bytes(), (archive.keys / authority.KEY).read_bytes())
    now = office.clock().replace(microsecond=0)
    cheap = Cost(memory_kib=256, iterations=1, lanes=1)
    subject = Subject(name, "", "سازمان نمونه", "77")
    made = signing.enrol(root, PASSPHRASE, subject, PASSPHRASE, now, cost=cheap)
    key = signing.open_key(made.sealed_key, PASSPHRASE)
    unsigned = (archive.folder.parent / "original-0.pdf").read_bytes()
    chair = records.read(archive.records[archive.meeting_id, 1]).meeting.chair
    assert chair is not None
    file = tmp_path / "by-clerk.pdf"
    file.write_bytes(signing.sign(unsigned, f"sig-{chair.person_id}", key, None, now))
    return file


def test_minutes_taken_from_a_record_have_no_known_signer_yet(trusting: Office, archive: Archive) -> None:
    importing.import_record(trusting, archive.records[archive.meeting_id, 1])
    signed = archive.file("original-2")
    assert judged(trusting, signed.read_bytes()) == (State.UNKNOWN_SIGNER, {"trust_not_on_roster"})
    assert exchange.import_file(trusting, signed).signatures == 2
    assert judged(trusting, signed.read_bytes()) == (State.INTACT, set())


def test_a_clerk_of_a_trusted_authority_is_not_the_chair_of_imported_minutes(
    trusting: Office, archive: Archive, tmp_path: Path
) -> None:
    file = signed_by(archive, trusting, "نمونه کارشناس", tmp_path)
    for _ in range(2):
        with pytest.raises(Problem, match="import_unknown_signer"):
            exchange.import_file(trusting, file)
        importing.import_record(trusting, archive.records[archive.meeting_id, 1])
        assert judged(trusting, file.read_bytes()) == (State.UNKNOWN_SIGNER, {"trust_not_on_roster"})


def test_taken_on_her_word_a_clerk_stays_unknown(trusting: Office, archive: Archive, tmp_path: Path) -> None:
    file = signed_by(archive, trusting, "نمونه کارشناس", tmp_path)
    assert exchange.import_file(trusting, file, unverified=True).signatures == 0
    assert judged(trusting, file.read_bytes())[0] is State.UNKNOWN_SIGNER


def test_who_was_met_once_is_not_replaced_by_one_of_the_same_name(
    trusting: Office, archive: Archive, tmp_path: Path
) -> None:
    exchange.import_file(trusting, archive.file("original-1"))
    chair = records.read(archive.records[archive.meeting_id, 1]).meeting.chair
    assert chair is not None
    file = signed_by(archive, trusting, chair.name, tmp_path)
    assert judged(trusting, file.read_bytes()) == (State.UNKNOWN_SIGNER, {"trust_not_on_roster"})
    with pytest.raises(Problem, match="import_unknown_signer"):
        exchange.import_file(trusting, file)
