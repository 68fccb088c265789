"""One office file, one program: an advisory lock beside the file, which the system frees after any end."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.problems import Problem


def take(path: Path) -> FileLock:
    """Take the lock of an office file; it is held until ``release()`` or the end of the process.

    :raises Problem: ``office_open_elsewhere``, when another window or command holds it.
    :raises OSError: where no lock file can be made.
    """
    # Not bound to a thread: the office may be opened by a worker and closed by the window.
    lock = FileLock(path.with_name(f"{path.name}.lock"), mode=0o600, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Problem("office_open_elsewhere", path=str(path)) from error
    return lock
