"""The table of the row numbers that a sign-in sheet gave to participants."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import Moment, key, metadata, owner, text

sign_in_number = sa.Table(
    "sign_in_number",
    metadata,
    key("meeting_id"),
    key("number", sa.Integer),
    # No foreign key: a row that was taken out, and may be put back, keeps its number on the paper.
    text("row_id"),
    sa.Column("given_out_at", Moment, nullable=False),
    owner("meeting", "meeting_id"),
    sa.UniqueConstraint("meeting_id", "row_id"),
)
