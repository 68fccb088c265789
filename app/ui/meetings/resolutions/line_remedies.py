"""Does what is offered about a name that is not known: says another one, or adds it to the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.neighbourhood import Neighbourhood
from app.services import register as registers
from app.services.changes import Changes
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_text import LineText

if TYPE_CHECKING:
    from app.domain.line_remedies import Remedy


class LineRemedies(QObject):
    """`refused(problem)` when the register does not take a new name; what it takes can be undone."""

    refused = Signal(object)

    def __init__(self, desk: Desk, field: LineText) -> None:
        super().__init__(field)
        self._desk, self._field = desk, field

    def apply(self, remedy: Remedy) -> None:
        """Take the name that was meant, or add what has no such name yet and say it."""
        if remedy.way == "take":
            self._say(remedy)
            return
        thing: Body | Neighbourhood = (
            Body(new_id(), remedy.name) if remedy.field.names_bodies else Neighbourhood(new_id(), remedy.name)
        )
        told = (
            self.tr("نهاد «{name}» افزوده شد")
            if remedy.field.names_bodies
            else self.tr("محله «{name}» افزوده شد")
        )

        def added(_changes: Changes) -> None:
            self._say(remedy)
            self._desk.done.emit(
                told.format(name=remedy.name), lambda: self._desk.do(registers.delete, thing)
            )

        self._desk.ask(lambda office: registers.put(office, thing), added, self.refused.emit, self)

    def _say(self, remedy: Remedy) -> None:
        """Put the words of a remedy where they belong, if the line is still as it was."""
        line = self._field.line
        spans = [(chip.value_start, chip.value_end) for chip in line.chips] if line else []
        if line and (remedy.start, remedy.end) in spans:
            if line.source[remedy.start : remedy.end] != remedy.insert:
                self._field.replace(remedy.start, remedy.end, remedy.insert)
            self._field.setFocus()
            self._field.go_to_end()
