"""The button at the end of a line field that opens its list or its calendar, as large as the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.ui import icons, theme

_ICON, _WIDTH, _HEIGHT, _BESIDE = 16, 22, 18, 4
_MOVING = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutDirectionChange)


class Opener(QToolButton):
    """Qt's own button in a field (an action of QLineEdit) keeps 16 px at every text size."""

    def __init__(self, field: QLineEdit, name: str, icon: str, pressed: Callable[[], object]) -> None:
        super().__init__(field)
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)
        icons.dress(self, icon, "muted", _ICON)
        self.clicked.connect(lambda _checked=False: pressed())
        field.installEventFilter(self)
        self._place()

    def take_away(self) -> None:
        """There is nothing to open."""
        self._field.removeEventFilter(self)
        self._field.setTextMargins(0, 0, 0, 0)
        self.hide()

    def give_back(self) -> None:
        """There is something to open again."""
        self._field.installEventFilter(self)
        self._place()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            self._place()
        return False

    def _place(self) -> None:
        px, field = theme.current().px, self._field
        place = QRect(px(_BESIDE), 0, px(_WIDTH), px(_HEIGHT))
        place.moveTop((field.height() - place.height()) // 2)
        taken = place.left() + place.width()
        if field.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            field.setTextMargins(taken, 0, 0, 0)
        else:
            place.moveRight(field.width() - 1 - px(_BESIDE))
            field.setTextMargins(0, 0, taken, 0)
        self.setGeometry(place)
