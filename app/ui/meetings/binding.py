"""Ties a field to one value of the meeting: what she says is saved at once, what changed since is shown."""

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
Save = Callable[[Any], Work]
"""From what she said to the work of the office, told apart at once: the meeting may be another by then."""


class Bound(QObject):
    """One field and the work that saves its value; it lives as long as the field.

    As long as something she said is on its way to the office, or was refused, the field is left alone:
    an answer to an earlier keystroke must not take back a later one.  A refusal that comes when another
    meeting is shown already is told where nobody's problems are told.
    """

    def __init__(
        self,
        field: Any,
        desk: Desk,
        catalogue: Catalogue,
        save: Save,
    ) -> None:
        super().__init__(field)
        self._field: Any = field
        self._desk, self._catalogue, self._save = desk, catalogue, save
        self._shown: Any = _NOTHING
        self._newest: Any = _NOTHING
        self._turn = 0
        self._under_way = 0
        field.committed.connect(self.commit)

    def show(self, value: Any) -> None:
        """Show the value as the office has it now."""
        self._newest = value
        if self._under_way == 0 and value != self._shown:
            self._shown = value
            self._field.set_value(value)
            self._field.set_problem(None)

    def forget(self) -> None:
        """The next value is another meeting's: it is shown whatever stands in the field now."""
        self._turn += 1
        self._under_way = 0
        self._shown = self._newest = _NOTHING

    def show_again(self, empty: Any = None) -> None:
        """Show the same value once more, under its names of now; `empty` first makes the old names go."""
        if self._under_way == 0 and self._shown is not _NOTHING:
            if empty is not None:
                self._field.set_value(empty)
            self._field.set_value(self._shown)

    def commit(self, value: Any) -> None:
        """Save what she said; a refusal is told at the field."""
        turn = self._turn
        self._under_way += 1

        def saved(_changes: Changes) -> None:
            if turn != self._turn:
                return
            self._under_way -= 1
            self._shown = value
            self._field.set_problem(None)
            if self._newest is not _NOTHING:
                self.show(self._newest)

        def refused(problem: Problem) -> None:
            if turn != self._turn:
                self._desk.tasks.problem.emit(problem)
                return
            self._under_way -= 1
            self._field.set_problem(self._catalogue.problem(problem))

        self._desk.ask(self._save(value), saved, refused, self)


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
