"""درستی دفتر: the check of the whole office as a card of the page of verification."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.desk import Desk
from app.ui.verification.history_check import HistoryCheck
from app.ui.widgets import Card, words
from app.words import Catalogue


class HistoryCard(Card):
    """`history` is the check itself."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("HistoryCard", "درستی دفتر"), parent=parent)
        self.history = HistoryCheck(desk, catalogue)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(10))
        row.addWidget(words(self.history.purpose(), "muted", wrap=True), 1)
        row.addWidget(self.history.start)
        self.body.addLayout(row)
        self.body.addWidget(self.history)
