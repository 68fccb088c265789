"""The tables of the distribution: which body got which version, and the secretariat's own numbers."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.distribution import Channel
from app.storage.tables.schema import append_only, choice, identifier, key, metadata, names, text

_OF_VERSION = ["minutes_version.meeting_id", "minutes_version.version"]

distribution = sa.Table(
    "distribution",
    metadata,
    identifier(),
    sa.Column("meeting_id", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    names("body_id", "body", nullable=False),
    text("name"),
    choice("channel", Channel),
    sa.Column("on", sa.Date, nullable=False),
    text("receipt_no"),
    sa.ForeignKeyConstraint(["meeting_id", "version"], _OF_VERSION, ondelete="RESTRICT"),
    sa.Index(None, "meeting_id", "version"),
)
append_only(distribution)

secretariat_number = sa.Table(
    "secretariat_number",
    metadata,
    key("meeting_id"),
    key("version", sa.Integer),
    text("number"),
    sa.Column("on", sa.Date, nullable=False),
    sa.ForeignKeyConstraint(["meeting_id", "version"], _OF_VERSION, ondelete="RESTRICT"),
)
