"""What somebody said becomes a resolution by one key; afterwards the office is asked what it holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.services import meetings
from app.services.office import Office
from app.ui import shortcuts
from app.ui.desk import Desk
from app.ui.meetings.statements import StatementsPart
from app.words import Catalogue

Typist = Callable[[QWidget, str], None]


@pytest.fixture
def said(office: Office, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot) -> StatementsPart:
    """The statements of the sample meeting."""
    part = StatementsPart(desk, catalogue)
    qtbot.addWidget(part)
    part.resize(1198, 642)
    desk.meeting_changed.connect(part.show_meeting)
    part.show_meeting(meetings.read(office, sample_id))
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    return part


def press(widget: QWidget) -> None:
    keys = shortcuts.KEYS["to_resolution"].sequence
    assert keys == "Ctrl+M"
    QTest.keyClick(widget, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)


def test_a_note_becomes_a_resolution_by_one_key_and_goes_back(
    said: StatementsPart, desk: Desk, held: Callable[[], Meeting], qtbot: QtBot
) -> None:
    before = held()
    statement = before.statements[0]
    row = said.rows.at(0)
    assert row is not None
    row.setFocus()
    with qtbot.waitSignal(desk.done) as done:
        press(row)
    made = held().resolutions[-1]
    assert (made.text, made.from_statement_id) == (statement.text, statement.id)
    assert made.responsible_ids == ()
    press(row)
    assert len(held().resolutions) == len(before.resolutions) + 1  # pressed again, it is found
    sentence, undo = done.args or ["", None]
    assert sentence == "این اظهار مصوبه شد"
    undo()
    assert held().resolutions == before.resolutions


def test_what_is_being_typed_becomes_one_too(
    said: StatementsPart, desk: Desk, held: Callable[[], Meeting], type_text: Typist
) -> None:
    said.quick.text.setFocus()
    type_text(said.quick.text, "روشنایی بوستان نمونه")
    press(said.quick.text)
    made = held().resolutions[-1]
    assert made.text == "روشنایی بوستان نمونه"
    assert made.from_statement_id == held().statements[-1].id
    desk.tasks.drain()
    assert said.quick.text.hasFocus()
