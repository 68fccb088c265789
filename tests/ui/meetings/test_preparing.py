"""پیش از جلسه: a new meeting comes prepared; its day is held against the holidays and never refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.holiday import Holiday
from app.persian.calendar import gregorian
from app.services import attendance, holidays, meetings
from app.services.office import Office
from app.ui.meetings.facts import FactsPart
from tests.ui.meetings.conftest import Opened
from tests.ui.meetings.earlier_session import LATE_COMER, hold_earlier, made, prepare

Writing = Callable[[QLineEdit, str], None]
LUNAR_UNKNOWN = "تعطیلات قمری این سال (مانند عاشورا) وارد نشده است و برنامه نمی‌داند این روز تعطیل است یا نه."


@pytest.fixture
def part(open_part: Opened, office: Office) -> FactsPart:
    """The facts of a new meeting, on a day that is no holiday."""
    prepare(office)
    hold_earlier(office)
    part = open_part(FactsPart)
    part.show_meeting(meetings.read(office, made(office).id))
    part.desk.tasks.drain()
    return part


def invited(part: FactsPart, office: Office) -> set[str | None]:
    return {row.person_id for row in meetings.read(office, part.meeting.id).meeting.attendance}


def test_what_the_series_filled_in_is_in_view_at_once(part: FactsPart) -> None:
    assert part.prepared.isVisible()
    assert part.prepared.chips() == [
        "محل: سالن شهید تهرانی مقدم",
        "ساعت شروع: ۰۹:۳۰",
        "رئیس: سید احمد صفوی",
        "دبیر: مریم دبیری نمونه",
        "۹ نفر در فهرست حاضران",
        "۲ بند دستور",
        "۲ مصوبه باز جلسات پیش",
    ]


def test_each_word_leads_to_where_it_is_changed(part: FactsPart, qtbot: QtBot) -> None:
    qtbot.mouseClick(part.prepared.chip("chair"), Qt.MouseButton.LeftButton)
    assert part.form.chair.hasFocus()
    for key, place in (("attendance", ["attendance", "", ""]), ("open", ["agenda", "", "carried"])):
        with qtbot.waitSignal(part.jump_asked) as asked:
            qtbot.mouseClick(part.prepared.chip(key), Qt.MouseButton.LeftButton)
        assert asked.args == place


def test_what_is_missing_is_said_and_the_card_goes_when_the_meeting_begins(
    part: FactsPart, write: Writing
) -> None:
    write(part.form.venue, "")
    assert part.prepared.chips()[0] == "محل: نوشته نشده"
    assert part.prepared.chip("venue").property("tone") == "amber"
    part.desk.do(meetings.revise, part.meeting.id, started=time(9, 35))
    part.desk.tasks.drain()
    assert not part.prepared.isVisible()


def test_a_friday_and_a_holiday_are_said_and_let_her_go_on(
    part: FactsPart, office: Office, write: Writing
) -> None:
    assert part.day_notes.sentences() == [LUNAR_UNKNOWN]
    write(part.form.held_on, "۱۴۰۵/۰۸/۲۹")
    assert part.day_notes.sentences() == ["این روز جمعه است.", LUNAR_UNKNOWN]
    write(part.form.held_on, "۱۴۰۵/۱۲/۲۹")
    assert part.day_notes.sentences()[0] == "این روز تعطیل رسمی است: روز ملی شدن صنعت نفت ایران."
    assert meetings.read(office, part.meeting.id).meeting.held_on == gregorian(1405, 12, 29)


def test_the_table_of_the_year_is_asked_for_until_it_is_there(part: FactsPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.settings_requested):
        qtbot.mouseClick(part.day_notes.enter, Qt.MouseButton.LeftButton)
    day = part.meeting.held_on
    assert day is not None
    part.desk.do(holidays.replace, 1405, [Holiday(day, "عید نمونه")])
    part.desk.tasks.drain()
    assert part.day_notes.sentences() == ["این روز تعطیل رسمی است: عید نمونه."]
    assert not part.day_notes.enter.isVisible()
    part.desk.do(holidays.replace, 1405, [Holiday(gregorian(1405, 1, 30), "عید نمونه")])
    part.desk.tasks.drain()
    assert not part.day_notes.isVisible()


def test_after_the_day_was_moved_the_roster_of_that_day_is_offered(
    part: FactsPart, office: Office, write: Writing, qtbot: QtBot
) -> None:
    assert not part.offer.isVisible()
    write(part.form.held_on, "۱۴۰۶/۰۱/۲۹")
    assert part.offer.isVisible()
    assert "۱ نفر" in part.offer.banner.sentence()
    assert LATE_COMER not in invited(part, office)
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.mouseClick(part.offer.banner.action, Qt.MouseButton.LeftButton)
    assert done.args[0] == "۱ نفر به فهرست حاضران افزوده شد"
    assert LATE_COMER in invited(part, office)
    assert not part.offer.isVisible()
    done.args[1]()
    part.desk.tasks.drain()
    assert LATE_COMER not in invited(part, office)


def test_nothing_is_offered_where_everybody_is_there_or_the_meeting_is_another(
    part: FactsPart, office: Office, write: Writing
) -> None:
    write(part.form.held_on, "۱۴۰۵/۰۹/۱۱")
    assert not part.offer.isVisible()
    write(part.form.held_on, "۱۴۰۶/۰۱/۲۹")
    assert part.offer.isVisible()
    part.show_meeting(meetings.read(office, made(office).id))
    part.desk.tasks.drain()
    assert not part.offer.isVisible()


def test_who_is_invited_by_hand_meanwhile_is_offered_no_more(part: FactsPart, write: Writing) -> None:
    write(part.form.held_on, "۱۴۰۶/۰۱/۲۹")
    part.desk.do(attendance.invite, part.meeting.id, LATE_COMER)
    part.desk.tasks.drain()
    assert not part.offer.isVisible()
