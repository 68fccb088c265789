"""One setting in a line: its name, what it does and its default at the right, its field at the left."""

from __future__ import annotations

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.persian.folding import matches
from app.ui import theme
from app.ui.widgets import Card, line, words
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY

FIELD_WIDTH = 340


class SettingRow(QWidget):
    """`also` is what it is found by besides its own words; a problem is told below the field."""

    def __init__(
        self, label: str, field: QWidget, says: str, also: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._searched = f"{label} {says} {also}"
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(24))
        name = words(label)
        name.setBuddy(field)
        (field.focusProxy() or field).setAccessibleName(label)  # a buddy names only its own siblings
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(name)
        told.addWidget(words(says, "muted", wrap=True))
        told.addStretch(1)
        row.addLayout(told, 1)
        holder = QWidget()
        holder.setFixedWidth(px(FIELD_WIDTH))
        self.below = QVBoxLayout(holder)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(px(4))
        self.below.addWidget(field)
        self._problem = words("", "problem", wrap=True)
        self._problem.hide()
        self.below.addWidget(self._problem)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        field.installEventFilter(self)

    def answers(self, typed: str) -> bool:
        """Whether the words of the setting answer what was typed."""
        return matches(typed, self._searched)

    def problem(self) -> str:
        """The sentence below the field."""
        return self._problem.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QDynamicPropertyChangeEvent)
            and event.propertyName() == PROBLEM_PROPERTY.encode()
        ):
            sentence = str(self.field.property(PROBLEM_PROPERTY) or "")
            self._problem.setText(sentence)
            self._problem.setVisible(bool(sentence))
        return False


class Section(Card):
    """Settings of one kind; one that answers no search is not shown."""

    def __init__(self, title: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(title, flush=True, parent=parent)
        self._title_words = f"{title} {says}"
        self._rows: list[tuple[QWidget, SettingRow | None, str]] = []
        self.set_count(says)

    def add(self, row: SettingRow) -> SettingRow:
        """Put a setting below the others, with a line between."""
        self._rows.append((self._with_line(row), row, ""))
        return row

    def add_widget(self, widget: QWidget, also: str) -> None:
        """Put something else below; it is found by the words `also`."""
        self._rows.append((self._with_line(widget), None, also))

    def search(self, typed: str) -> bool:
        """Show what answers; all of it when the section's own name does. Whether anything is left."""
        whole = matches(typed, self._title_words)
        left = False
        for holder, row, also in self._rows:
            shown = whole or (row.answers(typed) if row is not None else matches(typed, also))
            holder.setVisible(shown)
            left = left or shown
        self.setVisible(left)
        return left

    def _with_line(self, widget: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addWidget(widget)
        self.body.setSpacing(0)
        self.body.addWidget(holder)
        return holder
