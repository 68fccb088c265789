"""A choice of a few, and a yes-or-no: combo and check box that speak in values, not in row numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from app.ui.widgets.problem_mark import ProblemMark
from app.ui.widgets.reader_presses import ReaderPresses


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

    def showPopup(self) -> None:
        """Qt reckons without the frame of the style, and hides a part of it and of the last line."""
        around = self.view().window()
        if around is not self.window():
            around.setContentsMargins(1, 0, 1, 0)
        super().showPopup()
        QTimer.singleShot(0, self, self._show_all_of_it)

    def _show_all_of_it(self) -> None:
        view = self.view()
        around = view.window()
        if not view.isVisible():
            return
        shown = min(self.count(), self.maxVisibleItems())
        lacks = shown * max(view.sizeHintForRow(0), 0) - view.viewport().height()
        room = self.screen().availableGeometry().bottom() - around.geometry().bottom()
        if 0 < lacks <= room:
            around.resize(around.width(), around.height() + lacks)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the page must not change a field it passes over."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self.view().layoutDirection() != self.layoutDirection():
            self.view().setLayoutDirection(self.layoutDirection())
        return super().event(event)


class CheckField(ProblemMark, ReaderPresses, QCheckBox):
    """Yes or no; `committed(bool)` when she changes it."""

    committed = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # no ring round empty room
        self.listen_to_readers()
        self.clicked.connect(self.committed)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        self.setChecked(value)

    def flush(self) -> None:
        """A tick is committed as it is made."""
