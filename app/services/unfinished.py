"""What was typed in a line and not taken yet: kept beside the office, out of the minutes and their history.

The closing tells of it as of a gap, so that no resolution is forgotten in its field.

It belongs to this computer, also where the office is on a server: two who write do not disturb each other.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from app.domain.gap import Gap, Weight
from app.domain.meeting import Meeting
from app.services import files
from app.services.office import Office

_MOST_TOLD = 80


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A line as it was typed; `id` is what will be made of it, so that it is never made twice."""

    id: str
    text: str


def read(office: Office, key: str) -> Unfinished | None:
    """What was kept under ``key`` (the identifier of a meeting, for one); None where there is nothing."""
    try:
        kept = json.loads(_file(office, key).read_text("utf-8"))
        return Unfinished(str(kept["id"]), str(kept["text"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(office: Office, key: str, line: Unfinished) -> None:
    """Put a line on disk; an empty one is dropped.

    :raises Problem: what the disk refuses, see :func:`app.services.files.write`.
    """
    if not line.text.strip():
        drop(office, key)
        return
    file = _file(office, key)
    files.make_folder(file.parent, private=True)
    files.write(file, json.dumps(asdict(line), ensure_ascii=False).encode("utf-8"), private=True)


def drop(office: Office, key: str) -> None:
    """Forget the line.

    :raises Problem: where the disk does not let go of it.
    """
    file = _file(office, key)
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise files.problem_of(error, file) from error


def gap(office: Office, meeting: Meeting) -> Gap | None:
    """The resolution that was typed in this meeting's line on this computer and never taken."""
    line = read(office, meeting.id)
    if line is None or any(one.id == line.id for one in meeting.resolutions):
        return None
    text = " ".join(line.text.split())
    told = text if len(text) <= _MOST_TOLD else f"{text[:_MOST_TOLD].rstrip()}…"
    return Gap("line_unfinished", Weight.BLANK, line.id, "line", {"text": told})


def _file(office: Office, key: str) -> Path:
    folder = office.keys.with_name(f"{office.keys.stem}.unfinished")
    return folder / f"{hashlib.sha256(key.encode('utf-8')).hexdigest()[:32]}.json"
