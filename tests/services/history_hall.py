"""A hall for the history: an office that can be closed and opened again, and a clock that can be turned."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.series import Series
from app.services import meetings, register
from app.services.changes import Changes
from app.services.office import Office
from app.storage.office import open_office
from tests.conftest import ROOT

NOW = datetime.fromisoformat("2026-11-03T12:30:00+03:30")


class Clock:
    """A clock that somebody else turns."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Hall:
    """An office with three councillors of a neighbourhood; it can be closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, Clock()
        self.office = self._open()
        register.put(self.office, Body("body-a", "شهرداری نمونه"))
        register.put(self.office, Body("body-b", "سرای محله نمونه"))
        register.put(self.office, Neighbourhood("place-a", "محله نمونه"))
        for number, name in enumerate(("ملکی", "رضایی", "کاظمی")):
            held = Position(f"held-{number}", "شورایار", None, "place-a")
            register.put(self.office, Person(f"person-{number}", name, "رضا", positions=(held,)))
        register.put(self.office, Series("series", "نشست نمونه", chair_id="person-0"))

    def restart(self) -> Office:
        """The same office after the program was closed."""
        self.office.close()
        self.office = self._open()
        return self.office

    def _open(self) -> Office:
        store = open_office(self.folder / "office.dabir")
        return Office(store, self.clock, ROOT / "resources", self.folder / "keys")


def made(changes: Changes) -> Meeting:
    assert changes.meeting is not None
    return changes.meeting


def now(office: Office, meeting_id: str) -> Meeting:
    return meetings.read(office, meeting_id).meeting
