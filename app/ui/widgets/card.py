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
        self._flush = flush
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
        self._set_margins(title)
        self.body.setSpacing(px(10))
        outer.addLayout(self.body, 1)
        self._head.setVisible(bool(title))
        self.set_count(count)
        self.setAccessibleName(title)

    def _set_margins(self, title: str) -> None:
        side = 0 if self._flush else theme.current().px(14)
        top = theme.current().px(4) if title and side else side
        self.body.setContentsMargins(side, top, side, side)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._set_margins(title)
        self._head.setVisible(True)
        self.setAccessibleName(title)

    def set_count(self, count: str) -> None:
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleDescription(count)

    def add_inset(self, told: QWidget) -> None:
        """Put what does not reach the edges into a body that does, such as a sentence above a table."""
        row = QHBoxLayout()
        side = theme.current().px(14)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(told)
        self.body.addLayout(row)

    def add_action(self, action: QWidget) -> None:
        """Put a button or a chip at the far end of the head."""
        self._head.setVisible(True)
        self.head.addWidget(action)
