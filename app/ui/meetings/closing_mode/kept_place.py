"""How far the closing has come, told to the disk at each step, so that she can leave it at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from app.services import reading
from app.services.reading import Place
from app.ui.desk import Desk


class KeptPlace(QObject):
    """The place in the closing of one meeting; of another one it is asked for anew."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.meeting_id = ""
        self.now = Place()

    def ask(self, meeting_id: str, then: Callable[[], object]) -> None:
        """Find the place of a meeting; ``then`` is called when it is known."""

        def told(found: Place) -> None:
            if self.meeting_id != meeting_id:
                self.meeting_id, self.now = meeting_id, found
            then()

        if meeting_id == self.meeting_id:
            then()
        else:
            self._desk.ask(lambda office: reading.place(office, meeting_id), told, owner=self)

    def set(self, **values: Any) -> None:
        """Say where she is now."""
        self.take(replace(self.now, **values))

    def take(self, place: Place) -> None:
        """The place is this from now on; where the disk refuses it, the next start does not know it."""
        if place == self.now:
            return
        self.now, meeting_id = place, self.meeting_id
        self._desk.ask(
            lambda office: reading.keep(office, meeting_id, place), failed=lambda _problem: None, owner=self
        )
