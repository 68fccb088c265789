"""A signed PDF comes into an office: judged first, once, in any order, with who signed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest

from app import records
from app.domain.audit import Action
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.problems import Problem
from app.services import (
    audit,
    checking,
    exchange,
    importing,
    lifecycle,
    meetings,
    minutes,
    revisions,
    signature_register,
    trust,
    verification,
    versions,
)
from app.services.office import Office
from app.signing import State
from tests.services.archive import Archive
from tests.services.conftest import new_office


@pytest.fixture
def office(office: Office) -> Office:
    """The archive is signed by the clock of the machine."""
    return replace(office, clock=lambda: datetime.now().astimezone())


@pytest.fixture
def trusting(office: Office, archive: Archive) -> Office:
    """An office that trusts the authority of the archive."""
    trust.import_roots(office, archive.root)
    return office


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        work()
    return caught.value.code


def kept(office: Office, meeting_id: str) -> dict[int, bytes]:
    return {
        line.issue.version: records.write(versions.kept(office, meeting_id, line.issue.version))
        for line in versions.history(office, meeting_id)
    }


def actions(office: Office) -> list[str]:
    return [event.action for event in audit.events(office)]


def test_record_file_and_signatures_come_in_and_twice_changes_nothing(
    trusting: Office, archive: Archive
) -> None:
    taken = exchange.import_file(trusting, archive.file("original-2"))
    assert (taken.is_new, taken.signatures, taken.revisions) == (True, 2, 2)
    assert taken.verdict is not None
    assert taken.verdict.state is State.INTACT
    assert minutes.record(trusting, archive.meeting_id) == archive.records[archive.meeting_id, 1]
    signed = [
        one.row.role.value for one in signature_register.read(trusting, archive.meeting_id) if one.has_signed
    ]
    assert signed == ["chair", "secretary"]
    assert checking.check(trusting) == ()
    before = actions(trusting)
    for again in ("original-2", "original-1"):
        assert not exchange.import_file(trusting, archive.file(again)).is_new
    assert actions(trusting) == before


def test_what_was_imported_is_known_afterwards_whole_and_cut_short(
    trusting: Office, archive: Archive
) -> None:
    exchange.import_file(trusting, archive.file("original-2"))
    now = trusting.clock()

    def state(name: str) -> State:
        return verification.examine(trusting, archive.file(name).read_bytes(), now).verdict.state

    assert state("original-2") is State.INTACT
    assert state("original-1") is State.ROLLED_BACK
    assert revisions.documents(trusting, archive.meeting_id) is None


def test_a_longer_file_brings_the_signature_that_was_missing(trusting: Office, archive: Archive) -> None:
    assert exchange.import_file(trusting, archive.file("original-1")).signatures == 1
    taken = exchange.import_file(trusting, archive.file("original-2"))
    assert (taken.changes.meetings, taken.signatures, taken.revisions) == (False, 1, 1)
    assert checking.check(trusting) == ()


@pytest.mark.parametrize("order", [*permutations(("original-2", "first-1", "second-1"))])
def test_a_chain_of_amendments_comes_in_any_order(
    trusting: Office, archive: Archive, order: tuple[str, ...]
) -> None:
    for name in order:
        assert exchange.import_file(trusting, archive.file(name)).is_new
    right = {version: record for (of, version), record in archive.records.items() if of == archive.meeting_id}
    assert kept(trusting, archive.meeting_id) == right
    in_force = versions.in_force(trusting, archive.meeting_id)
    assert in_force is not None
    assert in_force.issue.version == 3
    assert meetings.read(trusting, archive.meeting_id).meeting == in_force.meeting
    assert all(versions.standing(trusting, archive.meeting_id, version) for version in right)
    for name in order:
        assert not exchange.import_file(trusting, archive.file(name)).is_new
    assert checking.check(trusting) == ()


def test_a_changed_file_is_refused_whatever_she_says(
    trusting: Office, archive: Archive, tmp_path: Path
) -> None:
    data = archive.file("original-2").read_bytes()
    middle = len(data) // 3
    changed = {
        "appended": data + b"%\n",
        "flipped": data[:middle] + bytes((data[middle] ^ 1,)) + data[middle + 1 :],
    }
    for name, altered in changed.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(altered)
        for unverified in (False, True):
            code = refused(lambda: exchange.import_file(trusting, file, unverified=unverified))  # noqa: B023
            assert code == "import_changed"
    assert meetings.summaries(trusting) == ()


def test_what_is_no_file_of_ours_is_refused(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "other.pdf"
    file.write_bytes(b"%PDF-1.7\nnothing of ours")
    assert refused(lambda: exchange.import_file(office, file)) in {"import_unreadable", "import_changed"}


def test_unknown_signers_are_taken_only_on_her_word(office: Office, archive: Archive) -> None:
    file = archive.file("original-2")
    assert refused(lambda: exchange.import_file(office, file)) == "import_unknown_signer"
    assert meetings.summaries(office) == ()
    taken = exchange.import_file(office, file, unverified=True)
    assert (taken.is_new, taken.signatures, taken.revisions) == (True, 0, 2)
    assert Action.TAKEN_UNVERIFIED in actions(office)
    # Signed all the same: it is amended, not reopened.
    assert refused(lambda: lifecycle.reopen(office, archive.meeting_id, "علت")) == "reopen_signed"
    trust.import_roots(office, archive.root)
    assert exchange.import_file(office, file).signatures == 2
    assert checking.check(office) == ()


def test_an_unsigned_file_is_taken_only_on_her_word(trusting: Office, archive: Archive) -> None:
    file = archive.folder.parent / "original-0.pdf"
    assert refused(lambda: exchange.import_file(trusting, file)) == "import_unsigned"
    taken = exchange.import_file(trusting, file, unverified=True)
    assert (taken.is_new, taken.signatures, taken.revisions) == (True, 0, 0)
    assert Action.TAKEN_UNVERIFIED in actions(trusting)
    assert exchange.import_file(trusting, archive.file("original-2")).signatures == 2


def test_a_file_that_lies_elsewhere_later_is_looked_for_where_it_was(
    trusting: Office, archive: Archive, tmp_path: Path
) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(archive.file("original-2").read_bytes())
    exchange.import_file(trusting, file)
    file.write_bytes(file.read_bytes()[:-1])
    assert [one.code for one in checking.check(trusting)] == ["file_changed"]


def void_of(record: bytes) -> bytes:
    made = records.read(record)
    issue = made.issue
    said = Issue(
        MinutesState.VOID, issue.version, issue.number, issue.jalali_year, issue.sequence, issue.approved_at,
        issue.content_sha256, issue.replaces, "شماره اشتباه بود", "0" * 64,
    )  # fmt: skip
    return records.write(Minutes(made.content, said))


@pytest.mark.parametrize("void_first", [False, True])
def test_voided_minutes_are_void_whichever_comes_first(archive: Archive, *, void_first: bool) -> None:
    approved = archive.records[archive.meeting_id, 1]
    both = [approved, void_of(approved)]
    with new_office() as office:
        for record in reversed(both) if void_first else both:
            importing.import_record(office, record, vouched=True)
        assert minutes.record(office, archive.meeting_id) == both[1]
        assert versions.in_force(office, archive.meeting_id) is None
        for record in both:
            assert not importing.import_record(office, record, vouched=True).meetings
        assert checking.check(office) == ()


def test_a_voided_amendment_leaves_the_original_in_force(office: Office, archive: Archive) -> None:
    original = archive.records[archive.meeting_id, 1]
    amended = archive.records[archive.meeting_id, 2]
    for record in (amended, original, void_of(amended)):
        importing.import_record(office, record, vouched=True)
    in_force = versions.in_force(office, archive.meeting_id)
    assert in_force is not None
    assert records.write(in_force) == original
    assert meetings.read(office, archive.meeting_id).meeting == in_force.meeting
    assert checking.check(office) == ()


def test_another_version_of_the_same_number_that_contradicts_is_refused(
    office: Office, archive: Archive
) -> None:
    importing.import_record(office, archive.records[archive.meeting_id, 1])
    made = records.read(archive.records[archive.meeting_id, 2])
    forged = records.write(replace(made, issue=replace(made.issue, replaces="0" * 64)))
    assert refused(lambda: importing.import_record(office, forged, vouched=True)) == "meeting_exists"
    assert len(versions.history(office, archive.meeting_id)) == 1
