"""The lines of which resolutions were made, as they were typed: an undone one goes back to its field.

Kept beside the office as :mod:`app.services.unfinished` keeps the line that is being typed: on this computer
only, out of the minutes and their history.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Final

from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.services import unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished

MOST: Final = 300
"""Lines of one meeting; of more the oldest are forgotten."""

Lines = tuple[Unfinished, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """What stands in the field now, and which other lines wait to come back to it."""

    line: Unfinished | None
    waiting: Lines = ()


def keep(office: Office, meeting_id: str, line: Unfinished) -> None:
    """Remember the line of a resolution, whose identifier it has.

    :raises Problem: what the disk refuses.
    """
    others = [one for one in _read(office, _taken(meeting_id)) if one.id != line.id]
    _write(office, _taken(meeting_id), (*others, line)[-MOST:])


def look(office: Office, meeting_id: str, made: Collection[str]) -> Returned:
    """The unfinished line and those that wait; what is a resolution (``made``) again waits no more."""
    line = unfinished.read(office, meeting_id)
    waiting = tuple(one for one in _read(office, _waiting(meeting_id)) if one.id not in made)
    return Returned(line if line and line.id not in made else None, waiting)


def return_undone(office: Office, before: Meeting, after: Meeting) -> None:
    """Give back the lines of the resolutions that an undo takes out; a disk that refuses stops no undo."""
    made = {one.id for one in after.resolutions}
    gone = {one.id for one in before.resolutions} - made
    if gone:
        with suppress(Problem):
            give_back(office, after.id, gone, made)


def give_back(office: Office, meeting_id: str, ids: Collection[str], made: Collection[str]) -> Returned:
    """The lines of resolutions that were undone go back: into the field if nothing stands there, else they
    wait beside it.  Told twice, it is done once.

    :raises Problem: what the disk refuses.
    """
    now = look(office, meeting_id, made)
    there = {one.id for one in (now.line, *now.waiting) if one}
    back = [one for one in _read(office, _taken(meeting_id)) if one.id in ids and one.id not in there]
    if back and now.line is None:
        unfinished.keep(office, meeting_id, back[-1])
        now = Returned(back.pop(), now.waiting)
    return _wait(office, meeting_id, now.line, (*now.waiting, *back))


def swap(
    office: Office, meeting_id: str, wanted: str, typed: Unfinished | None, made: Collection[str]
) -> Returned:
    """Put a waiting line into the field; what stands there waits in its place.

    :raises Problem: what the disk refuses.
    """
    waiting = look(office, meeting_id, made).waiting
    line = next((one for one in waiting if one.id == wanted), None)
    if line is None:
        return Returned(typed, waiting)
    unfinished.keep(office, meeting_id, line)
    others = [one for one in waiting if one.id != wanted]
    return _wait(office, meeting_id, line, (*others, typed) if typed and typed.text.strip() else others)


def put_by(office: Office, meeting_id: str, line: Unfinished, made: Collection[str]) -> Returned:
    """Let a line wait beside the field, in which something else stands by now.

    :raises Problem: what the disk refuses.
    """
    now = look(office, meeting_id, made)
    others = [one for one in now.waiting if one.id != line.id]
    return _wait(office, meeting_id, now.line, (*others, line))


def forget(office: Office, meeting_id: str, line_id: str, made: Collection[str]) -> Returned:
    """Let a waiting line wait no more.

    :raises Problem: what the disk refuses.
    """
    now = look(office, meeting_id, made)
    return _wait(office, meeting_id, now.line, [one for one in now.waiting if one.id != line_id])


def _wait(
    office: Office, meeting_id: str, line: Unfinished | None, waiting: Sequence[Unfinished]
) -> Returned:
    _write(office, _waiting(meeting_id), waiting)
    return Returned(line, tuple(waiting))


def _taken(meeting_id: str) -> str:
    return f"{meeting_id}\ntaken"


def _waiting(meeting_id: str) -> str:
    return f"{meeting_id}\nwaiting"


def _read(office: Office, key: str) -> Lines:
    kept = unfinished.read(office, key)
    try:
        found = json.loads(kept.text) if kept else []
        return tuple(Unfinished(str(one["id"]), str(one["text"])) for one in found)
    except (ValueError, KeyError, TypeError):
        return ()


def _write(office: Office, key: str, lines: Sequence[Unfinished]) -> None:
    text = json.dumps([asdict(one) for one in lines], ensure_ascii=False) if lines else ""
    unfinished.keep(office, key, Unfinished(key, text))
