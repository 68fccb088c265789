"""Keys of the whole meeting: undo and redo, find and replace, the clean-up, the palette, the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.agenda import AgendaItem
from app.domain.body import Body
from app.domain.statement import Statement
from app.services import history, meetings, minutes, register
from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.meetings.text import CleaningPanel, FindPanel
from app.ui.widgets.page_stack import PageEntry
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier
SCAN_CODES = {"K": 37, "Z": 44, "Y": 21, "H": 35, "F": 33, "L": 38}
PERSIAN = {"K": "ن", "Z": "ظ", "Y": "غ", "H": "ا", "F": "ب", "L": "م"}


@pytest.fixture
def window(desk: Desk, catalogue: Catalogue, now: datetime, sample_id: str, qtbot: QtBot) -> MainWindow:
    """The window at the sample meeting's statements."""
    pages = [
        PageEntry(
            "meetings", "جلسات", "meetings", lambda: MeetingsPage(desk, catalogue, lambda: now), "go_1"
        ),
        PageEntry("other", "دیگر", "people", lambda: QLabel("دیگر"), "go_2"),
    ]
    window = MainWindow("دبیر", "دفتر نمونه", pages, lambda: now)
    qtbot.addWidget(window)
    desk.acted.connect(lambda _meeting, _act: window.outdate_toast())
    desk.done.connect(lambda told, undo: window.toast.say(told, undo, is_last_of_page=desk.has_just_acted))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.pages.show_page("meetings")
    assert isinstance(page, MeetingsPage)
    page.open_meeting(sample_id, "statements")
    assert desk.tasks.drain()
    return window


def page_of(window: MainWindow) -> MeetingsPage:
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    return page


def press(window: MainWindow, desk: Desk, latin: str) -> None:
    """Ctrl and a letter as a keyboard delivers it that has Persian letters only."""
    letter = PERSIAN[latin]
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), CTRL, SCAN_CODES[latin] + 8, 0, 0, letter)
    QApplication.sendEvent(window.windowHandle(), event)
    settle(desk)


def test_only_the_notice_of_what_the_key_undoes_next_names_it(
    window: MainWindow, desk: Desk, sample_id: str
) -> None:
    def button() -> str:
        return window.toast._button.text()

    def put(item: str) -> Callable[[Office], Changes]:
        return lambda office: meetings.add(office, sample_id, AgendaItem(item, item))

    desk.do_undoably("بند نخست افزوده شد", put("بند نخست"))
    assert desk.tasks.drain()
    assert button() == "واگرد  \u2066Ctrl+Z\u2069"

    desk.ask(put("بند دوم"))
    assert desk.tasks.drain()
    assert (window.toast.sentence(), button()) == ("بند نخست افزوده شد", "واگرد"), "the key is for the second"

    body = Body("body-of-notice", "نهاد نمونه")
    desk.do_undoably("نهاد افزوده شد", lambda office: register.put(office, body), lambda _office: None)
    assert desk.tasks.drain()
    assert button() == "واگرد", "the key is for the meeting's last act"
    window.pages.show_page("other")
    assert button() == "واگرد  \u2066Ctrl+Z\u2069", "here it takes back what the notice names"


def settle(desk: Desk) -> None:
    assert desk.tasks.drain()
    QApplication.processEvents()
    assert desk.tasks.drain()


def focus(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def test_ctrl_z_takes_back_the_last_act_and_ctrl_y_does_it_again(
    window: MainWindow, desk: Desk, office: Office, sample_id: str
) -> None:
    desk.do(meetings.add, sample_id, AgendaItem("one", "بند تازه"))
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "Z")
    assert meetings.read(office, sample_id).meeting.agenda == ()
    assert "بند" in window.toast.sentence()
    press(window, desk, "Y")
    assert [item.id for item in meetings.read(office, sample_id).meeting.agenda] == ["one"]
    press(window, desk, "Y")
    assert window.toast.sentence() == "چیزی برای ازنو نیست." or window.toast.sentence()


def test_a_field_takes_back_its_own_letters_first(
    window: MainWindow, desk: Desk, office: Office, sample_id: str, type_text: Typing
) -> None:
    desk.do(meetings.add, sample_id, AgendaItem("one", "بند تازه"))
    settle(desk)
    part = page_of(window).meeting.part("statements")
    field = part.quick.text  # type: ignore[attr-defined]
    field.setFocus()
    type_text(field, "نوشته")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert field.toPlainText() == ""
    QTest.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert field.toPlainText() == "نوشته"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert meetings.read(office, sample_id).meeting.agenda[0].id == "one"


def test_approved_minutes_are_not_undone(
    window: MainWindow, desk: Desk, office: Office, sample_id: str
) -> None:
    desk.ask(lambda office: minutes.approve(office, sample_id))
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    before = meetings.read(office, sample_id)
    press(window, desk, "Z")
    assert meetings.read(office, sample_id) == before


def test_the_key_of_the_meetings_goes_back_to_the_list(window: MainWindow, desk: Desk) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.pages.current_page() == "other"
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    settle(desk)
    page = page_of(window)
    assert page.currentWidget() is page.meeting, "she comes back to where she was"
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    settle(desk)
    assert page.currentWidget() is page.list


def test_the_palette_goes_to_a_person_and_escape_goes_back(
    window: MainWindow, desk: Desk, office: Office, sample_id: str, type_text: Typing
) -> None:
    field = page_of(window).meeting.part("statements").quick.speaker  # type: ignore[attr-defined]
    field.setFocus()
    press(window, desk, "K")
    palette = window.palette_of_commands
    assert palette.isVisible()
    assert focus(window) is palette.field
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert focus(window) is field
    press(window, desk, "K")
    row = meetings.read(office, sample_id).meeting.attendance[1]
    type_text(palette.field, row.name.replace("ی", "ي"))
    assert palette.labels()[0] == row.name
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle(desk)
    assert page_of(window).meeting.tabs.current() == "attendance"
    assert not palette.isVisible()


@pytest.mark.parametrize("typed", ["مصوبات", "lw,fhj"])
def test_the_palette_goes_to_a_part_whatever_keyboard_is_on(
    window: MainWindow, desk: Desk, type_text: Typing, typed: str
) -> None:
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "K")
    type_text(window.palette_of_commands.field, typed)
    assert window.palette_of_commands.labels()[0] == "مصوبات"
    QTest.keyClick(window.palette_of_commands.field, Qt.Key.Key_Return)
    assert page_of(window).meeting.tabs.current() == "resolutions"


def test_the_palette_leads_to_the_part_in_which_something_is_done(
    window: MainWindow, desk: Desk, type_text: Typing
) -> None:
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "K")
    type_text(window.palette_of_commands.field, "غیبت موجه")
    assert "حضور و غیاب" in window.palette_of_commands.labels()


def test_the_palette_finds_a_resolution_by_its_number_and_keys_by_their_latin_names(
    window: MainWindow, desk: Desk, type_text: Typing
) -> None:
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "K")
    palette = window.palette_of_commands
    type_text(palette.field, "مصوبه ۲")
    assert any(label.startswith("مصوبه ۲:") for label in palette.labels())
    palette.field.selectAll()
    type_text(palette.field, "undo")
    assert palette.labels() == ["واگرد"]
    palette.field.selectAll()
    type_text(palette.field, "هیچ چنین فرمانی")
    assert palette.labels() == []
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_arrows_go_through_the_palette_and_a_click_elsewhere_closes_it(
    window: MainWindow, desk: Desk
) -> None:
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "K")
    palette = window.palette_of_commands
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.labels()) - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    page_of(window).meeting.tabs.bar.setFocus()
    assert not palette.isVisible()


def finder(window: MainWindow) -> FindPanel:
    found = window.findChild(FindPanel)
    assert found is not None
    return found


def test_all_places_are_found_in_any_spelling_and_replaced_as_one_act(
    window: MainWindow, desk: Desk, office: Office, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    desk.do(meetings.add, sample_id, AgendaItem("one", "خانه هاي جهادي"))
    desk.do(meetings.add, sample_id, Statement("two", text="خانه‌های جهادی و خانه های جهادی"))
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "H")
    panel = finder(window)
    assert focus(window) is panel.query
    type_text(panel.query, "خانه های جهادی")
    qtbot.waitUntil(lambda: panel.count() > 0)
    settle(desk)
    found = panel.count()
    assert found >= 3
    panel.after.setFocus()
    type_text(panel.after, "خانه‌های امید")
    panel.all.click()
    settle(desk)
    told = meetings.read(office, sample_id).meeting
    assert told.agenda[0].title == "خانه‌های امید"
    assert next(said.text for said in told.statements if said.id == "two") == "خانه‌های امید و خانه‌های امید"
    qtbot.waitUntil(lambda: panel.count() == 0)
    assert panel.counted.text() == "پیدا نشد"
    history.undo(office, sample_id)
    assert meetings.read(office, sample_id).meeting.agenda[0].title == "خانه هاي جهادي"


def test_enter_steps_through_the_places_and_escape_stays_at_the_one(
    window: MainWindow, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "F")
    panel = finder(window)
    assert not panel.after.isVisible()
    type_text(panel.query, "کانکس")
    qtbot.waitUntil(lambda: panel.count() > 1)
    count = panel.count()
    assert panel.counted.text().startswith("۱ از ")
    QTest.keyClick(panel.query, Qt.Key.Key_Return)
    settle(desk)
    assert panel.counted.text().startswith("۲ از ")
    assert focus(window) is panel.query
    for _ in range(count - 1):
        QTest.keyClick(panel.query, Qt.Key.Key_Return)
    assert panel.counted.text().startswith("۱ از ")
    QTest.keyClick(panel.query, Qt.Key.Key_Escape)
    settle(desk)
    assert not panel.isVisible()
    assert focus(window) is not panel.query


def test_one_place_is_replaced_and_the_next_one_waits(
    window: MainWindow, desk: Desk, office: Office, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    desk.do(meetings.add, sample_id, AgendaItem("one", "ژرف و ژرف"))
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "H")
    panel = finder(window)
    type_text(panel.query, "ژرف")
    qtbot.waitUntil(lambda: panel.count() == 2)
    type_text(panel.after, "عمیق")
    QTest.keyClick(panel.after, Qt.Key.Key_Return)
    settle(desk)
    assert meetings.read(office, sample_id).meeting.agenda[0].title == "عمیق و ژرف"
    qtbot.waitUntil(lambda: panel.count() == 1)
    assert panel.counted.text() == "۱ از ۱"


def test_the_clean_up_shows_each_change_and_makes_only_those_that_are_ticked(
    window: MainWindow, desk: Desk, office: Office, sample_id: str, qtmodeltester: ModelTester
) -> None:
    desk.do(meetings.add, sample_id, AgendaItem("one", "خانه های جهادی ,20 باب"))
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    press(window, desk, "L")
    panel = window.findChild(CleaningPanel)
    assert panel is not None
    model = panel.model
    qtmodeltester.check(model)
    ours = [row for row in range(model.rowCount()) if model.edit(row).text.item_id == "one"]
    lines = [model.index(row).data() for row in ours]
    assert lines[0] == "نیم‌فاصله — بند ۱ دستور جلسه: «خانه های جهادی ,20 باب»  ←  «خانه‌های جهادی ,20 باب»"
    panel.none.click()
    assert not panel.accept.isEnabled()
    panel.list.setCurrentIndex(model.index(ours[0]))
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.accept.text() == "اعمال ۱ تغییر"
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(desk)
    assert meetings.read(office, sample_id).meeting.agenda[0].title == "خانه‌های جهادی ,20 باب"
    assert window.toast.sentence() == "۱ جا در متن‌ها پاک‌سازی شد"
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_f8_goes_from_gap_to_gap(window: MainWindow, desk: Desk, sample_id: str) -> None:
    desk.do(meetings.revise, sample_id, title="")
    settle(desk)
    page_of(window).meeting.tabs.setFocus()
    QTest.keyClick(focus(window), Qt.Key.Key_F8)
    settle(desk)
    assert page_of(window).meeting.tabs.current() == "facts"
