"""The table of the lunar holidays, a list for every Jalali year that somebody entered."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.tables.schema import key, metadata, text

holiday = sa.Table(
    "holiday",
    metadata,
    key("jalali_year", sa.Integer),
    key("place", sa.Integer),
    sa.Column("day", sa.Date, nullable=False),
    text("title"),
)
