"""A line of small buttons, each of which opens a panel below them, one at a time; Escape closes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets import FlowLayout, button, set_kind


class Drawers(QWidget):
    """A panel is built when it is first opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        line = QWidget()
        self._line = FlowLayout(line, px(6))
        column.addWidget(line)
        self._column = column
        self._builders: dict[QPushButton, Callable[[], QWidget]] = {}
        self._panels: dict[QPushButton, QWidget] = {}
        self._open: QPushButton | None = None

    def add(self, text: str, icon: str, build: Callable[[], QWidget]) -> QPushButton:
        """Put a button that opens what `build` makes."""
        made = self.add_action(button(text, icon=icon))
        made.clicked.connect(lambda _checked=False: self._toggle(made))
        self._builders[made] = build
        return made

    def add_action(self, made: QPushButton) -> QPushButton:
        """Put a button that acts at once."""
        self._line.addWidget(made)
        return made

    def close_panel(self) -> None:
        """Close what is open, and throw it away with whatever was typed."""
        if self._open is None:
            return
        opened, self._open = self._open, None
        panel = self._panels.pop(opened)
        if panel.isAncestorOf(self.window().focusWidget() or opened):
            opened.setFocus()
        self._column.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        set_kind(opened, "secondary")

    def panel(self) -> QWidget | None:
        """What is open."""
        return self._panels[self._open] if self._open is not None else None

    def _toggle(self, pressed: QPushButton) -> None:
        was_open = pressed is self._open
        self.close_panel()
        if was_open:
            return
        self._open = pressed
        panel = self._panels[pressed] = self._builders[pressed]()
        panel.setAccessibleName(pressed.text())
        self._column.addWidget(panel)
        set_kind(pressed, "quiet")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open is not None:
            self.close_panel()
        else:
            super().keyPressEvent(event)
