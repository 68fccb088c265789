"""The rows and offers as a Qt model: other values repaint single rows, another filter shows another list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.meetings.attendance.offers import Offer
from app.ui.meetings.attendance.rows import Row

AnyIndex = QModelIndex | QPersistentModelIndex
Line = Row | Offer
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class LineModel(QAbstractListModel):
    """Holds an immutable tuple of lines."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    def line(self, at: int) -> Line:
        return self._lines[at]

    def place(self, line_id: str) -> int | None:
        """Where a line is, from 0."""
        return next((at for at, line in enumerate(self._lines) if line.id == line_id), None)

    def show(self, lines: Sequence[Line]) -> None:
        """Show exactly these; where they are the same participants, only what differs is told."""
        before, shown = self._lines, tuple(lines)
        if [line.id for line in before] != [line.id for line in shown]:
            self.beginResetModel()
            self._lines = shown
            self.endResetModel()
            return
        self._lines = shown
        for at, (old, new) in enumerate(zip(before, shown, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == LINE_ROLE:
            return self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            line = self._lines[index.row()]
            return line.called if isinstance(line, Row) else line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._lines[index.row()].spoken
        return None
