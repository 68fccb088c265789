"""The table of the recesses; beginning and end of a session are facts of the meeting itself."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import key, metadata, owner, place, text

recess = sa.Table(
    "recess",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    sa.Column("began", sa.Time, nullable=False),
    sa.Column("ended", sa.Time),
    text("reason"),
    owner("meeting", "meeting_id"),
)
