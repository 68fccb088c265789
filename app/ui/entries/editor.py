"""What every editor of an entry is: fields that each show and save one fact of the entry that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.register import Register
from app.services.register import Entry
from app.ui import theme
from app.ui.binding import Bound, flush_fields
from app.ui.entries.keeper import Keeper
from app.words import Catalogue

Read = Callable[[Any], Any]
Check = Callable[[Any], str]


class EntryEditor(QWidget):
    """A column of sections; a subclass builds the fields and binds each to its fact."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeper, self.catalogue = keeper, catalogue
        self.entry: Any = None
        self._facts: list[tuple[Bound, Read]] = []
        px = theme.current().px
        self.sections = QVBoxLayout(self)
        self.sections.setContentsMargins(px(16), px(4), px(16), px(16))
        self.sections.setSpacing(px(theme.GAP_WIDE))

    def show_entry(self, entry: Entry) -> None:
        """Show this entry, or the same one as it is now."""
        if self.entry is not None and entry.id != self.entry.id:
            flush_fields(self)
        changed = self.entry is None or entry.id != self.entry.id
        self.entry = entry
        if changed:
            self.show_register(self.keeper.desk.register)
        for bound, read in self._facts:
            bound.show(entry.id, read(entry))

    def show_register(self, register: Register) -> None:
        """What can be picked has changed."""

    def start(self) -> None:
        """Put the caret into the first field, for a new entry."""

    def bind(
        self,
        field: Any,
        name: str,
        read: Read | None = None,
        write: Callable[[Any], Any] = lambda value: value,
        check: Check = lambda _value: "",
    ) -> Bound:
        """Tie a field to the fact ``name``; ``read`` and ``write`` convert between the fact and the field."""

        def save(entry_id: str, value: Any) -> Any:
            return self.keeper.sets(entry_id, **{name: write(value)})

        bound = Bound(field, self.keeper.desk, self.catalogue, save, check)
        self.follow(bound, read or (lambda entry: getattr(entry, name)))
        return bound

    def follow(self, bound: Bound, read: Read) -> None:
        """Let a field that is tied already show what ``read`` finds in the entry."""
        self._facts.append((bound, read))

    def required(self, value: str) -> str:
        """The sentence for an empty name; a draft may still be without one."""
        unnamed = self.keeper.draft is not None and self.keeper.draft.id == self.entry.id
        return "" if value or unnamed else self.tr("نام خالی نمی‌ماند؛ نامی بنویسید.")
