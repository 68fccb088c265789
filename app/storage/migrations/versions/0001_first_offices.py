"""The tables of the first office files, frozen: a migration never reads the tables of today's program."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _register()
    _meeting()
    _resolutions()
    _minutes()
    _index("body_name", "body_id")
    _index("meeting", "held_on")
    _index("document_number", "meeting_id")


def _register() -> None:
    op.create_table(
        "body",
        *_keys("id"),
        *_sure("name", "short_name"),
        _choice(
            "kind",
            "district",
            "nahiyeh",
            "deputy",
            "police",
            "governorate",
            "headquarters",
            "neighbourhood_hall",
            "council",
            "other",
        ),
        _names("parent_id", "body"),
        *_sure("active", kind=sa.Boolean),
    )
    op.create_table(
        "neighbourhood",
        *_keys("id"),
        *_sure("name", "nahiyeh"),
        *_maybe("in_urban_area", kind=sa.Boolean),
        *_sure("active", kind=sa.Boolean),
        *_sure("note"),
    )
    op.create_table(
        "office_profile",
        *_keys("singleton", kind=sa.Integer),
        *_sure("organisation", "department", "region", "member_label", "number_pattern"),
        *_sure("trial", kind=sa.Boolean),
        sa.CheckConstraint("singleton = 1", name=op.f("ck_office_profile_singleton")),
    )
    op.create_table(
        "person",
        *_keys("id"),
        *_sure("last_name", "first_name", "honorific", "father_name", "national_id", "mobile", "note"),
        *_sure("active", kind=sa.Boolean),
    )
    op.create_table("venue", *_keys("id"), *_sure("name", "address"), *_maybe("capacity", kind=sa.Integer))
    op.create_table(
        "body_alias",
        *_keys("body_id"),
        *_keys("place", kind=sa.Integer),
        *_sure("alias"),
        _owner("body", "body_id"),
    )
    op.create_table("body_name", *_keys("folded"), *_sure("body_id"), _owner("body", "body_id"))
    op.create_table(
        "neighbourhood_alias",
        *_keys("neighbourhood_id"),
        *_keys("place", kind=sa.Integer),
        *_sure("alias"),
        _owner("neighbourhood", "neighbourhood_id"),
    )
    op.create_table(
        "position",
        *_keys("person_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_sure("title"),
        _names("body_id", "body"),
        _names("neighbourhood_id", "neighbourhood"),
        _choice("member_kind", "none", "main", "alternate"),
        *_maybe("since", "until", kind=sa.Date),
        _owner("person", "person_id"),
    )
    op.create_table(
        "series",
        *_keys("id"),
        *_sure("title", "cadence"),
        _names("venue_id", "venue"),
        _names("chair_id", "person"),
        _names("secretary_id", "person"),
        *_sure("last_ordinal", kind=sa.Integer),
    )


def _meeting() -> None:
    op.create_table("attachment_content", *_keys("attachment_id"), *_sure("content", kind=sa.LargeBinary))
    op.create_table(
        "meeting",
        *_keys("id"),
        *_sure("revision", kind=sa.Integer),
        *_maybe("deleted_at"),
        *_sure("title"),
        _names("series_id", "series"),
        *_maybe("ordinal", kind=sa.Integer),
        *_maybe("held_on", kind=sa.Date),
        *_maybe("planned_start", "started", "ended", kind=sa.Time),
        _names("venue_id", "venue"),
        *_sure("venue", "opening_note"),
        *_maybe("next_meeting_on", kind=sa.Date),
        *_sure("cancelled", "sample", kind=sa.Boolean),
    )
    op.create_table(
        "acknowledgement",
        *_keys("meeting_id"),
        *_keys("place", kind=sa.Integer),
        *_sure("gap"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "agenda_item",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_sure("title", "presenter"),
        *_maybe("minutes_planned", kind=sa.Integer),
        *_maybe("carried_from"),
        *_sure("outcome"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "attachment",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_sure("title", "file_name", "media_type"),
        *_sure("size", kind=sa.BigInteger),
        *_sure("sha256"),
        *_maybe("resolution_id"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "attendance",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_sure("name"),
        _names("person_id", "person"),
        *_sure("title"),
        _names("body_id", "body"),
        _names("neighbourhood_id", "neighbourhood"),
        _choice("role", "chair", "secretary", "member", "guest", "observer"),
        *_sure("invited", kind=sa.Boolean),
        _choice("presence", "unmarked", "present", "absent", "excused"),
        *_sure("is_group", kind=sa.Boolean),
        *_maybe("headcount", kind=sa.Integer),
        *_maybe("on_behalf_of"),
        *_sure("letter_no"),
        *_sure("signs", kind=sa.Boolean),
        *_sure("remarks", "excuse", "private_note"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "copy_to",
        *_keys("meeting_id"),
        *_keys("place", kind=sa.Integer),
        _names("body_id", "body", nullable=False),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "request",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_sure("text", "topic", "raised_by"),
        _names("body_id", "body"),
        _names("neighbourhood_id", "neighbourhood"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "statement",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        *_maybe("speaker_id"),
        _names("body_id", "body"),
        _choice(
            "kind",
            "statement",
            "report",
            "request",
            "emphasis",
            "undertaking",
            "permit",
            "thanks",
            "background",
            "dissent",
        ),
        *_sure("text"),
        *_maybe("agenda_item_id"),
        *_maybe("started_at", kind=sa.Time),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "request_answer",
        *_keys("meeting_id", "request_id"),
        *_keys("place", kind=sa.Integer),
        *_sure("item_id"),
        _owner("request", "meeting_id", "request_id"),
    )
    op.create_table(
        "stay",
        *_keys("meeting_id", "attendance_id"),
        *_keys("place", kind=sa.Integer),
        *_maybe("arrived", "left", kind=sa.Time),
        _owner("attendance", "meeting_id", "attendance_id"),
    )


def _resolutions() -> None:
    op.create_table(
        "resolution",
        *_keys("meeting_id", "id"),
        *_sure("place", kind=sa.Integer),
        _choice("kind", "resolution", "undertaking", "permit", "recommendation"),
        *_sure("text", "topic", "location", "condition", "rationale", "permit_issuer", "permit_number"),
        *_maybe("permit_issued_on", "due_on", kind=sa.Date),
        *_sure("due_text"),
        *_maybe("credit", kind=sa.BigInteger),
        *_maybe("credit_year", kind=sa.Integer),
        *_sure("source_document"),
        *_maybe("quantity_amount", "quantity_unit"),
        _choice("split_axis", "place", "supplier", "neighbourhood", "stage", nullable=True),
        *_maybe("agenda_item_id"),
        _choice("status", "proposed", "adopted", "in_progress", "done", "rejected", "cancelled"),
        *_sure("status_text", "notes"),
        _owner("meeting", "meeting_id"),
    )
    op.create_table(
        "allocation",
        *_keys("meeting_id", "resolution_id", "id"),
        *_maybe("parent_id"),
        *_sure("place", kind=sa.Integer),
        *_sure("label"),
        *_maybe("amount"),
        _names("body_id", "body"),
        _names("neighbourhood_id", "neighbourhood"),
        *_sure("unassigned", kind=sa.Boolean),
        _choice("split_axis", "place", "supplier", "neighbourhood", "stage", nullable=True),
        _owner("resolution", "meeting_id", "resolution_id"),
    )
    op.create_table(
        "resolution_body",
        *_keys("meeting_id", "resolution_id"),
        _choice("part", "responsible", "cooperating", "consulted", primary_key=True),
        *_keys("place", kind=sa.Integer),
        _names("body_id", "body", nullable=False),
        _owner("resolution", "meeting_id", "resolution_id"),
    )
    op.create_table(
        "resolution_neighbourhood",
        *_keys("meeting_id", "resolution_id"),
        *_keys("place", kind=sa.Integer),
        _names("neighbourhood_id", "neighbourhood", nullable=False),
        _owner("resolution", "meeting_id", "resolution_id"),
    )
    op.create_table(
        "resolution_relation",
        *_keys("meeting_id", "resolution_id"),
        *_keys("place", kind=sa.Integer),
        *_sure("related_id"),
        _owner("resolution", "meeting_id", "resolution_id"),
    )


def _minutes() -> None:
    op.create_table(
        "document_number",
        _choice("kind", "ص", "د", "ح", "ا", primary_key=True),
        *_keys("jalali_year", "sequence", kind=sa.Integer),
        *_sure("meeting_id"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], op.f("fk_document_number_meeting_id_meeting"), ondelete="RESTRICT"
        ),
    )
    op.create_table(
        "minutes_version",
        *_keys("meeting_id"),
        *_keys("version", kind=sa.Integer),
        _choice("state", "draft", "approved", "void"),
        *_sure("number"),
        _choice("kind", "ص", "د", "ح", "ا"),
        *_maybe("jalali_year", "sequence", kind=sa.Integer),
        *_maybe("approved_at"),
        *_sure("content_sha256", "replaces"),
        *_sure("content", kind=sa.LargeBinary),
        sa.ForeignKeyConstraint(
            ["kind", "jalali_year", "sequence"],
            ["document_number.kind", "document_number.jalali_year", "document_number.sequence"],
            op.f("fk_minutes_version_kind_jalali_year_sequence_document_number"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], op.f("fk_minutes_version_meeting_id_meeting"), ondelete="RESTRICT"
        ),
    )


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _keys(*names: str, kind: Any = sa.Text) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, primary_key=True, autoincrement=False) for name in names]


def _sure(*names: str, kind: Any = sa.Text) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _maybe(*names: str, kind: Any = sa.Text) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind) for name in names]


def _choice(name: str, *values: str, nullable: bool = False, primary_key: bool = False) -> sa.Column[Any]:
    kind = sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)
    return sa.Column(name, kind, nullable=nullable, primary_key=primary_key)


def _names(name: str, table: str, nullable: bool = True) -> sa.Column[Any]:
    target = sa.ForeignKey(f"{table}.id", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, target, nullable=nullable, index=True)


def _owner(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    targets = [f"{table}.{column}" for column in (*columns[:-1], "id")]
    return sa.ForeignKeyConstraint(columns, targets, ondelete="CASCADE")
