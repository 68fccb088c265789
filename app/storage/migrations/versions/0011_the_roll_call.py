"""In how many minutes of a session the roll is called, in which nobody is late yet."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the profile its new column; an office that is there calls the roll as long as a new one."""
    # SQLite would write an added column behind the constraints, where no reader looks for it.
    recreate: Any = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("office_profile", recreate=recreate) as batch:
        batch.add_column(sa.Column("roll_call_minutes", sa.Integer, nullable=False, server_default="10"))
    with op.batch_alter_table("office_profile", recreate=recreate) as batch:
        batch.alter_column("roll_call_minutes", server_default=None)
