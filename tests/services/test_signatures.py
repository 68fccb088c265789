"""Keys and signatures of an office: where they lie, what they hold, what a failing disk leaves behind."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from app.bootstrap import open_office
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.services import authority, importing, keys, minutes, register, sample, signatures, trust
from app.services.office import Office
from app.signing import State
from app.signing import keys as key_files
from benchmarks import bit_flips

PASSPHRASE = "گذرواژه آزمایشی یک"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(open_office(str(tmp_path / "office.dabir"))) as opened:
        yield opened


@pytest.fixture
def full_after(monkeypatch: pytest.MonkeyPatch):
    """The disk takes so many more files, then it is full."""

    def fill(writes: int) -> None:
        real, left = os.fsync, iter(range(writes))

        def fsync(descriptor: int) -> None:
            if next(left, None) is None:
                raise OSError(errno.ENOSPC, "no space left")
            real(descriptor)

        monkeypatch.setattr(os, "fsync", fsync)

    return fill


def test_an_authority_that_was_half_written_is_made_anew(office: Office, full_after, monkeypatch):
    full_after(1)
    with pytest.raises(Problem) as full:
        authority.create(office, PASSPHRASE)
    assert full.value.code == "disk_full"
    assert list(office.keys.iterdir()) == []

    monkeypatch.undo()
    assert authority.find(office) is None
    made = authority.create(office, PASSPHRASE)
    assert authority.find(office) == made


def test_a_key_without_its_certificate_gets_it_back_and_no_other(office: Office):
    made = authority.create(office, PASSPHRASE)
    before = made.root.read_bytes()
    made.root.unlink()
    with pytest.raises(Problem) as wrong:
        authority.create(office, PASSPHRASE + " نیست")
    assert wrong.value.code == "passphrase_wrong"
    assert not made.root.exists()

    assert authority.create(office, PASSPHRASE) == made
    assert made.root.read_bytes() == before
    with pytest.raises(Refusal) as twice:
        authority.create(office, PASSPHRASE)
    assert twice.value.code == "authority_exists"


def test_a_certificate_whose_key_is_kept_elsewhere_is_not_replaced(office: Office):
    made = authority.create(office, PASSPHRASE)
    before = made.root.read_bytes()
    (office.keys / "authority.json").unlink()
    with pytest.raises(Refusal):
        authority.create(office, PASSPHRASE)
    assert made.root.read_bytes() == before


def test_two_people_whose_identifiers_begin_alike_have_two_staff_numbers(office: Office):
    authority.create(office, PASSPHRASE)
    numbers = set()
    for name in ("sample-person-safavi", "sample-person-sadeghi"):
        file = keys.enrol(office, Person(name, name), PASSPHRASE, PASSPHRASE)
        der = key_files.open_key(file.read_bytes(), PASSPHRASE).certificate
        subject = x509.load_der_x509_certificate(der).subject
        (number,) = subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
        assert number.value == hashlib.sha256(name.encode()).hexdigest()[:16]
        numbers.add(number.value)
    assert len(numbers) == 2


def signed_sample(office: Office, folder: Path) -> tuple[str, Path]:
    """The sample meeting, approved, exported and signed by its chair: the meeting and the file."""
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    base, signed = folder / "m.pdf", folder / "s.pdf"
    minutes.export(office, meeting_id, base)
    chair = minutes.read(office, meeting_id).meeting.chair
    assert chair is not None
    assert chair.person_id is not None
    person = register.find_person(office, chair.person_id)
    authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    return meeting_id, signatures.sign_file(office, base, person, PASSPHRASE, signed)


def test_a_signed_file_brings_its_minutes_into_an_empty_office(office: Office, tmp_path: Path):
    meeting_id, signed = signed_sample(office, tmp_path)
    record = signatures.record_of(signed)
    assert record == minutes.record(office, meeting_id)
    with closing(open_office(str(tmp_path / "empty.dabir"))) as empty:
        importing.import_record(empty, record)
        here, there = (minutes.read(one, meeting_id).issue for one in (empty, office))
        assert here.content_sha256 == there.content_sha256 != ""
        assert here.number == there.number


def test_no_bit_of_what_is_really_printed_and_signed_is_free(office: Office, tmp_path: Path):
    _meeting_id, signed = signed_sample(office, tmp_path)
    pdf, trusted, now = signed.read_bytes(), trust.of(office), office.clock()
    assert signatures.verify_bytes(pdf, trusted, now).state is State.INTACT
    for bit in random.Random(20).sample(range(8 * len(pdf)), 60):
        verdict = signatures.verify_bytes(bit_flips.flipped(pdf, bit), trusted, now)
        assert verdict.state in (State.CHANGED, State.UNREADABLE), bit


@pytest.mark.parametrize("command", [("qpdf", "--check"), ("pdfsig", "-nocert")])
def test_others_agree_about_what_is_really_printed_and_signed(
    office: Office, tmp_path: Path, command: tuple[str, ...]
):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    _meeting_id, signed = signed_sample(office, tmp_path)
    seen = subprocess.run([*command, str(signed)], capture_output=True, text=True)
    assert seen.returncode == 0, seen.stdout + seen.stderr
    if command[0] == "pdfsig":
        assert "Signature is Valid" in seen.stdout
        assert "Total document signed" in seen.stdout


def test_a_file_of_others_has_no_record(tmp_path: Path):
    foreign = tmp_path / "foreign.pdf"
    foreign.write_bytes(b"%PDF-1.4\n%%EOF\n")
    with pytest.raises(Problem) as refused:
        signatures.record_of(foreign)
    assert refused.value.code == "document_damaged"


def test_without_the_offices_certificate_nothing_is_signed_and_the_remedy_is_named(
    office: Office, tmp_path: Path
):
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    base, signed = tmp_path / "m.pdf", tmp_path / "s.pdf"
    minutes.export(office, meeting_id, base)
    chair = minutes.read(office, meeting_id).meeting.chair
    assert chair is not None
    assert chair.person_id is not None
    person = register.find_person(office, chair.person_id)
    made = authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    made.root.unlink()

    with pytest.raises(Problem) as refused:
        signatures.sign_file(office, base, person, PASSPHRASE, signed)
    assert refused.value.code == "authority_missing"
    assert not signed.exists()

    authority.create(office, PASSPHRASE)
    assert signatures.sign_file(office, base, person, PASSPHRASE, signed).exists()


def test_however_an_office_is_spelled_its_keys_are_beside_it(tmp_path: Path, monkeypatch):
    file, server = tmp_path / "office.dabir", tmp_path / "server"
    (tmp_path / "other").mkdir()
    (tmp_path / "link.dabir").symlink_to(file)
    monkeypatch.chdir(tmp_path / "other")
    spellings = [
        str(file), "../office.dabir", f"sqlite:///{file}", f"sqlite+pysqlite:///{file}?timeout=5",
        "sqlite:///../office.dabir", str(tmp_path / "link.dabir"),
    ]  # fmt: skip
    assert {keys.folder_of(one, server) for one in spellings} == {tmp_path / "office.keys"}


def test_an_office_on_a_server_has_a_folder_whatever_the_password(tmp_path: Path):
    def folder(address: str) -> Path:
        return keys.folder_of(address, tmp_path)

    here = folder("postgresql+psycopg://dabir:old/pass@db.example:5432/office")
    assert here.parent == tmp_path
    assert here == folder("postgresql+psycopg://dabir:new@db.example:5432/office")
    assert here == folder("postgresql://db.example:5432/office")
    assert here == folder("postgresql://db.example:5432/office?password=secret&connect_timeout=5")
    assert folder("postgresql:///office?host=/run/one") != folder("postgresql:///office?host=/run/two")
    assert here != folder("postgresql://db.example:5432/another")
    assert here != folder("postgresql://other.example:5432/office")


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite+pysqlite://", "sqlite:///:memory:", ":memory:", "sqlite:///"]
)
def test_an_office_in_memory_is_refused(address: str, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem) as refused:
        open_office(address)
    assert refused.value.code == "address_unknown"
    assert list(tmp_path.iterdir()) == []


def test_the_short_fingerprint_is_what_is_printed_beside_a_signature():
    assert signatures.short_fingerprint("0123456789abcdef" * 4) == "0123 4567 89ab cdef"
