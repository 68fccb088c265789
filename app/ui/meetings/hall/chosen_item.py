"""What of the agenda she chose while nobody speaks: kept beside the office, over a restart.

A turn keeps what it is about itself; this only bridges the time until somebody speaks again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.meeting import Meeting
from app.services import unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished
from app.ui.desk import Desk


def keep(desk: Desk, meeting: Meeting, item_id: str) -> None:
    """Put the choice on disk, with the turn that was the last one then."""
    line = Unfinished(_last_turn(meeting), item_id)
    desk.ask(lambda office: unfinished.keep(office, _key(meeting), line))


def read(desk: Desk, meeting: Meeting, then: Callable[[str], None], owner: QObject) -> None:
    """Hand `then` the choice, unless somebody has spoken since: then the turn says what is talked about."""

    def kept(office: Office) -> str:
        line = unfinished.read(office, _key(meeting))
        return line.text if line and line.id == _last_turn(meeting) else ""

    def told(item_id: str) -> None:
        if any(item.id == item_id for item in meeting.agenda):
            then(item_id)

    desk.ask(kept, told, owner=owner)


def _last_turn(meeting: Meeting) -> str:
    return next((turn.id for turn in reversed(meeting.turns) if turn.spans), "")


def _key(meeting: Meeting) -> str:
    return f"{meeting.id}\nitem"
