"""The table of those who acted as chair or secretary for a while."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.attendance import Role
from app.storage.tables.schema import choice, key, metadata, owner, place, text

presiding = sa.Table(
    "presiding",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    text("row_id"),
    choice("role", Role),
    sa.Column("since", sa.Time),
    sa.Column("until", sa.Time),
    owner("meeting", "meeting_id"),
)
