"""SQLite's own: the file and its rights, settings of a connection, how a transaction begins, copies."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from app.domain.problems import Problem

PATIENCE = 2.0
"""Seconds to wait for another transaction: one of another thread, for nobody else has the lock."""


def create(path: Path, foreign_keys: bool = True) -> Engine:
    """An engine over an office file.

    Transactions are begun here and not by Python's driver, so that a writer takes its place at once
    (``BEGIN IMMEDIATE``) and changes of the schema belong to the transaction.  Without ``foreign_keys``
    tables can be rebuilt, as an upgrade does.
    """
    url = URL.create("sqlite", database=str(path))
    driver = {"isolation_level": None, "check_same_thread": False, "timeout": PATIENCE}
    engine = create_engine(url, connect_args=driver)

    @event.listens_for(engine, "connect")
    def _set(connection: Any, _record: object) -> None:
        with closing(connection.cursor()) as cursor:
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def make_file(path: Path) -> bool:
    """Make an empty file for its owner alone, unless there is one; its companions get the same rights.

    :raises OSError: where no file can be made, or the one that is there cannot be read and written.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        os.close(os.open(path, os.O_RDWR))
        return False
    return True


def copy(path: Path, to: Path) -> None:
    """Copy an office file, also one in use, and make sure that the copy is whole; ``to`` is replaced.

    :raises sqlite3.Error: when it fails, and :class:`Problem` ``office_unreadable`` when it is damaged;
        ``to`` is then as it was.
    """
    unfinished = to.with_name(f"{to.name}.part")
    unfinished.unlink(missing_ok=True)
    make_file(unfinished)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
            if target.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Problem("office_unreadable", path=str(path))
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)


def check_references(connection: Connection) -> None:
    """Make sure that after a change without foreign keys every one of them still holds.

    :raises sqlite3.IntegrityError: when one does not.
    """
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise sqlite3.IntegrityError(f"broken reference in table {broken[0]}")


def set_up(engine: Engine) -> None:
    """Set what an office file keeps for good; not done to a file before it is known to be an office."""
    _driver(engine, "PRAGMA journal_mode = WAL")


def write_back(engine: Engine) -> None:
    """Bring everything from the write-ahead log into the file itself, as is due before it is closed."""
    _driver(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def _driver(engine: Engine, command: str) -> None:
    """Run what cannot run inside a transaction."""
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(command)
