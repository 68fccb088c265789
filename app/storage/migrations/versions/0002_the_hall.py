"""What the hall writes down: turns to speak, recesses, who presides, votes, the quorum."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ROLES = ("chair", "secretary", "member", "guest", "observer")
_VOTES = ("none", "unanimous", "majority", "counted")
_RULES = ("none", "half_plus_one", "two_thirds")
_BASES = ("members", "neighbourhoods")


def upgrade() -> None:
    """Make the new tables, and give the old ones their new columns."""
    _turns()
    _stages()
    _votes()
    for table in ("series", "meeting"):
        _add(
            table,
            _choice("quorum_rule", *_RULES, default="none"),
            _choice("quorum_basis", *_BASES, default="members"),
        )
    _add("agenda_item", sa.Column("outside", sa.Boolean, nullable=False, server_default=sa.false()))
    _add("attendance", sa.Column("alternate", sa.Boolean, nullable=False, server_default=sa.false()))
    _add("resolution", sa.Column("from_statement_id", sa.Text))


def _turns() -> None:
    body = sa.ForeignKey("body.id", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    op.create_table(
        "turn",
        *_keys("meeting_id", "id"),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("speaker_id", sa.Text),
        sa.Column("body_id", sa.Text, body, index=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        sa.Column("statement_id", sa.Text),
        sa.Column("agenda_item_id", sa.Text),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "turn_span",
        *_keys("meeting_id", "turn_id"),
        *_keys("place", kind=sa.Integer),
        sa.Column("began", sa.Time, nullable=False),
        sa.Column("ended", sa.Time),
        sa.Column("seconds", sa.Integer),
        _owner("turn", "meeting_id", "turn_id"),
    )


def _stages() -> None:
    op.create_table(
        "recess",
        *_keys("meeting_id", "id"),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("began", sa.Time, nullable=False),
        sa.Column("ended", sa.Time),
        sa.Column("reason", sa.Text, nullable=False),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "presiding",
        *_keys("meeting_id", "id"),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("row_id", sa.Text, nullable=False),
        _choice("role", *_ROLES),
        sa.Column("since", sa.Time),
        sa.Column("until", sa.Time),
        _owner("meeting", "meeting_id"),
    )


def _votes() -> None:
    op.create_table(
        "vote",
        *_keys("meeting_id", "resolution_id"),
        _choice("kind", *_VOTES),
        sa.Column("in_favour", sa.Integer),
        sa.Column("against", sa.Integer),
        sa.Column("abstained", sa.Integer),
        sa.Column("proposed_by", sa.Text),
        _owner("resolution", "meeting_id", "resolution_id"),
    )
    op.create_table(
        "recusal",
        *_keys("meeting_id", "resolution_id"),
        *_keys("place", kind=sa.Integer),
        sa.Column("row_id", sa.Text, nullable=False),
        _owner("resolution", "meeting_id", "resolution_id"),
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


def _choice(name: str, *values: str, default: str | None = None) -> sa.Column[Any]:
    kind = sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)
    return sa.Column(name, kind, nullable=False, server_default=default)


def _owner(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    targets = [f"{table}.{column}" for column in (*columns[:-1], "id")]
    return sa.ForeignKeyConstraint(columns, targets, ondelete="CASCADE")
