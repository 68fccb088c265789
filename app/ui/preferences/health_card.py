"""بررسی سلامت دفتر: what the command line calls `check`, beside her while she goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.preferences.setting_card import SettingCard
from app.ui.verification.history_check import HistoryCheck
from app.words import Catalogue


class HealthCard(SettingCard):
    """`history` is the check itself, the same as on the page of verification."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self.history = HistoryCheck(desk, catalogue)
        super().__init__(
            self.tr("بررسی سلامت دفتر"),
            self.history.purpose(),
            self.tr("درستی سابقه آسیب خرابی دست‌کاری") + " check health integrity audit history",
            parent,
        )
        self.add_action(self.history.start)
        self.column.addWidget(self.history)
