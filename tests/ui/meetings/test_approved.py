"""Approved minutes tell nobody how to write what can no more be written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Presence, Role
from app.domain.meeting import Meeting
from app.services import meetings, minutes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.hall.part import HallPart
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.widgets import TimeField
from app.words import Catalogue
from tests.ui.conftest import NOW

TELLS_HOW = ("بنویسید", "پیوست کنید", "بگذارید", "بیفزایید", "+ نوبت")


@pytest.fixture
def page(desk: Desk, office: Office, catalogue: Catalogue, qtbot: QtBot) -> MeetingPage:
    """Approved minutes in which hardly anything was written."""
    made = meetings.create(office, held_on=NOW.date()).meeting
    assert made is not None
    officers = (
        Attendance("chair", "رئیس نمونه", role=Role.CHAIR, presence=Presence.PRESENT),
        Attendance("clerk", "دبیر نمونه", role=Role.SECRETARY, presence=Presence.PRESENT),
    )

    def filled(meeting: Meeting) -> Meeting:
        return replace(meeting, attendance=officers)

    meetings.change(office, made.id, filled)
    minutes.acknowledge_all(office, made.id)
    minutes.approve(office, made.id)
    page = MeetingPage(desk, catalogue, lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    page.show()
    page.open(made.id, "hall")
    desk.tasks.drain()
    return page


def seen(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_approved_minutes_open_where_they_are_signed(page: MeetingPage) -> None:
    page.open(page.meeting_id)
    page.desk.tasks.drain()
    assert page.tabs.current() == "closing"


@pytest.mark.parametrize("key", ["facts", "agenda", "hall", "attendance", "statements", "resolutions"])
def test_nothing_tells_how_to_write(page: MeetingPage, key: str) -> None:
    page.show_part(key)
    page.desk.tasks.drain()
    assert not [how for how in TELLS_HOW if how in seen(page.part(key))]


def test_in_the_hall_nobody_is_to_be_queued(page: MeetingPage) -> None:
    part = page.part("hall")
    assert isinstance(part, HallPart)
    assert part.speakers.floor.name.text() == "جلسه پایان یافته است"
    assert not [how for how in TELLS_HOW if how in seen(part.speakers)]
    assert not part.attendance.all_present.isVisible()


def test_the_example_of_a_time_does_not_stand_in_for_one(page: MeetingPage) -> None:
    page.show_part("attendance")
    page.desk.tasks.drain()
    part = page.part("attendance")
    part.jump_to("chair", "")
    page.desk.tasks.drain()
    times = [field for field in part.findChildren(TimeField) if field.isVisible()]
    assert [(field.text(), field.placeholderText()) for field in times] == [("", "")] * 2
