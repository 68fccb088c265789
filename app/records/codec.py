"""Domain values to plain JSON values and back; what is private to the office is not among them."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes
from app.domain.person import Person
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.series import Series

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = "dabir-minutes"
VERSION = 2

PRIVATE: dict[type, tuple[str, ...]] = {
    Attendance: ("excuse", "private_note"),
    Person: ("father_name", "national_id", "mobile", "note"),
    OfficeProfile: ("font", "thursday_off"),  # the files of the font stay here
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
    plain: dict[str, Any] = _converter().unstructure(value)
    return plain


def structure(plain: object, kind: type[Value]) -> Value:
    """The frozen value that :func:`unstructure` made ``plain`` from."""
    return _converter().structure(plain, kind)


def decimal_text(amount: Decimal) -> str:
    """An amount without exponent and trailing zeros: «15», «3.5»."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def time_text(moment: time) -> str:
    """A wall-clock time: «10:30», with seconds only where there are any."""
    return moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")


@cache
def _converter() -> Converter:
    # Imported here: start-up does without it.
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Decimal, decimal_text)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_unstructure_hook(time, time_text)
    converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    # Parts before the meeting that holds them: what is made for it looks up theirs at once.
    for kind in {**PRIVATE, **NEWER}:
        omitted: dict[str, Any] = {field: override(omit=True) for field in PRIVATE.get(kind, ())}
        omitted |= {field: override(omit_if_default=True) for field in NEWER.get(kind, ())}
        converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **omitted))
        converter.register_structure_hook(
            kind, make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **omitted)
        )
    return converter
