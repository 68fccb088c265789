"""The office's own form for its papers: letterhead, paper, margins, sections and wording."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_PAPERS = ("A4", "A5")
_MARGINS = ("first_top", "top", "right", "bottom", "left")
_SECTIONS = ("attendance", "course", "statements", "requests", "resolutions", "attachments")


def upgrade() -> None:
    """Make the tables; while they are empty, the office prints as the program does."""
    op.create_table(
        "print_form",
        _key("singleton", sa.Integer),
        sa.Column("invocation", sa.Text, nullable=False),
        sa.Column("paper", _choice("paper", _PAPERS), nullable=False),
        *(sa.Column(f"margin_{name}", sa.Integer, nullable=False) for name in _MARGINS),
        sa.CheckConstraint("singleton = 1", name=op.f("ck_print_form_singleton")),
    )
    op.create_table("print_form_line", _key("place", sa.Integer), sa.Column("text", sa.Text, nullable=False))
    op.create_table(
        "print_form_image",
        _key("singleton", sa.Integer),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("singleton = 1", name=op.f("ck_print_form_image_singleton")),
    )
    op.create_table(
        "print_form_section",
        sa.Column("section", _choice("section", _SECTIONS), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("printed", sa.Boolean, nullable=False),
    )
    op.create_table("print_form_text", _key("form"), _key("key"), sa.Column("text", sa.Text, nullable=False))


def _key(name: str, kind: type[sa.types.TypeEngine[Any]] = sa.Text) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _choice(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)
