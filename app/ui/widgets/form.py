"""Fields with their labels in rows and columns; every label is the buddy, and so the name, of its field."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.labels import words
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY, ProblemMark

FieldT = TypeVar("FieldT", bound=QWidget)


class FieldRow(QWidget):
    """A label above its field (or beside it), and below it a hint, or the sentence of its problem."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self._hint = field, hint
        px = theme.current().px
        self.label = words(label, "label")
        self.label.setBuddy(field)
        if (inner := field.focusProxy()) is not None:
            inner.setAccessibleName(label)  # Qt looks for a buddy among the field's own siblings only
        self._note = words("", "muted", wrap=True)
        around: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(px(10) if beside else px(3))
        around.addWidget(self.label)
        if beside:
            self.label.setMinimumWidth(px(110))
            around.setAlignment(self.label, Qt.AlignmentFlag.AlignTop)
            self.label.setContentsMargins(0, px(6), 0, 0)
        column = QVBoxLayout()
        column.setSpacing(px(3))
        column.addWidget(field)
        column.addWidget(self._note)
        around.addLayout(column, 1)
        if not beside:
            around.addStretch(1)
        field.installEventFilter(self)
        self._show_note()

    def note(self) -> str:
        """The sentence below the field, empty when there is none."""
        return self._note.text()

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_note()

    def _show_note(self) -> None:
        problem = str(self.field.property(PROBLEM_PROPERTY) or "")
        self._note.setProperty("role", "problem" if problem else "muted")
        self._note.setText(problem or self._hint)
        if isinstance(self.field, ProblemMark):
            self.field.describe(hint=self._hint)
        self._note.setVisible(bool(problem or self._hint))
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QDynamicPropertyChangeEvent)
            and event.propertyName() == PROBLEM_PROPERTY.encode()
        ):
            self._show_note()
        return False


class FormGrid(QWidget):
    """Rows of fields in `columns` equal columns, filled from the right; Tab follows the order of `add`."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._columns = columns
        self._next = 0
        self.rows: dict[QWidget, FieldRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(10))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, label: str, field: FieldT, span: int = 1, hint: str = "") -> FieldT:
        """Put a field in the next free place, over `span` columns; returns the field."""
        row = FieldRow(label, field, hint)
        self.rows[field] = row
        self.add_widget(row, span)
        return field

    def add_widget(self, widget: QWidget, span: int = 1) -> None:
        """Put something without a label in the next free place."""
        span = min(span, self._columns)
        line, column = divmod(self._next, self._columns)
        if column + span > self._columns:
            line, column = line + 1, 0
        is_as_wide_as_its_words = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
        begins = Qt.AlignmentFlag.AlignLeading if is_as_wide_as_its_words else Qt.AlignmentFlag(0)
        # Without it two ticks in a line would hold their columns, and the fields below them, to their width.
        self._grid.addWidget(widget, line, column, 1, span, begins)
        self._next = line * self._columns + column + span
