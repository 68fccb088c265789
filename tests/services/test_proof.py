"""Proof-reading before signing: no key is opened for a file that does not say what the minutes say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import documents, records
from app.bootstrap import open_office
from app.domain.minutes import Minutes
from app.domain.person import Person
from app.domain.problems import Problem
from app.services import minutes, proof, register, sample, signatures
from app.services.office import Office

PASSPHRASE = "گذرواژه آزمایشی یک"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(open_office(str(tmp_path / "office.dabir"))) as opened:
        yield opened


@pytest.fixture
def meeting_id(office: Office) -> str:
    """The sample, approved."""
    filled = sample.fill(office)
    minutes.acknowledge_all(office, filled)
    minutes.approve(office, filled)
    return filled


@pytest.fixture
def signers(office: Office, meeting_id: str) -> list[Person]:
    """Two who sign, with keys."""
    signatures.create_authority(office, PASSPHRASE)
    rows = [row for row in minutes.read(office, meeting_id).meeting.attendance if row.signs and row.person_id]
    people = [signatures.find_person(office, row.person_id or "") for row in rows][:2]
    for person in people:
        signatures.enrol(office, person, PASSPHRASE, PASSPHRASE)
    return people


def with_other_text(office: Office, meeting_id: str) -> bytes:
    """A file that holds the right record, but says something else in one place."""
    right = minutes.read(office, meeting_id)
    first, *others = right.meeting.statements
    wrong = replace(first, text=f"{first.text} و ۹")
    meeting = replace(right.meeting, statements=(wrong, *others))
    return printed(office, replace(right, content=replace(right.content, meeting=meeting)), right)


def printed(office: Office, paper: Minutes, record: Minutes) -> bytes:
    profile = register.profile(office)
    return documents.print_minutes(paper, profile, office.resources, records.write(record)).pdf


def test_an_export_reads_back_and_is_signed_by_one_after_the_other(
    office: Office, meeting_id: str, signers: list[Person], tmp_path: Path
) -> None:
    file = tmp_path / "0.pdf"
    minutes.export(office, meeting_id, file)
    for turn, person in enumerate(signers, 1):
        assert proof.proofread_file(office, file.read_bytes()) == ()
        file = signatures.sign_file(office, file, person, PASSPHRASE, tmp_path / f"{turn}.pdf")
    assert proof.proofread(office, meeting_id, file.read_bytes()) == ()


def test_no_key_is_opened_for_a_file_that_differs(
    office: Office, meeting_id: str, signers: list[Person], tmp_path: Path
) -> None:
    file = tmp_path / "wrong.pdf"
    file.write_bytes(with_other_text(office, meeting_id))
    with pytest.raises(Problem) as refused:  # a wrong passphrase would be told if a key had been tried
        signatures.sign_file(office, file, signers[0], "گذرواژه‌ای نادرست", tmp_path / "signed.pdf")
    assert refused.value.code == "proof_differs"
    values = refused.value.values
    assert (values["place"], values["count"]) == ("خلاصه مذاکرات، بند ۱", 1)
    assert not (tmp_path / "signed.pdf").exists()


def test_a_file_of_another_version_is_refused(
    office: Office, meeting_id: str, signers: list[Person], tmp_path: Path
) -> None:
    right = minutes.read(office, meeting_id)
    draft = replace(right, issue=replace(right.issue, version=2))
    file = tmp_path / "other.pdf"
    file.write_bytes(printed(office, draft, draft))
    with pytest.raises(Problem) as refused:
        signatures.sign_file(office, file, signers[0], PASSPHRASE, tmp_path / "signed.pdf")
    assert refused.value.code == "proof_of_others"


def test_what_is_missing_and_what_is_too_much_are_told_as_such() -> None:
    place = {"page": 2, "place": "مصوبات"}
    lacking = documents.Difference(**place, expected="الف", found="")
    added = documents.Difference(**place, expected="", found="ب")
    assert proof.problem_of([lacking, added]).code == "proof_lacks"
    assert proof.problem_of([added]).code == "proof_adds"


def test_a_draft_is_proof_read_too(office: Office) -> None:
    meeting_id = sample.fill(office)
    pdf = minutes.printed(office, meeting_id).pdf
    assert proof.proofread(office, meeting_id, pdf) == ()
    assert proof.proofread_file(office, pdf) == ()
