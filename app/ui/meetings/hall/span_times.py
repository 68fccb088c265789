"""Beginning and end of every stretch of a turn, as fields; stretches are added and taken out here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets import FieldRow, TimeField, button, icon_button

Stretch = tuple[time | None, time | None]
Times = tuple[Stretch, ...]
"""Beginning and end of every stretch, as they stand in the fields."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The fields of one stretch."""

    began: TimeField
    ended: TimeField
    rows: tuple[FieldRow, FieldRow]
    remove: QToolButton

    @property
    def stretch(self) -> Stretch:
        return self.began.value(), self.ended.value()


class SpanTimes(QWidget):
    """All stretches of a turn as one value, so that moving both times is right in the end: `committed`.

    A problem is told where she typed.  A stretch that was added and has no time yet is none.
    """

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._is_adding = False
        px = theme.current().px
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self.more = button(self.tr("بازه دیگر"), self.add, "quiet", "add")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(self._grid)
        column.addLayout(below)
        self._append()
        self._typed_in = self.began

    @property
    def began(self) -> TimeField:
        """When he began."""
        return self._lines[0].began

    @property
    def ended(self) -> TimeField:
        """When he ended."""
        return self._lines[-1].ended

    @property
    def removes(self) -> list[QToolButton]:
        """What takes a stretch out, for each; the only one stays."""
        return [line.remove for line in self._lines]

    def note(self) -> str:
        """The sentence of the problem, wherever it stands."""
        return " ".join(filter(None, (row.note() for line in self._lines for row in line.rows)))

    def value(self) -> Times:
        times = tuple(line.stretch for line in self._lines)
        return times[:-1] if self._is_adding and times[-1] == (None, None) else times

    def set_value(self, times: Times) -> None:
        begun = self._is_adding and self._lines[-1].stretch == (None, None)
        self._is_adding = begun
        wanted = max(len(times), 1) + begun
        while len(self._lines) < wanted:
            self._append(at=len(self._lines) - begun)
        while len(self._lines) > wanted:
            self._drop(self._lines[-1 - begun])
        for line, (began, ended) in zip(self._lines, times, strict=False):
            line.began.set_value(began)
            line.ended.set_value(ended)

    def set_problem(self, sentence: str | None) -> None:
        for field in self._fields():
            field.set_problem(sentence if field is self._typed_in else None)

    def add(self) -> None:
        """Another stretch, to be typed; one that waits for its times already is enough."""
        if not (self._is_adding and self._lines[-1].stretch == (None, None)):
            self._append()
            self._is_adding = True
        self._lines[-1].began.setFocus()

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields():
            field.flush()

    def drop(self) -> None:
        """Say no more what was typed."""
        self.blockSignals(True)

    def _fields(self) -> list[TimeField]:
        return [field for line in self._lines for field in (line.began, line.ended)]

    def _append(self, at: int | None = None) -> None:
        began, ended = TimeField(), TimeField()
        rows = FieldRow(self.tr("آغاز سخن"), began), FieldRow(self.tr("پایان سخن"), ended)
        line = _Line(began, ended, rows, icon_button(self.tr("حذف این بازه"), "delete", size=14))
        line.remove.clicked.connect(lambda: self._remove(line))
        for field in (began, ended):
            field.committed.connect(self._said(field))
        self._lines.insert(len(self._lines) if at is None else at, line)
        self._lay()

    def _remove(self, line: _Line) -> None:
        """Take a stretch out and say so."""
        place = self._lines.index(line)
        self._drop(line)
        self._is_adding = self._is_adding and place < len(self._lines)
        self._lines[max(place - 1, 0)].began.setFocus()
        self.committed.emit(self.value())

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        if self._typed_in in (line.began, line.ended):
            self._typed_in = self.began
        for widget in (*line.rows, line.remove):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lay()

    def _lay(self) -> None:
        """Every stretch in its row."""
        for at, line in enumerate(self._lines):
            for column, widget in enumerate((*line.rows, line.remove)):
                low = Qt.AlignmentFlag.AlignBottom if widget is line.remove else Qt.AlignmentFlag(0)
                self._grid.addWidget(widget, at, column, low)
            line.remove.setVisible(len(self._lines) > 1)

    def _said(self, field: TimeField) -> Callable[[object], None]:
        def said(_moment: object) -> None:
            self._typed_in = field
            self.committed.emit(self.value())

        return said
