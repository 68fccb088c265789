"""Where key files lie: in the office's folder, and on the sticks that people bring."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain.problems import Problem
from app.services import files

_NAMES = "*.key.json"
# A folder on a stick that people would look into.
_FOLDERS = ("", "Dabir", "dabir", "دبیر")


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
