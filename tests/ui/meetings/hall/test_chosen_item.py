"""The item of the agenda that is talked about is the same after the program was closed and opened again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import turns
from tests.ui.meetings.hall.conftest import Hall, OpenHall

ALT = Qt.KeyboardModifier.AltModifier


def item_of(hall: Hall) -> str:
    hall.settled()
    return hall.session.item.id if hall.session.item else ""


def step(hall: Hall) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_PageDown, ALT)
    hall.settled()


def test_what_was_chosen_while_nobody_speaks_is_there_after_a_restart(open_hall: OpenHall) -> None:
    hall = open_hall()
    step(hall)
    step(hall)
    assert item_of(hall) == "item-2"
    again = open_hall()
    assert item_of(again) == "item-2"
    assert "۳ از ۳" in again.page.strip.item.text()


def test_who_spoke_since_says_what_is_talked_about(open_hall: OpenHall) -> None:
    hall = open_hall()
    step(hall)
    step(hall)
    turns.give_floor(hall.office, hall.page.meeting_id, speaker_id="mayor", agenda_item_id="item-0")
    turns.stop(hall.office, hall.page.meeting_id)
    assert item_of(open_hall()) == "item-0"


def test_what_is_chosen_at_once_is_not_taken_back_by_what_was_kept(open_hall: OpenHall) -> None:
    step(open_hall())
    again = open_hall()
    assert item_of(again) == "item-1"
    step(again)
    assert item_of(again) == "item-2"
    assert item_of(open_hall()) == "item-2"
