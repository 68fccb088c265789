"""The version of an office: a new one is made, an older one brought up, a newer one refused."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from app.domain.problems import Problem
from app.storage import sqlite
from app.storage.tables import metadata, office_profile

HEAD = "0011"
"""The newest migration; that its tables and those of this program are the same is a test."""

_versions = sa.Table(
    "alembic_version",
    sa.MetaData(),
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, read and stamped here so that the daily start need not import Alembic."""


def prepare(engine: sa.Engine, path: Path | None = None) -> None:
    """Bring an office to the version of this program; a file is first copied beside itself.

    :raises Problem: ``office_newer`` (``found``, ``known``) or ``office_unreadable``; nothing was touched.
    """
    where = str(path or engine.url)
    with engine.connect() as connection:
        present = set(sa.inspect(connection).get_table_names())
        found = connection.scalar(sa.select(_versions.c.version_num)) if _versions.name in present else None
    if not present:
        _create(engine, path)
    elif found is None or office_profile.name not in present or not found.isdecimal():
        raise Problem("office_unreadable", path=where)
    elif found > HEAD:
        raise Problem("office_newer", path=where, found=int(found), known=int(HEAD))
    elif found < HEAD:
        _upgrade(engine, path)


def backup_path(path: Path) -> Path:
    """Where the copy lies that is made before an upgrade to this version."""
    return path.with_name(f"{path.name}.before-{HEAD}.bak")


def _create(engine: sa.Engine, path: Path | None) -> None:
    if path:
        sqlite.set_up(engine)
    with engine.execution_options(writes=True).begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        _versions.create(connection)
        connection.execute(sa.insert(_versions).values(version_num=HEAD))


def _upgrade(engine: sa.Engine, path: Path | None) -> None:
    from app.storage import migrations

    if path is None:
        with engine.begin() as connection:
            migrations.run(connection)
        return
    sqlite.copy(path, backup_path(path))
    rebuilding = sqlite.create(path, foreign_keys=False)
    try:
        with rebuilding.execution_options(writes=True).begin() as connection:
            migrations.run(connection)
            sqlite.check_references(connection)
    finally:
        rebuilding.dispose()
