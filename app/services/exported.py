"""Where this computer wrote the printed minutes of a meeting: beside the office, out of what is shared.

Only a file that still has the bytes it had then is remembered.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

from app.domain.problems import Problem
from app.services import files
from app.services.office import Office


def remember(office: Office, meeting_id: str, file: Path) -> None:
    """Keep where the minutes of a meeting are now.

    :raises Problem: what the disk refuses, see :func:`app.services.files.read` and ``write``.
    """
    whole = file.absolute()
    kept = {**_kept(office), meeting_id: {"file": str(whole), "sha256": _hash(files.read(whole))}}
    files.write(_list(office), json.dumps(kept, ensure_ascii=False).encode("utf-8"), private=True)


def last(office: Office, meeting_id: str) -> Path | None:
    """The file that was kept last for a meeting, if it is there and nobody has changed it."""
    with contextlib.suppress(Problem, KeyError, TypeError):
        kept = _kept(office)[meeting_id]
        file = Path(kept["file"])
        if _hash(files.read(file)) == kept["sha256"]:
            return file
    return None


def _kept(office: Office) -> dict[str, Any]:
    try:
        found = json.loads(_list(office).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _list(office: Office) -> Path:
    return office.keys.with_name(f"{office.keys.stem}.exported.json")


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
