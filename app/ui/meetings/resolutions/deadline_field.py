"""The day until which something is to be done: a date, or what is said for one («پایان بهمن»، «۲ هفته»)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.meeting import Meeting
from app.persian import deadlines
from app.ui.widgets import DateField


class DeadlineField(DateField):
    """Reads what the line of a resolution reads, counted from the day of the meeting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(today=self._counted_from, parent=parent)
        self._meeting = Meeting("")

    def show_meeting(self, meeting: Meeting) -> None:
        """Count from this meeting, and know the next one."""
        self._meeting = meeting

    def read(self, text: str) -> date | None:
        day = super().read(text)
        said = None if day else deadlines.read(text, self._counted_from(), self._meeting.next_meeting_on)
        return said.day if said and said.note is None else day

    def _counted_from(self) -> date:
        return self._meeting.held_on or date.today()
