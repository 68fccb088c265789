"""The band above a part to which the closing has sent her: one press leads back to where she was in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import shortcuts, theme
from app.ui.widgets import IconLabel, button, words


class ReturnBand(QFrame):
    """`pressed` when she goes back."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(4), px(14), px(4))
        row.setSpacing(px(10))
        row.addWidget(IconLabel("signature", "primary", 18))
        row.addWidget(
            words(self.tr("در میانه ختم جلسه‌اید؛ جای شما نگه داشته شده است."), "strong", wrap=True), 1
        )
        self.back = button(
            self.tr("بازگشت به ختم جلسه"),
            self.pressed.emit,
            "secondary",
            "back",
            shortcuts.hint("closing_mode"),
        )
        row.addWidget(self.back)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.current().colour("primary_ground"))
