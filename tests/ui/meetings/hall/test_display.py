"""What the hall sees follows what she does, within one round of the event loop, and shows nothing private."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Presence
from app.domain.neighbourhood import Neighbourhood
from app.services import meetings, register
from app.ui import speech
from app.ui.meetings.hall.display import look
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.meetings.hall.display.layout import Text
from app.ui.meetings.hall.display.menu import acts
from app.ui.meetings.hall.display.placing import Choice, Screen, Screens
from app.ui.meetings.hall.display.shown import Shown, Stage
from tests.ui.meetings.hall.conftest import Hall

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LAPTOP, LAMP = Screen("laptop", QRect(0, 0, 1366, 768)), Screen("lamp", QRect(1366, 0, 1024, 768))


class Plugs(Screens):
    """Screens that the test plugs in and pulls out; she types on the laptop."""

    def __init__(self) -> None:
        super().__init__()
        self.there = [LAPTOP]

    def all(self) -> tuple[Screen, ...]:
        return tuple(self.there)

    def of(self, widget: QWidget) -> str:
        return LAPTOP.name

    def plug(self, screen: Screen) -> None:
        self.there.append(screen)
        self.added.emit(screen.name)

    def pull(self, screen: Screen) -> None:
        self.there.remove(screen)
        self.removed.emit(screen.name)


@pytest.fixture
def plugs(qapp: QApplication) -> Plugs:
    assert qapp is not None
    return Plugs()


@pytest.fixture
def display(hall: Hall, plugs: Plugs) -> Iterator[HallDisplay]:
    """The display of the session, which is not open yet; it is closed with the desk."""
    found = HallDisplay.of(hall.page.desk)
    found._screens = plugs
    plugs.added.connect(found._on_added)
    plugs.removed.connect(found._on_removed)
    yield found
    found.close()


def shown(display: HallDisplay) -> Shown:
    assert display.window is not None
    return display.window.shown


def open_display(hall: Hall, display: HallDisplay) -> None:
    """Open it; the offscreen platform gives every new window the focus, a real one (end_to_end) does not."""
    display.open(hall.page)
    hall.page.activateWindow()
    QApplication.processEvents()


def words(display: HallDisplay) -> str:
    """All that can be read on the picture."""
    assert display.window is not None
    return "\n".join(mark.text for mark in display.window.picture.marks if isinstance(mark, Text))


def test_f11_opens_and_closes_it_and_she_goes_on_typing_where_she_was(
    hall: Hall, display: HallDisplay
) -> None:
    hall.part.attendance.finder.setFocus()
    QTest.keyClick(hall.part.attendance.finder, Qt.Key.Key_F11)
    assert display.is_open
    assert hall.page.focusWidget() is hall.part.attendance.finder
    hall.page.activateWindow()
    QApplication.processEvents()
    assert hall.page.strip.display.text() == "نمایش در پنجره", "she is told in words"
    QTest.keyClick(hall.part.attendance.finder, Qt.Key.Key_F11)
    assert not display.is_open
    assert hall.page.strip.display.text() == ""


def test_a_calm_session_shows_its_title_and_agenda(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    now = shown(display)
    assert (now.stage, now.title, now.clock) == (Stage.CALM, "نشست نمونه", "۱۰:۴۷")
    assert now.agenda[0] == "بند نمونه ۰"
    assert now.counts == ("حاضر: ۴", "حد نصاب هست")
    assert "یکشنبه ۱ آذر ۱۴۰۵" in words(display)


def test_the_hall_reads_persian_beside_an_english_window(hall: Hall, display: HallDisplay) -> None:
    speech.speak("en")
    speech.show_gregorian(True)
    try:
        open_display(hall, display)
        read = words(display)
        assert display.window is not None
        assert display.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    finally:
        speech.speak("fa")
        speech.show_gregorian(False)
    assert {"یکشنبه ۱ آذر ۱۴۰۵", "۱۰:۴۷"} <= set(read.splitlines())
    assert re.search("[0-9A-Za-z\u2067]", read) is None


def test_the_practice_office_says_so_to_the_hall_too(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    assert "تمرین" not in words(display)
    hall.page.desk.is_practice = True
    display.refresh()
    assert words(display).startswith("تمرین\n")


def test_who_speaks_is_shown_with_the_running_time(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    hall.passes(seconds=65)
    now = shown(display)
    assert now.stage is Stage.SPEAKING
    assert now.floor is not None
    assert (now.floor.name, now.floor.time) == ("شهردار نمونه", "۰۱:۰۵")
    hall.page.show_part("facts")
    hall.page.hide()
    hall.clocks.passes(seconds=5)
    display.refresh()
    assert "۰۱:۱۰" in words(display), "the clock goes on while she looks at another page"


def test_a_line_is_shown_with_each_letter_and_then_as_the_resolution(
    hall: Hall, display: HallDisplay, type_text: Callable[[QWidget, str], None]
) -> None:
    open_display(hall, display)
    field = hall.part.resolutions.entry.field
    field.setFocus()
    type_text(field, "نصب ۵ کانکس")
    now = shown(display)
    assert now.stage is Stage.WORDING
    assert now.wording is not None
    assert (now.wording.label, now.wording.text, now.wording.is_live) == ("مصوبه تازه", "نصب ۵ کانکس", True)
    type_text(field, " مکان: میدان نمونه تا ۱۴۰۵/۱۲/۲۵")
    said = ("محل: میدان نمونه", "مهلت: ۱۴۰۵/۱۲/۲۵")
    assert shown(display).wording == replace(now.wording, facts=said), "what the line takes out of the text"
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    hall.settled()
    taken = shown(display).wording
    assert taken is not None
    assert (taken.label, taken.text, taken.is_live) == ("مصوبه ۱", "نصب ۵ کانکس", False)
    QTest.keyClick(hall.page, Qt.Key.Key_PageDown, ALT)
    assert shown(display).wording is None, "something else is talked about"
    assert shown(display).at == 1


def test_a_line_that_is_emptied_goes_from_the_display(
    hall: Hall, display: HallDisplay, type_text: Callable[[QWidget, str], None]
) -> None:
    open_display(hall, display)
    field = hall.part.resolutions.entry.field
    type_text(field, "نصب")
    assert shown(display).wording is not None
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert shown(display).stage is Stage.CALM


def test_the_chosen_resolution_is_shown_and_follows_its_change(
    hall: Hall, display: HallDisplay, type_text: Callable[[QWidget, str], None]
) -> None:
    field = hall.part.resolutions.entry.field
    for text in ("نخست", "دوم"):
        type_text(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
        hall.settled()
    open_display(hall, display)
    hall.part.resolutions.list.setFocus()
    QTest.keyClick(hall.part.resolutions.list, Qt.Key.Key_Up)
    first = shown(display).wording
    assert first is not None
    assert (first.label, first.text) == ("مصوبه ۱", "نخست")
    hall.page.desk.do(meetings.amend, hall.page.meeting_id, hall.meeting.resolutions[0].id, text="نخستین")
    hall.settled()
    again = shown(display).wording
    assert again is not None
    assert again.text == "نخستین"
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    assert shown(display).stage is Stage.SPEAKING


def test_a_recess_and_the_end_are_told(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    QTest.keyClick(hall.page, Qt.Key.Key_B, CTRL)
    hall.settled()
    hall.passes(minutes=12)
    assert (shown(display).stage, shown(display).told) == (
        Stage.RECESS,
        ("تنفس", "از ساعت ۱۰:۴۷", "۱۲ دقیقه"),
    )
    QTest.keyClick(hall.page, Qt.Key.Key_B, CTRL)
    hall.settled()
    hall.session.end()
    hall.settled()
    assert shown(display).stage is Stage.OVER
    assert "ساعت ۱۰:۵۹" in words(display)


def test_neighbourhoods_are_counted(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    hall.page.desk.do(register.put, Neighbourhood("place", "محله نمونه"))
    hall.page.desk.do(meetings.amend, hall.page.meeting_id, "councillor", neighbourhood_id="place")
    hall.settled()
    assert "محلات: ۱ از ۱" in shown(display).counts


def test_nothing_private_is_shown(hall: Hall, display: HallDisplay) -> None:
    """Remarks, excuses and the one who is absent; notes and reasons of a resolution; what she is told."""
    desk, meeting_id = hall.page.desk, hall.page.meeting_id
    desk.do(meetings.amend, meeting_id, "mayor", remarks="یادداشت پنهان", private_note="پنهان")
    desk.do(meetings.amend, meeting_id, "absent", presence=Presence.EXCUSED, excuse="بیماری پنهان")
    open_display(hall, display)
    field = hall.part.resolutions.entry.field
    field.setPlainText("نصب کانکس")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    hall.settled()
    decided = hall.meeting.resolutions[0].id
    desk.do(meetings.amend, meeting_id, decided, notes="پنهان", rationale="پنهان", status_text="پنهان")
    desk.done.emit("کار پنهان شد", None)
    hall.settled()
    told = words(display) + str(shown(display))
    assert "نصب کانکس" in told
    assert "پنهان" not in told
    assert "غایب نمونه" not in told


def test_looking_something_up_in_another_meeting_changes_nothing_in_the_hall(
    hall: Hall, display: HallDisplay
) -> None:
    yesterday = hall.clocks.now.date() - timedelta(days=1)
    made = meetings.create(hall.office, held_on=yesterday, title="جلسه دیگر").meeting
    assert made is not None
    open_display(hall, display)
    hall.page.open(made.id, "facts")
    hall.settled()
    assert shown(display).title == "نشست نمونه"
    hall.page.desk.do(meetings.revise, display._meeting.id, title="نشست ماهیانه نمونه")
    hall.settled()
    assert shown(display).title == "نشست ماهیانه نمونه", "and its own session is still followed"


def test_it_fills_the_second_screen_and_comes_back_when_that_is_pulled_out(
    hall: Hall, display: HallDisplay, plugs: Plugs, qtbot: QtBot
) -> None:
    plugs.there.append(LAMP)
    hall.part.attendance.finder.setFocus()
    open_display(hall, display)
    assert display.window is not None
    assert display.is_full
    assert hall.page.strip.display.text() == "سالن می‌بیند"
    told: list[str] = []
    hall.page.desk.done.connect(lambda sentence, _undo: told.append(sentence))
    plugs.pull(LAMP)
    assert display.is_open
    assert not display.is_full
    assert LAPTOP.place.contains(display.window.geometry())
    assert told == ["صفحه سالن جدا شد؛ نمایش پشت این پنجره است و با وصل شدن آن برمی‌گردد"]
    assert hall.page.focusWidget() is hall.part.attendance.finder
    plugs.plug(LAMP)
    qtbot.waitUntil(lambda: display.is_full)
    assert hall.page.focusWidget() is hall.part.attendance.finder


def test_a_screen_that_comes_is_offered_and_not_taken(
    hall: Hall, display: HallDisplay, plugs: Plugs, qtbot: QtBot
) -> None:
    open_display(hall, display)
    assert not display.is_full
    plugs.plug(LAMP)
    qtbot.waitUntil(lambda: hall.page.strip.banner is not None)
    assert not display.is_full
    banner = hall.page.strip.banner
    assert banner is not None
    assert banner.sentence() == "صفحه «lamp» وصل شد."
    chosen: list[Choice] = []
    display.chosen.connect(chosen.append)
    banner.action.click()
    assert display.is_full
    assert chosen == [Choice(screen="lamp")]
    assert hall.page.strip.banner is None


def test_where_her_own_screen_goes_she_keeps_the_one_that_is_left(
    hall: Hall, display: HallDisplay, plugs: Plugs, qtbot: QtBot
) -> None:
    other = Screen("other", QRect(0, 768, 800, 600))
    plugs.there += [LAMP, other]
    open_display(hall, display)
    plugs.pull(other)
    QApplication.processEvents()
    assert display.is_full, "a screen that neither of them used"
    plugs.there.remove(LAMP)
    plugs.removed.emit("hers")
    qtbot.waitUntil(lambda: not display.is_full)


def test_a_screen_that_repeats_hers_is_none(hall: Hall, display: HallDisplay, plugs: Plugs) -> None:
    plugs.there.append(Screen("twin", QRect(0, 0, 1024, 768)))
    open_display(hall, display)
    assert not display.is_full


def test_the_dark_look_is_a_switch_of_its_own(hall: Hall, display: HallDisplay) -> None:
    chosen: list[Choice] = []
    display.chosen.connect(chosen.append)
    open_display(hall, display)
    first = next(acts(display))
    assert first.label == "نوشته روشن بر زمینه سیاه"
    first.run()
    assert display.window is not None
    assert display.window.grab().toImage().pixelColor(1, 1).name().upper() == look.DARK.ground
    assert chosen == [Choice(dark=True)]
    offered = [command.label for command in hall.page.keys.commands()]
    assert "نمایش در سالن: نوشته تیره بر زمینه روشن" in offered


def test_its_own_frame_closes_it_and_so_does_the_end_of_the_program(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    assert display.window is not None
    display.window.close()
    assert not display.is_open
    assert hall.page.strip.display.text() == ""
    open_display(hall, display)
    hall.page.desk.close()
    assert not display.is_open


def test_it_survives_the_window_from_which_it_was_opened(
    hall: Hall, display: HallDisplay, plugs: Plugs
) -> None:
    plugs.there.append(LAMP)
    before = QWidget()
    display.open(before)
    before.deleteLater()
    QApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete)
    plugs.pull(LAMP)
    hall.page.desk.do(meetings.revise, hall.page.meeting_id, title="نام تازه نشست")
    hall.settled()
    assert shown(display).title == "نام تازه نشست"


def test_a_session_that_begins_is_marked_in_the_agenda(hall: Hall, display: HallDisplay) -> None:
    open_display(hall, display)
    hall.page.desk.do(meetings.revise, hall.page.meeting_id, started=None)
    hall.settled()
    assert shown(display).at is None
    hall.page.desk.do(meetings.revise, hall.page.meeting_id, started=time(10, 30))
    hall.settled()
    assert shown(display).at == 0
