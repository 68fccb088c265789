"""The sample office («نمونه»): the session of the seed report,
taken from an empty office to verified minutes.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import number
from app.domain.minutes import Issue
from app.services import authority, files, importing, keys, meetings, minutes, register, signatures, trust
from app.services.founding import enter_register
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Verdict

_PASSPHRASE_FILE = "trial-passphrase.txt"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration made, and what verifying it said."""

    base: Path
    signed: Path
    root: Path
    passphrase_file: Path
    number: str
    content_sha256: str
    verdict: Verdict


def fill(office: Office) -> str:
    """Enter the sample register and the sample meeting, a draft, once;
    the meeting's identifier comes back.
    """
    from app import records

    folder = office.resources / "sample"
    record = (folder / "minutes.json").read_bytes()
    meeting_id = records.read(record).meeting.id
    if any(one.id == meeting_id for one in meetings.summaries(office)):
        return meeting_id
    enter_register(office, folder / "register.json")
    return importing.import_record(office, record).item_id


def demo(office: Office, folder: Path) -> Demonstration:
    """Approve, export, sign and verify the sample meeting;
    what an earlier demonstration made is kept and checked.
    """
    meeting_id = fill(office)
    issue = _approved(office, meeting_id)
    stem = number.file_stem(issue.number)
    base, signed = folder / f"{stem}.pdf", folder / f"{stem}-signed.pdf"
    passphrase_file = folder / _PASSPHRASE_FILE
    root = _trial_authority(office, passphrase_file)
    if not base.exists():
        minutes.export(office, meeting_id, base)
    if not signed.exists():
        chair = minutes.read(office, meeting_id).meeting.chair
        assert chair is not None
        assert chair.person_id is not None
        person = register.find_person(office, chair.person_id)
        passphrase = files.read(passphrase_file).decode().strip()
        if not keys.has_key(office, person):
            keys.enrol(office, person, passphrase, passphrase)
        signatures.sign_file(office, base, person, passphrase, signed)
    verdict = signatures.verify_bytes(files.read(signed), trust.of(office), office.clock())
    return Demonstration(base, signed, root, passphrase_file, issue.number, issue.content_sha256, verdict)


def _approved(office: Office, meeting_id: str) -> Issue:
    issue = minutes.read(office, meeting_id).issue
    if not issue.is_frozen:
        minutes.acknowledge_all(office, meeting_id)
        issue = minutes.approve(office, meeting_id).issue or issue
    return issue


def _trial_authority(office: Office, passphrase_file: Path) -> Path:
    """A test authority made on the spot, with a passphrase that nobody else has."""
    made = authority.find(office)
    if made is None:
        passphrase = "-".join(secrets.token_hex(3) for _ in range(4))
        files.write(passphrase_file, f"{passphrase}\n".encode(), private=True)
        made = authority.create(office, passphrase)
    return made.root
