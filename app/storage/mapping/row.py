"""A row as a value: what makes two states of a meeting comparable table by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Table

Key = tuple[str | int, ...]
Fetched = Mapping[str, Sequence[Any]]
"""The rows that the database gave for the parts of one meeting, by the name of their table."""

Element = TypeVar("Element")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a part of a meeting: ``key`` is its primary key after ``meeting_id``, ``values`` the rest."""

    table: Table
    key: Key
    values: dict[str, Any]


@cache
def shared(table: Table, kind: Any) -> tuple[str, ...]:
    """The fields of a class that are columns of the table; ``id`` and ``place`` belong to the row."""
    return tuple(
        field.name for field in fields(kind) if field.name in table.c and field.name not in ("id", "place")
    )


def facts(table: Table, value: Any) -> dict[str, Any]:
    """The fields of a value that are columns of the table."""
    kind: object = type(value)
    return {name: getattr(value, name) for name in shared(table, kind)}


def item(table: Table, value: Any, place: int) -> Row:
    """The row of an item with an identifier of its own."""
    return Row(table, (value.id,), {"place": place, **facts(table, value)})


def listed(table: Table, column: str, values: Iterable[str], *owner: str) -> Iterator[Row]:
    """One row for every text of a tuple, known by its place."""
    return (Row(table, (*owner, place), {column: value}) for place, value in enumerate(values))


def grouped(rows: Iterable[Any], owner: str, make: Callable[[Any], Element]) -> dict[str, list[Element]]:
    """What ``make`` makes of the rows, by the owner that they belong to, in the order of the rows."""
    found: dict[str, list[Element]] = defaultdict(list)
    for row in rows:
        found[getattr(row, owner)].append(make(row))
    return found
