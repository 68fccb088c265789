"""What each step of the closing is: a view of the meeting that never stands in her way."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.gap import Gap
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services.meetings import OpenMeeting
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.words import Catalogue

READING, GAPS, PRINTING, SIGNING = "reading", "gaps", "printing", "signing"

_LABELS = {
    READING: QT_TRANSLATE_NOOP("ClosingSteps", "قرائت"),
    GAPS: QT_TRANSLATE_NOOP("ClosingSteps", "تکمیل کاستی‌ها"),
    PRINTING: QT_TRANSLATE_NOOP("ClosingSteps", "شماره و چاپ"),
    SIGNING: QT_TRANSLATE_NOOP("ClosingSteps", "ثبت امضا"),
}
STEPS = tuple(_LABELS)
"""In their order."""


def step_label(step: str) -> str:
    """The name of a step in the language of the window."""
    return QCoreApplication.translate("ClosingSteps", str(_LABELS[step]))


class Step(QWidget):
    """`finished` when she is through with it, `jump_asked(part, item, field)` for what is done elsewhere."""

    finished = Signal()
    jump_asked = Signal(str, str, str)

    def __init__(self, desk: Desk, catalogue: Catalogue, place: KeptPlace) -> None:
        super().__init__()
        self.desk, self.catalogue, self.place = desk, catalogue, place
        self.meeting, self.issue = Meeting(""), Issue()

    def show_meeting(self, found: OpenMeeting) -> None:
        """The meeting as it is now."""
        self.meeting, self.issue = found.meeting, found.issue
        self._refresh()

    def start(self) -> None:
        """Put the focus where she works first."""
        raise NotImplementedError

    def escape(self) -> bool:
        """Go one step back within it; False where there is nothing to leave but the closing."""
        return False

    def show_gap(self, gap: Gap) -> bool:
        """Let her fill a gap here; False where that is done elsewhere."""
        del gap
        return False

    def _refresh(self) -> None:
        raise NotImplementedError
