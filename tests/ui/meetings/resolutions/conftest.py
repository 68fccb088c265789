"""The part مصوبات on the sample meeting, and what the office holds of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.domain.resolution import Resolution
from app.services import meetings
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.words import Catalogue


@pytest.fixture
def part(office: Office, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot) -> ResolutionsPart:
    """The part on the sample meeting, following its changes as the meeting page lets it."""
    part = ResolutionsPart(desk, catalogue)
    qtbot.addWidget(part)
    part.resize(1198, 642)
    desk.meeting_changed.connect(part.show_meeting)
    part.show_meeting(meetings.read(office, sample_id))
    part.show()
    part.activateWindow()
    qtbot.waitExposed(part)
    return part


@pytest.fixture
def held(office: Office, desk: Desk, sample_id: str) -> Callable[[], Meeting]:
    """The meeting as the office holds it, once everything said has been saved."""

    def read() -> Meeting:
        desk.tasks.drain()
        return meetings.read(office, sample_id).meeting

    return read


@pytest.fixture
def one(held: Callable[[], Meeting]) -> Callable[[str], Resolution]:
    """A resolution of the office by its identifier."""

    def found(item_id: str) -> Resolution:
        return next(one for one in held().resolutions if one.id == item_id)

    return found
