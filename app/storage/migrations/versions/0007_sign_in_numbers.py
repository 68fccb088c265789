"""The row numbers that a sign-in sheet gave to participants when it left the program."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new table; of the sheets that were printed so far nothing is known."""
    op.create_table(
        "sign_in_number",
        sa.Column("meeting_id", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("row_id", sa.Text, nullable=False),
        sa.Column("given_out_at", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("meeting_id", "row_id"),
    )
