"""Counts of a meeting: always derived, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.attendance import Attendance, Presence


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were there.

    ``present`` adds the headcounts that are known; ``groups_unknown`` are present groups whose
    headcount nobody gave: «۱۱۸ نفر و ۳ گروه با تعداد نامعلوم».
    """

    present: int = 0
    groups_unknown: int = 0
    absent: int = 0
    excused: int = 0
    unmarked: int = 0
    neighbourhoods: int = 0


def count(rows: Iterable[Attendance]) -> Counts:
    """Count the rows of an attendance; a group without a headcount counts as one row when not present."""
    rows = tuple(rows)
    here = [row for row in rows if row.is_present]

    def heads(presence: Presence) -> int:
        return sum((row.headcount or 1) if row.is_group else 1 for row in rows if row.presence is presence)

    return Counts(
        present=sum((row.headcount or 0) if row.is_group else 1 for row in here),
        groups_unknown=sum(row.is_group and row.headcount is None for row in here),
        absent=heads(Presence.ABSENT),
        excused=heads(Presence.EXCUSED),
        unmarked=heads(Presence.UNMARKED),
        neighbourhoods=len({row.neighbourhood_id for row in here if row.neighbourhood_id}),
    )
