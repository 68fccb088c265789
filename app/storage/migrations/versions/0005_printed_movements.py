"""Whether an office's printed talks say who came and went."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the profile its new column; no office that is there says so."""
    # SQLite would write an added column behind the constraints, where no reader looks for it.
    recreate: Any = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("office_profile", recreate=recreate) as batch:
        batch.add_column(sa.Column("prints_movements", sa.Boolean, nullable=False, server_default=sa.false()))
    with op.batch_alter_table("office_profile", recreate=recreate) as batch:
        batch.alter_column("prints_movements", server_default=None)
