"""A part of the meeting page on the sample meeting, shown as the page shows it."""

from __future__ import annotations

from typing import Protocol, TypeVar

import pytest
from pytestqt.qtbot import QtBot

from app.services import meetings
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.part import Part
from app.words import Catalogue

PartT = TypeVar("PartT", bound=Part)


class Opened(Protocol):
    """Builds a part of one kind and shows the sample meeting in it."""

    def __call__(self, kind: type[PartT]) -> PartT: ...


@pytest.fixture
def open_part(desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot) -> Opened:
    """The part follows the changes of the meeting, and its window is the active one."""

    def opened(kind: type[PartT]) -> PartT:
        part = kind(desk, catalogue)
        qtbot.addWidget(part)
        part.resize(1178, 640)
        desk.meeting_changed.connect(part.show_meeting)
        part.show_meeting(meetings.read(office, sample_id))
        with qtbot.waitActive(part):
            part.show()
            part.activateWindow()
        return part

    return opened
