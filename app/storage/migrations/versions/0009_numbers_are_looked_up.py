"""Minutes are found by their number without reading all of them."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index; a number may stand in several versions, so it is not unique."""
    op.create_index(None, "minutes_version", ["number"])
