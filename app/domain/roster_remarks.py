"""What is worth a word beside the matches of a roster: rows of one name, and places under another name.

Nothing is refused or changed by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.register import Register
from app.domain.roster import Match, MatchKind, OtherName, RosterRow
from app.domain.roster_person import are_told_apart, name_key
from app.domain.roster_places import Places, without_prefix
from app.persian import folding

_UNSURE = (MatchKind.NEW, MatchKind.UNCLEAR)


def remarked(matches: Sequence[Match], register: Register) -> tuple[Match, ...]:
    """The matches with their remarks."""
    places = Places(register)
    called: dict[str, list[Match]] = defaultdict(list)
    for one in matches:
        called[name_key(one.row.first_name, one.row.last_name)].append(one)
    return tuple(
        replace(
            one,
            namesakes=tuple(other.row.line for other in group if _may_be_one(one, other)),
            other_names=tuple(_other_names(one.row, places)),
        )
        for one in matches
        for group in (called[name_key(one.row.first_name, one.row.last_name)],)
    )


def _may_be_one(one: Match, other: Match) -> bool:
    """Whether two rows of a name are taken as two people, and nothing that they say tells them apart."""
    if _who(one) == _who(other) or are_told_apart(one.row, other.row):
        return False
    return one.kind in _UNSURE or other.kind in _UNSURE


def _who(match: Match) -> str | int:
    return match.person_id or match.joins or match.row.line


def _other_names(row: RosterRow, places: Places) -> Iterator[OtherName]:
    """The places that the register has under a name other than the row's."""
    found = places.name_of(places.neighbourhood(row.neighbourhood))
    if _key(row.neighbourhood) != _key(found):
        yield OtherName(row.neighbourhood, found)
    found = places.name_of(places.body(row.body))
    if folding.compact(row.body) != folding.compact(found):
        yield OtherName(row.body, found)


def _key(neighbourhood: str) -> str:
    return folding.compact(without_prefix(neighbourhood))
