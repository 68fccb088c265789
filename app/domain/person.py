"""A person and the positions that he or she held, with dates: minutes print the title of their own day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MemberKind(StrEnum):
    """Whether a councillor is a main or an alternate member (عضو اصلی / علی‌البدل)."""

    NONE = "none"
    MAIN = "main"
    ALTERNATE = "alternate"


@dataclass(frozen=True, slots=True)
class Position:
    """A title held in a body or for a neighbourhood, from a day to a day (both may be unknown)."""

    id: str
    title: str
    body_id: str | None = None
    neighbourhood_id: str | None = None
    member_kind: MemberKind = MemberKind.NONE
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the position was held on ``day`` (bounds included)."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Person:
    """A person; national ID, mobile, father's name and note are the office's own and never leave it."""

    id: str
    last_name: str
    first_name: str = ""
    honorific: str = ""
    positions: tuple[Position, ...] = ()
    father_name: str = ""
    national_id: str = ""
    mobile: str = ""
    note: str = ""
    active: bool = True

    @property
    def full_name(self) -> str:
        """The name as it is printed: «سرگرد سید محمد حسینی»."""
        return " ".join(part for part in (self.honorific, self.first_name, self.last_name) if part)

    def position_on(self, day: date | None) -> Position | None:
        """The position held on ``day``, the latest begun first; without a day, the last one listed."""
        held = [position for position in self.positions if day is None or position.held_on(day)]
        if not held:
            return None
        return max(enumerate(held), key=lambda pair: (pair[1].since or date.min, pair[0]))[1]
