"""The work of signing, done on the worker: who can sign here, and a signed file beside the chosen one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.person import Person
from app.services import authority, keys, signatures
from app.services.office import Office
from app.ui.verification.card import verdict_of

_SIGNED = re.compile(r"(?P<stem>.+)-signed(-[0-9]+)?")


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Whether the office has its authority, and the identifiers of the people who have a key."""

    has_authority: bool = False
    holders: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Signed:
    """The file that was written and the verdict on its bytes."""

    file: Path
    verdict: Any


def key_ring(office: Office, people: Iterable[Person]) -> KeyRing:
    """Who of these people can sign."""
    holders = frozenset(person.id for person in people if keys.has_key(office, person))
    return KeyRing(authority.find(office) is not None, holders)


def sign_beside(office: Office, file: Path, person: Person, passphrase: str) -> Signed:
    """Sign into a new file beside `file` and read back what was written.

    Raises Problem as `signatures.sign_file` does; nothing is written then.
    """
    to = signatures.sign_file(office, file, person, passphrase, free_name(file))
    return Signed(to, verdict_of(office, to))


def free_name(file: Path) -> Path:
    """«minutes-signed.pdf» beside «minutes.pdf», or «minutes-signed-2.pdf» … where that is taken."""
    found = _SIGNED.fullmatch(file.stem)
    stem = found["stem"] if found else file.stem
    name, count = file.with_name(f"{stem}-signed.pdf"), 1
    while name.exists():
        count += 1
        name = file.with_name(f"{stem}-signed-{count}.pdf")
    return name
