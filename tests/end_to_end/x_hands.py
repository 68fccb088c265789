"""The same acts as real input events: xdotool moves the pointer and presses the keys of an X display."""

from __future__ import annotations

import subprocess
import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import shortcuts
from tests.end_to_end.sight import PATIENCE, Sight

_KEYS = {
    "Ctrl": "ctrl",
    "Alt": "alt",
    "Shift": "shift",
    "Del": "Delete",
    "PgDown": "Next",
    "PgUp": "Prior",
    "Backtab": "Tab",
    "Space": "space",
}
_CODES = {chr(key): str(code + 8) for code, key in shortcuts.LATIN_OF_SCAN_CODE.items()}
"""Letters and digits are pressed by their place, whatever the layout of the display has there."""
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_ON_ITS_WAY = 2.0
"""Seconds in which the end of an act comes to the window, even on a busy machine; a window that the act
closes never hears of it."""


class _Ear(QObject):
    """Counts the acts whose end the program has heard: keys and buttons that were let go."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(watched, QWindow):
            is_key = event.type() == QEvent.Type.KeyRelease
            let_go = is_key and isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS
            self.heard += let_go or event.type() == QEvent.Type.MouseButtonRelease
        return False


class XHands:
    """The window hears of it from the X server only; its loop runs while xdotool works."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._ear = _Ear()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        pointer: QPoint | None = None
        while (place := self._sight.reach(widget, at)) != pointer:
            self._act("mousemove", "--sync", str(place.x()), str(place.y()))
            pointer = place
        self._act("click", "1", ends=1)

    def press(self, keys: str) -> None:
        chord = "+".join(_CODES.get(key) or _KEYS.get(key, key) for key in keys.split("+"))
        self._act("key", "--delay", "2", chord, ends=1)

    def type(self, text: str) -> None:
        self._act("type", "--delay", "2", "--", text, ends=len(text))

    def _act(self, *arguments: str, ends: int = 0) -> None:
        """Run xdotool beside the window's loop, until the window has heard so many keys or buttons go up.

        That xdotool is done says only that the X server has them all.
        """
        heard = self._ear.heard + ends
        acting = subprocess.Popen(["xdotool", *arguments], stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + PATIENCE
        while acting.poll() is None:
            assert time.monotonic() < deadline, f"xdotool {arguments} does not come back"
            QApplication.processEvents()
            time.sleep(0.002)
        _said, complaint = acting.communicate()
        assert acting.returncode == 0, f"xdotool {arguments}: {complaint}"
        late = time.monotonic() + _ON_ITS_WAY
        while self._ear.heard < heard and time.monotonic() < late:
            QApplication.processEvents()
            time.sleep(0.002)
        self._sight.settle()
