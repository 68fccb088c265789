"""The white sheet with a thin border on which the work of a page lies."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.labels import words


class Card(QFrame):
    """A title, a count beside it, actions at the far end; content goes into `body`.

    With `flush` the body reaches the card's edges, as a table or a list wants it.
    """

    def __init__(
        self, title: str = "", count: str = "", flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, px(6) if flush and not title else 1, 1, px(8) if flush else 1)
        outer.setSpacing(0)
        self._head = QWidget()
        self.head = QHBoxLayout(self._head)
        self.head.setContentsMargins(px(14), px(8), px(14), px(6))
        self.head.setSpacing(px(8))
        self._title, self._count = words(title, "strong"), words(count, "muted")
        self.head.addWidget(self._title)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        outer.addWidget(self._head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        if not flush:
            self.body.setContentsMargins(px(14), px(4) if title else px(14), px(14), px(14))
        self.body.setSpacing(px(10))
        outer.addLayout(self.body, 1)
        self._head.setVisible(bool(title))
        self.set_count(count)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._head.setVisible(True)
        self.setAccessibleName(title)

    def set_count(self, count: str) -> None:
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleDescription(count)

    def add_action(self, action: QWidget) -> None:
        """Put a button or a chip at the far end of the head."""
        self._head.setVisible(True)
        self.head.addWidget(action)
