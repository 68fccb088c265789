"""آغاز کار: the welcome once more, and the practice office."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import button


class StartRow(SettingRow):
    """Two buttons; what they open belongs to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        field = QWidget()
        super().__init__(
            self.tr("آغاز کار و تمرین"),
            field,
            self.tr("پرسش‌های روز نخست؛ و دفتری جدا با یک جلسه نمونه، برای یاد گرفتن و آزمودن."),
            self.tr("خوش‌آمد راهنما دفتر تمرین نمونه آموزش") + " practice welcome",
            parent,
        )
        self.welcome = button(self.tr("خوش‌آمد"))
        self.practice = button(self.tr("دفتر تمرین"), icon="start")
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        row.addWidget(self.welcome)
        row.addWidget(self.practice)
        row.addStretch(1)
