"""The tables of the votes: a row only for a resolution that was voted on, and who was recused."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.vote import VoteKind
from app.storage.tables.schema import choice, key, metadata, owner, text

vote = sa.Table(
    "vote",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    choice("kind", VoteKind),
    sa.Column("in_favour", sa.Integer),
    sa.Column("against", sa.Integer),
    sa.Column("abstained", sa.Integer),
    sa.Column("proposed_by", sa.Text),
    owner("resolution", "meeting_id", "resolution_id"),
)

recusal = sa.Table(
    "recusal",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    key("place", sa.Integer),
    text("row_id"),
    owner("resolution", "meeting_id", "resolution_id"),
)
