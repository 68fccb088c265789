"""Reading and writing a whole meeting: one SELECT per table, and only the rows that differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from app.domain.meeting import Meeting
from app.storage.mapping.difference import Difference, by_statement
from app.storage.mapping.meeting import PARTS, meeting_from
from app.storage.mapping.row import Row

_ORDER = {table: place for place, table in enumerate(PARTS)}


def read(connection: sa.Connection, row: Any) -> Meeting:
    """The meeting of its own fetched row."""
    fetched = {
        table.name: connection.execute(_of_meeting(table), {"of_meeting": row.id}).all() for table in PARTS
    }
    return meeting_from(row, fetched)


def write(connection: sa.Connection, meeting_id: str, changes: Difference) -> None:
    """Bring the parts of a meeting to their new state: one statement per table and set of columns."""
    for (table, _), rows in _in_order(changes.gone, backwards=True):
        connection.execute(_removal(table), [_where(row, meeting_id) for row in rows])
    for (table, _), rows in _in_order(changes.new):
        connection.execute(sa.insert(table), [_whole(row, meeting_id) for row in rows])
    for (table, _), rows in _in_order(changes.changed):
        connection.execute(_change(table), [_where(row, meeting_id) | row.values for row in rows])


def _in_order(
    rows: Sequence[Row], backwards: bool = False
) -> list[tuple[tuple[sa.Table, tuple[str, ...]], list[Row]]]:
    return sorted(by_statement(rows).items(), key=lambda group: _ORDER[group[0][0]], reverse=backwards)


def _key(row: Row, meeting_id: str) -> dict[str, Any]:
    return dict(zip(row.table.primary_key.columns.keys(), (meeting_id, *row.key), strict=True))


def _whole(row: Row, meeting_id: str) -> dict[str, Any]:
    return _key(row, meeting_id) | row.values


def _where(row: Row, meeting_id: str) -> dict[str, Any]:
    return {f"at_{name}": value for name, value in _key(row, meeting_id).items()}


@cache
def _of_meeting(table: sa.Table) -> sa.Select[Any]:
    rows = sa.select(table).where(table.c.meeting_id == sa.bindparam("of_meeting"))
    return rows.order_by(table.c.place) if "place" in table.c else rows


@cache
def _at(table: sa.Table) -> Any:
    return sa.and_(*(column == sa.bindparam(f"at_{column.name}") for column in table.primary_key))


@cache
def _removal(table: sa.Table) -> sa.Delete:
    return sa.delete(table).where(_at(table))


@cache
def _change(table: sa.Table) -> sa.Update:
    return sa.update(table).where(_at(table))
