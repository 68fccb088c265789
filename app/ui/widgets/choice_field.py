"""A choice of a few, and a yes-or-no: combo and check box that speak in values, not in row numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyledItemDelegate, QWidget

from app.ui.widgets.problem_mark import ProblemMark


class ChoiceField(ProblemMark, QComboBox):
    """`options` are (value, label); `committed(value)` when she chooses, never when `set_value` does.

    On Linux a combo box reports its text as its name: put its label in a `FieldRow` or a buddy QLabel.
    """

    committed = Signal(object)

    def __init__(self, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.set_options(options)
        self.activated.connect(lambda row: self.committed.emit(self._values[row]))

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the one that was chosen stays where it is still offered."""
        chosen = self.value()
        self.clear()
        self._values = [value for value, _label in options]
        self.addItems([label for _value, label in options])
        self.set_value(chosen)

    def value(self) -> Any:
        """The chosen value, or None."""
        row = self.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def set_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def flush(self) -> None:
        """A choice is committed as it is made."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the page must not change a field it passes over."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self.view().layoutDirection() != self.layoutDirection():
            self.view().setLayoutDirection(self.layoutDirection())
        return super().event(event)


class CheckField(ProblemMark, QCheckBox):
    """Yes or no; `committed(bool)` when she changes it."""

    committed = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self.committed)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        self.setChecked(value)

    def flush(self) -> None:
        """A tick is committed as it is made."""
