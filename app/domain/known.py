"""Which identifiers still stand for something: what names any other is named no longer."""

from __future__ import annotations

from collections.abc import Iterable


class Known:
    """A set of identifiers, through which mentions are passed."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = frozenset(ids)

    def __contains__(self, thing_id: object) -> bool:
        return thing_id in self._ids

    def one(self, thing_id: str | None) -> str | None:
        """The identifier if it is known, else None."""
        return thing_id if thing_id in self._ids else None

    def several(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the identifiers that are known."""
        return tuple(thing_id for thing_id in ids if thing_id in self._ids)
