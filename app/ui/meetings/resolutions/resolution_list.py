"""The list of the resolutions: arrows choose, Alt+arrows move, Delete deletes, a gap leads to its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from app.ui import theme
from app.ui.meetings.resolutions.row_delegate import RowDelegate
from app.ui.meetings.resolutions.row_model import RowModel
from app.ui.meetings.resolutions.rows import Row


class ResolutionList(QListView):
    """`chosen(id)`, «» for none · `opened(id)` on Enter · `gap_pressed(id, where)` · `moved(step)` ·
    `removed` on Delete.
    """

    chosen = Signal(str)
    opened = Signal(str)
    gap_pressed = Signal(str, str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel()
        self.setModel(self.rows)
        self._painter = RowDelegate(self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda index, _before: self._on_current(index))
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen where it still is."""
        if self.rows.show_rows(rows):
            self.scheduleDelayedItemsLayout()

    def current_id(self) -> str:
        """The chosen resolution, or «»."""
        index = self.currentIndex()
        return self.rows.row(index.row()).id if index.isValid() else ""

    def choose(self, row_id: str) -> None:
        """Make a row the chosen one and bring it into sight."""
        place = self.rows.place(row_id)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.rows.index(place))

    def open_editor(self, row_id: str, editor: QWidget) -> None:
        """Put a widget in the place of a row, as tall as it wants to be, until :meth:`close_editor`."""
        self.close_editor()
        place = self.rows.place(row_id)
        if place is None:
            return
        self._painter.editor, self._painter.edited = editor, row_id
        self.setIndexWidget(self.rows.index(place), editor)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, editor, lambda: self.scrollTo(self.rows.index(place)))

    def close_editor(self) -> None:
        """Show the row again."""
        place = self.rows.place(self._painter.edited)
        self._painter.editor, self._painter.edited = None, ""
        if place is not None:
            self.setIndexWidget(self.rows.index(place), None)  # type: ignore[arg-type]
        self.scheduleDelayedItemsLayout()

    def choose_at(self, place: int) -> None:
        """Make the row at a place (from 0) the chosen one, or the last one before it."""
        last = min(place, self.rows.rowCount() - 1)
        if last >= 0:
            self.choose(self.rows.row(last).id)

    def _on_current(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.row(index.row()).id if index.isValid() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._painter.editor:
            self.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        mark = self._painter.mark_at(index, place) if index.isValid() else None
        if mark is not None and mark.where and event.button() == Qt.MouseButton.LeftButton:
            self.gap_pressed.emit(self.rows.row(index.row()).id, mark.where)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            mark = self._painter.mark_at(index, event.pos()) if index.isValid() else None
            QToolTip.showText(event.globalPos(), mark.hint if mark else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # a scroll bar has come: lines break elsewhere
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(380), theme.current().px(400))
