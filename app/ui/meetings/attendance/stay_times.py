"""Arrival and departure as one value: saved together, so that putting either right puts both right."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QObject, Signal

from app.domain.attendance import Stay
from app.ui.widgets import TimeField

Times = tuple[time | None, time | None]


class StayTimes(QObject):
    """Two time fields that act as one: `committed((arrived, left))`; a problem is told where she typed."""

    committed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.arrived, self.left = TimeField(), TimeField()
        self._typed_in = self.arrived
        for field in (self.arrived, self.left):
            field.committed.connect(lambda _time, field=field: self._on_committed(field))

    def set_value(self, times: Times) -> None:
        for field, value in zip((self.arrived, self.left), times, strict=True):
            field.set_value(value)

    def set_problem(self, sentence: str | None) -> None:
        for field in (self.arrived, self.left):
            field.set_problem(sentence if field is self._typed_in else None)

    def _on_committed(self, field: TimeField) -> None:
        self._typed_in = field
        self.committed.emit((self.arrived.value(), self.left.value()))


def with_times(stays: tuple[Stay, ...], times: Times) -> tuple[Stay, ...]:
    """The stays with another first arrival and last departure; those between stay as they are."""
    arrived, left = times
    if len(stays) < 2:
        return (Stay(arrived, left),) if arrived or left else ()
    first, *between, last = stays
    return (replace(first, arrived=arrived), *between, replace(last, left=left))
