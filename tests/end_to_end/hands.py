"""How a person acts on the window: clicks, keys and letters; `QtHands` does it inside the process."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.end_to_end.sight import Sight


class Hands(Protocol):
    """What the secretary's job needs; both ways of doing it know Qt's names of keys («Ctrl+Return»)."""

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the left button on a widget, in its centre or at a place of it."""

    def press(self, keys: str) -> None:
        """Press a key or a chord where the caret is."""

    def type(self, text: str) -> None:
        """Type letters where the caret is."""


class QtHands:
    """Events as the platform would bring them, hit-tested by the window; for the offscreen platform."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        window = widget.window()
        place = window.mapFromGlobal(self._sight.reach(widget, at))
        QTest.mouseClick(
            window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        self._rest()

    def press(self, keys: str) -> None:
        chord = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
        QTest.keyClick(self._keyboard(), chord.key(), chord.keyboardModifiers())
        self._rest()

    def type(self, text: str) -> None:
        """Letter by letter; QTest.keyClicks aborts the process on Persian ones."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._caret(), event)
        self._rest()

    def _keyboard(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return (popup.focusWidget() or popup) if popup else self._caret()

    def _caret(self) -> QWidget:
        window = _window()
        return window.focusWidget() or window

    def _rest(self) -> None:
        """On the offscreen platform a list that has closed stays the active window: give that back."""
        self._sight.settle()
        window = _window()
        if QApplication.activePopupWidget() is None and not window.isActiveWindow():
            caret = window.focusWidget()
            window.activateWindow()
            self._sight.until(window.isActiveWindow, "the window to be active")
            if caret is not None:
                caret.setFocus()


def _window() -> QWidget:
    """The dialog that is open, or else the window."""
    kinds = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    return QApplication.activeModalWidget() or next(
        one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowType() not in kinds
    )
