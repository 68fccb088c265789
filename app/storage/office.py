"""Opening an office: lock, file, version; and closing it so that one whole file is left."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, suppress
from errno import ENOENT
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.storage import engine as engines
from app.storage import lock, sqlite, upgrade
from app.storage.problems import problem_of, translated
from app.storage.store import Store


def open_office(address: str | Path) -> Store:
    """Open the office at a path or database URL; made anew where there is none, upgraded where it is older.

    :raises Problem: ``address_unknown``, ``office_open_elsewhere``, ``office_newer``, ``office_unreadable``,
        ``office_busy``, ``no_write_right``, ``folder_missing``, ``disk_full``, ``disk_error``; what was there
        is as it was.
    """
    path = engines.path_of(address)
    return _open_file(path.absolute()) if path else _open_server(str(address))


def _open_server(url: str) -> Store:
    engine = engines.create(url)
    upgrade.prepare(engine)
    return Store(engine, on_close=engine.dispose)


def _open_file(path: Path) -> Store:
    # Two names of one file share one lock.
    path = path.resolve()
    try:
        held, engine = _opened(path)
    except OSError as error:
        raise problem_of(error, path) from error
    closing = ExitStack()
    closing.callback(held.release)
    closing.callback(engine.dispose)
    closing.callback(_write_back, engine)
    return Store(engine, str(path), closing.close)


def _opened(path: Path) -> tuple[FileLock, Engine]:
    """The lock and the engine of an office that is ready; if it cannot be made ready, all is as it was."""
    # Asked first, because the lock would make the folder.
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, "no such folder", str(path.parent))
    with ExitStack() as undo, translated(path):
        held = lock.take(path)
        undo.callback(held.release)
        if sqlite.make_file(path):
            undo.callback(path.unlink)
        engine = engines.create(path)
        undo.callback(engine.dispose)
        upgrade.prepare(engine, path)
        undo.pop_all()
    return held, engine


def _write_back(engine: Engine) -> None:
    """What cannot be written back (a full disk) stays in the log, and is read from there next time."""
    with suppress(DBAPIError, sqlite3.Error):
        sqlite.write_back(engine)
