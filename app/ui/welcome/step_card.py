"""A step of the welcome: what it is for at the right, what does it at the left, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui import theme
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, FlowLayout, words
from app.ui.widgets.announcing import announce


class StepCard(Card):
    """`buttons` act in the order in which they are given."""

    def __init__(self, title: str, says: str, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.sentence = words(says, "label", wrap=True)
        acts = QWidget()
        if has_large_text():
            flow = FlowLayout(acts, theme.current().px(8))
            for one in buttons:
                flow.addWidget(one)
            self.body.addWidget(self.sentence)
            self.body.addWidget(acts)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addWidget(self.sentence, 1)
        row.addSpacing(theme.current().px(16))
        for one in buttons:
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def set_count(self, count: str) -> None:
        """How far it has come; said aloud too, for the button that did it may be gone."""
        is_new = count != self._count.text()
        super().set_count(count)
        if is_new:
            announce(self, count)
