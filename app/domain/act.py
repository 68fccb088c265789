"""An act of a meeting: what was done, when, and whether it was undone since; the audit keeps them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Way(StrEnum):
    """Whether something was done, or an earlier act was undone or done again."""

    DONE = "done"
    UNDONE = "undone"  # واگرد
    REDONE = "redone"  # ازنو


@dataclass(frozen=True, slots=True)
class Told:
    """What an act was: a code whose sentence is in the catalogue, the values of its blanks, and the item that
    it was about (none for the meeting itself).

    A value called ``time`` is a time of day, ``field`` the name of a field of the domain, ``row`` a row
    number, ``count`` a number of items; all others are texts.
    """

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One act; ``number`` counts the acts of its meeting from 1.

    ``of`` is the number of the act that this one undid or did again, whose words it repeats.
    """

    number: int
    at: datetime
    way: Way
    told: Told
    undone: bool = False
    of: int | None = None
