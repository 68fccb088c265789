"""The one field at the top: letters of a name or a row number; Enter acts, arrows go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui import icons
from app.ui.widgets import LineField

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -9, Qt.Key.Key_PageDown: 9}


class Finder(LineField):
    """`changed(text)` at each key · `entered()` · `stepped(lines)`; Escape empties it."""

    changed = Signal(str)
    entered = Signal()
    stepped = Signal(int)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setAccessibleName(placeholder)
        lens = icons.dress(QAction(self), "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self.changed)
        self.returnPressed.connect(self.entered)

    def take(self) -> None:
        """Empty it once its text has been acted upon, with nothing to undo here: Ctrl+Z undoes the act."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
