"""What a series says of who signs its minutes besides the officers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_SIGNERS = ("ask", "officers", "members")


def upgrade() -> None:
    """Give the series its new column; no series that is there says anything of it, so she is asked."""
    # SQLite would write an added column behind the constraints, where no reader looks for it.
    recreate: Any = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    kind = sa.Enum(*_SIGNERS, name="signers", native_enum=False, create_constraint=True, length=24)
    with op.batch_alter_table("series", recreate=recreate) as batch:
        batch.add_column(sa.Column("signers", kind, nullable=False, server_default="ask"))
    with op.batch_alter_table("series", recreate=recreate) as batch:
        batch.alter_column("signers", server_default=None)
