"""The moments of the start, written down for the benchmark that asks for them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_FILE = os.environ.get("DABIR_TRACE_START", "")


def mark(moment: str) -> None:
    """Write that ``moment`` is now (monotonic seconds), if anybody asked."""
    if _FILE:
        with Path(_FILE).open("a", encoding="ascii") as trace:
            trace.write(f"{moment} {time.monotonic()}\n")


class FirstPaint(QObject):
    """Marks «paint» at the first painting of `window`, and calls `painted` when that is over."""

    def __init__(self, window: QWidget, painted: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._painted = window, painted
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            mark("paint")
            QTimer.singleShot(0, self._painted)
        return False
