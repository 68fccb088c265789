"""A name that may be picked from a list or simply typed: a venue of the register, or a hall used once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.persian.folding import compact
from app.persian.letters import normalise
from app.ui.widgets.pick_field import PickField
from app.ui.widgets.pick_list import Entry

_TYPED = "typed"


class NameField(PickField):
    """Its value is (id | None, name): an entry of the list, a name of no entry, or (None, "") while empty."""

    def __init__(
        self, placeholder: str = "", entries: Sequence[Entry] = (), parent: QWidget | None = None
    ) -> None:
        self._known: tuple[Entry, ...] = ()
        super().__init__(placeholder, entries, creates=True, parent=parent)
        self.created.connect(self._take_typed)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What can be picked; the name that was typed is still known."""
        self._known = tuple(entries)
        self._know(self._labels.get(_TYPED, ""))

    def value(self) -> Any:
        return (None if self._id == _TYPED else self._id, self._labels.get(self._id, ""))

    def set_value(self, value: Any) -> None:
        known, name = value
        if not self._commit.pending:
            self._know(name if known is None else "")
            super().set_value(known if known is not None else _TYPED if name else None)
        self._commit.mark(value)

    def flush(self) -> None:
        """Settle what was typed; a name that is in no list is a name all the same."""
        text = compact(self.text())
        if text and text not in {compact(label) for label in self._labels.values()}:
            self._take_typed(self.text())
        else:
            super().flush()

    def _take_typed(self, text: str) -> None:
        name = normalise(text).strip()
        self._know(name)
        self._take(Entry(_TYPED, name))

    def _know(self, typed: str) -> None:
        super().set_entries((*self._known, *([Entry(_TYPED, typed)] if typed else [])))
