"""The quiet sentence above a part whose minutes are approved: why nothing here can be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.minutes import Issue, MinutesState
from app.persian import digits
from app.ui import theme
from app.ui.widgets import Banner
from app.words import Catalogue


class LockBanner(QWidget):
    """Takes no room while the minutes are a draft."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._banner = Banner("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.current().px(theme.GAP))
        column.addWidget(self._banner)
        self.hide()

    def show_issue(self, issue: Issue) -> None:
        """Tell why nothing can be changed, if it cannot."""
        if issue.state is MinutesState.VOID:
            told = self.tr("صورتجلسه {number} باطل شده است: {reason}")
            number = digits.to_persian(issue.number)
            self._banner.set_sentence(told.format(number=number, reason=issue.reason))
        elif issue.is_frozen:
            self._banner.set_sentence(self._catalogue.say("problems", "locked", number=issue.number))
        self.setVisible(issue.is_frozen)
