"""The quiet sentence above a part whose minutes are approved: why nothing here can be changed."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.minutes import Issue, MinutesState
from app.persian import digits
from app.services import lifecycle
from app.services.lifecycle import Refusals
from app.ui import theme
from app.ui.desk import Desk
from app.ui.widgets import Banner
from app.words import Catalogue


class LockBanner(QWidget):
    """Takes no room while the minutes are a draft."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id, self._issue = "", Issue()
        self._banner = Banner("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.current().px(theme.GAP))
        column.addWidget(self._banner)
        self.hide()

    def show_issue(self, meeting_id: str, issue: Issue) -> None:
        """Tell why nothing can be changed, if it cannot."""
        another = (meeting_id, issue) != (self._meeting_id, self._issue)
        self._meeting_id, self._issue = meeting_id, issue
        if issue.state is MinutesState.VOID:
            told = self.tr("شماره {number} باطل شده است: {reason}")
            number = digits.to_persian(issue.number)
            self._banner.set_sentence(told.format(number=number, reason=issue.reason))
        elif issue.is_frozen:
            if another:
                self._banner.set_sentence(lock_sentence(self._catalogue, issue.number))
            self._ask()
        self.setVisible(issue.is_frozen)

    def _ask(self) -> None:
        """Ask what can still be done: somebody may have signed meanwhile."""
        meeting_id, issue = self._meeting_id, self._issue

        def told(found: Refusals) -> None:
            if (meeting_id, issue) == (self._meeting_id, self._issue):
                self._banner.set_sentence(lock_sentence(self._catalogue, issue.number, found))

        self._desk.ask(lambda office: lifecycle.refusals(office, meeting_id), told, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._issue.state is MinutesState.APPROVED:
            self._ask()


def lock_sentence(catalogue: Catalogue, number: str, found: Refusals | None = None) -> str:
    """That a number is locked, and once it is known, as what and which way is open."""
    if found is None:
        return catalogue.say("locks", "asked", number=number)
    way = "reopen" if found.reopen is None else "amend" if found.amend is None else "plain"
    return catalogue.say("locks", way, number=number, document=found.kind)
