"""The bodies and neighbourhoods that a resolution can name, as pick fields want them; it knows no field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.attendance import Attendance
from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.register import Register
from app.persian.folding import compact
from app.services import register as registers
from app.ui import figures
from app.ui.desk import Desk
from app.ui.widgets import Entry
from app.words import Catalogue


class Directory(QObject):
    """Follows the register; `changed` when there are other names.

    A body is also found by whoever holds a post of it, or stands for it in the meeting.
    """

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self._desk = desk
        self.register = desk.register
        self._attendance: tuple[Attendance, ...] = ()
        desk.register_changed.connect(self._on_register)
        self._read()

    def show_meeting(self, meeting: Meeting) -> None:
        """Know who takes part; each is found under the body for which he stands."""
        if meeting.attendance != self._attendance:
            self._attendance = meeting.attendance
            self._read()
            self.changed.emit()

    def is_active(self, thing_id: object) -> bool:
        """Whether it is offered for new picks."""
        return thing_id in self._active

    def body_named(self, name: str) -> str | None:
        """The body that goes by a name, a short name or an alias, whatever its spelling."""
        wanted = compact(name)
        found = (
            body.id
            for body in self.register.bodies
            if wanted and wanted in {compact(known) for known in (body.name, body.short_name, *body.aliases)}
        )
        return next(found, None)

    def neighbourhood_named(self, name: str) -> str | None:
        """The neighbourhood that goes by a name or an alias."""
        wanted = compact(name)
        found = (
            place.id
            for place in self.register.neighbourhoods
            if wanted and wanted in {compact(known) for known in (place.name, *place.aliases)}
        )
        return next(found, None)

    def body_for(
        self, name: str, then: Callable[[str], None], failed: Callable[[str], None], owner: QObject
    ) -> None:
        """Hand `then` the body of this name, added to the register if nobody goes by it."""
        known = self.body_named(name)
        if known is not None:
            then(known)
            return
        body = Body(new_id(), name=name.strip())

        def refused(problem: Problem) -> None:
            failed(self.catalogue.problem(problem))

        self._desk.ask(
            lambda office: registers.put(office, body), lambda _changes: then(body.id), refused, owner
        )

    def _on_register(self, register: Register) -> None:
        self.register = register
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        bodies, places = self.register.bodies, self.register.neighbourhoods
        people = self._people()
        self.bodies = tuple(
            Entry(body.id, body.name, body.short_name, "\n".join((*body.aliases, *people.get(body.id, ()))))
            for body in bodies
        )
        self.neighbourhoods = tuple(
            Entry(place.id, place.name, place.nahiyeh, "\n".join(place.aliases)) for place in places
        )
        self._active = {body.id for body in bodies if body.active}
        self._active |= {place.id for place in places if place.active}

    def _people(self) -> dict[str, list[str]]:
        """Name and title of those who stand for a body, those of the meeting first."""
        found: dict[str, list[str]] = {}
        held = (
            (position.body_id, person.full_name, position.title)
            for person in self.register.people
            if person.active
            for position in person.positions
            if position.until is None
        )
        here = ((row.body_id, row.name, row.title) for row in self._attendance)
        for body_id, name, title in (*here, *held):
            if body_id:
                told = figures.row((name, title))
                found.setdefault(body_id, []).extend([told] if told not in found.get(body_id, ()) else [])
        return found
