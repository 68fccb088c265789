"""A button for what cannot be taken back: pressed once it asks, pressed again it acts; nothing modal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button

ASKS_FOR = 15_000
"""Milliseconds until the question is withdrawn."""


class TwoStep(QWidget):
    """`confirmed` on the second press; «انصراف» or 15 s take the question back.

    A double click is one press: nobody has read a question between its two halves.
    """

    confirmed = Signal()

    def __init__(self, text: str, question: str, icon: str | None = None) -> None:
        super().__init__()
        self._text, self._question = text, question
        self.act = button(text, self._on_pressed, "primary", icon)
        self.back = button(self.tr("انصراف"), self.withdraw, "quiet")
        self.back.hide()
        self.act.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASKS_FOR)
        self._timer.timeout.connect(self.withdraw)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        row.addWidget(self.act)
        row.addWidget(self.back)

    @property
    def asks(self) -> bool:
        """Whether the next press acts."""
        return self._timer.isActive()

    def withdraw(self) -> None:
        """Take the question back."""
        self._timer.stop()
        self.act.setText(self._text)
        if self.back.hasFocus():
            self.act.setFocus()
        self.back.hide()

    def _on_pressed(self) -> None:
        if self.asks:
            self.withdraw()
            self.confirmed.emit()
            return
        self.act.setText(self._question)
        self.back.show()
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.MouseButtonDblClick
