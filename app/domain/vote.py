"""The vote (رأی‌گیری) on a resolution, where there was one; counts never exceed those who may vote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from app.domain import bounds
from app.domain.attendance import Attendance
from app.domain.problems import Refusal
from app.domain.seat import seats


class VoteKind(StrEnum):
    """How it was decided."""

    NONE = "none"  # بدون رأی‌گیری
    UNANIMOUS = "unanimous"  # به اتفاق آرا
    MAJORITY = "majority"  # با اکثریت آرا
    COUNTED = "counted"  # با شمارش آرا


@dataclass(frozen=True, slots=True)
class Vote:
    """How a resolution was voted on; counts that nobody gave are ``None``.

    ``recused_ids`` (خودداری از رأی به سبب ذی‌نفع بودن) and ``proposed_by`` name rows of the attendance.
    """

    kind: VoteKind = VoteKind.NONE
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    recused_ids: tuple[str, ...] = ()
    proposed_by: str | None = None

    @property
    def given(self) -> int:
        """How many votes were counted in all."""
        return (self.in_favour or 0) + (self.against or 0) + (self.abstained or 0)

    @property
    def is_carried(self) -> bool | None:
        """Whether more were in favour than against; unknown without counts."""
        if self.kind is not VoteKind.COUNTED or self.in_favour is None:
            return None
        return self.in_favour > (self.against or 0)


NO_VOTE = Vote()


def entitled(
    rows: Iterable[Attendance], recused_ids: Iterable[str] = (), at: time | None = None
) -> tuple[Attendance, ...]:
    """Who may vote: whoever fills a seat (see :mod:`app.domain.seat`) and is not recused.

    At the minute ``at``; without it, everybody who was there at some time of the meeting.
    """
    recused = frozenset(recused_ids)

    def is_here(row: Attendance) -> bool:
        return row.is_present and (at is None or row.in_hall(at))

    voters = (seat.filled_by(is_here) for seat in seats(rows))
    return tuple(voter for voter in voters if voter is not None and voter.id not in recused)


def excess(vote: Vote, rows: Iterable[Attendance]) -> tuple[int, int] | None:
    """The votes given and those who may vote, where the first are more."""
    if vote.kind is not VoteKind.COUNTED:
        return None
    most = len(entitled(rows, vote.recused_ids))
    return (vote.given, most) if vote.given > most else None


def check(vote: Vote, rows: Iterable[Attendance]) -> None:
    """Refuse counts below zero, and more votes than could be given, naming both numbers.

    A resolution does not know its minute, so everybody who was there at some time may have voted.
    """
    for count in (vote.in_favour, vote.against, vote.abstained):
        bounds.check(count, bounds.HEADCOUNT)
        if count is not None and count < 0:
            raise Refusal("votes_negative")
    too_many = excess(vote, rows)
    if too_many:
        raise Refusal("votes_exceed", given=too_many[0], entitled=too_many[1])
