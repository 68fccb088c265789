"""More than one field can hold: a name, what it is for and its default, and below it whatever is done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.persian.folding import matches
from app.ui import theme
from app.ui.widgets import words


class SettingCard(QWidget):
    """`column` takes what is done, below the head; it is found by `also` besides its own words."""

    def __init__(self, title: str, says: str = "", also: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searched = f"{title} {says} {also}"
        px = theme.current().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(10), px(16), px(12))
        self.column.setSpacing(px(8))
        self._head = QHBoxLayout()
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(words(title))
        if says:
            told.addWidget(words(says, "muted", wrap=True))
        self._head.addLayout(told, 1)
        self.column.addLayout(self._head)

    def answers(self, typed: str) -> bool:
        """Whether the words of the card answer what was typed."""
        return matches(typed, self._searched)

    def add_action(self, action: QWidget) -> None:
        """Put a button at the far end of the head."""
        self._head.addWidget(action)
