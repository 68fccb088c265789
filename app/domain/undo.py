"""Undo: a step of one meeting goes back, and whatever was done since stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.aggregate import COLLECTIONS, FACTS, Item, Meeting, with_items
from app.domain.attendance import OFFICERS, Attendance, Role
from app.domain.mentions import without_dangling
from app.domain.turn import Turn, with_one_running


def revert(current: Meeting, before: Meeting, after: Meeting) -> Meeting:
    """Undo the step ``before`` → ``after`` in ``current``, leaving alone what was changed since.

    Facts and items that the step touched go back only where they still are as the step left them;
    a participant whom the step added stays once he or she has spoken.  A clock that runs now runs on.
    """
    facts: dict[str, Any] = {
        name: getattr(before, name)
        for name in FACTS
        if getattr(before, name) != getattr(after, name) == getattr(current, name)
    }
    result = replace(current, **facts)
    spoken = {said.speaker_id for said in current.statements}
    for name in COLLECTIONS.values():
        then, was, now = (getattr(meeting, name) for meeting in (before, after, current))
        result = with_items(result, name, _reverted(now, then, was, spoken))
    result = replace(
        result,
        attendance=_consistent(current.attendance, result.attendance),
        turns=with_one_running(result.turns, current.turns),
    )
    return without_dangling(_called_again(result, before, after), current)


def _reverted(
    current: tuple[Item, ...], before: tuple[Item, ...], after: tuple[Item, ...], spoken: set[str | None]
) -> tuple[Item, ...]:
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    kept = [
        old[item.id] if item.id in old and item == new.get(item.id) else item
        for item in current
        if item.id in old or item != new.get(item.id) or item.id in spoken
    ]
    here = {item.id for item in current}
    present = {item.id for item in kept}
    for place, item in enumerate(before):
        if item.id not in new and item.id not in present:
            kept.insert(min(place, len(kept)), item)
    was_moved_since = [i.id for i in current if i.id in new] != [i.id for i in after if i.id in here]
    if not was_moved_since:
        _in_order_of(old, kept)
    return tuple(kept)


def _in_order_of(old: Mapping[str, Item], kept: list[Item]) -> None:
    """Put what was there before in its old order again, among what has come since."""
    places = [place for place, item in enumerate(kept) if item.id in old]
    ranks = {item_id: rank for rank, item_id in enumerate(old)}
    ranked = sorted((kept[place] for place in places), key=lambda item: ranks[item.id])
    for place, item in zip(places, ranked, strict=True):
        kept[place] = item


def _consistent(now: tuple[Attendance, ...], reverted: tuple[Attendance, ...]) -> tuple[Attendance, ...]:
    """Rows that came back yield to what was done since: the person who was entered again, the new chair."""
    here = {row.id: row for row in now}
    people = {row.person_id for row in reverted if row.person_id and row.id in here}
    taken = {row.role for row in reverted if row == here.get(row.id)} & set(OFFICERS)
    rows = []
    for row in reverted:
        if row.id not in here and row.person_id in people:
            continue
        if row != here.get(row.id) and row.role in taken:
            row = replace(row, role=Role.MEMBER)
        rows.append(row)
    return tuple(rows)


def _called_again(meeting: Meeting, before: Meeting, after: Meeting) -> Meeting:
    """Turns that went on under a label, because the step took their speaker out, are his again."""
    then, left = ({turn.id: turn for turn in one.turns} for one in (before, after))

    def named(turn: Turn) -> Turn:
        old, new = then.get(turn.id), left.get(turn.id)
        if not old or not new or turn.speaker != new.speaker:
            return turn
        return replace(turn, speaker_id=old.speaker_id, body_id=old.body_id, label=old.label)

    return replace(meeting, turns=tuple(named(turn) for turn in meeting.turns))
