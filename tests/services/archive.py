"""A folder of really signed minutes, as an office leaves it behind when its database is lost."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.bootstrap import open_office
from app.domain.person import Person
from app.services import authority, importing, keys, lifecycle, meetings, minutes, register, signatures
from app.services.founding import enter_register
from app.services.keys import KeyFile
from app.services.office import Office
from tests.conftest import ROOT

SAMPLE = ROOT / "resources" / "sample"
PASSPHRASE = "گذرواژه آزمایشی یک"
OTHERS = 2


@dataclass
class Archive:
    """`folder` holds the PDFs, `keys` the office's folder of keys; `records` are the right answers, by the
    identifier of the meeting and the version.
    """

    folder: Path
    root: Path
    keys: Path
    meeting_id: str = ""
    records: dict[tuple[str, int], bytes] = field(default_factory=dict)

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.pdf"


def another(record: bytes, suffix: str, **facts: object) -> bytes:
    """The draft of another meeting that says the same: everything that is its own has another identifier."""
    plain = json.loads(record)
    own: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            own.update(value[key] for key in ("id",) if isinstance(value.get(key), str))
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                collect(one)

    def renamed(value: Any) -> Any:
        match value:
            case str():
                return f"{value}-{suffix}" if value in own else value
            case list():
                return [renamed(one) for one in value]
            case dict():
                return {key: renamed(one) for key, one in value.items()}
            case _:
                return value

    collect(plain["content"]["meeting"])
    meeting = renamed(plain["content"]["meeting"])
    plain["content"]["meeting"] = meeting | {"acknowledged": []} | facts
    return json.dumps(plain).encode()


def make(folder: Path) -> Archive:
    """Three versions of one meeting, the first signed by two, and two other meetings."""
    home = folder / "lost"
    home.mkdir(parents=True)
    pdfs = folder / "pdfs"
    (pdfs / "1405").mkdir(parents=True)
    with closing(open_office(str(home / "office.dabir"))) as office:
        enter_register(office, SAMPLE / "register.json")
        register.set_profile(office, trial=False)
        draft = (SAMPLE / "minutes.json").read_bytes()
        archive = Archive(pdfs, home / "office.keys" / "root.pem", home / "office.keys")
        archive.meeting_id = importing.import_record(office, draft).item_id
        _approve(office, archive, archive.meeting_id)
        authority.create(office, PASSPHRASE)
        meeting = minutes.read(office, archive.meeting_id).meeting
        assert meeting.chair
        assert meeting.secretary
        signers = [_enrolled(office, row.person_id or "") for row in (meeting.chair, meeting.secretary)]
        _sign(office, archive, archive.meeting_id, "original", signers)
        for ordinal, name in enumerate(("first", "second"), 1):
            lifecycle.amend(office, archive.meeting_id, f"اشتباه {ordinal}")
            row = meetings.read(office, archive.meeting_id).meeting.resolutions[0]
            meetings.amend(office, archive.meeting_id, row.id, text=f"شرح تازه {name}")
            _approve(office, archive, archive.meeting_id)
            _sign(office, archive, archive.meeting_id, name, signers[:1])
        for number in range(OTHERS):
            other = another(draft, str(number), ordinal=9 + number)
            meeting_id = importing.import_record(office, other).item_id
            _approve(office, archive, meeting_id)
            _sign(office, archive, meeting_id, f"1405/other-{number}", signers[:1])
    return archive


def _approve(office: Office, archive: Archive, meeting_id: str) -> None:
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    version = minutes.read(office, meeting_id).issue.version
    archive.records[meeting_id, version] = minutes.record(office, meeting_id)


def _enrolled(office: Office, person_id: str) -> tuple[Person, KeyFile]:
    person = register.find_person(office, person_id)
    return person, KeyFile(keys.enrol(office, person, PASSPHRASE, PASSPHRASE).read_bytes(), PASSPHRASE)


def _sign(
    office: Office, archive: Archive, meeting_id: str, name: str, signers: list[tuple[Person, KeyFile]]
) -> None:
    """`name-0.pdf` unsigned, beside the folder; `name-1.pdf`, `name-2.pdf` … in it."""
    file = archive.folder.parent / f"{Path(name).name}-0.pdf"
    minutes.export(office, meeting_id, file)
    for number, (person, key) in enumerate(signers, 1):
        to = archive.file(f"{name}-{number}")
        signatures.sign_with(office, file, person, key, to)
        file = to
