"""Domain values to plain JSON values and back; what is private to the office is not among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes
from app.domain.person import Person
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.series import Series
from app.records.conversion import Conversion

FORMAT = "dabir-minutes"
VERSION = 2

PRIVATE: dict[type, tuple[str, ...]] = {
    Attendance: ("excuse", "private_note"),
    Person: ("father_name", "national_id", "mobile", "note"),
    OfficeProfile: ("font", "thursday_off", "prints_movements"),  # the files of the font stay here
    Series: ("preparation",),
    Register: ("protocol",),
}
"""The fields that never leave the office: they have no key in any file."""

NEWER: dict[type, tuple[str, ...]] = {
    AgendaItem: ("outside",),
    Attendance: ("alternate",),
    Resolution: ("vote", "from_statement_id"),
    Series: ("quorum_rule", "quorum_basis"),
    Meeting: ("turns", "recesses", "presiding", "quorum_rule", "quorum_basis"),
}
"""The fields that came with version 2; where they say nothing they are not written, so that what version 1
can hold stays as it was, hash and all."""

_CONVERSION = Conversion(omitted=PRIVATE, silent=NEWER)
_NEWER_KEYS = frozenset(key for fields in NEWER.values() for key in fields)

Value = TypeVar("Value")


def to_plain(minutes: Minutes) -> dict[str, Any]:
    """The record: fields in the order of the dataclasses, in the first version that can hold them."""
    content = unstructure(minutes.content)
    return {
        "format": FORMAT,
        "version": version_of(content),
        "content": content,
        "issue": unstructure(minutes.issue),
    }


def version_of(plain: object) -> int:
    """The first version of the format that can hold these plain values."""
    if isinstance(plain, dict):
        is_newer = not _NEWER_KEYS.isdisjoint(plain) or any(version_of(one) > 1 for one in plain.values())
    else:
        is_newer = isinstance(plain, list) and any(version_of(one) > 1 for one in plain)
    return 2 if is_newer else 1


def from_plain(plain: dict[str, Any]) -> Minutes:
    """The minutes of a record that is known to be valid."""
    return Minutes(structure(plain["content"], Content), structure(plain["issue"], Issue))


def unstructure(value: object) -> dict[str, Any]:
    """A frozen value of the domain as objects, arrays, texts, whole numbers, booleans and null."""
    return _CONVERSION.to_plain(value)


def structure(plain: Mapping[str, Any], kind: type[Value]) -> Value:
    """The frozen value that :func:`unstructure` made ``plain`` from; ``ValueError`` for an unknown key."""
    return _CONVERSION.from_plain(plain, kind)
