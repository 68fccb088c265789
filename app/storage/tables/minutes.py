"""The tables of what the office issued: numbers, each given once, and the frozen versions that carry them."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.minutes import MinutesState
from app.domain.number import DocumentKind
from app.storage.tables.schema import Moment, choice, flag, key, metadata, text

# Numbers that were given out; a row is never deleted, and a later version of the minutes keeps its number.
document_number = sa.Table(
    "document_number",
    metadata,
    choice("kind", DocumentKind, primary_key=True),
    key("jalali_year", sa.Integer),
    key("sequence", sa.Integer),
    sa.Column("meeting_id", sa.Text, nullable=False, index=True),
    sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], ondelete="RESTRICT"),
)

minutes_version = sa.Table(
    "minutes_version",
    metadata,
    key("meeting_id"),
    key("version", sa.Integer),
    choice("state", MinutesState),
    text("number"),
    choice("kind", DocumentKind),
    sa.Column("jalali_year", sa.Integer),
    sa.Column("sequence", sa.Integer),
    sa.Column("approved_at", Moment),
    text("content_sha256"),
    text("replaces"),
    # Why the version before was reopened, or why this one is void.
    text("reason"),
    text("audit_head"),
    # Which amendment it is, from 1; 0 for the original.
    sa.Column("amendment", sa.Integer, nullable=False),
    # Approved once and a draft again: it is in force no more.
    flag("reopened"),
    # The canonical bytes that the hash is of.
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], ondelete="RESTRICT"),
    sa.ForeignKeyConstraint(
        ["kind", "jalali_year", "sequence"],
        ["document_number.kind", "document_number.jalali_year", "document_number.sequence"],
        ondelete="RESTRICT",
    ),
    sa.Index(None, "number"),
)

# The version that is being written after an approval: a reopened one, or an amendment.
minutes_draft = sa.Table(
    "minutes_draft",
    metadata,
    key("meeting_id"),
    sa.Column("version", sa.Integer, nullable=False),
    text("number"),
    sa.Column("jalali_year", sa.Integer),
    sa.Column("sequence", sa.Integer),
    text("replaces"),
    text("reason"),
    sa.Column("amendment", sa.Integer, nullable=False),
    sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], ondelete="RESTRICT"),
)
