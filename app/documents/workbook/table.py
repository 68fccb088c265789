"""A sheet before it is written: columns under their headings, and the values of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

from app.documents.wording import Wording

T = TypeVar("T")
Value = str | int | Decimal | date | time | None


class Shape(Enum):
    """What the values of a column are."""

    TEXT = "text"
    LABEL = "label"  # a few letters, in the middle
    COUNT = "count"
    AMOUNT = "amount"
    YEAR = "year"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its key in the wording, its width in digits, and what it says of a row."""

    key: str
    width: float
    value: Callable[[T], Value]
    shape: Shape = Shape.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: name, headings with widths and shapes, rows of values; a `plain` one has no headings.

    On paper come only the first `printed` columns, the others being for whoever sorts and counts.
    """

    name: str
    heads: Sequence[tuple[str, float, Shape]]
    rows: Sequence[Sequence[Value]]
    printed: int
    plain: bool = False


def sheet_of(
    name: str,
    words: Wording,
    printed: Sequence[Column[T]],
    things: Sequence[T],
    more: Sequence[Column[T]] = (),
) -> Sheet:
    """The sheet whose texts are those of `workbook.<name>`: `sheet` and one for each column."""
    columns = (*printed, *more)
    heads = [(words(f"workbook.{name}.{one.key}"), one.width, one.shape) for one in columns]
    rows = [[one.value(thing) for one in columns] for thing in things]
    return Sheet(words(f"workbook.{name}.sheet"), heads, rows, len(printed))
