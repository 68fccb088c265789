"""The times in the hall as one value: every stay with its arrival and departure, added, changed, taken away.

They are saved together, so that putting either time right puts both right.  A time that lies outside the
hours of the session is saved like any other, with a quiet word below it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attendance import Stay
from app.domain.hours import Doubt, Hours, doubts
from app.ui import theme
from app.ui.binding import set_locked
from app.ui.widgets import FieldRow, TimeField, button, icon_button

Stays = tuple[Stay, ...]


class StayTimes(QWidget):
    """A line for each stay, one at least: `committed(stays)`; a problem is told where she typed."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._lines: list[_StayLine] = []
        self._locked = False
        self._hours = Hours()
        self.more = button(self.tr("بازگشت دوباره"), self._add, "quiet", icon="add")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._typed_in = self._append().arrived
        self._show_tools()

    @property
    def arrived(self) -> TimeField:
        """The first arrival."""
        return self._lines[0].arrived

    @property
    def left(self) -> TimeField:
        """The last departure."""
        return self._lines[-1].left

    def lines(self) -> tuple[_StayLine, ...]:
        """The lines as they stand."""
        return tuple(self._lines)

    def note(self) -> str:
        """The sentence of the problem, wherever it stands."""
        return " ".join(filter(None, (row.note() for line in self._lines for row in line.rows)))

    def value(self) -> Stays:
        """The stays of which a time is known."""
        return tuple(stay for stay in self._said() if stay != Stay())

    def show_hours(self, hours: Hours) -> None:
        """Doubt the times by these hours of the session."""
        self._hours = hours
        self._show_doubts()

    def set_value(self, stays: Stays) -> None:
        for _missing in range(len(self._lines), max(len(stays), 1)):
            self._append()
        for line in self._lines[max(len(stays), 1) :]:
            self._drop(line)
        for line, stay in zip(self._lines, stays or (Stay(),), strict=True):
            line.arrived.set_value(stay.arrived)
            line.left.set_value(stay.left)
        self._show_tools()
        self._show_doubts()

    def set_problem(self, sentence: str | None) -> None:
        for line in self._lines:
            for field in (line.arrived, line.left):
                field.set_problem(sentence if field is self._typed_in else None)

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for line in self._lines:
            for field in (line.arrived, line.left):
                set_locked(field, locked)
        self._show_tools()

    def _said(self) -> list[Stay]:
        return [Stay(line.arrived.value(), line.left.value()) for line in self._lines]

    def _append(self) -> _StayLine:
        line = _StayLine(again=bool(self._lines))
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        for field in (line.arrived, line.left):
            set_locked(field, self._locked)
            field.committed.connect(lambda _time, field=field: self._on_committed(field))
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _add(self) -> None:
        line = self._append()
        self._show_tools()
        line.arrived.setFocus()

    def _remove(self, line: _StayLine) -> None:
        if len(self._lines) > 1:
            self._drop(line)
        else:
            line.arrived.set_value(None)
            line.left.set_value(None)
        self._typed_in = self._lines[-1].arrived
        self._show_tools()
        self._show_doubts()
        self._lines[-1].arrived.setFocus()
        self.committed.emit(self.value())

    def _drop(self, line: _StayLine) -> None:
        self._lines.remove(line)
        if self._typed_in in (line.arrived, line.left):
            self._typed_in = self._lines[-1].arrived
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _show_tools(self) -> None:
        for line in self._lines:
            line.remove.setVisible(len(self._lines) > 1 and not self._locked)
        self.more.setVisible(self.left.value() is not None and not self._locked)

    def _show_doubts(self) -> None:
        told = {
            Doubt.BEFORE_START: self.tr("پیش از آغاز جلسه است"),
            Doubt.AFTER_END: self.tr("پس از پایان جلسه است"),
            Doubt.IN_FUTURE: self.tr("هنوز نرسیده است"),
        }
        odd = {(one.place, one.where): told[one.doubt] for one in doubts(self._said(), self._hours)}
        for place, line in enumerate(self._lines):
            for where, row in zip(("arrived", "left"), line.rows, strict=True):
                row.set_hint(odd.get((place, where), ""))

    def _on_committed(self, field: TimeField) -> None:
        self._typed_in = field
        self._show_tools()
        self._show_doubts()
        self.committed.emit(self.value())


class _StayLine(QWidget):
    """Arrival and departure side by side, and at the end what takes the stay away."""

    def __init__(self, again: bool) -> None:
        super().__init__()
        self.arrived, self.left = TimeField(), TimeField()
        self.remove = icon_button(self.tr("برداشتن این رفت‌وآمد"), "close", size=14)
        arrived = self.tr("ساعت بازگشت") if again else self.tr("ساعت ورود")
        self.rows = (FieldRow(arrived, self.arrived), FieldRow(self.tr("ساعت خروج"), self.left))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.current().px(14))
        for row in self.rows:
            line.addWidget(row, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
