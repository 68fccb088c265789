"""One command on a disk that is almost full: a small one in memory, seen by this process alone.

Run by `unshare -rm`; prints as JSON the status, what was said, and the names of the files that are
not as before.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

_SIZE = "16m"
_REGISTERS = ("audit", "minutes_version", "revision", "scan", "signature_event")


def state(folder: Path) -> dict[str, str]:
    """The hash of every file below, and how many rows the offices have."""
    found = {}
    for file in sorted(folder.rglob("*")):
        name = str(file.relative_to(folder))
        if file.suffix == ".dabir":
            with closing(sqlite3.connect(file)) as office:
                counts = [office.execute(f"SELECT count(*) FROM {table}").fetchone() for table in _REGISTERS]
                found[name] = str(counts)
        elif file.is_file() and ".dabir" not in file.name:
            found[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return found


def main(template: Path, disk: Path, room: int, command: list[str]) -> None:
    """Leave `room` bytes on the disk, and run the command there."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "none", str(disk)], check=True)
    shutil.copytree(template, disk, dirs_exist_ok=True)
    before = state(disk)
    left = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(bytes(left.f_bavail * left.f_frsize - room))
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    filler.unlink()
    changed = sorted(name for name, _ in state(disk).items() ^ before.items())
    print(json.dumps({"status": done.returncode, "err": done.stderr, "changed": changed}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
