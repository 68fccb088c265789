"""The table of the font that the office has chosen; it is empty while the office prints in Vazirmatn."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import key, metadata, text

# One file for each weight that the office's font has; `bold` is the key.
office_font = sa.Table(
    "office_font",
    metadata,
    key("bold", sa.Boolean),
    text("family"),
    text("name"),
    text("sha256"),
    sa.Column("content", sa.LargeBinary, nullable=False),
)
