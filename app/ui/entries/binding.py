"""Ties a field to one fact of the entry that is shown: saved at once, a refusal is told at the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.words import Catalogue

Work = Callable[[Office], Changes]
Save = Callable[[str, Any], Work | None]
"""From the entry's identifier and what she said to the work of the office; None where it has none yet."""

_NOTHING = object()


class Bound(QObject):
    """One field, whichever entry it shows; it lives as long as the field.

    As long as something she said is on its way to the office, or was refused, the field is left alone: an
    answer to an earlier keystroke must not take back a later one.  `check` gives the sentence for a value
    that is not to be saved, or nothing.
    """

    def __init__(
        self,
        field: Any,
        desk: Desk,
        catalogue: Catalogue,
        save: Save,
        check: Callable[[Any], str] = lambda _value: "",
    ) -> None:
        super().__init__(field)
        self._field: Any = field
        self._desk, self._catalogue = desk, catalogue
        self._save, self._check = save, check
        self._subject = ""
        self._turn = 0
        self._under_way = 0
        self._shown: Any = _NOTHING
        self._newest: Any = _NOTHING
        field.committed.connect(self.commit)

    def show(self, subject: str, value: Any) -> None:
        """Show the value of an entry as it is now; of another than before, whatever was in the field."""
        if subject != self._subject:
            self._subject = subject
            self._turn += 1
            self._under_way = 0
            self._shown = _NOTHING
        self._newest = value
        if self._under_way == 0 and value != self._shown:
            self._shown = value
            self._field.set_value(value)
            self._field.set_problem(None)

    def show_again(self) -> None:
        """Show the same value once more, under its names of now."""
        if self._under_way == 0 and self._shown is not _NOTHING and not self._field.property("invalid"):
            self._field.set_value(self._shown)

    def commit(self, value: Any) -> None:
        """Save what she said about the entry that is shown."""
        complaint = self._check(value)
        if complaint:
            self._field.set_problem(complaint)
            return
        turn, work = self._turn, self._save(self._subject, value)
        if work is None:
            self._settle(value)
            return
        self._under_way += 1

        def saved(_changes: Changes) -> None:
            if turn == self._turn:
                self._under_way -= 1
                self._settle(value)
                self.show(self._subject, self._newest)

        def refused(problem: Problem) -> None:
            if turn == self._turn:
                self._under_way -= 1
                self._field.set_problem(self._catalogue.problem(problem))

        self._desk.ask(work, saved, refused, self)

    def _settle(self, value: Any) -> None:
        self._shown = value
        self._field.set_problem(None)


def flush_fields(within: QWidget) -> None:
    """Commit what was typed in any field below a widget, before it shows something else."""
    for child in within.findChildren(QWidget):
        flush = getattr(child, "flush", None)
        if flush is not None:
            flush()
