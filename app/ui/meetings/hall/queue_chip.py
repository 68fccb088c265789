"""One who waits to speak, as a chip: called out of the order, moved, taken out; it knows no meeting."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.ui import figures, icons, shortcuts, theme
from app.ui.widgets.elided import written

_WIDEST = 190


class QueueChip(QPushButton):
    """Enter calls, Ctrl+Shift+arrows and dragging move, Delete takes out; a click offers all of it."""

    called = Signal()
    removed = Signal()
    stepped = Signal(int)
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, turn_id: str) -> None:
        super().__init__()
        self.turn_id = turn_id
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setProperty("kind", "chip")
        self.setProperty("tone", "plain")
        self.setAutoDefault(False)
        self.clicked.connect(self._open_menu)
        here = Qt.ShortcutContext.WidgetShortcut
        shortcuts.bind(self, "move_up", lambda: self.stepped.emit(-1), here)
        shortcuts.bind(self, "move_down", lambda: self.stepped.emit(1), here)
        shortcuts.bind(self, "delete_row", self.removed.emit, here)

    def show_turn(self, number: int, name: str, odd: str) -> None:
        """Show the place in the queue, the name, and as a tip what is odd."""
        widest = theme.current().px(_WIDEST)
        shown = written(name, self.fontMetrics(), widest)
        self.setText(f"{figures.grouped(number)}  {shown}")
        self.setAccessibleName(f"{figures.grouped(number)}. {name}")
        self.setToolTip(f"{name}: {odd}" if odd else name)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, act in (
            (self.tr("سخن با اوست"), "speak", self.called.emit),
            (self.tr("پیش‌تر"), "up", lambda: self.stepped.emit(-1)),
            (self.tr("پس‌تر"), "down", lambda: self.stepped.emit(1)),
            (self.tr("حذف نوبت"), "delete", self.removed.emit),
        ):
            action = menu.addAction(text)
            icons.dress(action, icon, "soft")
            action.triggered.connect(lambda _checked=False, act=act: act())
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._dragging or moved >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if not dragging:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.unsetCursor()
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.called.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
