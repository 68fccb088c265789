"""The one field at the top: letters of a name or a row number; Enter acts, arrows go on.

What Enter would do stands at the end of the field.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui import icons, theme
from app.ui.widgets import LineField, words

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -9, Qt.Key.Key_PageDown: 9}


class Finder(LineField):
    """`changed(text)` at each key · `entered()` · `stepped(lines)`; Escape empties it, then `escaped()`."""

    changed = Signal(str)
    entered = Signal()
    stepped = Signal(int)
    escaped = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setAccessibleName(placeholder)
        lens = icons.dress(QAction(placeholder, self), "search", "muted")
        lens.triggered.connect(lambda: self.setFocus())
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = words("", "tag")
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()
        self.textChanged.connect(self.changed)
        self.returnPressed.connect(self.entered)

    def take(self) -> None:
        """Empty it once its text has been acted upon, with nothing to undo here: Ctrl+Z undoes the act."""
        self.setText("")

    def show_hint(self, does: str) -> None:
        """Say what Enter would do now, in a word; nothing where it would do nothing."""
        said = f"Enter  {does}" if does else ""
        if said != self._hint.text() or bool(said) == self._hint.isHidden():
            self._hint.setText(said)
            self._hint.setVisible(bool(said))
            self.describe(does=said)
            self._place_hint()

    def hint(self) -> str:
        """What Enter would do, as it is shown."""
        return "" if self._hint.isHidden() else self._hint.text()

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        space = theme.current().px(8)
        size = self._hint.size()
        begins = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = self.width() - size.width() - space if begins else space
        self._hint.move(left, (self.height() - size.height()) // 2)
        room = size.width() + space if self._hint.text() else 0
        self.setTextMargins(0 if begins else room, 0, room if begins else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
        elif event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
