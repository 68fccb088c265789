"""Ties a field of the side panel to the row that it shows now: one field serves all the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from app.domain.attendance import Attendance
from app.domain.problems import Problem
from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.words import Catalogue

Work = Callable[[Office], Changes]
Save = Callable[[Attendance, Any], Work]
"""From the row and what she said of it to the work of the office."""


class RowBinding(QObject):
    """`read` gives the field's value of a row, `save` the work that stores another.

    As long as something she said of this row is on its way, or was refused, the field is left alone.
    A refusal that comes when another row is shown already is told where nobody's problems are told.
    """

    def __init__(
        self,
        field: Any,
        read: Callable[[Attendance], Any],
        save: Save,
        desk: Desk,
        catalogue: Catalogue,
    ) -> None:
        super().__init__(field)
        self._field: Any = field
        self._read, self._save = read, save
        self._desk, self._catalogue = desk, catalogue
        self._row: Attendance | None = None
        self._shown: Any = None
        self._under_way = 0
        field.committed.connect(self._commit)

    def show(self, row: Attendance, again: bool = False) -> None:
        """Show a row's value as the office has it now; `again` even if it is the same."""
        value = self._read(row)
        if self._row is None or self._row.id != row.id:
            self._under_way = 0
            again = True
        self._row = row
        if self._under_way == 0 and (again or value != self._shown):
            self._shown = value
            self._field.set_value(value)
            self._field.set_problem(None)

    def _commit(self, value: Any) -> None:
        row = self._row
        if row is None or (self._under_way == 0 and value == self._read(row)):
            self._field.set_problem(None)
            return
        self._under_way += 1

        def saved(_changes: Changes) -> None:
            if self._answered(row):
                self._shown = value
                self._field.set_problem(None)

        def refused(problem: Problem) -> None:
            if self._answered(row):
                self._field.set_problem(self._catalogue.problem(problem))
            else:
                self._desk.tasks.problem.emit(problem)

        self._desk.ask(self._save(row, value), saved, refused, self)

    def _answered(self, row: Attendance) -> bool:
        """Count an answer; says whether the field still shows the row that was asked about."""
        if self._row is None or self._row.id != row.id:
            return False
        self._under_way = max(self._under_way - 1, 0)
        return True
