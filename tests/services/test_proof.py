"""Proof-reading before signing: no key is opened for a file that does not say what the minutes say."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import documents, records, signing
from app.bootstrap import open_office
from app.domain.minutes import Minutes
from app.domain.person import Person
from app.domain.problems import Problem
from app.services import authority, keys, minutes, proof, register, sample, signatures
from app.services.keys import KeyFile
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
    authority.create(office, PASSPHRASE)
    rows = [row for row in minutes.read(office, meeting_id).meeting.attendance if row.signs and row.person_id]
    people = [register.find_person(office, row.person_id or "") for row in rows][:2]
    for person in people:
        keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    return people


def with_other_text(office: Office, meeting_id: str, *, all_of_it: bool = False) -> bytes:
    """A file that holds the right record, but says something else in one place: one more, or all of it."""
    right = minutes.read(office, meeting_id)
    first, *others = right.meeting.statements
    wrong = replace(first, text="سخنی دیگر" if all_of_it else f"{first.text} و ۹")
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


def test_who_signs_second_is_not_stopped_by_a_form_that_changed_meanwhile(
    office: Office, meeting_id: str, signers: list[Person], tmp_path: Path
) -> None:
    plain, once, twice = (tmp_path / name for name in ("0.pdf", "1.pdf", "2.pdf"))
    minutes.export(office, meeting_id, plain)
    signatures.sign_file(office, plain, signers[0], PASSPHRASE, once)
    words = office.resources / "wording" / "minutes.toml"
    resources = shutil.copytree(office.resources, tmp_path / "resources")
    newer = words.read_text("utf-8").replace("خلاصه مذاکرات", "گفت‌وگوها").replace("تشکیل شد", "برگزار شد")
    (resources / "wording" / "minutes.toml").write_text(newer, "utf-8")
    office = replace(office, resources=resources)
    register.set_profile(office, department="دبیرخانه‌ای با نام تازه", prints_movements=True)
    assert proof.proofread_file(office, plain.read_bytes()) != ()
    assert proof.proofread_file(office, once.read_bytes()) == ()
    signatures.sign_file(office, once, signers[1], PASSPHRASE, twice)
    assert proof.proofread(office, meeting_id, twice.read_bytes()) == ()


def test_a_signed_file_must_hold_every_fact_and_keep_every_byte(
    office: Office, meeting_id: str, signers: list[Person]
) -> None:
    pdf = with_other_text(office, meeting_id, all_of_it=True)
    (field,) = (one for one in signing.fields_of(pdf) if one.name.endswith(signers[0].id))
    key = signing.open_key(keys.file_of(office, signers[0]).read_bytes(), PASSPHRASE)
    mark = documents.signature_mark(
        name="ن", role="", moment="", fingerprint="", size=(field.width, field.height),
        resources=office.resources,
    )  # fmt: skip
    signed = signing.sign(pdf, field.name, key, mark, office.clock())
    (lacking,) = proof.proofread_file(office, signed)
    assert (lacking.place, lacking.found) == ("خلاصه مذاکرات", "")
    # Of bytes that were added behind the signature nothing is believed: the form of today is asked.
    assert len(proof.proofread(office, meeting_id, signed + b"% x")) == 1
    with pytest.raises(Problem) as refused:
        signatures.sign_bytes(
            office, signed, signers[1], KeyFile(keys.file_of(office, signers[1]).read_bytes(), PASSPHRASE)
        )
    assert refused.value.code == "proof_lacks"


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
