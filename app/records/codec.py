"""Domain values to plain JSON values and back; what is private to the office is not among them."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.attendance import Attendance
from app.domain.minutes import Content, Issue, Minutes
from app.domain.person import Person

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = "dabir-minutes"
VERSION = 1

PRIVATE: dict[type, tuple[str, ...]] = {
    Attendance: ("excuse", "private_note"),
    Person: ("father_name", "national_id", "mobile", "note"),
}
"""The fields that never leave the office: they have no key in any file."""

Value = TypeVar("Value")


def to_plain(minutes: Minutes) -> dict[str, Any]:
    """The record: every field written out, in the order of the dataclasses."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "content": unstructure(minutes.content),
        "issue": unstructure(minutes.issue),
    }


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
    for kind, fields in PRIVATE.items():
        omitted: dict[str, Any] = {field: override(omit=True) for field in fields}
        converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **omitted))
        converter.register_structure_hook(
            kind, make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **omitted)
        )
    return converter
