"""The tables of resolutions: the rows, whom and what they name, and the split of their quantities."""

from __future__ import annotations

from enum import StrEnum

import sqlalchemy as sa

from app.domain.quantity import Axis
from app.domain.resolution import ResolutionKind, ResolutionStatus
from app.storage.tables.schema import Exact, choice, flag, key, metadata, names, owner, place, text


class Part(StrEnum):
    """The part that a body has in a resolution."""

    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    CONSULTED = "consulted"


resolution = sa.Table(
    "resolution",
    metadata,
    key("meeting_id"),
    key("id"),
    place(),
    choice("kind", ResolutionKind),
    text("text"),
    text("topic"),
    # Not called «place»: that is the place among the siblings.
    text("location"),
    text("condition"),
    text("rationale"),
    text("permit_issuer"),
    text("permit_number"),
    sa.Column("permit_issued_on", sa.Date),
    sa.Column("due_on", sa.Date),
    text("due_text"),
    sa.Column("credit", sa.BigInteger),
    sa.Column("credit_year", sa.Integer),
    text("source_document"),
    sa.Column("quantity_amount", Exact),
    # Null where the resolution has no quantity at all.
    sa.Column("quantity_unit", sa.Text),
    choice("split_axis", Axis, nullable=True),
    sa.Column("agenda_item_id", sa.Text),
    choice("status", ResolutionStatus),
    text("status_text"),
    text("notes"),
    sa.Column("from_statement_id", sa.Text),
    owner("meeting", "meeting_id"),
)

resolution_body = sa.Table(
    "resolution_body",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    choice("part", Part, primary_key=True),
    key("place", sa.Integer),
    names("body_id", "body", nullable=False),
    owner("resolution", "meeting_id", "resolution_id"),
)

resolution_neighbourhood = sa.Table(
    "resolution_neighbourhood",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    key("place", sa.Integer),
    names("neighbourhood_id", "neighbourhood", nullable=False),
    owner("resolution", "meeting_id", "resolution_id"),
)

resolution_relation = sa.Table(
    "resolution_relation",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    key("place", sa.Integer),
    text("related_id"),
    owner("resolution", "meeting_id", "resolution_id"),
)

allocation = sa.Table(
    "allocation",
    metadata,
    key("meeting_id"),
    key("resolution_id"),
    key("id"),
    # The part that this one is a share of; null below the quantity itself.
    sa.Column("parent_id", sa.Text),
    place(),
    text("label"),
    sa.Column("amount", Exact),
    names("body_id", "body"),
    names("neighbourhood_id", "neighbourhood"),
    flag("unassigned"),
    choice("split_axis", Axis, nullable=True),
    owner("resolution", "meeting_id", "resolution_id"),
)
