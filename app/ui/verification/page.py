"""The page on which any PDF is verified, without a meeting."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.desk import Desk
from app.ui.verification.card import VerificationCard
from app.ui.widgets import Page, scrolled
from app.words import Catalogue

_WIDTH = 720


class VerificationPage(Page):
    """One card in the middle."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.header.set_title(self.tr("بررسی اصالت"))
        self.header.set_subtitle(self.tr("سالم بودن صورتجلسه امضاشده و شناخته بودن امضاکنندگان آن"))
        self.card = VerificationCard(desk, catalogue, titled=False)
        self.card.setMaximumWidth(theme.current().px(_WIDTH))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
        self.body.addWidget(scrolled(content))
