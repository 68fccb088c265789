"""The rows of the list as a Qt model that changes row by row, so that the chosen one and the scroll stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.meetings.resolutions.rows import Row

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel):
    """Holds frozen rows; `show_rows` removes, moves, inserts and changes single ones."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def row(self, at: int) -> Row:
        return self._rows[at]

    def place(self, row_id: str) -> int | None:
        """Where a row is, from 0."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), None)

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show exactly these rows; says whether anything was different."""
        if tuple(rows) == tuple(self._rows):
            return False
        self._remove_gone({row.id for row in rows})
        for at, row in enumerate(rows):
            if at >= len(self._rows) or self._rows[at].id != row.id:
                self._bring(row, at)
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))
        return True

    def _remove_gone(self, wanted: set[str]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _bring(self, row: Row, at: int) -> None:
        now = self.place(row.id)
        if now is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
        else:
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(now))
            self.endMoveRows()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ROW_ROLE:
            return self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].spoken
        return None
