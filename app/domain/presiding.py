"""Who presides: somebody acts as chair or secretary (رئیس یا دبیر موقت) for an interval of the session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from app.domain import wall_clock
from app.domain.attendance import OFFICERS, Role
from app.domain.problems import Refusal


@dataclass(frozen=True, slots=True)
class Presiding:
    """A row of the attendance acts as chair or secretary; unknown bounds are the start and the end."""

    id: str
    row_id: str
    role: Role = Role.CHAIR
    since: time | None = None
    until: time | None = None

    def held_at(self, moment: time | None) -> bool:
        """Whether it was so at ``moment``, the last minute not included; ``None``: whether it is so still."""
        if moment is None:
            return self.until is None
        begun = self.since is None or not wall_clock.is_before(moment, self.since)
        return begun and (self.until is None or wall_clock.is_before(moment, self.until))


def acting(intervals: Iterable[Presiding], role: Role, at: time | None = None) -> Presiding | None:
    """Who acts in this office at ``at`` (``None``: as it stands); of several the last named."""
    found = [one for one in intervals if one.role is role and one.held_at(at)]
    return found[-1] if found else None


def check(one: Presiding) -> None:
    """Refuse an interval that ends before it began, and an office that nobody can act in."""
    if one.role not in OFFICERS:
        raise Refusal("presiding_role")
    if one.since and one.until and wall_clock.runs_backwards(one.since, one.until):
        raise Refusal("presiding_ended_before_start", since=one.since, until=one.until)
