"""Ties a field to one fact of whatever is shown: saved at once, refused at the field; knows no page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from app.domain.problems import Problem
from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.widgets import CheckField
from app.words import Catalogue

_NOTHING = object()
_EXAMPLE = "example"

Work = Callable[[Office], Changes]
Save = Callable[[str, Any], Work | None]
"""From the identifier of what is shown and what she said of it to the work of the office, told apart at
once: something else may be shown by then.  None where the office has nothing to do yet."""


class Bound(QObject):
    """One field, whichever entry, row or meeting it shows; it lives as long as the field.

    As long as something she said is on its way to the office, or was refused, the field is left alone: an
    answer to an earlier keystroke must not take back a later one.  A refusal that comes when something else
    is shown already is told where nobody's problems are told.  `check` gives the sentence for a value that
    is not to be saved, or nothing.
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
        """Show the value as it is now; of another subject than before, whatever was in the field."""
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

    def show_again(self, empty: Any = None) -> None:
        """Show the same value once more, under its names of now; `empty` first makes the old names go."""
        if self._under_way or self._shown is _NOTHING or self._field.property("invalid"):
            return
        if empty is not None:
            self._field.set_value(empty)
        self._field.set_value(self._shown)

    def commit(self, value: Any) -> None:
        """Save what she said of the subject that is shown; a refusal is told at the field."""
        complaint = self._check(value)
        if complaint:
            self._field.set_problem(complaint)
            return
        if self._under_way == 0 and value == self._newest:
            self._settle(value)
            return
        turn, work = self._turn, self._save(self._subject, value)
        if work is None:
            self._newest = value
            self._settle(value)
            return
        self._under_way += 1

        def saved(_changes: Changes) -> None:
            if turn == self._turn:
                self._under_way -= 1
                self._settle(value)
                if self._newest is not _NOTHING:
                    self.show(self._subject, self._newest)

        def refused(problem: Problem) -> None:
            if turn != self._turn:
                self._desk.tasks.problem.emit(problem)
                return
            self._under_way -= 1
            self._field.set_problem(self._catalogue.problem(problem))

        self._desk.ask(work, saved, refused, self)

    def _settle(self, value: Any) -> None:
        self._shown = value
        self._field.set_problem(None)


def set_locked(field: Any, locked: bool) -> None:
    """Show a field of the kit without letting it be changed, or let it again."""
    if isinstance(field, QLineEdit | QTextEdit):
        _show_example(field, not locked)
    if hasattr(field, "set_locked"):
        field.set_locked(locked)
    elif isinstance(field, QLineEdit):
        field.setReadOnly(locked)
    elif isinstance(field, CheckField):
        field.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, locked)
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus if locked else Qt.FocusPolicy.StrongFocus)
    else:
        field.setEnabled(not locked)


def _show_example(field: QLineEdit | QTextEdit, shown: bool) -> None:
    """In a locked field that is empty, the example of what to type would be read as its value."""
    if field.placeholderText():
        field.setProperty(_EXAMPLE, field.placeholderText())
    field.setPlaceholderText(str(field.property(_EXAMPLE) or "") if shown else "")


def flush_fields(within: QWidget) -> None:
    """Commit what was typed in any field below a widget, before it shows something else."""
    for child in within.findChildren(QWidget):
        flush = getattr(child, "flush", None)
        if flush is not None:
            flush()
