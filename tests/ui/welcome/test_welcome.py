"""The welcome: the first thing in a new office, every word written at once, nothing of it forced on her."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.person import Person
from app.services import register
from app.settings import Settings, load
from app.ui.program import Program
from tests.ui.letting_go import let_go

Typing = Callable[[QWidget, str], None]
Start = Callable[..., Program]


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program on an office that is not there yet."""
    started: list[Program] = []
    troubles: list[object] = []

    def build(**kept: str) -> Program:
        file = tmp_path / "settings.json"
        made = Program(bootstrap.open_office, str(tmp_path / "office.dabir"), Settings(**kept), file)
        for told in (made.tasks.problem, made.tasks.unexpected):
            told.connect(troubles.append)
        started.append(made)
        with qtbot.waitSignal(made.settled):
            made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        return made

    yield build
    for made in started:
        let_go(made, qtbot)
    assert troubles == []


def welcome_of(program: Program) -> Any:
    return program.window.pages.page("welcome")


def settle(program: Program) -> None:
    for _ in range(3):
        assert program.tasks.drain()
        QApplication.processEvents()


def test_a_new_office_begins_with_the_welcome_and_the_caret_in_the_name(start: Start) -> None:
    program = start()
    assert program.window.pages.current_page() == "welcome"
    assert welcome_of(program).office.organisation.hasFocus()
    assert program.window.banner("register") is None
    assert not any(
        program.window.navigation.button(key).isChecked() for key in ("meetings", "people", "preferences")
    )


def test_what_she_types_is_written_at_once(start: Start, type_text: Typing, tmp_path: Path) -> None:
    program = start()
    office = welcome_of(program).office
    for field, text in (
        (office.organisation, "شهرداری منطقه نمونه"),
        (office.department, "دبیرخانه"),
        (office.region, "7"),
    ):
        assert field.hasFocus()
        type_text(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(office.differs, Qt.Key.Key_Space)
    assert office.lines.hasFocus()
    type_text(office.lines, "معاونت نمونه")
    program.window.close()
    stored = bootstrap.open_office(str(tmp_path / "office.dabir"))
    profile = register.profile(stored)
    assert (profile.organisation, profile.department, profile.region) == (
        "شهرداری منطقه نمونه",
        "دبیرخانه",
        "7",
    )
    assert profile.print_form.lines == ("معاونت نمونه",)
    stored.close()


def test_the_figures_of_a_name_are_kept_as_they_are_seen(start: Start, type_text: Typing) -> None:
    program = start()
    field = welcome_of(program).office.organisation
    type_text(field, "شهرداری منطقه 20 تهران")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settle(program)
    assert field.text() == program.desk.profile.organisation == "شهرداری منطقه ۲۰ تهران"


def test_with_the_lists_there_the_keyboard_goes_to_what_they_ask_for(start: Start) -> None:
    program = start()
    welcome = welcome_of(program)
    welcome.take_lists.setFocus()
    QTest.keyClick(welcome.take_lists, Qt.Key.Key_Space)
    settle(program)
    assert not welcome.take_lists.isVisible()
    assert welcome.last_ordinal.hasFocus()


def test_it_does_not_come_by_itself_once_a_name_is_there(start: Start, type_text: Typing) -> None:
    first = start()
    field = welcome_of(first).office.organisation
    type_text(field, "شهرداری نمونه")
    first.window.close()
    second = start()
    assert second.window.pages.current_page() == "meetings"
    preferences: Any = second.window.pages.show_page("preferences")
    settle(second)
    preferences.start.welcome.click()
    assert second.window.pages.current_page() == "welcome"
    assert welcome_of(second).office.organisation.value() == "شهرداری نمونه"


def test_later_leads_to_the_meetings_and_the_welcome_is_no_place_to_start_again(
    start: Start, tmp_path: Path
) -> None:
    program = start(page="people")
    assert program.window.pages.current_page() == "welcome"
    welcome_of(program).later.click()
    assert program.window.pages.current_page() == "meetings"
    assert program.window.banner("register") is not None
    program.window.pages.show_page("welcome")
    assert program.window.banner("register") is None
    settle(program)
    assert load(tmp_path / "settings.json").page == "meetings"


def test_the_palette_leads_back_to_the_welcome_and_to_the_practice_office(start: Start) -> None:
    program = start()
    asked: list[bool] = []
    program.practice_wanted.connect(asked.append)
    program.window.pages.show_page("meetings")
    program.window.open_palette()
    palette = program.window.palette_of_commands
    for typed, label in (("تمرین", "دفتر تمرین"), ("خوش", "خوش‌آمد")):
        palette.field.setText(typed)
        assert palette.labels()[0] == label
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.window.pages.current_page() == "welcome"
    assert asked == []


def test_the_lists_of_the_district_leave_the_name_alone(start: Start, type_text: Typing) -> None:
    program = start()
    page = welcome_of(program)
    type_text(page.office.organisation, "شهرداری نمونه")
    page.take_lists.click()
    settle(program)
    assert program.desk.profile.organisation == "شهرداری نمونه"
    assert program.desk.register.series
    assert not page.take_lists.isVisible()
    assert "نهاد" in page.lists._count.text()


def test_the_meetings_are_counted_on_from_the_last_one_that_was_held(start: Start, type_text: Typing) -> None:
    program = start()
    page = welcome_of(program)
    page.take_lists.click()
    settle(program)
    assert page.make_session.text() == "ساختن نخستین جلسه"
    page.last_ordinal.setFocus()
    page.last_ordinal.selectAll()
    type_text(page.last_ordinal, "۲۲")
    page.last_ordinal.flush()
    settle(program)
    assert program.desk.register.series[0].last_ordinal == 22
    assert page.make_session.text() == "ساختن جلسه تازه"
    page.make_session.click()
    settle(program)
    meetings: Any = program.window.pages.page("meetings")
    facts = meetings.meeting.part("facts")
    assert facts.form.ordinal.value() == "۲۳"
    facts.form.numbering.click()
    settle(program)
    people: Any = program.window.pages.page("people")
    assert program.window.pages.current_page() == "people"
    assert people.pane().editor.last_ordinal.value() == 23


def test_people_can_be_written_one_by_one(start: Start) -> None:
    program = start()
    welcome_of(program).write_person.click()
    assert program.window.pages.current_page() == "people"
    assert program.window.banner("welcome") is not None
    people: Any = program.window.pages.page("people")
    assert people.pane().isAncestorOf(QApplication.focusWidget())


def test_people_come_from_excel_and_the_way_back_stands_above(start: Start, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["نام", "نام خانوادگی", "سمت"])
    book.active.append(["زهره", "نمونه‌پور", "شورایار"])
    book.save(tmp_path / "roster.xlsx")
    program = start()
    welcome_of(program).take_roster.click()
    assert program.window.pages.current_page() == "people"
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.done(QDialog.DialogCode.Rejected)
    people: Any = program.window.pages.page("people")
    people.importing.open(tmp_path / "roster.xlsx")
    settle(program)
    people.importing.panel.take()
    settle(program)
    assert [one.full_name for one in program.desk.register.people] == ["زهره نمونه‌پور"]
    program.window.banner("welcome").action.click()  # type: ignore[union-attr]
    assert program.window.pages.current_page() == "welcome"
    assert program.window.banner("welcome") is None
    assert welcome_of(program).people._count.text() == "۱ نفر"


def test_the_first_meeting_is_made_from_it(start: Start) -> None:
    program = start()
    welcome_of(program).make_session.click()
    settle(program)
    meetings: Any = program.window.pages.page("meetings")
    assert program.window.pages.current_page() == "meetings"
    assert meetings.currentWidget() is meetings.meeting
    assert meetings.meeting.meeting_id


def test_where_she_already_works_in_a_meeting_she_is_not_interrupted(start: Start) -> None:
    first = start()
    welcome_of(first).make_session.click()
    settle(first)
    meeting_id = first.settings.meeting
    assert meeting_id
    first.window.close()
    second = start(meeting=meeting_id, part="facts", page="meetings")
    assert second.window.pages.current_page() == "meetings"


def test_every_step_is_reached_by_tab_in_reading_order(start: Start) -> None:
    page = welcome_of(start())
    wanted = [
        page.office.organisation,
        page.office.department,
        page.office.region,
        page.office.differs,
        page.take_lists,
        page.take_template,
        page.take_roster,
        page.make_session,
        page.practise,
    ]
    met = []
    for _press in range(30):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in wanted and widget not in met:
            met.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert met == wanted


def test_back_at_the_welcome_the_next_step_is_at_hand(start: Start, type_text: Typing) -> None:
    program = start()
    welcome, pages = welcome_of(program), program.window.pages
    type_text(welcome.office.organisation, "شهرداری نمونه")

    def come_back() -> None:
        pages.show_page("people")
        settle(program)
        pages.show_page("welcome")

    come_back()
    assert welcome.take_lists.hasFocus()
    welcome.take_lists.click()
    come_back()
    assert welcome.take_roster.hasFocus()
    program.desk.do(register.put, Person(id="p1", first_name="زهره", last_name="نمونه‌پور"))
    come_back()
    assert welcome.make_session.hasFocus()
