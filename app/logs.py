"""The log and the reports of our own faults;
both stay on this computer and hold no passphrase and no personal data.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path

from app import __version__

_LOG_BYTES = 500_000
"""A longer log is put aside at the next start; two are kept."""


def start(folder: Path) -> None:
    """Write warnings and worse to ``folder``/dabir.log (0600); without the right to write, only to stderr."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "dabir.log"
        if file.exists() and file.stat().st_size > _LOG_BYTES:
            file.replace(file.with_suffix(".old.log"))
        os.close(os.open(file, os.O_CREAT | os.O_APPEND, 0o600))
        handler: logging.Handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def report(fault: BaseException, folder: Path, now: datetime) -> Path | None:
    """Leave a report of a fault of ours (traceback, versions; no values), and say where;
    ``None`` if it cannot.
    """
    import platform

    lines = [
        f"Dabir {__version__}, Python {platform.python_version()}, {platform.platform()}",
        now.isoformat(timespec="seconds"),
        *_places(fault),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"fault-{now:%Y%m%d-%H%M%S}.txt"
        descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
    except OSError:
        print("\n".join(lines), file=sys.stderr)
        return None
    return file


def _places(fault: BaseException) -> list[str]:
    """Where it happened, the causes first; never the message, which may carry what she typed."""
    lines: list[str] = []
    seen: BaseException | None = fault
    while seen is not None:
        frames = [
            f"  {frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        lines = [type(seen).__qualname__, *frames, *lines]
        seen = seen.__cause__ or seen.__context__
    return lines
