"""A quantity and its split: a tree in the domain, rows that name their parent in the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.domain.quantity import Axis, Part, Quantity, Split
from app.storage.mapping.row import Row, facts
from app.storage.tables import allocation

Children = Mapping[str | None, Sequence[Any]]


def facts_of_quantity(quantity: Quantity | None) -> dict[str, Any]:
    """The columns of the resolution that say how much of what; a null unit means no quantity."""
    return {
        "quantity_amount": quantity.amount if quantity else None,
        "quantity_unit": quantity.unit if quantity else None,
        "split_axis": _axis(quantity.split) if quantity else None,
    }


def rows_of_split(resolution_id: str, split: Split | None, parent_id: str | None = None) -> Iterator[Row]:
    """The rows of every part, parents before children."""
    for place, part in enumerate(split.parts if split else ()):
        where = {"parent_id": parent_id, "place": place, "split_axis": _axis(part.split)}
        yield Row(allocation, (resolution_id, part.id), where | facts(allocation, part))
        yield from rows_of_split(resolution_id, part.split, part.id)


def quantity_from(resolution: Any, allocations: Sequence[Any]) -> Quantity | None:
    """The quantity of a fetched resolution, with its fetched allocations in the order of their places."""
    if resolution.quantity_unit is None:
        return None
    children: dict[str | None, list[Any]] = {}
    for row in allocations:
        children.setdefault(row.parent_id, []).append(row)
    split = _split(resolution.split_axis, None, children)
    return Quantity(resolution.quantity_amount, resolution.quantity_unit, split)


def _axis(split: Split | None) -> Axis | None:
    return split.axis if split else None


def _split(axis: Axis | None, parent_id: str | None, children: Children) -> Split | None:
    if axis is None:
        return None
    return Split(axis, tuple(_part(row, children) for row in children.get(parent_id, ())))


def _part(row: Any, children: Children) -> Part:
    return Part(
        id=row.id,
        label=row.label,
        amount=row.amount,
        body_id=row.body_id,
        neighbourhood_id=row.neighbourhood_id,
        unassigned=row.unassigned,
        split=_split(row.split_axis, row.id, children),
    )
