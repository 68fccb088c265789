"""After the day of a meeting was moved: whom its series invites then and who is not in the list yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.services import preparing
from app.services.preparing import Invitee
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.widgets import Banner


class RosterOffer(QWidget):
    """Comes up when the day changes under her hands, never when a meeting is opened; taking can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting("")
        self._missing: tuple[str, ...] = ()
        self.banner = Banner("", "amber", self.tr("روزآمد کردن فهرست حاضران"), self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.current().px(theme.GAP))
        column.addWidget(self.banner)
        self.hide()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Follow a meeting; another day than the one before is looked at."""
        before, self._meeting = self._meeting, meeting
        if locked or meeting.id != before.id or meeting.held_on is None or meeting.series_id is None:
            self._offer(())
        elif meeting.held_on != before.held_on:
            self._look(meeting.series_id, meeting.held_on)
        elif self._missing:
            self._offer(self._missing)

    def take(self) -> None:
        """Add those who are missing, as one act."""
        meeting_id, count = self._meeting.id, len(self._missing)
        self._offer(())
        told = self.tr("{count} نفر به فهرست حاضران افزوده شد").format(count=figures.grouped(count))
        self._desk.do_undoably(told, lambda office: preparing.invite_roster(office, meeting_id))

    def _look(self, series_id: str, day: date) -> None:
        meeting_id = self._meeting.id

        def told(found: Sequence[Invitee]) -> None:
            if (meeting_id, day) == (self._meeting.id, self._meeting.held_on):
                self._offer(tuple(one.person.id for one in found))

        self._desk.ask(lambda office: preparing.roster(office, series_id, day), told, owner=self)

    def _offer(self, invited: tuple[str, ...]) -> None:
        there = {row.person_id for row in self._meeting.attendance}
        self._missing = tuple(one for one in invited if one not in there)
        self.banner.set_sentence(
            self.tr(
                "تاریخ جلسه عوض شد: {count} نفر در این روز دعوت‌اند و در فهرست حاضران نیستند. "
                "کسی از فهرست برداشته نمی‌شود."
            ).format(count=figures.grouped(len(self._missing)))
        )
        self.setVisible(bool(self._missing))
