"""Which rows the list shows while nothing is typed, and where she goes on among them; it knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from app.domain.attendance import Presence
from app.ui.meetings.attendance.rows import Row

Keep = Callable[[Row], bool]


class ListFilter:
    """Who answers ``keep`` (None: everybody), and who was just marked: she sees what she did."""

    def __init__(self, keep: Keep | None = None) -> None:
        self._keep = keep
        self._just_marked: frozenset[str] = frozenset()

    def shown(self, rows: Iterable[Row], chosen: str) -> list[Row]:
        """The rows of the list; the chosen one stays in it."""
        keep, stays = self._keep, self._just_marked | {chosen}
        return [row for row in rows if keep is None or row.id in stays or keep(row)]

    def keep_in_sight(self, ids: frozenset[str]) -> None:
        """These were marked, and stay until others are, though the list asks for others."""
        self._just_marked = ids

    def ahead_of(self, rows: Sequence[Row], row_id: str, presence: Presence) -> str | None:
        """The next row that answers, if this one, so marked, does so no longer."""
        keep = self._keep
        at = next((at for at, row in enumerate(rows) if row.id == row_id), None)
        if keep is None or at is None:
            return None
        if not keep(rows[at]) or keep(replace(rows[at], presence=presence)):
            return None
        return next((row.id for row in rows[at + 1 :] if keep(row)), None)
