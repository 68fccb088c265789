"""The tables of the register: people, bodies, neighbourhoods, venues, series; and the office's profile."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.body import BodyKind
from app.domain.person import MemberKind
from app.domain.preparation import Signers
from app.domain.quorum import QuorumBasis, QuorumRule
from app.storage.tables.schema import choice, flag, identifier, key, metadata, names, owner, place, text

person = sa.Table(
    "person",
    metadata,
    identifier(),
    text("last_name"),
    text("first_name"),
    text("honorific"),
    text("father_name"),
    text("national_id"),
    text("mobile"),
    text("note"),
    flag("active"),
    # Null for those who have no place in the order of the protocol.
    sa.Column("protocol", sa.Integer),
)

position = sa.Table(
    "position",
    metadata,
    key("person_id"),
    key("id"),
    place(),
    text("title"),
    names("body_id", "body"),
    names("neighbourhood_id", "neighbourhood"),
    choice("member_kind", MemberKind),
    sa.Column("since", sa.Date),
    sa.Column("until", sa.Date),
    owner("person", "person_id"),
)

body = sa.Table(
    "body",
    metadata,
    identifier(),
    text("name"),
    text("short_name"),
    choice("kind", BodyKind),
    names("parent_id", "body"),
    flag("active"),
)

body_alias = sa.Table(
    "body_alias",
    metadata,
    key("body_id"),
    key("place", sa.Integer),
    text("alias"),
    owner("body", "body_id"),
)

# Every name and alias of a body as searches fold it: one name means one body.
body_name = sa.Table(
    "body_name",
    metadata,
    key("folded"),
    sa.Column("body_id", sa.Text, nullable=False, index=True),
    owner("body", "body_id"),
)

neighbourhood = sa.Table(
    "neighbourhood",
    metadata,
    identifier(),
    text("name"),
    text("nahiyeh"),
    sa.Column("in_urban_area", sa.Boolean),
    flag("active"),
    text("note"),
)

neighbourhood_alias = sa.Table(
    "neighbourhood_alias",
    metadata,
    key("neighbourhood_id"),
    key("place", sa.Integer),
    text("alias"),
    owner("neighbourhood", "neighbourhood_id"),
)

venue = sa.Table(
    "venue",
    metadata,
    identifier(),
    text("name"),
    text("address"),
    sa.Column("capacity", sa.Integer),
)

series = sa.Table(
    "series",
    metadata,
    identifier(),
    text("title"),
    text("cadence"),
    names("venue_id", "venue"),
    names("chair_id", "person"),
    names("secretary_id", "person"),
    sa.Column("last_ordinal", sa.Integer, nullable=False),
    choice("quorum_rule", QuorumRule),
    choice("quorum_basis", QuorumBasis),
    sa.Column("planned_start", sa.Time),
    flag("all_neighbourhoods"),
    flag("alternates"),
    choice("signers", Signers),
)

series_agenda = sa.Table(
    "series_agenda",
    metadata,
    key("series_id"),
    key("place", sa.Integer),
    text("title"),
    owner("series", "series_id"),
)

series_body = sa.Table(
    "series_body",
    metadata,
    key("series_id"),
    key("place", sa.Integer),
    names("body_id", "body", nullable=False),
    owner("series", "series_id"),
)

series_neighbourhood = sa.Table(
    "series_neighbourhood",
    metadata,
    key("series_id"),
    key("place", sa.Integer),
    names("neighbourhood_id", "neighbourhood", nullable=False),
    owner("series", "series_id"),
)

office_profile = sa.Table(
    "office_profile",
    metadata,
    key("singleton", sa.Integer),
    text("organisation"),
    text("department"),
    text("region"),
    text("member_label"),
    text("number_pattern"),
    flag("trial"),
    flag("thursday_off"),
    flag("prints_movements"),
    text("amendment_pattern"),
    sa.Column("roll_call_minutes", sa.Integer, nullable=False),
    sa.CheckConstraint("singleton = 1", name="singleton"),
)
