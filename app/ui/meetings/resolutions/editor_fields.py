"""What each field reads from a resolution and writes to it; how it is saved is the editor's business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from app.domain.resolution import Resolution
from app.persian import digits
from app.persian.calendar import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, eq=False)
class Tie:
    """One field: `read` gives its value of a resolution, `write` what its value sets in a resolution.

    `write` raises ValueError with a sentence for what cannot be meant.
    """

    field: Any
    read: Callable[[Resolution], Any]
    write: Callable[[Any, Resolution], dict[str, Any]]


def tied(field: Any, name: str) -> Tie:
    """A field whose value is one of the resolution's as it is."""
    return Tie(field, attrgetter(name), lambda value, _now: {name: value})


def tied_to_permit(field: Any, name: str) -> Tie:
    """A field of the permit."""
    return Tie(
        field,
        attrgetter(f"permit.{name}"),
        lambda value, now: {"permit": replace(now.permit, **{name: value})},
    )


def tied_to_year(field: Any, complaint: str) -> Tie:
    """The Jalali year of the credit, in a field of digits."""

    def write(value: str, _now: Resolution) -> dict[str, Any]:
        if not value:
            return {"credit_year": None}
        year = digits.parse_number(value)
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR or year != int(year):
            raise ValueError(complaint)
        return {"credit_year": int(year)}

    return Tie(field, lambda one: "" if one.credit_year is None else str(one.credit_year), write)
