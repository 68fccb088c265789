"""An item of the agenda (دستور جلسه)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to be talked about; ``carried_from`` names the earlier resolution that brought it here.

    ``outside`` marks what came up beside the agenda (خارج از دستور).
    """

    id: str
    title: str = ""
    presenter: str = ""
    minutes_planned: int | None = None
    carried_from: str | None = None
    outcome: str = ""
    outside: bool = False
