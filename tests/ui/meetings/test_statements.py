"""اظهارات: speaking is never blocked; who speaks, when and what is written down as fast as it is said."""

from __future__ import annotations

import time as clock
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Presence, Role, Stay
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person, Position
from app.domain.statement import Statement, StatementKind
from app.services import meetings, minutes
from app.services import register as registers
from app.services.office import Office
from app.ui.meetings.speakers import speaker_entries
from app.ui.meetings.statement_row import StatementRow
from app.ui.meetings.statements import StatementsPart
from tests.ui.meetings.conftest import Opened
from tests.ui.reading_window import after

Typing = Callable[[QWidget, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def part(open_part: Opened) -> StatementsPart:
    return open_part(StatementsPart)


@pytest.fixture
def say(part: StatementsPart, type_text: Typing, qtbot: QtBot) -> Callable[[str, str], None]:
    """Types a speaker, Tab, Tab to the text, the text, and Ctrl+Enter."""

    def said(speaker: str, text: str) -> None:
        part.activateWindow()  # a list that closed leaves no window active on the offscreen platform
        qtbot.waitUntil(part.isActiveWindow)
        part.quick.speaker.setFocus()
        part.quick.speaker.selectAll()
        type_text(part.quick.speaker, speaker)
        QTest.keyClick(QApplication.activePopupWidget() or part.quick.speaker, Qt.Key.Key_Tab)
        part.quick.text.setFocus()
        type_text(part.quick.text, text)
        QTest.keyClick(part.quick.text, Qt.Key.Key_Return, CTRL)
        assert part.desk.tasks.drain()

    return said


def stored(part: StatementsPart, office: Office) -> Meeting:
    return meetings.read(office, part.meeting.id).meeting


def row(part: StatementsPart, place: int) -> StatementRow:
    found = part.rows.at(place)
    assert found is not None
    return found


def test_statements_are_read_in_order(part: StatementsPart) -> None:
    first = row(part, 0)
    assert (first.number.text(), first.name.text(), first.position.text()) == (
        "۱",
        "سید احمد صفوی",
        "شهردار منطقه ۲۰",
    )
    assert first.kind.text() == "درخواست"
    assert first.text.text().startswith("تأمین امنیت محلات")
    assert len(part.rows) == 21


def test_somebody_of_the_hall_speaks(
    part: StatementsPart, office: Office, say: Callable[[str, str], None]
) -> None:
    say("سيد احمد صفوي", "جلسه بعد در محله برگزار می‌شود.")
    last = stored(part, office).statements[-1]
    assert (last.speaker_id, last.text) == ("sample-row-safavi", "جلسه بعد در محله برگزار می‌شود.")
    assert last.started_at is None, "the sample meeting is over: the clock has nothing to say about it"
    assert part.quick.text.value() == ""
    assert part.quick.speaker.hasFocus()


def test_enter_in_the_list_of_speakers_goes_on_to_the_text(
    part: StatementsPart, type_text: Typing, qtbot: QtBot
) -> None:
    part.quick.speaker.setFocus()
    type_text(part.quick.speaker, "حسینی")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert part.quick.speaker.text() == "سرگرد سید محمد حسینی"
    part.activateWindow()
    qtbot.waitUntil(part.quick.text.hasFocus)


def test_leaving_a_typed_name_does_not_pull_her_back(
    part: StatementsPart, type_text: Typing, qtbot: QtBot
) -> None:
    part.quick.speaker.setFocus()
    type_text(part.quick.speaker, "پرویز نمونه‌ای")
    qtbot.keyClick(QApplication.activePopupWidget() or part.quick.speaker, Qt.Key.Key_Escape)
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    part.requests.add_button.setFocus()
    assert part.requests.add_button.hasFocus()
    assert part.quick.speaker.value() == (None, "پرویز نمونه‌ای")


def test_a_body_speaks_without_a_row_of_its_own(
    part: StatementsPart, office: Office, say: Callable[[str, str], None]
) -> None:
    say("فرمانداری شهرستان ری", "همکاری می‌کنیم.")
    last = stored(part, office).statements[-1]
    assert (last.speaker_id, last.body_id) == (None, "sample-body-governorate")


def test_a_name_that_nobody_knows_becomes_a_guest_only_once(
    part: StatementsPart, office: Office, say: Callable[[str, str], None]
) -> None:
    before = len(stored(part, office).attendance)
    say("پرویز نمونه‌ای", "سلام.")
    say("پرویز نمونه‌اي", "سپاس.")
    now = stored(part, office)
    guest = now.attendance[-1]
    assert (guest.name, guest.presence, len(now.attendance)) == (
        "پرویز نمونه‌ای",
        Presence.PRESENT,
        before + 1,
    )
    assert [one.speaker_id for one in now.statements[-2:]] == [guest.id, guest.id]
    assert not row(part, 22).doubt.isVisible()


def test_a_person_of_the_office_is_offered_and_comes_into_the_attendance(
    part: StatementsPart, office: Office, type_text: Typing, say: Callable[[str, str], None]
) -> None:
    held = Position("late-held", "شورایار", member_kind=MemberKind.MAIN)
    part.desk.do(registers.put, Person("late", "دیررس‌نمونه", "سید مهدی", positions=(held,)))
    part.desk.tasks.drain()
    before = len(stored(part, office).attendance)
    type_text(part.quick.speaker, "دیررس")
    assert part.quick.speaker.offered_labels() == ["سید مهدی دیررس‌نمونه", "افزودن «دیررس»"]
    say("دیررس", "خوش آمدید.")
    say("دیررس‌نمونه", "سپاس.")
    *_, came = rows = stored(part, office).attendance
    assert (came.person_id, came.name, came.role) == ("late", "سید مهدی دیررس‌نمونه", Role.MEMBER)
    assert (came.is_present, len(rows)) == (True, before + 1)
    assert [one.speaker_id for one in stored(part, office).statements[-2:]] == [came.id, came.id]
    assert part.quick.speaker.value() == (("row", came.id), came.name)


def test_those_of_the_list_are_offered_before_the_rest_of_the_office(
    part: StatementsPart, office: Office
) -> None:
    register = part.desk.register
    away = stored(part, office).attendance[0]
    meetings.amend(office, part.meeting.id, away.id, presence=Presence.ABSENT, stays=())
    meetings.remove(office, part.meeting.id, stored(part, office).attendance[1].id)
    sorts = [entry.id[0] for entry in speaker_entries(stored(part, office), register)]
    assert sorts == sorted(sorts, key=["row", "body", "person"].index)
    assert sorts.count("person") >= 1
    rows = {row.id: row.is_present for row in stored(part, office).attendance}
    here = [rows[entry.id[1]] for entry in speaker_entries(stored(part, office), register)[: len(rows)]]
    assert here == sorted(here, reverse=True)


def test_while_the_meeting_is_on_the_time_is_taken_from_the_clock(
    part: StatementsPart, office: Office, say: Callable[[str, str], None], now: datetime
) -> None:
    made = meetings.create(office, held_on=now.date(), started=time(9, 30)).meeting
    assert made is not None
    part.show_meeting(meetings.read(office, made.id))
    say("سید احمد صفوی", "خوش آمدید.")
    assert stored(part, office).statements[0].started_at == time(10, 47)
    assert row(part, 0).time.text() == "۱۰:۴۷"


def test_what_she_types_is_kept_before_she_has_ended_it(
    part: StatementsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.quick.text.setFocus()
    type_text(part.quick.text, "تهیه کانکس")
    qtbot.waitUntil(lambda: len(stored(part, office).statements) == 22, timeout=3000)
    type_text(part.quick.text, " و ایستگاه")
    qtbot.waitUntil(lambda: stored(part, office).statements[-1].text == "تهیه کانکس و ایستگاه", timeout=3000)
    part.quick.kind.activated.emit(1)
    part.quick.speaker.setFocus()
    type_text(part.quick.speaker, "سید احمد صفوی")
    QTest.keyClick(part.quick.speaker, Qt.Key.Key_Return, CTRL)
    part.desk.tasks.drain()
    last = stored(part, office).statements[-1]
    assert (len(part.rows), last.speaker_id, last.kind) == (22, "sample-row-safavi", StatementKind.REPORT)
    assert part.quick.text.value() == ""


def test_words_that_are_taken_back_leave_no_statement(
    part: StatementsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.quick.text.setFocus()
    type_text(part.quick.text, "نه")
    part.quick.text.flush()
    part.desk.tasks.drain()
    assert len(part.rows) == 22
    part.quick.text.selectAll()
    qtbot.keyClick(part.quick.text, Qt.Key.Key_Delete)
    part.quick.text.flush()
    part.desk.tasks.drain()
    assert len(stored(part, office).statements) == 21


def test_a_statement_deleted_while_it_is_typed_is_begun_anew(
    part: StatementsPart, office: Office, type_text: Typing
) -> None:
    type_text(part.quick.text, "نخست")
    part.quick.text.flush()
    part.desk.tasks.drain()
    part.desk.do(meetings.remove, part.meeting.id, row(part, 21).item_id)
    part.desk.tasks.drain()
    assert part.quick.text.value() == ""
    type_text(part.quick.text, "دوباره")
    part.quick.text.flush()
    part.desk.tasks.drain()
    assert stored(part, office).statements[-1].text == "دوباره"


def test_words_begun_in_one_meeting_do_not_go_on_in_another(
    part: StatementsPart, office: Office, type_text: Typing, sample_id: str
) -> None:
    other = meetings.create(office).meeting
    assert other is not None
    type_text(part.quick.text, "نخست")
    part.quick.text.flush()
    part.desk.tasks.drain()
    part.show_meeting(meetings.read(office, other.id))
    assert part.quick.text.value() == ""
    assert meetings.read(office, sample_id).meeting.statements[-1].text == "نخست"


def test_a_text_without_a_speaker_is_kept_and_marked(
    part: StatementsPart, office: Office, say: Callable[[str, str], None]
) -> None:
    say("", "کسی از میان جمع گفت.")
    assert stored(part, office).statements[-1].speaker_id is None
    assert row(part, 21).gap.text() == "گوینده اظهار ردیف ۲۲ معلوم نیست."


def test_a_speaker_who_was_not_in_the_hall_is_hinted_and_never_stopped(
    part: StatementsPart, office: Office, sample_id: str
) -> None:
    row_id, said = "sample-row-safavi", stored(part, office).statements[0]
    meetings.amend(office, sample_id, row_id, stays=(Stay(time(10, 40), time(11, 15)),))
    meetings.amend(office, sample_id, said.id, started_at=time(11, 20))
    part.show_meeting(meetings.read(office, sample_id))
    assert row(part, 0).doubt.text() == "«سید احمد صفوی» ساعت ۱۱:۲۰ در سالن نبود"
    assert row(part, 0).doubt.isVisible()
    assert not row(part, 1).doubt.isVisible()
    meetings.amend(office, sample_id, row_id, presence=Presence.ABSENT, stays=())
    part.show_meeting(meetings.read(office, sample_id))
    assert row(part, 1).doubt.text() == "«سید احمد صفوی» غایب ثبت شده است"


def test_enter_opens_one_statement_and_each_field_saves_itself(
    part: StatementsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    row(part, 2).setFocus()
    qtbot.keyClick(row(part, 2), Qt.Key.Key_Return)
    editor = row(part, 2).editor
    assert editor is not None
    assert editor.text.hasFocus()
    type_text(editor.time, "1041")
    editor.time.flush()
    editor.kind.setCurrentIndex(0)
    editor.kind.activated.emit(0)
    editor.text.selectAll()
    type_text(editor.text, "متن تازه")
    editor.text.flush()
    part.desk.tasks.drain()
    said = stored(part, office).statements[2]
    assert (said.kind, said.started_at, said.text) == (StatementKind.STATEMENT, time(10, 41), "متن تازه")
    qtbot.mouseClick(row(part, 4), Qt.MouseButton.LeftButton)
    assert [one.is_open for one in part.rows][:5] == [False, False, False, False, True]
    assert row(part, 2).text.text() == "متن تازه"


def test_tab_leads_from_the_open_statement_to_the_next(part: StatementsPart) -> None:
    part.open_statement("sample-t3")
    editor = row(part, 2).editor
    assert editor is not None
    for here, there in (
        (editor.speaker, editor.kind),
        (editor.kind, editor.time),
        (editor.time, editor.text),
        (editor.text, row(part, 3)),
    ):
        assert after(here) is there


def test_escape_closes_the_editor_and_leaves_the_focus_at_the_row(part: StatementsPart, qtbot: QtBot) -> None:
    part.open_statement("sample-t3")
    editor = row(part, 2).editor
    assert editor is not None
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert not row(part, 2).is_open
    assert row(part, 2).hasFocus()


def test_alt_and_arrows_move_a_statement(part: StatementsPart, office: Office, qtbot: QtBot) -> None:
    moved = row(part, 1)
    moved.setFocus()
    qtbot.keyClick(moved, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    part.desk.tasks.drain()
    assert [one.id for one in stored(part, office).statements[:2]] == ["sample-t2", "sample-t1"]
    assert moved.number.text() == "۱"
    assert moved.hasFocus()


def test_a_deleted_statement_comes_back_to_its_place(
    part: StatementsPart, office: Office, qtbot: QtBot
) -> None:
    before = stored(part, office)
    row(part, 3).setFocus()
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(row(part, 3), Qt.Key.Key_Delete, CTRL)
    assert done.args[0] == "اظهار ردیف ۴ حذف شد"
    assert len(stored(part, office).statements) == 20
    done.args[1]()
    part.desk.tasks.drain()
    assert stored(part, office) == before


def test_a_request_is_added_written_and_answered(
    part: StatementsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    qtbot.mouseClick(part.requests.add_button, Qt.MouseButton.LeftButton)
    part.desk.tasks.drain()
    added = part.requests.rows.at(2)
    assert added is not None
    assert added.text.hasFocus()
    type_text(added.text, "روشنایی معابر")
    added.text.flush()
    type_text(added.topic, "خدمات شهری")
    added.topic.flush()
    for field, letters in (
        (added.neighbourhood, "دولت"),
        (added.answered_by.input, "اظهار ۲۱"),
    ):
        field.setFocus()
        type_text(field, letters)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        part.desk.tasks.drain()
    asked = stored(part, office).requests[-1]
    assert (asked.text, asked.topic, asked.raised_by) == ("روشنایی معابر", "خدمات شهری", "شورایاران")
    assert (asked.body_id, asked.neighbourhood_id) == ("sample-body-councillors", "sample-place-dowlatabad")
    assert added.body.text() == "شورایاران منطقه ۲۰"
    assert asked.answered_by == (stored(part, office).statements[20].id,)


def test_a_deleted_request_comes_back(part: StatementsPart, office: Office, qtbot: QtBot) -> None:
    before = stored(part, office).requests
    first = part.requests.rows.at(0)
    assert first is not None
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.mouseClick(first.delete, Qt.MouseButton.LeftButton)
    assert len(stored(part, office).requests) == 1
    done.args[1]()
    part.desk.tasks.drain()
    assert stored(part, office).requests == before


def test_answers_keep_their_numbers_when_resolutions_move(part: StatementsPart, sample_id: str) -> None:
    part.desk.do(meetings.move, sample_id, "sample-r1", 3)
    part.desk.tasks.drain()
    first = part.requests.rows.at(0)
    assert first is not None
    assert [chip.text() for chip in first.answered_by._chips.values()] == ["مصوبه ۴", "مصوبه ۱"]


def test_approved_minutes_are_read_only(part: StatementsPart, office: Office, sample_id: str) -> None:
    part.open_statement("sample-t3")
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    part.show_meeting(meetings.read(office, sample_id))
    assert not any(one.is_open for one in part.rows)
    part.open_statement("sample-t3")
    assert not row(part, 2).is_open
    assert not part.quick.isVisible()
    assert not part.requests.add_button.isVisible()
    first = part.requests.rows.at(0)
    assert first is not None
    assert first.text.isReadOnly()


def test_two_hundred_statements_are_quick(part: StatementsPart, office: Office, sample_id: str) -> None:
    opened = meetings.read(office, sample_id).meeting
    said = [Statement(new_id(), "sample-row-safavi", text=f"گفته شماره {n} در جلسه") for n in range(200)]

    def many(meeting: Meeting) -> Meeting:
        return replace(meeting, statements=(*meeting.statements, *said))

    meetings.change(office, opened.id, many)
    grown = meetings.read(office, sample_id)
    began = clock.perf_counter()
    part.show_meeting(grown)
    built = clock.perf_counter() - began
    began = clock.perf_counter()
    part.show_meeting(grown)
    again = clock.perf_counter() - began
    assert built < 4
    assert again < 0.5


def test_the_statement_just_added_is_in_sight_below_many(
    part: StatementsPart, office: Office, sample_id: str, say: Callable[[str, str], None], qtbot: QtBot
) -> None:
    said = tuple(Statement(new_id(), "sample-row-safavi", text=f"گفته شماره {n} در جلسه") for n in range(20))
    meetings.change(office, sample_id, lambda meeting: replace(meeting, statements=said))
    part.show_meeting(meetings.read(office, sample_id))
    say("صفوی", "آنچه در پایان گفته شد و در چند سطر نوشته می‌شود. " * 6)
    newest = row(part, 20)
    qtbot.waitUntil(lambda: newest.visibleRegion().boundingRect().size() == newest.size())


def test_f2_edits_a_statement_in_place(part: StatementsPart) -> None:
    row(part, 0).setFocus()
    QTest.keyClick(row(part, 0), Qt.Key.Key_F2)
    assert row(part, 0).is_open
