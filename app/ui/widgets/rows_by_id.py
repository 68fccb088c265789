"""A column of row widgets kept by identifier, so that typing in one row outlives a change of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

RowT = TypeVar("RowT", bound=QWidget)


class RowsById(QWidget, Generic[RowT]):
    """`make(id)` builds a row when its identifier first appears; rows that are gone are thrown away."""

    def __init__(self, make: Callable[[str], RowT], spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: dict[str, RowT] = {}
        self._order: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def __iter__(self) -> Iterator[RowT]:
        return iter([self._rows[item_id] for item_id in self._order])

    def __len__(self) -> int:
        return len(self._order)

    def row(self, item_id: str) -> RowT | None:
        """The row of this identifier."""
        return self._rows.get(item_id)

    def at(self, place: int) -> RowT | None:
        """The row at a place from 0."""
        return self._rows[self._order[place]] if 0 <= place < len(self._order) else None

    def place(self, item_id: str) -> int:
        """Where the row of this identifier is, from 0."""
        return self._order.index(item_id)

    def sync(self, ids: Sequence[str]) -> None:
        """Have exactly these rows in this order, moving only what is out of place."""
        for gone in set(self._rows) - set(ids):
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        made = [item_id for item_id in ids if item_id not in self._rows]
        for item_id in made:
            self._rows[item_id] = self._make(item_id)
        for place, item_id in enumerate(ids):
            row = self._rows[item_id]
            item = self._column.itemAt(place)
            if item is None or item.widget() is not row:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self._order = list(ids)
