"""Neighbourhoods that were proposed and not yet confirmed: all with the same note, settled in one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.neighbourhood import Neighbourhood
from app.services import register
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures
from app.ui.desk import Desk
from app.ui.widgets import Banner

FEWEST = 2
"""One alone is confirmed beside its name."""


class ProposalsBanner(Banner):
    """Asks for the secretary's word for all that carry the note that most do; what only one carries is hers.

    Hidden while there is nothing to ask.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", "amber", self.tr("همه را تأیید می‌کنم"), self._confirm, parent=parent)
        self._desk = desk
        self._note, self._ids = "", tuple[str, ...]()

    def show_neighbourhoods(self, shown: Sequence[Neighbourhood]) -> None:
        """Ask about these."""
        self._note, self._ids = proposed(shown)
        told = self.tr("{count} محله این یادداشت را دارد: «{note}». اگر درست است، یکجا تأیید کنید.")
        self.set_sentence(told.format(count=figures.grouped(len(self._ids)), note=self._note))
        self.setVisible(bool(self._ids))

    def _confirm(self) -> None:
        note, ids = self._note, self._ids
        told = self.tr("{count} محله تأیید شد").format(count=figures.grouped(len(ids)))
        self._desk.do_undoably(
            told,
            lambda office: _set_notes(office, ids, note, ""),
            lambda office: _set_notes(office, ids, "", note),
        )


def proposed(among: Sequence[Neighbourhood]) -> tuple[str, tuple[str, ...]]:
    """The note that most carry and the identifiers of those, none where no two carry the same."""
    notes = Counter(one.note for one in among if one.note)
    if not notes or max(notes.values()) < FEWEST:
        return "", ()
    note = notes.most_common(1)[0][0]
    return note, tuple(one.id for one in among if one.note == note)


def _set_notes(office: Office, ids: Sequence[str], before: str, after: str) -> Changes:
    """Give these the note ``after``, but for those whose note is no longer the one of ``before``."""
    for one in register.read(office).neighbourhoods:
        if one.id in ids and one.note == before:
            register.put(office, replace(one, note=after))
    return Changes(register=True)
