"""تشکیل جلسه و حاضران, put right in the closing: the note about the opening above the attendance."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import meetings
from app.services.meetings import OpenMeeting
from app.ui import theme
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.meetings.part import Part
from app.ui.widgets import FieldRow, TextArea
from app.words import Catalogue


class OpeningEditor(QWidget):
    """What one passage tells is mended in one place, though two parts of the meeting hold it."""

    def __init__(self, desk: Desk, catalogue: Catalogue, attendance: Part) -> None:
        super().__init__()
        self.note = TextArea(self.tr("مانند «تلاوت آیاتی از قرآن کریم»"), at_most=4)
        self.attendance = attendance
        self._bound = Bound(self.note, desk, catalogue, self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        gap = theme.current().px(theme.GAP)
        above.setContentsMargins(gap, gap, gap, 0)
        above.addWidget(FieldRow(self.tr("یادداشت آغاز جلسه"), self.note))
        column.addLayout(above)
        column.addWidget(attendance, 1)

    def show_meeting(self, found: OpenMeeting) -> None:
        """Show the meeting as it is now."""
        self._bound.show(found.meeting.id, found.meeting.opening_note)
        self.attendance.show_meeting(found)

    def jump_to(self, item_id: str, where: str) -> None:
        """Into the note where there is one, for it is read first; else to the people."""
        if self.note.value():
            self.note.setFocus()
        else:
            self.attendance.jump_to(item_id, where)

    def _save(self, meeting_id: str, note: Any) -> Work:
        return lambda office: meetings.revise(office, meeting_id, opening_note=note)
