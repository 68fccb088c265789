"""What is exported is archival and accessible, and stays so under a signature."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app import records
from app.bootstrap import open_office
from app.services import authority, keys, minutes, register, sample, signatures
from app.services.keys import KeyFile
from app.services.office import Office
from tests.documents import invariants

PASSPHRASE = "گذرواژه آزمایشی یک"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(open_office(str(tmp_path / "office.dabir"))) as opened:
        yield opened


@pytest.fixture
def approved(office: Office) -> str:
    """The sample meeting with approved minutes."""
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    return meeting_id


def test_the_record_inside_is_the_one_of_the_office(office: Office, approved: str) -> None:
    pdf = minutes.printed(office, approved).pdf
    invariants.check(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        inside = invariants.record_of(file)
    assert inside == minutes.record(office, approved)
    stored = minutes.read(office, approved).issue.content_sha256
    assert records.content_sha256(records.read(inside).content) == stored != ""


def test_signatures_leave_it_archival(office: Office, approved: str) -> None:
    pdf = minutes.printed(office, approved).pdf
    meeting = minutes.read(office, approved).meeting
    authority.create(office, PASSPHRASE)
    for officer in (meeting.chair, meeting.secretary):
        assert officer is not None
        person = register.find_person(office, officer.person_id or "")
        key = keys.enrol(office, person, PASSPHRASE, PASSPHRASE).read_bytes()
        pdf = signatures.sign_bytes(office, pdf, person, KeyFile(key, PASSPHRASE))
        invariants.check(pdf)
