"""What is kept of every act, and what is prepared: series, protocol, holidays."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_WAYS = ("done", "undone", "redone")


def upgrade() -> None:
    """Make the new tables, and give the old ones their new columns."""
    _acts()
    _preparations()
    op.create_table(
        "holiday",
        *_keys("jalali_year", "place", kind=sa.Integer),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
    )
    _add("person", sa.Column("protocol", sa.Integer))
    _add("office_profile", sa.Column("thursday_off", sa.Boolean, nullable=False, server_default=sa.false()))


def _acts() -> None:
    op.create_table(
        "act",
        *_keys("meeting_id"),
        *_keys("number", kind=sa.Integer),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column(
            "way",
            sa.Enum(*_WAYS, name="way", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("item_id", sa.Text, nullable=False),
        sa.Column("alteration", sa.LargeBinary),
        sa.Column("typing", sa.Boolean, nullable=False),
        sa.Column("of", sa.Integer),
        sa.Column("undone_by", sa.Integer),
        _owner("meeting", "meeting_id"),
    )


def _preparations() -> None:
    _add(
        "series",
        sa.Column("planned_start", sa.Time),
        sa.Column("all_neighbourhoods", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("alternates", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    lists = {
        "series_agenda": sa.Column("title", sa.Text, nullable=False),
        "series_body": _named("body"),
        "series_neighbourhood": _named("neighbourhood"),
    }
    for table, column in lists.items():
        op.create_table(
            table,
            *_keys("series_id"),
            *_keys("place", kind=sa.Integer),
            column,
            _owner("series", "series_id"),
        )


def _add(table: str, *columns: sa.Column[Any]) -> None:
    """Add columns; their defaults fill the rows that are there, and are not left behind."""
    # SQLite would write an added column behind the constraints, where no reader looks for it.
    recreate: Any = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table(table, recreate=recreate) as batch:
        for column in columns:
            batch.add_column(column)
    filled = [column.name for column in columns if column.server_default is not None]
    if filled:
        with op.batch_alter_table(table, recreate=recreate) as batch:
            for name in filled:
                batch.alter_column(name, server_default=None)


def _keys(*names: str, kind: Any = sa.Text) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, primary_key=True, autoincrement=False) for name in names]


def _named(table: str) -> sa.Column[str]:
    target = sa.ForeignKey(f"{table}.id", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    return sa.Column(f"{table}_id", sa.Text, target, nullable=False, index=True)


def _owner(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    targets = [f"{table}.{column}" for column in (*columns[:-1], "id")]
    return sa.ForeignKeyConstraint(columns, targets, ondelete="CASCADE")
