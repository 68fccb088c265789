"""Seats (کرسی): what a quorum and a vote count; filled by the holder or by his substitute (I6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.domain.attendance import Attendance, Role

SEATED = (Role.CHAIR, Role.SECRETARY, Role.MEMBER)


@dataclass(frozen=True, slots=True)
class Seat:
    """A member's seat, and who came for him, if anybody did."""

    holder: Attendance
    substitute: Attendance | None = None

    def filled_by(self, is_here: Callable[[Attendance], bool]) -> Attendance | None:
        """Who sits in it: the holder if he is here, else his substitute if that one is."""
        if is_here(self.holder):
            return self.holder
        return self.substitute if self.substitute and is_here(self.substitute) else None


def seats(rows: Iterable[Attendance]) -> tuple[Seat, ...]:
    """The seats of a meeting.

    Chair, secretary and members have one each; guests, observers and unnamed groups have none.  An
    alternate (علی‌البدل) attends without a seat and fills that of an absent main member once he is named
    as the substitute.  Source: bylaw of the shorayari, article 6 (alternates attend every session and vote
    when a main member is absent), as told in the field notes; that officers who are no councillors
    count too is our reading, no rule for this session was found.
    """
    rows = tuple(rows)
    substitutes = {row.on_behalf_of: row for row in rows if row.on_behalf_of}
    return tuple(Seat(row, substitutes.get(row.id)) for row in rows if _has_seat(row))


def _has_seat(row: Attendance) -> bool:
    return row.role in SEATED and not (row.is_group or row.alternate or row.on_behalf_of)
