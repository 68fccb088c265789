"""Where key files lie: in the office's folder, and on the sticks that people bring."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain.person import Person
from app.domain.problems import Problem
from app.services import files

_NAMES = "*.key.json"
# A folder on a stick that people would look into.
_FOLDERS = ("", "Dabir", "dabir", "دبیر")
# What FAT and NTFS refuse in a name, and what turns its letters about or is not seen; a half-space may stay.
_NOT_IN_NAMES = re.compile(
    r'[\\/:*?"<>|\x00-\x1f\x7f\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]'
)
_LONGEST_NAME = 80
_LETTERS_OF_MARK = str.maketrans("0123456789", "ghijkmnpqr")


def name_for(person: Person) -> str:
    """What the key file on a person's own stick is called: his name, so that whoever finds it sees whose it
    is, and six letters that tell people of one name apart; nothing else of him is in it.
    """
    words = _NOT_IN_NAMES.sub(" ", person.full_name).split()
    name = " ".join(words)[:_LONGEST_NAME].strip(" .\u200c")
    # Letters only: a number after Persian would be shown on its other side.
    mark = staff_number(person)[:6].translate(_LETTERS_OF_MARK)
    return f"{name} {mark}.key.json".lstrip()


def earlier_name_for(person: Person) -> str:
    """What it was called before, and still is in the office's own folder: the person's identifier."""
    return f"{person.id}.key.json"


def staff_number(person: Person) -> str:
    """What tells two people of one name apart: 16 hex digits of the identifier's SHA-256."""
    return hashlib.sha256(person.id.encode("utf-8")).hexdigest()[:16]


def of_person(folder: Path, person: Person) -> list[Path]:
    """The key files of a person in a folder that have a name given by us, whatever his name was then."""
    ending = name_for(person).rpartition(" ")[2]
    try:
        there = sorted(folder.iterdir())
    except OSError:
        return []
    earlier = earlier_name_for(person)
    return [file for file in there if file.name == earlier or file.name.rpartition(" ")[2] == ending]


def by_fingerprint(own: Path | None, places: Iterable[Path]) -> dict[str, Path]:
    """The key files of a folder of keys (``own``) and of other ``places``, whatever they are called, by the
    fingerprint of the certificate inside; of several copies the first.
    """
    found: dict[str, Path] = {}
    for file in (*([own] if own else []), *_key_files_in(places)):
        found.setdefault(_fingerprint(file), file)
    return found


def _key_files_in(places: Iterable[Path]) -> Iterator[Path]:
    """Key files that lie open in these places; one that cannot be read is none."""
    for place in places:
        for folder in _FOLDERS:
            with contextlib.suppress(OSError):
                yield from sorted((place / folder).glob(_NAMES))


def _fingerprint(file: Path) -> str:
    from app import signing

    try:
        return signing.read_holder(files.read(file)).fingerprint
    except Problem:
        return ""
