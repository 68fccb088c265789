"""The quorum (حد نصاب): the rule is data, a snapshot of the series; no law fixes one for us (I8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Protocol

from app.domain.attendance import Attendance
from app.domain.seat import SEATED, seats


class QuorumRule(StrEnum):
    """How many must be there."""

    NONE = "none"  # ندارد
    HALF_PLUS_ONE = "half_plus_one"  # نصف به‌علاوه یک
    TWO_THIRDS = "two_thirds"  # دو سوم


class QuorumBasis(StrEnum):
    """What is counted."""

    MEMBERS = "members"  # اعضا
    NEIGHBOURHOODS = "neighbourhoods"  # محلات


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many are ``needed`` and ``here``, out of how many (``of``)."""

    needed: int
    here: int
    of: int

    @property
    def met(self) -> bool:
        """Whether there are enough."""
        return self.here >= self.needed


class _Assembly(Protocol):
    @property
    def attendance(self) -> tuple[Attendance, ...]: ...
    @property
    def quorum_rule(self) -> QuorumRule: ...
    @property
    def quorum_basis(self) -> QuorumBasis: ...


def quorum(meeting: _Assembly, at: time | None = None) -> Quorum:
    """The quorum at ``at``, or as it stands; who leaves at that minute is not counted any more.

    Members are counted by their seats; neighbourhoods are those that the roster names with a member or
    a group of members, here as long as one of them (or a substitute) is.  «نصف به‌علاوه یک» of an odd
    number is the next whole number above the half: 4 of 7.
    """
    here, of = (
        _neighbourhoods(meeting.attendance, at)
        if meeting.quorum_basis is QuorumBasis.NEIGHBOURHOODS
        else _members(meeting.attendance, at)
    )
    return Quorum(_needed(meeting.quorum_rule, of), here, of)


def _needed(rule: QuorumRule, of: int) -> int:
    match rule:
        case QuorumRule.HALF_PLUS_ONE:
            return of // 2 + 1
        case QuorumRule.TWO_THIRDS:
            return -(-2 * of // 3)
        case QuorumRule.NONE:
            return 0


def _members(rows: tuple[Attendance, ...], at: time | None) -> tuple[int, int]:
    found = seats(rows)
    return sum(seat.filled_by(lambda row: row.in_hall(at)) is not None for seat in found), len(found)


def _neighbourhoods(rows: tuple[Attendance, ...], at: time | None) -> tuple[int, int]:
    by_id = {row.id: row for row in rows}
    of: set[str] = set()
    here: set[str] = set()
    for row in rows:
        place = by_id.get(row.on_behalf_of or "", row).neighbourhood_id
        if place and (row.role in SEATED or row.on_behalf_of):
            of.add(place)
            if row.in_hall(at):
                here.add(place)
    return len(here), len(of)
