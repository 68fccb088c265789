"""The tables of the office's own form for its papers; they are empty while it prints as the program does."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.print_form import PaperSize, PrintedSection
from app.storage.tables.schema import choice, flag, key, metadata, place, text

_MARGINS = ("first_top", "top", "right", "bottom", "left")

print_form = sa.Table(
    "print_form",
    metadata,
    key("singleton", sa.Integer),
    text("invocation"),
    choice("paper", PaperSize),
    *(sa.Column(f"margin_{name}", sa.Integer, nullable=False) for name in _MARGINS),
    sa.CheckConstraint("singleton = 1", name="singleton"),
)

print_form_line = sa.Table("print_form_line", metadata, key("place", sa.Integer), text("text"))

print_form_image = sa.Table(
    "print_form_image",
    metadata,
    key("singleton", sa.Integer),
    text("name"),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    text("sha256"),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.CheckConstraint("singleton = 1", name="singleton"),
)

print_form_section = sa.Table(
    "print_form_section",
    metadata,
    choice("section", PrintedSection, primary_key=True),
    place(),
    flag("printed"),
)

print_form_text = sa.Table("print_form_text", metadata, key("form"), key("key"), text("text"))
