"""The table of the list, whose rows can be dragged where their order is hers; it knows identifiers only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.widgets.table_view import TableView

_NOWHERE = -1
_SCROLL = 12


class PeopleTable(TableView):
    """`dropped(id, before)` when a row was dragged before another one, or after the last (`before` empty)."""

    dropped = Signal(str, str)

    is_movable = False
    _pressed: QPoint | None = None
    _place = _NOWHERE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.is_movable and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
        elif self._place != _NOWHERE or self._is_far(where):
            self._scroll_to(where)
            self._aim(self._row_below(where))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, self._pressed = self._place, None
        self._aim(_NOWHERE)
        moved = self.currentIndex().row()
        if place == _NOWHERE or moved < 0:
            super().mouseReleaseEvent(event)
        elif place not in (moved, moved + 1):
            before = self.rows.row(place).id if place < self.rows.rowCount() else ""
            self.dropped.emit(self.rows.row(moved).id, before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressed is not None and event.key() == Qt.Key.Key_Escape:
            self._pressed = None
            self._aim(_NOWHERE)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._place == _NOWHERE:
            return
        last = self.rows.rowCount() - 1
        row = self.visualRect(self.rows.index(min(self._place, last), 0))
        at = row.top() if self._place <= last else row.bottom()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme.current().colour("primary"), theme.current().px(2)))
        painter.drawLine(0, at, self.viewport().width(), at)

    def _is_far(self, where: QPoint) -> bool:
        assert self._pressed is not None
        return (where - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _aim(self, place: int) -> None:
        self._place = place
        if place == _NOWHERE:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _scroll_to(self, where: QPoint) -> None:
        bar = self.verticalScrollBar()
        if where.y() < 0:
            bar.setValue(bar.value() - theme.current().px(_SCROLL))
        elif where.y() > self.viewport().height():
            bar.setValue(bar.value() + theme.current().px(_SCROLL))

    def _row_below(self, where: QPoint) -> int:
        """The row before which a drop at this place puts another; their count after the last."""
        under = self.indexAt(QPoint(self.viewport().width() // 2, where.y()))
        if not under.isValid():
            return 0 if where.y() < 0 else self.rows.rowCount()
        return under.row() + (where.y() > self.visualRect(under).center().y())
