"""Attendance (حضور و غیاب): one row per person or unnamed group; late and early are derived from times,
never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from app.domain import bounds, wall_clock
from app.domain.problems import Refusal


class Role(StrEnum):
    """The capacity in which somebody takes part (نقش در جلسه)."""

    CHAIR = "chair"  # رئیس جلسه
    SECRETARY = "secretary"  # دبیر جلسه
    MEMBER = "member"  # عضو
    GUEST = "guest"  # مدعو
    OBSERVER = "observer"  # ناظر


OFFICERS = (Role.CHAIR, Role.SECRETARY)
"""Of each there is one; both are needed to close the minutes."""


class Presence(StrEnum):
    """Whether somebody was there (وضعیت حضور)."""

    UNMARKED = "unmarked"  # ثبت‌نشده
    PRESENT = "present"  # حاضر
    ABSENT = "absent"  # غایب
    EXCUSED = "excused"  # غیبت موجه


@dataclass(frozen=True, slots=True)
class Stay:
    """One interval in the hall; an unknown end means «until the end», an unknown start «from the start»."""

    arrived: time | None = None
    left: time | None = None

    def holds(self, moment: time) -> bool:
        """Whether ``moment`` lies in it, both bounds included."""
        begun = self.arrived is None or not wall_clock.is_before(moment, self.arrived)
        return begun and (self.left is None or not wall_clock.is_before(self.left, moment))


def coming(now: time, started: time | None, grace: int) -> tuple[Stay, ...]:
    """The stays of who is marked present at ``now``: none, which is «from the start», while the roll is
    called in the first ``grace`` minutes of the session; without a grace every minute counts.
    """
    if not grace or started is None or wall_clock.is_before(now, started):
        return (Stay(arrived=now),)
    is_called = wall_clock.seconds_between(started, now) <= 60 * grace
    return () if is_called else (Stay(arrived=now),)


@dataclass(frozen=True, slots=True)
class Attendance:
    """One participant of a meeting.

    ``person_id`` is empty for an unnamed group, whose ``name`` is its label and whose
    ``headcount`` may be unknown.  ``name`` and ``title`` are the meeting's own snapshot.
    An ``alternate`` councillor (علی‌البدل) has no seat of his own.
    ``excuse`` and ``private_note`` stay in the office and are in no record.
    """

    id: str
    name: str
    person_id: str | None = None
    title: str = ""
    body_id: str | None = None
    neighbourhood_id: str | None = None
    role: Role = Role.MEMBER
    invited: bool = True
    presence: Presence = Presence.UNMARKED
    stays: tuple[Stay, ...] = ()
    is_group: bool = False
    headcount: int | None = None
    on_behalf_of: str | None = None
    letter_no: str = ""
    signs: bool = False
    remarks: str = ""
    excuse: str = ""
    private_note: str = ""
    alternate: bool = False

    @property
    def is_present(self) -> bool:
        """Present, in person or as a group."""
        return self.presence is Presence.PRESENT

    @property
    def is_away(self) -> bool:
        """Absent, excused or not."""
        return self.presence in (Presence.ABSENT, Presence.EXCUSED)

    @property
    def arrived_at(self) -> time | None:
        """The first arrival that is known."""
        return self.stays[0].arrived if self.stays else None

    @property
    def left_at(self) -> time | None:
        """The last departure that is known."""
        return self.stays[-1].left if self.stays else None

    def late_for(self, start: time | None) -> bool:
        """Whether the first arrival was after ``start``."""
        arrived = self.arrived_at
        return self.is_present and bool(start and arrived and wall_clock.is_before(start, arrived))

    def early_from(self, end: time | None) -> bool:
        """Whether the last departure was before ``end``."""
        left = self.left_at
        return self.is_present and bool(end and left and wall_clock.is_before(left, end))

    @property
    def came_back(self) -> bool:
        """Whether he or she left and returned."""
        return self.is_present and len(self.stays) > 1

    def came_after(self, start: time | None) -> bool:
        """Whether the participant was not in the hall at ``start`` and came, or came back, later."""
        if start is None or not self.is_present or self.in_hall(start):
            return False
        return any(stay.arrived and wall_clock.is_before(start, stay.arrived) for stay in self.stays)

    def here_at(self, moment: time) -> bool:
        """Whether the participant was in the hall at ``moment`` (unknown bounds count as present)."""
        return self.is_present and (not self.stays or any(stay.holds(moment) for stay in self.stays))

    def in_hall(self, moment: time | None = None) -> bool:
        """Whether the participant is counted in the hall: as it stands, or at the beginning of a minute.

        Unlike in :meth:`here_at`, who leaves in that minute is gone.
        """
        if not self.is_present or not self.stays:
            return self.is_present
        if moment is None:
            return self.stays[-1].left is None
        return any(stay.holds(moment) and stay.left != moment for stay in self.stays)


def check(row: Attendance) -> None:
    """Refuse a row that contradicts itself: a departure before the arrival (I5), one person of many heads."""
    for stay in row.stays:
        if stay.arrived and stay.left and wall_clock.runs_backwards(stay.arrived, stay.left):
            raise Refusal("left_before_arrival", name=row.name, arrived=stay.arrived, left=stay.left)
    if row.headcount is not None and row.headcount < 1:
        raise Refusal("headcount_not_positive", name=row.name)
    if row.headcount is not None and not row.is_group:
        raise Refusal("headcount_of_one", name=row.name)
    bounds.check(row.headcount, bounds.HEADCOUNT)
    if row.on_behalf_of == row.id:
        raise Refusal("substitute_for_present", name=row.name)
