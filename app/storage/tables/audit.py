"""The table of the audit trail; the database refuses every write but that of the next link."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import Moment, append_only, key, metadata, on_sqlite, text

audit = sa.Table(
    "audit",
    metadata,
    key("sequence", sa.Integer),
    sa.Column("at", Moment, nullable=False),
    text("actor"),
    text("action"),
    text("entity"),
    text("data_sha256"),
    text("previous"),
    text("hash"),
)
append_only(audit)

# «INSERT OR REPLACE» deletes without asking the trigger for deletions.
_IN_ORDER = (
    "CREATE TRIGGER audit_in_order BEFORE INSERT ON audit "
    "WHEN NEW.sequence != (SELECT COALESCE(MAX(sequence), 0) + 1 FROM audit) "
    "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
)
on_sqlite(audit, _IN_ORDER)
