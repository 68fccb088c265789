"""The file that waits to be signed, kept over a start of the program; it knows no card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services import exported
from app.ui.desk import Desk


class KeptFile(QObject):
    """`found(meeting id, file)` when the file that was written for a meeting is still there."""

    found = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = ""

    def ask(self, meeting_id: str) -> None:
        """Look for the file of a meeting, once for each that is opened."""
        if meeting_id == self._asked:
            return
        self._asked = meeting_id

        def told(file: Path | None) -> None:
            if file is not None:
                self.found.emit(meeting_id, file)

        self._desk.ask(lambda office: exported.last(office, meeting_id), told, owner=self)

    def forget(self) -> None:
        """Another meeting is shown; this one is asked for again when it comes back."""
        self._asked = ""

    def keep(self, meeting_id: str, file: Path) -> None:
        """For the next start; where it cannot be kept, she chooses the file herself."""
        self._desk.ask(
            lambda office: exported.remember(office, meeting_id, file),
            failed=lambda _problem: None,
            owner=self,
        )
