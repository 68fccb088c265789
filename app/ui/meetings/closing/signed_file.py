"""The work of signing, done on the worker: how somebody stands, and a signed file beside the chosen one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app import paths
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.services import adopting, authority, certificates, files, keys, signatures, verification
from app.services.adopting import Unentered
from app.services.keys import Means
from app.services.office import Office

_SIGNED = re.compile(r"(?P<stem>.+)-signed(-[0-9]+)?")

MeansOf = Callable[[Office], Means]


@dataclass(frozen=True, slots=True)
class Ground:
    """What signing stands on: the office's authority, the key of somebody and where it lies, the day.

    `can_sign` says that he has a certificate that is neither over nor revoked.
    """

    today: date
    has_authority: bool = False
    has_key: bool = False
    key: Path | None = None
    key_in_office: bool = False
    can_sign: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """The file that was written and the verdict on its bytes; why it got no time stamp, if it should have."""

    file: Path
    verdict: Any
    unstamped: Problem | None = None


def ground(office: Office, person: Person | None) -> Ground:
    """How somebody who is to sign stands; without a person only the day."""
    today = office.clock().date()
    if person is None:
        return Ground(today)
    own = authority.find(office) is not None
    key = keys.find(office, person, paths.removable_media())
    return Ground(
        today,
        has_authority=own,
        has_key=keys.has_key(office, person),
        key=key,
        key_in_office=key == keys.file_of(office, person),
        can_sign=certificates.current(office, person) is not None,
    )


def sign_beside(office: Office, file: Path, person: Person, means_of: MeansOf) -> Signed | Unentered:
    """Sign into a new file beside `file` and read back what was written.

    A key from outside that nobody has entered yet signs nothing; its certificate comes back.
    Raises Problem as `signatures.sign_with` does; nothing is written then.
    """
    means = means_of(office)
    to, missed = free_name(file), list[Problem]()
    try:
        signatures.sign_with(office, file, person, means, to, missed.append)
    except Refusal as refusal:
        found = adopting.unentered(office, means) if refusal.code == "key_of_another" else None
        if found is None:
            raise
        return found
    verdict = verification.examine(office, files.read(to), office.clock()).verdict
    return Signed(to, verdict, next(iter(missed), None))


def free_name(file: Path) -> Path:
    """«minutes-signed.pdf» beside «minutes.pdf», or «minutes-signed-2.pdf» … where that is taken."""
    found = _SIGNED.fullmatch(file.stem)
    stem = found["stem"] if found else file.stem
    name, count = file.with_name(f"{stem}-signed.pdf"), 1
    while name.exists():
        count += 1
        name = file.with_name(f"{stem}-signed-{count}.pdf")
    return name
