"""Damage: cells of an office file that hold what this program never writes, and a view without their rows.

SQLite keeps any value in any column; whoever goes behind the program's back can therefore leave a day that is
none.  The server's databases see to this themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from app.storage.tables import metadata

_CLASSES: tuple[tuple[type[sa.types.TypeEngine[Any]], str], ...] = (
    (sa.Boolean, "integer"),
    (sa.Integer, "integer"),
    (sa.LargeBinary, "blob"),
)
"""The storage class of a column's values (https://sqlite.org/datatype3.html, 2); all others are text."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A cell that cannot be read: table and column, and the key of its row as far as that can be read."""

    table: str
    column: str
    key: str


def found(connection: sa.Connection) -> tuple[Damage, ...]:
    """Every damaged cell; for the rest of the transaction their rows are not seen."""
    if connection.dialect.name != "sqlite":
        return ()
    damaged: list[Damage] = []
    for table in metadata.sorted_tables:
        rows = dict(_damaged_rows(connection, table))
        damaged += (one for cells in rows.values() for one in cells)
        if rows:
            _hide(connection, table, rows)
    return tuple(damaged)


def _damaged_rows(connection: sa.Connection, table: sa.Table) -> Iterator[tuple[int, list[Damage]]]:
    readers = [_reader(column, connection.dialect) for column in table.columns]
    for number, *cells in connection.exec_driver_sql(_cells(table)):
        kinds, contents = cells[::2], cells[1::2]
        each = zip(table.columns, readers, kinds, contents, strict=True)
        bad = [column for column, reads, kind, content in each if not reads(kind, content)]
        if bad:
            keys = [
                (content or b"").decode("utf-8", "replace")
                for column, content in zip(table.columns, contents, strict=True)
                if column.primary_key
            ]
            yield number, [Damage(table.name, column.name, " ".join(keys)) for column in bad]


@cache
def _cells(table: sa.Table) -> str:
    """Of every row its number, and of every cell its storage class and its bytes; no picture is read.

    As text and made once: to find the words for all tables takes longer than to read a small office.
    """
    cells: list[sa.ColumnElement[Any]] = [sa.literal_column("rowid")]
    for column in table.columns:
        large = isinstance(column.type, sa.LargeBinary)
        content = sa.null() if large else sa.cast(column, sa.LargeBinary)
        cells += (sa.func.typeof(sa.type_coerce(column, sa.Text)), content)
    chosen = sa.select(*(cell.label(f"c{place}") for place, cell in enumerate(cells))).select_from(table)
    return str(chosen.compile(dialect=sqlite.dialect()))


def _reader(column: sa.Column[Any], dialect: sa.Dialect) -> Callable[[str, bytes | None], bool]:
    """Whether a cell of the column can be read, the way the rows are read."""
    expected = next((name for kind, name in _CLASSES if isinstance(column.type, kind)), "text")
    process = column.type.dialect_impl(dialect).result_processor(dialect, None)

    def reads(kind: str, content: bytes | None) -> bool:
        if kind == "null":
            return bool(column.nullable)
        if kind != expected:
            return False
        if kind == "blob" or content is None:
            return True
        try:
            text = content.decode("utf-8")
            value = process(text) if process and kind == "text" else text
            if isinstance(value, datetime):
                value.astimezone(UTC)  # the first and the last days of the calendar have no UTC
        # Whatever reading stumbles with, it would stumble with it wherever the row is needed.
        except Exception:
            return False
        return not isinstance(column.type, sa.Boolean) or text in ("0", "1")

    return reads


def _hide(connection: sa.Connection, table: sa.Table, rows: Iterable[int]) -> None:
    """A view of this transaction alone, under the table's own name: SQLite looks among such names first."""
    name = connection.dialect.identifier_preparer.format_table(table)
    numbers = ", ".join(str(number) for number in rows)
    connection.exec_driver_sql(
        f"CREATE TEMP VIEW {name} AS SELECT * FROM main.{name} WHERE rowid NOT IN ({numbers})"
    )
