"""A group of fields that is used less often, under a heading that opens and closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.widgets import ElidedLabel, line
from app.ui.widgets.buttons import ToolButton


class Fold(QWidget):
    """`content` is shown while it is open; beside the heading stands what is in it, as a reminder."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.content = content
        self._said = ""
        self.heading = ToolButton()
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._on_toggled)
        self._contents = ElidedLabel("", "muted")
        self._contents.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(3), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.heading)
        row.addWidget(self._contents, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(line())
        column.addLayout(row)
        column.addWidget(content)
        content.setContentsMargins(0, 0, 0, px(8))
        self._on_toggled(False)

    def set_open(self, is_open: bool) -> None:
        self.heading.setChecked(is_open)

    def is_open(self) -> bool:
        return self.heading.isChecked()

    def set_contents(self, contents: str) -> None:
        """A few words on what is in it, empty when nothing is."""
        self._said = contents
        self._show_contents()

    def _on_toggled(self, is_open: bool) -> None:
        icons.dress(self.heading, "down" if is_open else "expand", "soft", 16)
        self.content.setVisible(is_open)
        self._show_contents()

    def _show_contents(self) -> None:
        self._contents.setText("" if self.is_open() else self._said)
