"""Which meetings name a thing of the register: read off the foreign keys, so that no table is forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, CompoundSelect, Select, Table, false, select, union

from app.storage.tables import meeting, metadata


def naming(things: Mapping[str, str]) -> CompoundSelect[str] | Select[str]:
    """The identifiers of the meetings that name one of the things, given by table name and identifier."""
    finds = [
        select(_meeting_of(table)).where(column == things[key.column.table.name])
        for table in metadata.sorted_tables
        if table is meeting or "meeting_id" in table.c
        for column in table.c
        for key in column.foreign_keys
        if key.column.table.name in things
    ]
    return union(*finds) if finds else select(meeting.c.id).where(false())


def _meeting_of(table: Table) -> ColumnElement[str]:
    return meeting.c.id if table is meeting else table.c.meeting_id
