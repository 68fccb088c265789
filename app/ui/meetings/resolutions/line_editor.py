"""A resolution that is there already, edited as a line in its place in the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.resolution import Resolution
from app.services import meetings, unfinished
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.services.unfinished import Unfinished
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.words import Catalogue

if TYPE_CHECKING:
    from app.domain.resolution_line import Line


def framed(line: LineEntry) -> QFrame:
    """The line on a sheet that covers the row below it."""
    px = theme.current().px
    sheet = QFrame()
    sheet.setProperty("role", "inset")
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(px(12), px(8), px(12), px(8))
    inside.addWidget(line)
    return sheet


class LineEditor(LineEntry):
    """`closed` once it is saved or given up; a line that is emptied is given up."""

    closed = Signal()
    _goes_back = False

    def __init__(self, desk: Desk, catalogue: Catalogue, one: Resolution) -> None:
        super().__init__(desk, catalogue)
        self._one = one
        self.field.setPlaceholderText("")
        self.field.takes_entries = False  # it is one resolution
        self.field.set_most_lines(8)
        self.field.setAccessibleName(self.tr("مصوبه در یک خط"))
        self.field.given_up.connect(self.give_up)
        self.taken.connect(lambda _id: self.closed.emit())
        self.passed_on.connect(self.give_up)

    def open(self, open_meeting: OpenMeeting) -> bool:
        """Show the resolution as a line; False where no line can say it."""
        self.reader.show_meeting(open_meeting.meeting)
        line = self.reader.as_line(self._one)
        if line is None:
            return False
        self._blank = line
        self.show_meeting(open_meeting)
        return True

    def give_up(self) -> None:
        """Leave the resolution as it was; what was typed is forgotten."""
        key = self._key()
        self._show_line(self._blank)
        self._desk.ask(lambda office: unfinished.drop(office, key))
        self.closed.emit()

    def _key(self) -> str:
        # Once the resolution says something else, what was begun on its old words is no use.
        return f"{self._one.id}\n{self._blank}"

    def _resolution(self, line: Line) -> Resolution:
        from app.domain import resolution_line

        return resolution_line.amended(self._one, line)

    def _work(self, one: Resolution) -> Callable[[Office], Changes]:
        meeting_id, before = self._meeting.id, self._one
        names = [
            field.name for field in fields(one) if getattr(one, field.name) != getattr(before, field.name)
        ]
        values = {name: getattr(one, name) for name in names}
        return lambda office: meetings.amend(office, meeting_id, before.id, **values)

    def _told(self) -> str:
        return self.tr("مصوبه «{text}» ویرایش شد")

    def _wants(self, line: Unfinished) -> bool:
        return line.text != self._blank
