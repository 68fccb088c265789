"""What a series prepares for its meetings: the hour, the agenda, whom it invites and who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Signers(StrEnum):
    """Who signs the minutes besides those whom she has chosen by name."""

    ASK = "ask"  # هر بار پرسیده شود
    OFFICERS = "officers"  # رئیس و دبیر
    MEMBERS = "members"  # همه اعضای حاضر


@dataclass(frozen=True, slots=True)
class Preparation:
    """The template of a meeting; the rule of the roster is data.

    Invited is who holds a position in one of ``body_ids`` or ``neighbourhood_ids``, or, with
    ``all_neighbourhoods``, in any of the district; alternate councillors only if ``alternates`` says so.
    ``agenda`` are the titles of the items that come back every time; ``signers`` says whom its
    end asks to sign.
    """

    planned_start: time | None = None
    agenda: tuple[str, ...] = ()
    all_neighbourhoods: bool = True
    body_ids: tuple[str, ...] = ()
    neighbourhood_ids: tuple[str, ...] = ()
    alternates: bool = False
    signers: Signers = Signers.ASK


PLAIN = Preparation()
