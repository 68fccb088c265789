"""Files that leave the office: written beside and renamed, so that a name never shows half a file."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from app.domain.identity import new_id
from app.domain.problems import Problem

_LONGEST_LINE = 4096
MOST_BYTES = 64 * 1024 * 1024
"""No file that this program reads comes near it."""
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def read(file: Path) -> bytes:
    """The bytes of a file that the user named.

    :raises Problem: ``file_missing``, ``file_is_folder``, ``file_is_device`` for what has no end or waits for
        somebody, ``file_too_large``; ``no_write_right``, ``disk_error``.
    """
    size = size_of(file)
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1) if size <= MOST_BYTES else b""
    except OSError as error:
        raise problem_of(error, file) from error
    if max(size, len(data)) > MOST_BYTES:
        raise Problem("file_too_large", path=file, most=MOST_BYTES // 1024 // 1024)
    return data


def first_line(file: Path) -> str:
    """The first line (UTF-8) of what may also be a pipe, as a shell hands a secret over; at most 4 KiB of it.

    :raises Problem: as :func:`read` does; ``UnicodeDecodeError`` is the caller's.
    """
    if not file.is_fifo():
        return read(file).decode("utf-8").split("\n", 1)[0].rstrip("\r")
    try:
        with file.open("rb") as opened:
            return opened.readline(_LONGEST_LINE).decode("utf-8").rstrip("\r\n")
    except OSError as error:
        raise problem_of(error, file) from error


def size_of(file: Path) -> int:
    """How many bytes a file that the user named has; what is no file is refused as :func:`read` does."""
    try:
        found = file.stat()
    # A path with a zero byte, which no file has.
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Problem("file_missing", path=file) from None
    except OSError as error:
        raise problem_of(error, file) from error
    if stat.S_ISDIR(found.st_mode):
        raise Problem("file_is_folder", path=file)
    if not stat.S_ISREG(found.st_mode):
        raise Problem("file_is_device", path=file)
    return found.st_size


def write(file: Path, data: bytes, *, private: bool = False) -> None:
    """Put ``data`` under the name ``file`` in one step; ``private`` files are 0600."""
    beside = _beside(file)
    try:
        if file.is_dir():
            raise Problem("file_is_folder", path=file)
        descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if private else 0o666)
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except (FileNotFoundError, NotADirectoryError) as error:
        # Some folders of the system (/proc) say «no such file» where they let nobody write.
        if file.parent.is_dir():
            raise Problem("no_write_right", path=file) from error
        raise Problem("folder_missing", path=file.parent) from None
    except OSError as error:
        raise problem_of(error, file) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


@contextlib.contextmanager
def all_or_none(*changed: Path) -> Iterator[None]:
    """Have these files as they were before, or not at all, if what is done meanwhile fails."""
    kept = {file: _beside(file) if file.exists() else None for file in changed}
    try:
        for file, old in kept.items():
            if old:
                _keep_as(file, old)
        yield
    except BaseException:
        for file, old in kept.items():
            with contextlib.suppress(OSError):
                _put_back(file, old)
        raise
    for old in filter(None, kept.values()):
        with contextlib.suppress(OSError):
            old.unlink()


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder and those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700 if private else 0o777)
    except OSError as error:
        raise problem_of(error, folder) from error


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.{new_id()[:8]}.part")


def _keep_as(file: Path, name: Path) -> None:
    """Give a file a second name, which takes no room on a full disk; a copy where that is unknown."""
    try:
        name.hardlink_to(file)
    except OSError:
        write(name, read(file), private=True)


def _put_back(file: Path, old: Path | None) -> None:
    if old is None:
        file.unlink(missing_ok=True)
    elif old.exists():
        old.replace(file)
        old.unlink(missing_ok=True)  # where both are one file still, neither is replaced


def problem_of(error: OSError, file: Path) -> Problem:
    """What the system's refusal means for the user."""
    if error.errno in _NO_RIGHT:
        return Problem("no_write_right", path=file)
    if error.errno in _FULL:
        return Problem("disk_full", path=file)
    return Problem("disk_error", path=file)
