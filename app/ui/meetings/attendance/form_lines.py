"""Fields in lines that share the width as they are told; a line of which nothing is shown takes no room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets import FieldRow


class FormLines(QWidget):
    """`end_line` begins the next line; Tab follows the order of `add`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[QWidget, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(10))
        self.end_line()

    def end_line(self) -> None:
        """Go on in a new line."""
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.current().px(14))
        self._column.addLayout(self._line)

    def add(self, label: str, field: QWidget, share: int = 1, hint: str = "") -> FieldRow:
        """Put a field under its label at the end of the line."""
        row = self.rows[field] = FieldRow(label, field, hint)
        self.add_widget(row, share)
        return row

    def add_widget(self, widget: QWidget, share: int = 1) -> None:
        """Put something without a label at the end of the line; only its share counts."""
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.addWidget(widget, share)
