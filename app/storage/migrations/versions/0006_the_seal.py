"""What the seal keeps: versions after the first, signatures, revisions, the audit trail, the distribution."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_METHODS = ("digital", "ink", "refused", "replaced")
_CHANNELS = ("automation", "letter", "hand", "email", "other")


def upgrade() -> None:
    """Make the new tables, and give the old ones their new columns."""
    _versions()
    _signatures()
    _distribution()
    _audit()
    pattern = "{number}/اصلاحیه-{ordinal}"
    _add("office_profile", sa.Column("amendment_pattern", sa.Text, nullable=False, server_default=pattern))


def _versions() -> None:
    _add(
        "minutes_version",
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("audit_head", sa.Text, nullable=False, server_default=""),
        sa.Column("amendment", sa.Integer, nullable=False, server_default="0"),
        sa.Column("reopened", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "minutes_draft",
        _key("meeting_id"),
        sa.Column("version", sa.Integer, nullable=False),
        *_texts("number"),
        sa.Column("jalali_year", sa.Integer),
        sa.Column("sequence", sa.Integer),
        *_texts("replaces", "reason"),
        sa.Column("amendment", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], ondelete="RESTRICT"),
    )


def _signatures() -> None:
    op.create_table(
        "signature_event",
        _key("id"),
        *_of_version(),
        sa.Column("place", sa.Integer, nullable=False),
        *_texts("row_id", "name"),
        _choice("method", *_METHODS),
        sa.Column("on", sa.Date, nullable=False),
        *_texts("registered_at", "title"),
        sa.Column("person_id", sa.Text),
        *_texts("dissent", "scan_sha256", "certificate_sha256", "file_sha256"),
        _version(),
    )
    op.create_table(
        "scan",
        _key("sha256"),
        *_texts("file_name", "media_type"),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "revision",
        _key("sha256"),
        *_of_version(),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("signatures", sa.Integer, nullable=False),
        *_texts("registered_at", "certificate_sha256", "continues", "written_to"),
        _version(),
    )
    for table in ("signature_event", "revision"):
        op.create_index(None, table, ["meeting_id", "version"])
        _append_only(table)


def _distribution() -> None:
    body = sa.ForeignKey("body.id", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    op.create_table(
        "distribution",
        _key("id"),
        *_of_version(),
        sa.Column("body_id", sa.Text, body, nullable=False, index=True),
        *_texts("name"),
        _choice("channel", *_CHANNELS),
        sa.Column("on", sa.Date, nullable=False),
        *_texts("receipt_no"),
        _version(),
    )
    op.create_index(None, "distribution", ["meeting_id", "version"])
    _append_only("distribution")
    op.create_table(
        "secretariat_number",
        _key("meeting_id"),
        _key("version", sa.Integer),
        *_texts("number"),
        sa.Column("on", sa.Date, nullable=False),
        _version(),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        _key("sequence", sa.Integer),
        *_texts("at", "actor", "action", "entity", "data_sha256", "previous", "hash"),
    )
    _append_only("audit")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER audit_in_order BEFORE INSERT ON audit "
            "WHEN NEW.sequence != (SELECT COALESCE(MAX(sequence), 0) + 1 FROM audit) "
            "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
        )


def _append_only(table: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for verb in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _add(table: str, *columns: sa.Column[Any]) -> None:
    """Add columns; their defaults fill the rows that are there, and are not left behind."""
    # SQLite would write an added column behind the constraints, where no reader looks for it.
    recreate: Any = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table(table, recreate=recreate) as batch:
        for column in columns:
            batch.add_column(column)
    with op.batch_alter_table(table, recreate=recreate) as batch:
        for column in columns:
            batch.alter_column(column.name, server_default=None)


def _key(name: str, kind: Any = sa.Text) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _choice(name: str, *values: str) -> sa.Column[str]:
    kind = sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)
    return sa.Column(name, kind, nullable=False)


def _of_version() -> list[sa.Column[Any]]:
    return [
        sa.Column("meeting_id", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    ]


def _version() -> sa.ForeignKeyConstraint:
    owner = ["minutes_version.meeting_id", "minutes_version.version"]
    return sa.ForeignKeyConstraint(["meeting_id", "version"], owner, ondelete="RESTRICT")
