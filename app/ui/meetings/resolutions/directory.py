"""The bodies and neighbourhoods that a resolution can name, as pick fields want them; it knows no field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain import holders
from app.domain.body import Body
from app.domain.holders import Holders
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.register import Register
from app.persian.folding import compact
from app.services import register as registers
from app.ui import figures
from app.ui.desk import Desk
from app.ui.widgets import Entry
from app.ui.widgets.pick_list import Notice
from app.words import Catalogue

_NOBODYS = 2
"""People without a body that are told at once."""


class Directory(QObject):
    """Follows the register; `changed` when there are other names.

    A body is also found by whoever stands for it in the meeting or holds a post of it, and by that post.
    """

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self._desk = desk
        self.register = desk.register
        self._meeting = Meeting("")
        self._holders: Holders | None = None
        self.adding = self.tr("افزودن «%s» به‌عنوان نهاد تازه")
        desk.register_changed.connect(self._on_register)
        self._read()

    def show_meeting(self, meeting: Meeting) -> None:
        """Know who takes part and on which day; each is found under the body for which he stands."""
        before, self._meeting = self._meeting, meeting
        if (before.attendance, before.held_on) != (meeting.attendance, meeting.held_on):
            self._holders = None

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

    def through_people(self, typed: str) -> list[Entry | Notice]:
        """The bodies that are meant by a person or a post, each with the reason; else who has no body."""
        named = {body.id: body.name for body in self.register.bodies}
        meant: dict[str, Entry | Notice] = {}
        nobodys: dict[str, Entry | Notice] = {}
        for one in self._people().search(typed):
            if one.thing_id:
                reason = figures.row((one.name, one.title))
                meant.setdefault(one.thing_id, Entry(one.thing_id, named[one.thing_id], reason))
            elif len(nobodys) < _NOBODYS:
                told = self.tr("«{name}» نهادی ندارد؛ نام نهادی را بنویسید.").format(name=one.name)
                nobodys[one.name] = Notice(figures.row((one.name, one.title)), self.tr("نهادی ندارد"), told)
        return [*meant.values(), *nobodys.values()]

    def may_add(self, typed: str) -> bool:
        """Whether a body can be made of what was typed: no person, nor a post of which the body is known."""
        people = self._people()
        return not people.is_person(typed) and not any(one.thing_id for one in people.called(typed))

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
        self.register, self._holders = register, None
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        bodies, places = self.register.bodies, self.register.neighbourhoods
        self.bodies = tuple(
            Entry(body.id, body.name, body.short_name, "\n".join(body.aliases)) for body in bodies
        )
        self.neighbourhoods = tuple(
            Entry(place.id, place.name, place.nahiyeh, "\n".join(place.aliases)) for place in places
        )
        self._active = {body.id for body in bodies if body.active}
        self._active |= {place.id for place in places if place.active}

    def _people(self) -> Holders:
        if self._holders is None:
            day = self._meeting.held_on or date.today()
            self._holders = holders.of_bodies(self.register, self._meeting.attendance, day)
        return self._holders
