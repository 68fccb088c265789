"""The reading of the minutes in the hall before they are signed: what is read, and what it has changed.

Where she is in the closing is kept beside the office on this computer, so that neither «بعداً» nor a power cut
makes her begin again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from app.domain.act import Act, Way
from app.domain.reading import Passage
from app.services import files, history, minutes
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class Place:
    """How far the closing of a meeting has come on this computer.

    ``step`` and ``passage`` are names; ``marks`` what was marked of the paper and is not registered yet, by
    the row.  ``began`` is the moment of the first reading, ``after`` the number of the last act before it,
    ``digests`` what was to be read then, by passage.
    """

    step: str = ""
    passage: str = ""
    began: str = ""
    after: int = 0
    digests: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def has_begun(self) -> bool:
        """Whether the reading has begun."""
        return bool(self.began)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is to be read now, which of it differs from what it was when the reading began, and by what acts,
    the oldest first.
    """

    passages: tuple[Passage, ...]
    changed: frozenset[str] = frozenset()
    acts: tuple[Act, ...] = ()


def read(office: Office, meeting_id: str, place: Place) -> Reading:
    """What is read of a meeting.

    :raises Problem: ``meeting_unknown``; what the font of the office is refused for.
    """
    found = passages(office, meeting_id)
    if not place.has_begun:
        return Reading(found)
    changed = frozenset(one.key for one in found if place.digests.get(one.key) != one.digest)
    since = [
        act
        for act in history.acts(office, meeting_id)
        if act.number > place.after and act.way is Way.DONE and not act.undone
    ]
    return Reading(found, changed, tuple(reversed(since)))


def begin(office: Office, meeting_id: str, place: Place) -> Place:
    """The same place with a reading that begins now."""
    found = passages(office, meeting_id)
    last = history.acts(office, meeting_id, 1)
    return replace(
        place,
        passage=found[0].key if found else "",
        began=office.clock().isoformat(),
        after=last[0].number if last else 0,
        digests={one.key: one.digest for one in found},
    )


def passages(office: Office, meeting_id: str) -> tuple[Passage, ...]:
    """What the reading copy of a meeting says, passage by passage."""
    from app.documents import reading_passages, sheets
    from app.services.print_outs import outfit

    shown = minutes.read(office, meeting_id)
    return reading_passages.read(shown, sheets.outfit(outfit.of(office), "reading_copy"))


def place(office: Office, meeting_id: str) -> Place:
    """Where she was in the closing of a meeting; the beginning where nothing is kept or it cannot be read."""
    try:
        kept: dict[str, Any] = _kept(office)[meeting_id]
        marks = {row: (str(mark[0]), str(mark[1])) for row, mark in kept["marks"].items()}
        found = replace(Place(**kept), marks=marks)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return Place()
    return found


def keep(office: Office, meeting_id: str, place: Place) -> None:
    """Put the place on disk; that of a closing which is over is forgotten with ``Place()``.

    :raises Problem: what the disk refuses, see :func:`app.services.files.write`.
    """
    others = {known: one for known, one in _kept(office).items() if known != meeting_id}
    if place != Place():
        others[meeting_id] = asdict(place)
    elif len(others) == len(_kept(office)):
        return
    files.write(_file(office), json.dumps(others, ensure_ascii=False).encode("utf-8"), private=True)


def _kept(office: Office) -> dict[str, Any]:
    try:
        found = json.loads(_file(office).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _file(office: Office) -> Path:
    return office.keys.with_name(f"{office.keys.stem}.closing.json")
