"""The position that a row of a roster tells, put among those that the person has; none is ever deleted.

Two lists of one person give the same positions in the end, however often they are taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.identity import new_id
from app.domain.person import MemberKind, Position
from app.domain.roster import Difference, Doubt, RosterRow
from app.domain.roster_places import Places
from app.persian import folding

_DAY = timedelta(days=1)
_FACTS = ("title", "body_id", "neighbourhood_id", "member_kind", "since", "until")
_FIELDS = {"body_id": "body", "neighbourhood_id": "neighbourhood"}


@dataclass(frozen=True, slots=True)
class Placed:
    """The positions after a row, which of them it is about, and what is different."""

    positions: tuple[Position, ...]
    position_id: str = ""
    differences: tuple[Difference, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def told_by(row: RosterRow, places: Places, member_label: str) -> Position | None:
    """The position of a row, without an identifier; None where it tells of none.

    A councillor without a title has the office's own word for one; who is called by that word, in a
    neighbourhood and in no body («دبیر شورایاری» of one), is a main member unless the list says otherwise.
    """
    body_id, neighbourhood_id = places.body(row.body), places.neighbourhood(row.neighbourhood)
    kind = row.member_kind or MemberKind.NONE
    if row.member_kind is None and neighbourhood_id and not row.body and _names(row.title, member_label):
        kind = MemberKind.MAIN
    title = row.title or (member_label if kind is not MemberKind.NONE else "")
    if not (title or body_id or neighbourhood_id):
        return None
    return Position("", title, body_id, neighbourhood_id, kind, row.since, row.until)


def _names(title: str, member_label: str) -> bool:
    label = folding.compact(member_label)
    return bool(label) and label in folding.compact(title)


def put_among(
    positions: tuple[Position, ...],
    wanted: Position,
    places: Places,
    day: date,
    told: Iterable[str] = (),
) -> Placed:
    """Put a position among others: the one it is gets what it lacks, or it comes after them.

    ``told`` are the positions that earlier rows of the same list were about: they are not rewritten.
    """
    told = frozenset(told)
    found = [
        one for one in positions if _is_same(one, wanted) and not (one.id in told and _clash(one, wanted))
    ]
    if not found:
        return _added(positions, wanted, day)
    known = max(
        found, key=lambda one: (not _clash(one, wanted), one.since == wanted.since, one.until is None)
    )
    after = _brought_up_to_date(known, wanted)
    has_ended = known.until is not None and known.until < day and wanted.since is wanted.until is None
    return Placed(
        tuple(after if one.id == known.id else one for one in positions),
        known.id,
        tuple(_differences(known, after, places)),
        (Doubt.ENDED,) if has_ended else (),
    )


def shares_place(one: Position, other: Position) -> bool:
    """Whether both are known to be of one neighbourhood or of one body."""
    same = (one.neighbourhood_id, one.body_id), (other.neighbourhood_id, other.body_id)
    return any(here and here == there for here, there in zip(*same, strict=True))


def is_elsewhere(one: Position, other: Position) -> bool:
    """Whether the two are known to be of different neighbourhoods or of different bodies."""
    pairs = ((one.neighbourhood_id, other.neighbourhood_id), (one.body_id, other.body_id))
    return any(here and there and here != there for here, there in pairs)


def same_title(one: Position, other: Position) -> bool:
    """Whether both have the title, however it is spelled."""
    title = folding.compact(one.title)
    return bool(title) and title == folding.compact(other.title)


def _is_same(known: Position, wanted: Position) -> bool:
    if is_elsewhere(known, wanted) or not _of_one_term(known, wanted):
        return False
    kinds = {known.member_kind, wanted.member_kind} - {MemberKind.NONE}
    if len(kinds) > 1:
        return False
    if known.title and wanted.title and not same_title(known, wanted):
        # For a councillor the words of the title are only another way to say it.
        return bool(kinds) and known.neighbourhood_id is not None and shares_place(known, wanted)
    return same_title(known, wanted) or shares_place(known, wanted)


def _of_one_term(known: Position, wanted: Position) -> bool:
    """Whether the dates allow both to be one: a later beginning of one that is still held is a new term."""
    if wanted.since and wanted.since == known.since:
        return True
    if wanted.until and wanted.until == known.until and not (wanted.since and known.since):
        return True
    if wanted.since and known.until and known.until <= wanted.since:
        return False
    if wanted.until and known.since and wanted.until <= known.since:
        return False
    if wanted.since and known.since and wanted.since > known.since:
        return known.until is not None
    return True


def _clash(known: Position, wanted: Position) -> bool:
    """Whether taking it would write over something."""
    dates = ((known.since, wanted.since), (known.until, wanted.until))
    renamed = bool(known.title and wanted.title) and not same_title(known, wanted)
    return renamed or any(old and new and old != new for old, new in dates)


def _brought_up_to_date(known: Position, wanted: Position) -> Position:
    changed = {
        name: told
        for name in _FACTS
        if (told := getattr(wanted, name)) and told is not MemberKind.NONE and told != getattr(known, name)
    }
    if same_title(known, wanted):
        changed.pop("title", None)
    after = replace(known, **changed)
    if after.since and after.until and after.until < after.since:
        return replace(after, since=known.since, until=known.until)
    return after


def _added(positions: tuple[Position, ...], wanted: Position, day: date) -> Placed:
    """The position as a new one; the one that it takes the place of gets its end."""
    is_held = wanted.until is None or wanted.until >= day
    begins = wanted.since or day
    kept: list[Position] = []
    differences = [Difference("position", "", wanted.title)]
    ended = False
    for one in positions:
        last = begins - _DAY
        if is_held and _is_followed(one, wanted) and (one.since is None or one.since <= last):
            kept.append(replace(one, until=last))
            differences.append(Difference("ended", one.title, last))
            ended = True
        else:
            kept.append(one)
    added = replace(wanted, id=new_id(), since=begins if ended else wanted.since)
    return Placed((*kept, added), added.id, tuple(differences))


def _is_followed(known: Position, wanted: Position) -> bool:
    """Whether nobody holds both at once: main and alternate of one neighbourhood, or two terms."""
    if known.until is not None or is_elsewhere(known, wanted) or not shares_place(known, wanted):
        return False
    members = MemberKind.NONE not in (known.member_kind, wanted.member_kind)
    exclusive = members and known.member_kind is not wanted.member_kind
    return exclusive or (same_title(known, wanted) and not _of_one_term(known, wanted))


def _differences(before: Position, after: Position, places: Places) -> Iterable[Difference]:
    for name in _FACTS:
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if name in _FIELDS:
            yield Difference(_FIELDS[name], places.name_of(old), places.name_of(new))
        else:
            yield Difference(name, "" if old in (None, MemberKind.NONE) else old, new)
