"""The tables of the register of signatures, of scans of signed paper, and of registered revisions."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.signature import Method
from app.storage.tables.schema import Moment, append_only, choice, identifier, key, metadata, place, text

_OF_VERSION = ["minutes_version.meeting_id", "minutes_version.version"]

signature_event = sa.Table(
    "signature_event",
    metadata,
    identifier(),
    sa.Column("meeting_id", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    # In the order of registration, over all versions of the meeting.
    place(),
    text("row_id"),
    text("name"),
    choice("method", Method),
    sa.Column("on", sa.Date, nullable=False),
    sa.Column("registered_at", Moment, nullable=False),
    text("title"),
    # No foreign key: the register of people may forget whom it must.
    sa.Column("person_id", sa.Text),
    text("dissent"),
    text("scan_sha256"),
    text("certificate_sha256"),
    text("file_sha256"),
    sa.ForeignKeyConstraint(["meeting_id", "version"], _OF_VERSION, ondelete="RESTRICT"),
    sa.Index(None, "meeting_id", "version"),
)
append_only(signature_event)

# Known by their bytes; a scan that must go is purged, its hash stays in the register.
scan = sa.Table(
    "scan",
    metadata,
    key("sha256"),
    text("file_name"),
    text("media_type"),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

revision = sa.Table(
    "revision",
    metadata,
    key("sha256"),
    sa.Column("meeting_id", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("length", sa.BigInteger, nullable=False),
    sa.Column("signatures", sa.Integer, nullable=False),
    sa.Column("registered_at", Moment, nullable=False),
    text("certificate_sha256"),
    text("continues"),
    text("written_to"),
    sa.ForeignKeyConstraint(["meeting_id", "version"], _OF_VERSION, ondelete="RESTRICT"),
    sa.Index(None, "meeting_id", "version"),
)
append_only(revision)
