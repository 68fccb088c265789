"""The table of the acts: what was done in every meeting, enough to say it, to undo it and to do it again."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.act import Way
from app.storage.tables.schema import Moment, choice, flag, key, metadata, owner, text

act = sa.Table(
    "act",
    metadata,
    key("meeting_id"),
    key("number", sa.Integer),
    sa.Column("at", Moment, nullable=False),
    choice("way", Way),
    text("code"),
    # JSON: what fills the blanks of the sentence.
    text("details"),
    text("item_id"),
    # Packed JSON: what differs; null for an undoing, which is the way back of another act.
    sa.Column("alteration", sa.LargeBinary),
    # Whether typing that goes on may be joined to it.
    flag("typing"),
    # The act that was undone or done again.
    sa.Column("of", sa.Integer),
    sa.Column("undone_by", sa.Integer),
    owner("meeting", "meeting_id"),
)
