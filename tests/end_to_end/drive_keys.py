"""Runs in a process of its own, on a real display: presses every key of the table, prints which were heard.

    python -m tests.end_to_end.drive_keys

Keys are pressed by their place on the keyboard, so that the layout of the display decides what they type.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app import paths
from app.ui import shortcuts
from app.ui.application import build_application
from app.ui.widgets import TextArea

PATIENCE = 10.0
NAMES = {
    "Return": "Return",
    "Backspace": "BackSpace",
    "Delete": "Delete",
    "Up": "Up",
    "Down": "Down",
    "Tab": "Tab",
    "Space": "space",
    "PgUp": "Prior",
    "PgDown": "Next",
}
TYPED = ("half_space", "to_persian", "arabic")


def main() -> int:
    """Show a text field, press all keys over it."""
    _application = build_application(
        ["dabir"], resources=paths.resources(), translations=paths.translations()
    )
    window, field = QWidget(), TextArea()
    QVBoxLayout(window).addWidget(field)
    heard: list[str] = []
    for name in shortcuts.KEYS:
        if name not in TYPED:
            shortcuts.bind(window, name, lambda name=name: heard.append(name))  # type: ignore[misc]
    window.show()
    window.activateWindow()
    field.setFocus()
    _until(lambda: window.isActiveWindow() and field.hasFocus())
    for name, key in shortcuts.KEYS.items():
        if name not in TYPED:
            _press(key.sequence)
            _until(lambda name=name: name in heard, 1.0)
    _press("Shift+Space")
    _press("Ctrl+Shift+2")
    _press("Ctrl+Shift+A")
    _until(lambda: len(field.toPlainText()) >= 4, 2.0)
    missed = [name for name in shortcuts.KEYS if name not in (*heard, *TYPED)]
    print(json.dumps({"missed": missed, "twice": len(heard) - len(set(heard)), "typed": field.toPlainText()}))
    return 0


def _press(sequence: str) -> None:
    """Letters and digits by their scan code: it says nothing of what is on the key."""
    *held, last = sequence.split("+")
    codes = {chr(key): code + 8 for code, key in shortcuts.LATIN_OF_SCAN_CODE.items()}
    assert not QKeySequence(sequence).isEmpty()
    chord = "+".join([*(name.lower() for name in held), str(codes.get(last, NAMES.get(last, last)))])
    acting = subprocess.Popen(["xdotool", "key", chord])
    while acting.poll() is None:
        QApplication.processEvents()
        time.sleep(0.002)


def _until(condition: object, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not condition() and time.monotonic() < deadline:  # type: ignore[operator]
        QApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
