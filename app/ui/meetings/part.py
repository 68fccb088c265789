"""What every part of the meeting page is: a view of one frozen meeting that follows its changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services import meetings
from app.services.meetings import OpenMeeting
from app.ui.desk import Desk
from app.words import Catalogue


class Part(QWidget):
    """One step of the meeting page (مشخصات، دستور جلسه، …).

    ``count_changed`` carries the number for the step's badge, or ``None`` for no badge.
    """

    count_changed = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.catalogue = catalogue
        self.meeting = Meeting("")
        self.issue = Issue()

    @property
    def is_locked(self) -> bool:
        """Whether the minutes are approved and nothing here may be changed."""
        return self.issue.is_frozen

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        """Show this meeting, or the same meeting as it is now."""
        self.meeting = open_meeting.meeting
        self.issue = open_meeting.issue
        self._refresh()

    def jump_to(self, item_id: str, where: str) -> None:
        """Put the caret where something is missing: the item and its field, as a gap names them."""

    def landing(self) -> QWidget | None:
        """Where work on the part begins; None for its first field."""
        return None

    def _move_row(self, item_id: str, by: int) -> None:
        """Move an item so many places among those of its kind; not when locked."""
        if not self.is_locked:
            self.desk.do(meetings.move, self.meeting.id, item_id, by)

    def _refresh(self) -> None:
        """Bring the widgets in line with ``meeting`` and ``issue``, leaving alone what she is typing in."""
        raise NotImplementedError
