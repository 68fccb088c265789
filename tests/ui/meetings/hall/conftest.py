"""A session that is on, with a clock on the wall and one that nobody can set, both moved by the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.quorum import QuorumRule
from app.services import meetings, stages
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.hall.part import HallPart
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.meetings.parts import PARTS
from app.words import Catalogue
from tests.ui.conftest import NOW, Opener

OURS = tuple(entry for entry in PARTS if entry.key in ("facts", "hall", "statements", "resolutions"))


@dataclass
class Clocks:
    """The clock on the wall (`now`) and the measured seconds; letting time pass moves both."""

    now: datetime
    seconds: float = 0.0

    def passes(self, **span: float) -> None:
        """Let time pass."""
        gone = timedelta(**span)
        self.now += gone
        self.seconds += gone.total_seconds()

    def is_set(self, **span: float) -> None:
        """Somebody sets the clock of the computer."""
        self.now += timedelta(**span)


@dataclass
class Hall:
    """One window on the session, and the office behind it."""

    page: MeetingPage
    part: HallPart
    session: HallSession
    office: Office
    clocks: Clocks

    @property
    def meeting(self) -> Meeting:
        """The session as the office holds it, once everything said has been saved."""
        self.page.desk.tasks.drain()
        return meetings.read(self.office, self.page.meeting_id).meeting

    def passes(self, **span: float) -> None:
        """Time passes, and the window looks at its clocks."""
        self.clocks.passes(**span)
        self.session.tick()

    def settled(self) -> Hall:
        """Everything said has been saved and is shown."""
        self.page.desk.tasks.drain()
        return self


OpenHall = Callable[[], Hall]


@pytest.fixture
def clocks() -> Clocks:
    return Clocks(NOW.replace(tzinfo=None))


@pytest.fixture
def hall_office(empty_office: Office, clocks: Clocks) -> tuple[Office, str]:
    """The office with the session: four who have come, one absent, three items on the agenda."""
    office = replace(empty_office, clock=lambda: clocks.now)
    came = (Stay(clocks.now.time().replace(hour=9)),)
    rows = (
        Attendance("mayor", "شهردار نمونه", title="شهردار منطقه", role=Role.CHAIR),
        Attendance("clerk", "دبیر نمونه", title="دبیر جلسه", role=Role.SECRETARY),
        Attendance("police", "سرگرد نمونه", title="سرکلانتر", role=Role.GUEST),
        Attendance("councillor", "زهرا کریمی‌نمونه", title="شورایار"),
    )
    made = meetings.create(office, held_on=clocks.now.date(), title="نشست نمونه").meeting
    assert made is not None

    def filled(meeting: Meeting) -> Meeting:
        return replace(
            meeting,
            quorum_rule=QuorumRule.HALF_PLUS_ONE,
            agenda=tuple(AgendaItem(f"item-{at}", f"بند نمونه {at}") for at in range(3)),
            attendance=(
                *(replace(row, presence=Presence.PRESENT, stays=came) for row in rows),
                Attendance("absent", "غایب نمونه", presence=Presence.ABSENT),
            ),
        )

    meetings.change(office, made.id, filled)
    stages.convene(office, made.id)
    return office, made.id


@pytest.fixture
def open_hall(
    hall_office: tuple[Office, str],
    clocks: Clocks,
    open_desk: Opener,
    catalogue: Catalogue,
    qtbot: QtBot,
) -> OpenHall:
    """Opens a window on the session, as after a start of the program."""

    def opened() -> Hall:
        office, meeting_id = hall_office
        desk: Desk = open_desk(office)
        session = HallSession(desk, lambda: clocks.now, lambda: clocks.seconds)
        page = MeetingPage(desk, catalogue, lambda: clocks.now, OURS)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(meeting_id, "hall")
        desk.tasks.drain()
        part = page.part("hall")
        assert isinstance(part, HallPart)
        return Hall(page, part, session, office, clocks)

    return opened


@pytest.fixture
def hall(open_hall: OpenHall) -> Hall:
    return open_hall()
