"""The font that the office has chosen: the files themselves, so that every machine prints alike."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; while it is empty, the office prints in the font of the program."""
    op.create_table(
        "office_font",
        sa.Column("bold", sa.Boolean, primary_key=True, autoincrement=False),
        sa.Column("family", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
