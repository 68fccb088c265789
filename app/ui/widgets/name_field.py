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
    """Its value is (id | None, name): an entry of the list, a name of no entry, or (None, "") while empty.

    A field that `prefers_known` takes the last name of the only one who is called so for him; else a hall of
    a similar name would take the place of the one that was typed.
    """

    def __init__(
        self,
        placeholder: str = "",
        entries: Sequence[Entry] = (),
        prefers_known: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._known: tuple[Entry, ...] = ()
        super().__init__(placeholder, entries, creates=True, parent=parent)
        self.takes_by_tab = self._prefers_known = prefers_known
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
        is_settled = text == compact(self._labels.get(self._id, ""))
        known = self._only_one_called(text) if self._prefers_known and text and not is_settled else None
        if known is not None:
            self._take(known)
        elif text and text not in {compact(label) for label in self._labels.values()}:
            self._take_typed(self.text())
        else:
            super().flush()

    def _only_one_called(self, text: str) -> Entry | None:
        """The one entry of which ``text`` is the end, from the beginning of a word on."""
        labels = [entry.label for entry in self._known]
        called = [
            entry
            for entry, label in zip(self._known, labels, strict=True)
            if any(compact(label[at + 1 :]) == text for at, sign in enumerate(label) if sign == " ")
        ]
        return called[0] if len(called) == 1 and text not in map(compact, labels) else None

    def _take_typed(self, text: str) -> None:
        name = normalise(text).strip()
        self._know(name)
        self._take(Entry(_TYPED, name))

    def _know(self, typed: str) -> None:
        super().set_entries((*self._known, *([Entry(_TYPED, typed)] if typed else [])))
