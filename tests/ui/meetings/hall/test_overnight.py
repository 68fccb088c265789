"""A window that was left open on the eve: on the day the hall is there without a touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services import meetings
from app.services.office import Office
from tests.ui.meetings.hall.conftest import Clocks, Hall, OpenHall

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def eve(hall_office: tuple[Office, str], clocks: Clocks, open_hall: OpenHall) -> Hall:
    """The session is prepared, and held tomorrow."""
    office, meeting_id = hall_office
    tomorrow = (clocks.now + timedelta(days=1)).date()
    meetings.change(office, meeting_id, lambda one: replace(one, held_on=tomorrow, started=None))
    return open_hall()


def test_the_day_of_the_meeting_begins_at_midnight(eve: Hall) -> None:
    assert (eve.page.head.step, eve.page.strip.isVisible()) == ("", False)
    eve.clocks.passes(hours=15)
    eve.page.head.ticked.emit()
    assert (eve.page.head.step, eve.page.strip.isVisible()) == ("start", True)
    assert eve.page.head.property("role") == "band"


def test_who_was_looked_for_is_not_looked_for_again(hall: Hall, type_text: Typing) -> None:
    finder = hall.part.attendance.finder
    finder.setFocus()
    type_text(finder, "کریمی")
    asked: list[str] = []
    hall.part.jump_asked.disconnect()  # this window has no part for it
    hall.part.jump_asked.connect(lambda part, row_id, _where: asked.append(f"{part} {row_id}"))
    QTest.keyClick(finder, Qt.Key.Key_F2)
    assert asked == ["attendance councillor"]
    assert finder.value() == ""
