"""Looks for Python's garbage in the thread of the window only; it knows nothing of what is thrown away.

Python looks in whichever thread happens to fill the measure, and destroys there what it finds.  Of a timer or
any other object of Qt that is no widget this would be the worker, while the window may just be using it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1000
"""Milliseconds between two looks."""


class Garbage(QObject):
    """Takes the search over from Python; the measures of `gc.set_threshold` stay valid."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(look)
        timer.start(INTERVAL)


def look() -> None:
    """Collect the oldest generation that is full, with all younger ones, as Python itself does."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return
