"""F1 opens the guide at the place where she is, beside her work and never in its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.guide.places import PLACES
from app.ui.guide.window import GuideWindow
from app.ui.meetings.closing_mode.step import STEPS
from app.ui.meetings.parts import PARTS
from app.ui.people.shelves import SHELVES


def ask(program: Any, within: QWidget | None = None) -> GuideWindow:
    """Press F1."""
    QTest.keyClick(within or program.window, Qt.Key.Key_F1)
    return program.help.guide  # type: ignore[no-any-return]


def test_every_page_part_list_and_step_has_a_section(program: Any) -> None:
    """What `MainWindow.place` can say, from the tables of pages, parts, lists and steps."""
    pages = {entry.key for entry in program.pages.entries()} - {"people"}
    lists = {f"people/{shelf.key}" for shelf in SHELVES}
    parts = {f"meetings/{part.key}" for part in PARTS}
    steps = {f"meetings/closing_mode/{step}" for step in STEPS}
    assert pages | lists | parts | steps | {""} == set(PLACES)


def test_each_page_opens_its_section(program: Any) -> None:
    for page, expected in (
        ("meetings", "preparing#new"),
        ("people", "people#person"),
        ("neighbourhoods", "neighbourhoods#list"),
        ("welcome", "start#welcome"),
    ):
        program.window.pages.show_page(page)
        assert ask(program).reader.target() == expected
        assert program.help.guide.isVisible()


def test_a_meeting_opens_the_section_of_its_part_and_of_the_card(
    program: Any, sample_id: str, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    meetings = program.window.pages.show_page("meetings")
    meetings.open_meeting(sample_id, "attendance")
    program.tasks.drain()
    qtbot.waitUntil(lambda: meetings.meeting.meeting_id == sample_id)
    qtbot.waitUntil(lambda: program.window.pages.place() == "meetings/attendance")
    assert ask(program).reader.target() == "attendance#mark"
    meetings.meeting.show_part("resolutions")
    field = meetings.meeting.part("resolutions").entry.field
    program.window.activateWindow()
    field.setFocus()
    type_text(field, "نصب")
    guide = ask(program, field)
    assert guide.reader.target() == "line#write"
    type_text(field, " ۵ کانکس")
    assert field.toPlainText() == "نصب ۵ کانکس", "what she types goes on"
    meetings.meeting.closing.enter()
    qtbot.waitUntil(lambda: program.window.pages.place() == "meetings/closing_mode/reading")
    assert ask(program).reader.target() == "closing#reading"


def test_the_window_has_it_for_those_who_know_no_key(program: Any) -> None:
    button = program.window.navigation.button("guide")
    assert not button.isCheckable()
    before = program.window.pages.current_page()
    button.click()
    assert program.help.guide.isVisible()
    assert program.window.pages.current_page() == before


def test_f1_in_the_guide_asks_for_the_page_behind_it(program: Any) -> None:
    guide = ask(program)
    guide.reader.open("backups")
    QTest.keyClick(guide.reader, Qt.Key.Key_F1)
    assert guide.reader.target() == "preparing#new"


def test_its_keys_are_those_of_the_page(program: Any) -> None:
    guide = ask(program)
    guide.show_keys()
    text = guide.reader.toPlainText()
    here = text[text.rindex("کلیدهای همین صفحه\n") :]
    assert here.index("Ctrl+N") < here.index("کلی\n")


def test_it_goes_with_the_window_and_is_no_second_one(program: Any, qtbot: QtBot) -> None:
    guide = ask(program)
    assert ask(program) is guide
    handle = guide.windowHandle()
    assert handle is not None
    assert handle.transientParent() is program.window.windowHandle()
    with qtbot.waitSignal(guide.destroyed):
        program.window.close()


def test_it_does_not_stay_in_a_language_that_is_no_longer_spoken(program: Any, qtbot: QtBot) -> None:
    guide = ask(program)
    with qtbot.waitSignal(guide.destroyed):
        QApplication.sendEvent(guide, QEvent(QEvent.Type.LanguageChange))
    program.language = "en"
    assert ask(program).contents.titles()[0] == "Getting started"
