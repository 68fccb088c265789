"""How changes of an entry reach the register: one without a name waits here, a deletion is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.person import Person
from app.domain.problems import Problem
from app.domain.register import Register
from app.domain.series import Series
from app.services import register
from app.services.changes import Changes
from app.services.office import Office
from app.services.register import Entry
from app.ui.binding import Work
from app.ui.desk import Desk

Change = Callable[[Any], Entry]


class Keeper(QObject):
    """The one draft of a page, and the verbs of its entries.

    ``settled`` with the identifier once a draft has come into the register.
    """

    settled = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._draft: Entry | None = None
        desk.register_changed.connect(self._on_register)

    @property
    def draft(self) -> Entry | None:
        """The entry that she has begun and not yet named."""
        return self._draft

    def begin(self, draft: Entry) -> None:
        """Begin an entry; it is put into the register as soon as it has a name."""
        self._draft = draft

    def drop(self) -> None:
        """Forget the draft."""
        self._draft = None

    def find(self, entry_id: str) -> Entry | None:
        """The entry as it is now, or the draft."""
        if self._draft is not None and self._draft.id == entry_id:
            return self._draft
        return find(self.desk.register, entry_id)

    def amends(self, entry_id: str, change: Change) -> Work | None:
        """The work that changes the entry as the office has it; None while it is a draft without a name."""
        draft = self._draft if self._draft is not None and self._draft.id == entry_id else None
        if draft is not None:
            self._draft = draft = change(draft)
            if not name_of(draft):
                return None

        def work(office: Office) -> Changes:
            stored = find(register.read(office), entry_id)
            if stored is None and draft is None:
                raise Problem("thing_gone", id=entry_id)
            return register.put(office, draft if stored is None and draft is not None else change(stored))

        return work

    def sets(self, entry_id: str, **values: Any) -> Work | None:
        """The work that sets single facts of the entry."""
        return self.amends(entry_id, lambda entry: replace(entry, **values))

    def delete(self, entry: Entry, sentence: str, refused: Callable[[Problem], None]) -> None:
        """Delete the entry and offer to take it back under ``sentence``; one that is named is refused."""
        if self._draft is not None and self._draft.id == entry.id:
            self.drop()
            return

        def deleted(_changes: Changes) -> None:
            self.desk.done.emit(sentence, lambda: self.desk.do(register.put, entry))

        self.desk.ask(lambda office: register.delete(office, entry), deleted, refused, self)

    def archive(self, entry: Any, *, active: bool) -> None:
        """Take an entry out of the lists for new meetings, or bring it back."""
        work = self.sets(entry.id, active=active)
        if work is not None:
            self.desk.ask(work, owner=self)

    def _on_register(self, now: Register) -> None:
        draft = self._draft
        if draft is not None and find(now, draft.id) is not None:
            self._draft = None
            self.settled.emit(draft.id)


def find(within: Register, entry_id: str) -> Entry | None:
    """The entry with this identifier, whatever it is."""
    shelves: tuple[tuple[Entry, ...], ...] = (
        within.people,
        within.bodies,
        within.neighbourhoods,
        within.venues,
        within.series,
    )
    return next((entry for shelf in shelves for entry in shelf if entry.id == entry_id), None)


def name_of(entry: Entry) -> str:
    """What an entry cannot be without: the last name, the title, the name."""
    if isinstance(entry, Person):
        return entry.last_name
    return entry.title if isinstance(entry, Series) else entry.name


def shown_name(entry: Entry) -> str:
    """The name by which she knows an entry."""
    return entry.full_name if isinstance(entry, Person) else name_of(entry)


def is_active(entry: Entry) -> bool:
    """Whether the entry is offered for new meetings; venues and series always are."""
    return bool(getattr(entry, "active", True))


def can_be_archived(entry: Entry) -> bool:
    """Whether the entry can be taken out of the lists without deleting it."""
    return hasattr(entry, "active")
