"""What a series prepares for every new meeting of it: its hour, its agenda, and whom it invites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Preparation:
    """The template of a meeting; the rule of the roster is data.

    Invited is who holds a position in one of ``body_ids`` or ``neighbourhood_ids``, or, with
    ``all_neighbourhoods``, in any of the district; alternate councillors only if ``alternates`` says so.
    ``agenda`` are the titles of the items that come back every time.
    """

    planned_start: time | None = None
    agenda: tuple[str, ...] = ()
    all_neighbourhoods: bool = True
    body_ids: tuple[str, ...] = ()
    neighbourhood_ids: tuple[str, ...] = ()
    alternates: bool = False


PLAIN = Preparation()
