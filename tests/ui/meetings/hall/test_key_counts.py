"""The keys that docs/keys-count.md counts are few, and they do in the window what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Presence, Stay
from app.services import meetings
from app.services.office import Office
from app.ui import shortcuts
from app.ui.desk import Desk
from app.ui.meetings.hall.attendance_desk import AttendanceDesk
from app.words import Catalogue
from tests import key_counts
from tests.key_presses import Presses, counted
from tests.rosters import roster


@pytest.fixture(scope="module")
def pressed(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Presses:
    """What the keys of one press took in a window."""
    assert QApplication.instance() is qapp
    return counted(tmp_path_factory.mktemp("keys") / "office.dabir")


def test_the_page_of_counts_is_up_to_date(pressed: Presses) -> None:
    told = key_counts.page(pressed)
    assert key_counts.FILE.read_text(encoding="utf-8") == told, "python -m tests.key_counts"


def test_four_keys_mark_one_present_and_seven_at_most() -> None:
    rows = key_counts.rows_of_roster()
    counts = [key_counts.fewest(rows, row).count for row in rows]
    assert len(counts) == 230
    assert median(counts) <= 4
    assert max(counts) <= 7


def test_one_key_calls_the_next_speaker_undoes_an_act_and_takes_a_line(pressed: Presses) -> None:
    """Wherever the caret is, whatever was done, and however long the line."""
    assert pressed == Presses(next_speaker=[1] * 3, undo=[1] * 6, line=[1] * 7)
    assert shortcuts.KEYS["next_speaker"].sequence == "F7"  # as the page names them
    assert shortcuts.KEYS["undo"].sequence == "Ctrl+Z"


def test_these_keys_mark_everybody_present_in_the_window(
    desk: Desk,
    catalogue: Catalogue,
    office: Office,
    type_text: Callable[[QWidget, str], None],
    qtbot: QtBot,
) -> None:
    made = meetings.create(office).meeting
    assert made is not None
    meetings.change(office, made.id, lambda meeting: replace(meeting, attendance=roster()))
    card = AttendanceDesk(desk, catalogue)
    qtbot.addWidget(card)
    desk.meeting_changed.connect(card.show_meeting)
    card.show_meeting(meetings.read(office, made.id))
    for at, (row, keys) in enumerate(key_counts.arrivals(card.roll.rows)):
        late = key_counts.SAID_TIME if at % 10 == 0 else ""
        type_text(card.finder, keys.letters)
        for _down in range(keys.downs):
            qtbot.keyClick(card.finder, Qt.Key.Key_Down)
        type_text(card.finder, late)
        qtbot.keyClick(card.finder, Qt.Key.Key_Return)
        assert desk.tasks.drain()
        now = next(one for one in card.roll.meeting.attendance if one.id == row.id)
        assert now.stays == (Stay(time(10, 5) if late else time(10, 47)),), keys
    assert all(one.presence is Presence.PRESENT for one in meetings.read(office, made.id).meeting.attendance)
