"""Copies of an office file: taken while it is in use, proved whole, looked into without opening an office.

It speaks to SQLite alone, so that a copy of an older program can be looked into and a damaged file told from
a sound one; it knows no rotation and no stick.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.problems import Problem
from app.storage import sqlite
from app.storage.problems import problem_of, translated
from app.storage.upgrade import HEAD

_PAGES_AT_ONCE = 256
_STEPS_BETWEEN_LOOKS = 20_000
"""Of SQLite's machine, a few milliseconds."""

_NOT_ITS_FAULT = ("SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_INTERRUPT")
"""Errors that say nothing of what is in a file."""

COMPANIONS = ("-wal", "-shm", "-journal")
"""Beside an office file in use: what is committed and not yet in the file, or how to take a write back."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What an office file holds: the office's name, how many meetings, the numbers that it gave to minutes in
    the order of their approval, the last change (with its offset), the migration it is at, the hash of
    the link with which its audit trail began (the same in all copies of one office), and its size in bytes.
    """

    organisation: str
    meetings: int
    numbers: tuple[str, ...]
    last_change: datetime | None
    version: int
    founding: str
    size: int

    @property
    def last_number(self) -> str:
        """The number of the minutes that were approved last; empty if there are none."""
        return self.numbers[-1] if self.numbers else ""

    @property
    def is_newer(self) -> bool:
        """Whether only a newer program can open it."""
        return self.version > int(HEAD)


def take(path: Path, to: Path, goes_on: Callable[[], bool] = lambda: True) -> Contents:
    """Copy an office, also one that is in use, and prove that the copy is whole: SQLite's integrity check
    holds, every table has as many rows as the office had, and it can be looked into.

    The copy is one file without companions, for its owner alone, written beside as ``.part`` and renamed.

    :raises Problem: ``office_unreadable`` if the office is damaged, ``backup_cut_short`` once ``goes_on``
        says no, and what the disk refuses; no half file stays.
    """
    unfinished = to.with_name(f"{to.name}.part")
    try:
        with _world(to):
            unfinished.unlink(missing_ok=True)
            sqlite.make_file(unfinished)
            counts = _copy(path, unfinished, to, goes_on)
            _prove(unfinished, path, counts, goes_on)
            contents = look(unfinished)
            unfinished.replace(to)
    finally:
        for name in (unfinished, *companions(unfinished)):
            with suppress(OSError):
                name.unlink(missing_ok=True)
    return contents


def look(path: Path, *, in_use: bool = False) -> Contents:
    """What a file holds; one that is ``in_use`` is seen with what is not yet written back.

    :raises Problem: ``office_unreadable`` for what is no office or damaged; what the disk refuses.
    """
    with _world(path), closing(_reading(path, in_use)) as connection:
        try:
            _require_whole_pages(connection, path)
            return _contents(connection, path)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(_NOT_ITS_FAULT):
                raise
            raise Problem("office_unreadable", path=str(path)) from error


def require_sound(path: Path, *, in_use: bool = False, goes_on: Callable[[], bool] = lambda: True) -> None:
    """Have SQLite check every page and every index.

    :raises Problem: ``office_unreadable`` where one does not hold; ``backup_cut_short``.
    """
    with _world(path), closing(_reading(path, in_use)) as connection:
        _check(connection, path, goes_on)


def stage(backup: Path, to: Path) -> Path:
    """Lay a copy of ``backup``, proved whole and ready to be worked in, beside the office file ``to``, to be
    renamed.

    :raises Problem: as :func:`take`; nothing stays.
    """
    staged = to.with_name(f"{to.name}.restored")
    take(backup, staged)
    with _world(staged), closing(sqlite3.connect(staged)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return staged


def settle(path: Path) -> None:
    """Write back what an office file that nobody has open still has beside it, so that it is one file."""
    with _world(path), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def companions(path: Path) -> tuple[Path, ...]:
    """Where the companions of an office file would lie."""
    return tuple(path.with_name(f"{path.name}{end}") for end in COMPANIONS)


@contextmanager
def _world(path: Path) -> Iterator[None]:
    """The disk's refusals as problems that name ``path``."""
    try:
        with translated(path):
            yield
    except OSError as error:
        raise problem_of(error, path) from error
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_INTERRUPT":
            raise
        raise Problem("backup_cut_short", path=str(path)) from error


def _copy(path: Path, to: Path, named: Path, goes_on: Callable[[], bool]) -> dict[str, int]:
    """Copy one moment of the office, whatever is written meanwhile; how many rows each table had then.

    What goes wrong with the copy is told under the name that it is to have.
    """

    def look_up(_status: int, _left: int, _of: int) -> None:
        if not goes_on():
            raise Problem("backup_cut_short", path=str(named))

    with translated(path), closing(_reading(path, in_use=True)) as source:
        _require_whole_pages(source, path)
        source.execute("BEGIN")  # the copy is of what this transaction sees
        counts = _counts(source)
        with closing(sqlite3.connect(to)) as target, translated(named):
            source.backup(target, pages=_PAGES_AT_ONCE, progress=look_up, sleep=0)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, which a read-only place can show, too
    return counts


def _prove(copy: Path, of: Path, counts: dict[str, int], goes_on: Callable[[], bool]) -> None:
    with closing(_reading(copy, in_use=False)) as connection:
        _check(connection, of, goes_on)
        if _counts(connection) != counts:
            raise Problem("office_unreadable", path=str(of))


def _require_whole_pages(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite itself takes a page whose end was cut off for one that ends in zeros."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    log = companions(path)[0]
    is_settled = not (log.exists() and log.stat().st_size)
    page_size = connection.execute("PRAGMA page_size").fetchone()[0]
    if not tables or (is_settled and path.stat().st_size % page_size):
        raise Problem("office_unreadable", path=str(path))


def _check(connection: sqlite3.Connection, path: Path, goes_on: Callable[[], bool]) -> None:
    connection.set_progress_handler(lambda: not goes_on(), _STEPS_BETWEEN_LOOKS)
    with translated(path):
        sound = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not sound:
        raise Problem("office_unreadable", path=str(path))


def _reading(path: Path, in_use: bool) -> sqlite3.Connection:
    """A connection that writes nothing; to a file that lies still it leaves no companion either."""
    if path.is_dir():
        raise Problem("office_unreadable", path=str(path))
    still = not in_use and not any(one.exists() for one in companions(path))
    place = path.absolute().as_uri()
    if not place.startswith("file:///"):  # on a server of the network; SQLite wants no authority in a URI
        place = place.replace("file://", "file:////", 1)
    address = f"{place}?mode=ro{'&immutable=1' if still else ''}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=sqlite.PATIENCE)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [str(name) for (name,) in found]


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    quoted = {name: name.replace('"', '""') for name in _tables(connection)}
    return {
        name: connection.execute(f'SELECT count(*) FROM "{told}"').fetchone()[0]
        for name, told in quoted.items()
    }


def _contents(connection: sqlite3.Connection, path: Path) -> Contents:
    tables = set(_tables(connection))

    def first(table: str, query: str) -> Any:
        row = connection.execute(query).fetchone() if table in tables else None
        return row[0] if row else None

    version = str(first("alembic_version", "SELECT version_num FROM alembic_version") or "")
    if not version.isdecimal() or "meeting" not in tables:
        raise Problem("office_unreadable", path=str(path))
    numbers = connection.execute(
        "SELECT number FROM minutes_version WHERE number <> '' AND approved_at IS NOT NULL ORDER BY rowid"
    )
    changes = (
        first("audit", "SELECT at FROM audit ORDER BY sequence DESC LIMIT 1"),
        first("act", "SELECT at FROM act ORDER BY rowid DESC LIMIT 1"),
    )
    return Contents(
        organisation=str(first("office_profile", "SELECT organisation FROM office_profile") or ""),
        meetings=first("meeting", "SELECT count(*) FROM meeting WHERE deleted_at IS NULL"),
        numbers=tuple(dict.fromkeys(str(number) for (number,) in numbers)),
        last_change=max(filter(None, map(_moment, changes)), default=None),
        version=int(version),
        founding=str(first("audit", "SELECT hash FROM audit ORDER BY sequence LIMIT 1") or ""),
        size=path.stat().st_size,
    )


def _moment(text: object) -> datetime | None:
    with suppress(ValueError):
        found = datetime.fromisoformat(str(text))
        return found if found.tzinfo else None
    return None
