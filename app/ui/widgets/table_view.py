"""A table as every page wants it: right-to-left, roomy rows, sorted by its headers, Enter opens a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.ui import theme
from app.ui.widgets.row_delegate import RowDelegate
from app.ui.widgets.rows import Column, RowsModel

LEAST_WIDTH = 200


class TableView(QTableView):
    """`selected(row | None)` as the current row changes, `opened(row)` on Enter or double click."""

    selected = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        identity: Callable[[Any], Any] = lambda row: row,
        name: str = "",
        row_height: int = theme.ROW_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, identity)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self._row_height = row_height
        self._set_behaviour()
        self._set_header()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        theme.current().changed.connect(self._fit)
        self._fit()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the current one stays current where it still exists."""
        at = self.currentIndex().row()
        known = self.rows.identity_at(at) if at >= 0 else None
        self.rows.set_rows(rows)
        found = self.rows.find(known) if at >= 0 else None
        if found is not None:
            self.setCurrentIndex(self.rows.index(found, 0))

    def current(self) -> Any:
        """The current row's value, or None."""
        at = self.currentIndex().row()
        return self.rows.row(at) if at >= 0 else None

    def select(self, identity: Any) -> None:
        """Make the row of this identity the current one."""
        found = self.rows.find(identity)
        if found is not None:
            self.setCurrentIndex(self.rows.index(found, 0))

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        for at, column in enumerate(self.rows.columns):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.Interactive if column.width else mode.Stretch)
        self.setSortingEnabled(True)

    def _fit(self) -> None:
        px = theme.current().px
        self.verticalHeader().setDefaultSectionSize(px(self._row_height))
        for at, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(at, px(column.width))
        self._leave_out()

    def _leave_out(self) -> None:
        """Hide columns, in their turn, until the widthless ones have their least width at this text size."""
        px = theme.current().px
        columns = self.rows.columns
        least = px(LEAST_WIDTH) * sum(not column.width for column in columns)
        missing = sum(px(column.width) for column in columns) + least - self.viewport().width()
        for at in sorted(range(len(columns)), key=lambda at: columns[at].yields):
            if columns[at].yields:
                self.setColumnHidden(at, missing > 0)
                missing -= px(columns[at].width)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.row(index.row()))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.selected.emit(self.rows.row(index.row()) if index.isValid() else None)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row: a row is one thing, whose cells are not gone to."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.rows.rowCount() - 1,
        }
        if action in ends:
            return self.rows.index(ends[action], max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()

    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().height() + self.verticalHeader().length() + 4
        return QSize(super().sizeHint().width(), height)
