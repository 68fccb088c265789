"""What changed between two states of a meeting, as rows; whatever is equal is never looked into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from app.domain.meeting import Meeting
from app.storage.mapping.meeting import ROWS, facts_of_meeting
from app.storage.mapping.row import Row


@dataclass(frozen=True, slots=True)
class Difference:
    """The columns of the meeting's own row that changed, and the rows of its parts that go, come and change.

    A row in ``changed`` holds only the columns that are different now.
    """

    facts: dict[str, Any]
    gone: tuple[Row, ...] = ()
    new: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facts or self.gone or self.new or self.changed)


def difference(before: Meeting, after: Meeting) -> Difference:
    """Compare two states of one meeting."""
    old = {(row.table.name, row.key): row for row in _unlike(before, after)}
    new = {(row.table.name, row.key): row for row in _unlike(after, before)}
    old_facts, new_facts = facts_of_meeting(before), facts_of_meeting(after)
    changes = (_changes(old[where], row) for where, row in new.items() if where in old)
    return Difference(
        facts={name: value for name, value in new_facts.items() if value != old_facts[name]},
        gone=tuple(row for where, row in old.items() if where not in new),
        new=tuple(row for where, row in new.items() if where not in old),
        changed=tuple(row for row in changes if row.values),
    )


def everything(meeting: Meeting) -> Difference:
    """All of a meeting as new."""
    return difference(Meeting(meeting.id), meeting)


def by_statement(rows: Sequence[Row]) -> dict[tuple[Table, tuple[str, ...]], list[Row]]:
    """Rows that one SQL statement can write together: of the same table, with the same columns."""
    groups: dict[tuple[Table, tuple[str, ...]], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.table, tuple(row.values)), []).append(row)
    return groups


def _unlike(meeting: Meeting, other: Meeting) -> Iterator[Row]:
    """The rows of the elements that are not equal to the element at the same place of the other state."""
    for name, rows_of in ROWS.items():
        mine, theirs = getattr(meeting, name), getattr(other, name)
        if mine is theirs:
            continue
        for place, element in enumerate(mine):
            if place >= len(theirs) or element != theirs[place]:
                yield from rows_of(element, place)


def _changes(old: Row, new: Row) -> Row:
    values = {column: value for column, value in new.values.items() if value != old.values[column]}
    return Row(new.table, new.key, values)
