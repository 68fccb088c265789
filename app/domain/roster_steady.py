"""Matching that holds: after the list was taken, the same list finds everybody and changes nothing.

Rows of namesakes may tell one another apart only by their order; those are left to her.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.register import Register
from app.domain.roster import Match, MatchKind, RosterRow
from app.domain.roster_matching import match
from app.domain.roster_places import new_places
from app.domain.roster_taking import take

_MOST_ROUNDS = 8


def match_steadily(
    rows: Sequence[RosterRow], register: Register, day: date, member_label: str = ""
) -> tuple[Match, ...]:
    """Match every row as :func:`app.domain.roster_matching.match` does; a row that would mean somebody else
    the next time is unclear.
    """
    left: set[int] = set()
    for _round in range(_MOST_ROUNDS):
        matches = match(rows, register, day, member_label, left)
        again = match(rows, _after(register, matches, day, member_label), day, member_label, left)
        unsure = _turned(matches, again, MatchKind.UNCLEAR) or _turned(
            matches, again, MatchKind.NEW, MatchKind.UPDATE
        )
        if not unsure:
            break
        left |= unsure
    return matches


def _turned(matches: Sequence[Match], again: Sequence[Match], *kinds: MatchKind) -> set[int]:
    return {
        after.row.line
        for before, after in zip(matches, again, strict=True)
        if after.kind in kinds and before.kind is not MatchKind.UNCLEAR
    }


def _after(register: Register, matches: Sequence[Match], day: date, member_label: str) -> Register:
    places = new_places((one.row for one in matches), register)
    taken = take(register, matches, {}, places, day, member_label)
    people = {one.id: one for one in (*register.people, *taken.people)}
    return replace(
        register,
        people=tuple(people.values()),
        bodies=register.bodies + taken.bodies,
        neighbourhoods=register.neighbourhoods + taken.neighbourhoods,
    )
