"""The tables of a meeting and of what was there, said, asked and enclosed; resolutions have their own file.

Items are known by meeting and identifier.  What one item says of another of the same meeting
(speaker, agenda item …) is the aggregate's own affair and carries no foreign key.
"""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.attendance import Presence, Role
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.statement import StatementKind
from app.storage.tables.schema import (
    Moment,
    choice,
    flag,
    identifier,
    key,
    metadata,
    names,
    owner,
    place,
    text,
)

meeting = sa.Table(
    "meeting",
    metadata,
    identifier(),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("deleted_at", Moment),
    text("title"),
    names("series_id", "series"),
    sa.Column("ordinal", sa.Integer),
    sa.Column("held_on", sa.Date, index=True),
    sa.Column("planned_start", sa.Time),
    sa.Column("started", sa.Time),
    sa.Column("ended", sa.Time),
    names("venue_id", "venue"),
    text("venue"),
    text("opening_note"),
    sa.Column("next_meeting_on", sa.Date),
    flag("cancelled"),
    flag("sample"),
    choice("quorum_rule", QuorumRule),
    choice("quorum_basis", QuorumBasis),
)

agenda_item = sa.Table(
    "agenda_item",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    text("title"),
    text("presenter"),
    sa.Column("minutes_planned", sa.Integer),
    sa.Column("carried_from", sa.Text),
    text("outcome"),
    flag("outside"),
    owner("meeting", "meeting_id"),
)

attendance = sa.Table(
    "attendance",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    text("name"),
    names("person_id", "person"),
    text("title"),
    names("body_id", "body"),
    names("neighbourhood_id", "neighbourhood"),
    choice("role", Role),
    flag("invited"),
    choice("presence", Presence),
    flag("is_group"),
    sa.Column("headcount", sa.Integer),
    sa.Column("on_behalf_of", sa.Text),
    text("letter_no"),
    flag("signs"),
    text("remarks"),
    text("excuse"),
    text("private_note"),
    flag("alternate"),
    owner("meeting", "meeting_id"),
)

stay = sa.Table(
    "stay",
    metadata,
    key("meeting_id"),
    key("attendance_id"),
    key("place", sa.Integer),
    sa.Column("arrived", sa.Time),
    sa.Column("left", sa.Time),
    owner("attendance", "meeting_id", "attendance_id"),
)

statement = sa.Table(
    "statement",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    sa.Column("speaker_id", sa.Text),
    names("body_id", "body"),
    choice("kind", StatementKind),
    text("text"),
    sa.Column("agenda_item_id", sa.Text),
    sa.Column("started_at", sa.Time),
    owner("meeting", "meeting_id"),
)

request = sa.Table(
    "request",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    text("text"),
    text("topic"),
    text("raised_by"),
    names("body_id", "body"),
    names("neighbourhood_id", "neighbourhood"),
    owner("meeting", "meeting_id"),
)

request_answer = sa.Table(
    "request_answer",
    metadata,
    key("meeting_id"),
    key("request_id"),
    key("place", sa.Integer),
    text("item_id"),
    owner("request", "meeting_id", "request_id"),
)

attachment = sa.Table(
    "attachment",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    text("title"),
    text("file_name"),
    text("media_type"),
    sa.Column("size", sa.BigInteger, nullable=False),
    text("sha256"),
    sa.Column("resolution_id", sa.Text),
    owner("meeting", "meeting_id"),
)

# Stays when an attachment is taken out, so that this can be undone.
attachment_content = sa.Table(
    "attachment_content",
    metadata,
    key("attachment_id"),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

copy_to = sa.Table(
    "copy_to",
    metadata,
    key("meeting_id"),
    key("place", sa.Integer),
    names("body_id", "body", nullable=False),
    owner("meeting", "meeting_id"),
)

acknowledgement = sa.Table(
    "acknowledgement",
    metadata,
    key("meeting_id"),
    key("place", sa.Integer),
    text("gap"),
    owner("meeting", "meeting_id"),
)
