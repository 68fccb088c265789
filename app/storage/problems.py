"""The world's errors (disk, rights, locks, damage) as problems that she can put right; ours pass through."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.problems import Problem, Refusal

# The prefix of SQLite's name for an error (https://sqlite.org/rescode.html), the more particular ones first.
# A failed write is SQLITE_FULL for ENOSPC alone; quota and file-size limit come as SQLITE_IOERR_WRITE.
_BY_NAME = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_IOERR_WRITE": "disk_full",
    "SQLITE_IOERR_SHMSIZE": "disk_full",
    "SQLITE_IOERR": "disk_error",
    "SQLITE_READONLY": "no_write_right",
    "SQLITE_CANTOPEN": "no_write_right",
    "SQLITE_PERM": "no_write_right",
    "SQLITE_BUSY": "office_busy",
    "SQLITE_LOCKED": "office_busy",
    "SQLITE_NOTADB": "office_unreadable",
    "SQLITE_CORRUPT": "office_unreadable",
}
_BY_NUMBER = {
    errno.EACCES: "no_write_right",
    errno.EPERM: "no_write_right",
    errno.EROFS: "no_write_right",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "office_unreadable",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
}
_AROUND = 20


@contextmanager
def translated(where: str | Path) -> Iterator[None]:
    """Raise the world's errors as :class:`Problem` with ``path``; programming errors stay what they are.

    :raises Refusal: ``text_unwritable`` with ``text``, a text that is none.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        code = _code_of(error.orig if isinstance(error, DBAPIError) else error)
        if code is None:
            raise
        raise Problem(code, path=str(where)) from error
    except UnicodeEncodeError as error:
        # No database takes half a surrogate pair: it comes from a broken copy and is no character.
        raise Refusal("text_unwritable", text=_shown(error)) from error


def problem_of(error: OSError, path: Path) -> Problem:
    """The problem that an error of the operating system means for the office file."""
    return Problem(_BY_NUMBER.get(error.errno or 0, "disk_error"), path=str(path))


def _code_of(error: BaseException | None) -> str | None:
    name = getattr(error, "sqlite_errorname", "")
    return next((code for prefix, code in _BY_NAME.items() if name.startswith(prefix)), None)


def _shown(error: UnicodeEncodeError) -> str:
    """The place of the broken sign, with a sign that can be shown in its stead."""
    around = error.object[max(0, error.start - _AROUND) : error.end + _AROUND]
    return around.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
