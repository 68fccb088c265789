"""The head of a session that is on: quorum, agenda item, stages, who presides, and clocks told of."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.attendance import Role
from app.services import attendance, meetings
from tests.ui.meetings.hall.conftest import Hall, OpenHall

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_a_councillor_leaves_and_the_quorum_is_told_in_words(hall: Hall) -> None:
    strip = hall.page.strip
    assert (strip.quorum.text(), strip.quorum.property("tone")) == ("حد نصاب هست", "green")
    hall.clocks.passes(minutes=28)
    hall.page.desk.do(attendance.pass_door, hall.page.meeting_id, "councillor")
    hall.settled()
    assert (strip.quorum.text(), strip.quorum.property("tone")) == ("به حد نصاب نرسیده ۲ از ۳", "amber")
    assert hall.meeting.attendance[3].left_at == time(11, 15)


def test_the_item_of_the_agenda_is_changed_by_a_key_and_kept_with_the_turn(
    hall: Hall, open_hall: OpenHall
) -> None:
    strip = hall.page.strip
    assert strip.item.text() == "بند ۱ از ۳ · بند نمونه ۰"
    QTest.keyClick(hall.page, Qt.Key.Key_PageDown, ALT)
    assert strip.item.text().startswith("بند ۲ از ۳")
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    QTest.keyClick(hall.page, Qt.Key.Key_PageDown, ALT)
    assert hall.meeting.turns[0].agenda_item_id == "item-2", "the one who speaks talks about the new item"
    assert open_hall().page.strip.item.text().startswith("بند ۳ از ۳")


def test_a_recess_stops_the_speaker_and_shows_its_time(hall: Hall) -> None:
    strip = hall.page.strip
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    hall.passes(seconds=90)
    QTest.keyClick(hall.page, Qt.Key.Key_B, CTRL)
    hall.settled()
    assert hall.meeting.turns[0].is_paused
    hall.passes(minutes=12)
    assert strip.pause.text() == "تنفس از ۱۰:۴۸ ۱۲ دقیقه"
    strip.recess.click()
    hall.settled()
    assert hall.meeting.recesses[0].ended == time(11, 0)
    assert not strip.pause.isVisible()


def test_the_speaker_is_in_view_in_every_part_and_the_keys_work_there(hall: Hall) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    strip = hall.page.strip
    assert not strip.floor.isVisible(), "the card of the hall says it in large letters"
    hall.page.show_part("statements")
    hall.passes(seconds=65)
    assert (strip.speaker.text(), strip.time.text()) == ("شهردار نمونه", "۰۱:۰۵")
    QTest.keyClick(hall.page, Qt.Key.Key_F6, SHIFT)
    assert hall.meeting.turns[0].done


def test_somebody_presides_for_a_while(hall: Hall) -> None:
    strip = hall.page.strip
    strip._ask_deputy(Role.CHAIR)
    assert strip.deputy.isVisible()
    for letter in "کری":
        strip.deputy.insert_text(letter)
    QTest.keyClick(QApplication.activePopupWidget() or strip.deputy, Qt.Key.Key_Return)
    hall.settled()
    assert strip.presiding.text() == "رئیس موقت: زهرا کریمی‌نمونه"
    chair = hall.meeting.who_presides(Role.CHAIR)
    assert chair is not None
    assert chair.id == "councillor"
    strip._fill_offices()
    back = strip._offices.actions()[0]
    assert back.text() == "بازگشت ریاست به شهردار نمونه"
    back.trigger()
    hall.settled()
    assert strip.presiding.text() == "رئیس: شهردار نمونه"


def test_a_jump_of_the_clock_is_told_and_nobody_speaks_longer_for_it(hall: Hall) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    hall.passes(seconds=10)
    hall.passes(seconds=1)
    assert hall.page.strip.banner is None
    hall.clocks.is_set(minutes=45)
    hall.passes(seconds=1)
    banner = hall.page.strip.banner
    assert banner is not None
    assert banner.sentence().startswith("ساعت رایانه ۴۵ دقیقه جلو رفت.")
    QTest.keyClick(hall.page, Qt.Key.Key_F6, SHIFT)
    assert hall.meeting.turns[0].seconds == 12


def test_a_session_runs_past_midnight(hall: Hall) -> None:
    hall.page.desk.do(meetings.revise, hall.page.meeting_id, started=time(22, 30))
    hall.settled()
    hall.clocks.passes(hours=13)  # 23:47
    hall.session.tick()
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    hall.passes(minutes=20)
    hall.page._show_head()
    assert hall.page.strip.isVisible()
    assert hall.part.speakers.floor.time.text() == "۲۰:۰۰"
    assert hall.page.head.elapsed.text() == "۱ ساعت و ۳۷ دقیقه از شروع"
    QTest.keyClick(hall.page, Qt.Key.Key_F6, SHIFT)
    span = hall.meeting.turns[0].spans[0]
    assert (span.began, span.ended, span.seconds) == (time(23, 47), time(0, 7), 1200)


def test_the_end_of_the_session_ends_the_turn_and_takes_the_strip_away(hall: Hall) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    hall.passes(minutes=3)
    assert hall.page.head.next.text() == "پایان جلسه"
    hall.page.head.next.click()
    hall.settled()
    assert (hall.meeting.ended, hall.meeting.turns[0].seconds) == (time(10, 50), 180)
    assert not hall.page.strip.isVisible()
    assert hall.page.head.elapsed.text() == "۱۰:۴۷ تا ۱۰:۵۰"
