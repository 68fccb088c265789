"""A folder of signed minutes of varied sizes, and the office that made them."""

from __future__ import annotations

import json
import random
from datetime import datetime
from pathlib import Path
from typing import Any

from app import signing
from app.domain.identity import new_id
from app.services import authority, importing, keys, minutes, register
from app.services.founding import enter_register
from app.services.office import Office
from app.signing import OpenedKey

_PASSPHRASE = "گذرواژه نمونه سنجش"
_SEED = 1405


def fill(office: Office, pdfs: Path, count: int) -> None:
    """As many approved minutes in the office, and a signed PDF of each."""
    sample = office.resources / "sample"
    enter_register(office, sample / "register.json")
    register.set_profile(office, trial=False)
    authority.create(office, _PASSPHRASE)
    pdfs.mkdir()
    draft, sizes = (sample / "minutes.json").read_bytes(), random.Random(_SEED)
    key: OpenedKey | None = None
    for number in range(count):
        record = _draft(draft, number, sizes.randint(1, 5))
        meeting_id = importing.import_record(office, record).item_id
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        chair = minutes.read(office, meeting_id).meeting.chair
        assert chair
        assert chair.person_id
        key = key or _key(office, chair.person_id)
        pdf = minutes.printed(office, meeting_id).pdf
        now = datetime.now().astimezone()
        # By no order of numbers, as in any folder.
        to = pdfs / f"{new_id()}.pdf"
        to.write_bytes(signing.sign(pdf, f"sig-{chair.person_id}", key, None, now))


def _key(office: Office, person_id: str) -> OpenedKey:
    person = register.find_person(office, person_id)
    key = keys.enrol(office, person, _PASSPHRASE, _PASSPHRASE)
    return signing.open_key(key.read_bytes(), _PASSPHRASE)


def _draft(sample: bytes, number: int, size: int) -> bytes:
    """The sample's meeting with identifiers of its own, and its statements `size` times."""
    plain = json.loads(sample)
    meeting = plain["content"]["meeting"]
    statements = meeting["statements"]
    plain["content"]["meeting"] = _renamed(meeting, _own(meeting), f"-{number}") | {
        "ordinal": number + 1,
        "acknowledged": [],
        "statements": [
            _renamed(one, {one["id"], *_rows(meeting)}, f"-{number}")
            | {"id": f"{one['id']}-{number}-{again}"}
            for again in range(size)
            for one in statements
        ],
    }
    return json.dumps(plain).encode()


def _rows(meeting: dict[str, Any]) -> set[str]:
    return {row["id"] for row in meeting["attendance"]}


def _own(value: Any) -> set[str]:
    """The identifiers of everything that is the meeting's own."""
    if isinstance(value, dict):
        here = {value["id"]} if isinstance(value.get("id"), str) else set()
        return here.union(*map(_own, value.values()))
    return set().union(*map(_own, value)) if isinstance(value, list) else set()


def _renamed(value: Any, own: set[str], ending: str) -> Any:
    match value:
        case str():
            return value + ending if value in own else value
        case list():
            return [_renamed(one, own, ending) for one in value]
        case dict():
            return {key: _renamed(one, own, ending) for key, one in value.items()}
        case _:
            return value
