"""The other names of a thing: each typed name becomes a chip; on Enter, «،», or on leaving the field."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.persian.folding import compact
from app.persian.letters import normalise
from app.ui.widgets.pick_list import Entry
from app.ui.widgets.pick_many_field import PickManyField

_ENDS = ("،", ",", "؛", ";")


class AliasesField(PickManyField):
    """`committed(tuple of names)`; a name that is there already in another spelling is not added twice."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, creates=True, parent=parent)
        self.input.opener.take_away()
        self.input.created.connect(self._take)
        self.input.textChanged.connect(self._on_text)

    def set_value(self, value: Sequence[Hashable]) -> None:
        self.set_entries([Entry(name, str(name)) for name in value])
        super().set_value(value)

    def flush(self) -> None:
        """Take what was typed as a name."""
        typed = self.input.text()
        if typed.strip():
            self.input.setText("")
            self.input.set_problem(None)
            self._take(typed)

    def _take(self, typed: str) -> None:
        name = normalise(typed).strip(" \u200c،؛,;")
        known = {compact(str(one)) for one in self.value()}
        if compact(name) and compact(name) not in known:
            self._change([*self.value(), name])

    def _on_text(self, text: str) -> None:
        if text.endswith(_ENDS):
            self.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.flush()
        elif _is_enter(event) and self.input.text().strip():
            self.flush()
            return True
        return super().eventFilter(watched, event)


def _is_enter(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    )
