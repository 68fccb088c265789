"""The tables of the turns to speak: the queue, and the stretches for which somebody had the floor."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import flag, key, metadata, names, owner, place, text

turn = sa.Table(
    "turn",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    sa.Column("speaker_id", sa.Text),
    names("body_id", "body"),
    text("label"),
    flag("done"),
    sa.Column("statement_id", sa.Text),
    sa.Column("agenda_item_id", sa.Text),
    owner("meeting", "meeting_id"),
)

turn_span = sa.Table(
    "turn_span",
    metadata,
    key("meeting_id"),
    key("turn_id"),
    key("place", sa.Integer),
    sa.Column("began", sa.Time, nullable=False),
    sa.Column("ended", sa.Time),
    # Measured by a clock that nobody can set; null where only the times are known.
    sa.Column("seconds", sa.Integer),
    owner("turn", "meeting_id", "turn_id"),
)
