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
VERSION = 3
_WITHOUT_CONTENT_VERSION = 2
"""Up to here a record has the version of its content; later ones say that apart."""

PRIVATE: dict[type, tuple[str, ...]] = {
    Attendance: ("excuse", "private_note"),
    Person: ("father_name", "national_id", "mobile", "note"),
    OfficeProfile: (
        "font",
        "thursday_off",
        "prints_movements",
        "amendment_pattern",
        "print_form",  # files stay
        "roll_call_minutes",
    ),
    Series: ("preparation",),
    Register: ("protocol",),
}
"""The fields that never leave the office: they have no key in any file."""

NEWER: dict[type, dict[str, int]] = {
    AgendaItem: {"outside": 2},
    Attendance: {"alternate": 2},
    Resolution: {"vote": 2, "from_statement_id": 2},
    Series: {"quorum_rule": 2, "quorum_basis": 2},
    Meeting: dict.fromkeys(("turns", "recesses", "presiding", "quorum_rule", "quorum_basis"), 2),
    Content: {"amendment": 3},
    Issue: {"reason": 3, "audit_head": 3},
}
"""The fields that came after version 1, with the version that brought them; where they say nothing they are
not written, so that what an older version can hold stays as it was, hash and all."""

_CONVERSION = Conversion(omitted=PRIVATE, silent={kind: tuple(fields) for kind, fields in NEWER.items()})
_OF_CONTENT = {key: of for kind, fields in NEWER.items() if kind is not Issue for key, of in fields.items()}

Value = TypeVar("Value")


def to_plain(minutes: Minutes) -> dict[str, Any]:
    """The record: fields in the order of the dataclasses, in the first version that can hold them."""
    content, issue = unstructure(minutes.content), unstructure(minutes.issue)
    of_content = version_of(content)
    version = max(of_content, *(of for key, of in NEWER[Issue].items() if key in issue), 1)
    said = {"content_version": of_content} if version > _WITHOUT_CONTENT_VERSION else {}
    return {"format": FORMAT, "version": version, **said, "content": content, "issue": issue}


def version_of(plain: object) -> int:
    """The first version of the format that can hold these plain values, which are no issue."""
    if isinstance(plain, dict):
        return max((max(_OF_CONTENT.get(key, 1), version_of(one)) for key, one in plain.items()), default=1)
    return max((version_of(one) for one in plain), default=1) if isinstance(plain, list) else 1


def from_plain(plain: dict[str, Any]) -> Minutes:
    """The minutes of a record that is known to be valid."""
    return Minutes(structure(plain["content"], Content), structure(plain["issue"], Issue))


def unstructure(value: object) -> dict[str, Any]:
    """A frozen value of the domain as objects, arrays, texts, whole numbers, booleans and null."""
    return _CONVERSION.to_plain(value)


def structure(plain: Mapping[str, Any], kind: type[Value]) -> Value:
    """The frozen value that :func:`unstructure` made ``plain`` from; ``ValueError`` for an unknown key."""
    return _CONVERSION.from_plain(plain, kind)
