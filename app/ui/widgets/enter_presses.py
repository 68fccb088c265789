"""What Enter does on a button that has the focus: it presses it, as Space does; it knows no button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses:
    """Mixed into every button: Qt leaves Enter to the default button of a dialog, and a page has none.

    A key that is held down presses once, and goes no further: nothing behind the button acts too.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)  # type: ignore[misc]
            return
        event.accept()
        if not event.isAutoRepeat():
            assert isinstance(self, QAbstractButton)
            _press(self)


def is_enter(event: QKeyEvent) -> bool:
    """Enter of either block, with no key that makes a command of it."""
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _press(button: QAbstractButton) -> None:
    if isinstance(button, (QPushButton, QToolButton)) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()
