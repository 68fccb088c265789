"""The same acts as real input events: xdotool moves the pointer and presses the keys of an X display."""

from __future__ import annotations

import subprocess
import time

from PySide6.QtCore import QPoint
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


class XHands:
    """The window hears of it from the X server only; its loop runs while xdotool works."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        pointer: QPoint | None = None
        while (place := self._sight.reach(widget, at)) != pointer:
            self._act("mousemove", "--sync", str(place.x()), str(place.y()))
            pointer = place
        self._act("click", "1")

    def press(self, keys: str) -> None:
        chord = "+".join(_CODES.get(key) or _KEYS.get(key, key) for key in keys.split("+"))
        self._act("key", "--delay", "2", chord)

    def type(self, text: str) -> None:
        self._act("type", "--delay", "6", "--", text)

    def _act(self, *arguments: str) -> None:
        """Run xdotool beside the window's loop, then let the window hear all that was sent."""
        acting = subprocess.Popen(["xdotool", *arguments], stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + PATIENCE
        while acting.poll() is None:
            assert time.monotonic() < deadline, f"xdotool {arguments} does not come back"
            QApplication.processEvents()
            time.sleep(0.002)
        _said, complaint = acting.communicate()
        assert acting.returncode == 0, f"xdotool {arguments}: {complaint}"
        self._sight.settle()
