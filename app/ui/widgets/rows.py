"""Rows of frozen values as a table model: columns say how a value is read, sorted and toned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.persian.sorting import sort_key
from app.ui import figures
from app.ui.widgets.labels import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
RowT = TypeVar("RowT")

TONE_ROLE = Qt.ItemDataRole.UserRole + 1
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 2
STRONG_ROLE = Qt.ItemDataRole.UserRole + 3
FIGURES_ROLE = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """`text` as shown (Persian digits are its business); `width` in px at 100 %, 0 takes what is left.

    `detail` is a second, grey line; `tone` makes the text a chip; `sort` gives the key (the Persian
    order of the text where it is None); `figures` sets digits in one width, so that they stand in columns.
    `yields` is its turn, from 1, to be left out where there is not enough room; 0 stays.
    """

    title: str
    text: Callable[[RowT], str]
    width: int = 0
    sort: Callable[[RowT], Any] | None = None
    detail: Callable[[RowT], str] | None = None
    tone: Callable[[RowT], Tone | None] | None = None
    strong: bool = False
    figures: bool = False
    yields: int = 0


class RowsModel(QAbstractTableModel):
    """Holds an immutable tuple of rows; `identity` of a row is what keeps a selection over a refresh."""

    def __init__(
        self, columns: Sequence[Column[Any]], identity: Callable[[Any], Any] = lambda row: row
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._identity = identity
        self._rows: tuple[Any, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        if self._sorted_by is not None:
            self._rows = self._in_order(*self._sorted_by)
        self.endResetModel()

    def row(self, at: int) -> Any:
        return self._rows[at]

    def find(self, identity: Any) -> int | None:
        """Where the row of this identity is now, or None."""
        found = (at for at, row in enumerate(self._rows) if self._identity(row) == identity)
        return next(found, None)

    def identity_at(self, at: int) -> Any:
        return self._identity(self._rows[at])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[index.column()].text(self._rows[index.row()])
        column = self.columns[index.column()]
        if role == TONE_ROLE:
            return column.tone(self._rows[index.row()]) if column.tone else None
        if role == DETAIL_ROLE:
            return column.detail(self._rows[index.row()]) if column.detail else None
        if role == STRONG_ROLE:
            return column.strong
        if role == FIGURES_ROLE:
            return column.figures
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._rows[index.row()]
            said = [column.text(row), column.detail(row) if column.detail else ""]
            told = figures.row(said)
            return f"{column.title}: {told}" if column.title else told
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        identities = [(self._identity(self._rows[index.row()]), index.column()) for index in before]
        self._rows = self._in_order(column, order)
        places = {self._identity(row): at for at, row in enumerate(self._rows)}
        self.changePersistentIndexList(before, [self.index(places[who], at) for who, at in identities])
        self.layoutChanged.emit()

    def _in_order(self, column: int, order: Qt.SortOrder) -> tuple[Any, ...]:
        chosen = self.columns[column]
        key = chosen.sort or (lambda row: sort_key(chosen.text(row)))
        return tuple(sorted(self._rows, key=key, reverse=order == Qt.SortOrder.DescendingOrder))
