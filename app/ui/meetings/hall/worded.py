"""The resolution that is being worded, or that she chose last; whoever shows it to the hall listens here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.meeting import Meeting
from app.domain.resolution import Resolution


class Worded(QObject):
    """`changed` with each letter of a line, and when she chooses one.

    It steps back when the floor or the item of the agenda changes; the next letter brings it again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed: Resolution | None = None
        self._chosen = ""

    @property
    def is_live(self) -> bool:
        """Whether it is typed just now."""
        return self._typed is not None

    def of(self, meeting: Meeting) -> Resolution | None:
        """The resolution: as it is typed, or as the meeting has it."""
        if self._typed is not None:
            return self._typed
        return next((one for one in meeting.resolutions if one.id == self._chosen), None)

    def type(self, one: Resolution | None) -> None:
        """A line says this now; an empty one says nothing, and takes away only what was typed."""
        if one is None and self._typed is None:
            return
        self._typed, self._chosen = one, ""
        self.changed.emit()

    def choose(self, resolution_id: str) -> None:
        """She went to one that is there already, or took the line that she typed."""
        self._typed, self._chosen = None, resolution_id
        self.changed.emit()

    def step_back(self) -> None:
        """Something else is talked about."""
        if self._typed is not None or self._chosen:
            self._typed, self._chosen = None, ""
            self.changed.emit()
