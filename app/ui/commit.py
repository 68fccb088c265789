"""When typing counts as said: after a pause, on Enter and on leaving; it knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE, AT_MOST = 400, 700
"""Milliseconds; with the way to the disk, a window that is killed loses less than a second of typing."""


_telling: list[object] = []


def is_telling() -> bool:
    """Whether what is done at this moment is done by typing in a field."""
    return bool(_telling)


class Commit(QObject):
    """Emits `committed(value)` once per value: 400 ms after the last key, at most 700 ms after the first."""

    committed = Signal(object)

    def __init__(self, read: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._last: Any = read()
        self._pause = self._timer(PAUSE)
        self._limit = self._timer(AT_MOST)

    @property
    def pending(self) -> bool:
        """Whether something was typed that has not been committed."""
        return self._pause.isActive()

    @property
    def last(self) -> Any:
        """The value that was last committed or marked."""
        return self._last

    def touch(self) -> None:
        """A key was typed."""
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def mark(self, value: Any) -> None:
        """This value is known outside already; it is not committed."""
        self._last = value

    def drop(self) -> None:
        """Forget what was typed since; nothing is committed for it."""
        self._pause.stop()
        self._limit.stop()

    def flush(self) -> None:
        """Commit now what is new."""
        self.drop()
        value = self._read()
        if value != self._last:
            self._last = value
            _telling.append(self)
            try:
                self.committed.emit(value)
            finally:
                _telling.pop()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.flush)
        return timer
