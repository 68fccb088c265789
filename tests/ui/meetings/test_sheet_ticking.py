"""«تیک از روی برگه»: the signed sheet of 230 people, ticked off by number, mostly with one key a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Presence
from app.domain.print_out import Kind
from app.services import history, meetings, minutes, print_outs, sign_in
from app.services.office import Office
from app.services.print_outs import Request
from app.ui.desk import Desk
from app.ui.meetings.attendance import AttendancePart
from app.ui.meetings.attendance.sheet_ticking import SheetTicking
from app.words import Catalogue

Typed = Callable[[QWidget, str], None]
CROWD = 230
P, A, U = Presence.PRESENT, Presence.ABSENT, Presence.UNMARKED


@pytest.fixture
def meeting_id(office: Office) -> str:
    """A meeting of 230 invented people, the last of the list first on the sheet, nobody marked."""
    made = meetings.create(office).meeting
    assert made is not None
    rows = tuple(Attendance(f"r{at}", f"شورایار نمونه {at:03d}") for at in range(CROWD, 0, -1))
    meetings.change(office, made.id, lambda meeting: replace(meeting, attendance=rows))
    return made.id


@pytest.fixture
def part(desk: Desk, catalogue: Catalogue, meeting_id: str, qtbot: QtBot) -> AttendancePart:
    made = AttendancePart(desk, catalogue)
    qtbot.addWidget(made)
    desk.meeting_changed.connect(made.show_meeting)
    made.resize(1198, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.ask(lambda office: meetings.read(office, meeting_id), made.show_meeting)
    settle(made)
    return made


@pytest.fixture
def ticking(part: AttendancePart) -> SheetTicking:
    """The mode, opened by its key from the field in which she finds names."""
    part.finder.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(part.finder, Qt.Key.Key_T, modifiers)
    settle(part)
    found = part.findChild(SheetTicking)
    assert found is not None
    return found


def settle(part: QWidget) -> None:
    desk = part.desk if isinstance(part, AttendancePart) else part._desk
    assert desk.tasks.drain()
    QApplication.processEvents()
    assert desk.tasks.drain()


def press(
    ticking: SheetTicking, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(ticking.list, key, held)


def number(ticking: SheetTicking, figures: str) -> None:
    for figure in figures:
        QTest.keyClick(ticking.list, Qt.Key(ord(figure)))


def marks(office: Office, meeting_id: str) -> dict[int, Presence]:
    """The presence of each row of the sheet, by its number."""
    return {row.number: row.participant.presence for row in sign_in.read(office, meeting_id).rows}


def test_rows_stand_in_the_order_of_the_sheet_and_the_first_is_waiting(
    ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    shown = [ticking.list.row(at) for at in range(CROWD)]
    sheet = sign_in.read(office, meeting_id).rows
    assert [(row.number, row.id) for row in shown if row] == [
        (one.number, one.participant.id) for one in sheet
    ]
    assert shown[0] is not None
    assert shown[0].name == "شورایار نمونه 001"
    assert ticking.list.at == 0
    assert ticking.list.hasFocus()
    assert ticking.list.verticalScrollBar().value() == 0


def test_one_key_a_row_and_the_counts_follow(ticking: SheetTicking, office: Office, meeting_id: str) -> None:
    press(ticking, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_A, Qt.Key.Key_F5)
    settle(ticking)
    assert ticking.list.at == 5
    assert list(marks(office, meeting_id).values())[:6] == [P, P, A, A, Presence.EXCUSED, U]
    assert ticking.counts.text() == "حاضر ۲ · غایب ۳ · ثبت‌نشده ۲۲۵"


def test_persian_letters_and_figures_do_the_same(
    ticking: SheetTicking, office: Office, meeting_id: str, type_text: Typed
) -> None:
    type_text(ticking.list, "غش۰")
    settle(ticking)
    assert [marks(office, meeting_id)[row] for row in (1, 2, 3, 4)] == [A, A, A, U]
    type_text(ticking.list, "۱۲۰")
    assert ticking.list.at == 119
    assert ticking.number.text() == "ردیف ۱۲۰…"
    type_text(ticking.list, "غ")
    settle(ticking)
    assert marks(office, meeting_id)[120] is A
    assert ticking.number.text() == ""


def test_a_number_leads_to_its_row_and_a_nought_in_it_marks_nobody(
    ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    number(ticking, "205")
    assert ticking.list.at == 204
    press(ticking, Qt.Key.Key_Backspace)
    assert ticking.list.at == 19
    number(ticking, "0")
    press(ticking, Qt.Key.Key_Space)
    settle(ticking)
    marked = {row: mark for row, mark in marks(office, meeting_id).items() if mark is not U}
    assert marked == {200: P}
    number(ticking, "0")
    settle(ticking)
    assert marks(office, meeting_id)[201] is A


def test_a_run_of_signatures_is_one_number_and_one_key(
    ticking: SheetTicking, office: Office, meeting_id: str, desk: Desk
) -> None:
    press(ticking, Qt.Key.Key_0)
    number(ticking, "40")
    press(ticking, Qt.Key.Key_A)
    number(ticking, "39")
    press(ticking, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    settle(ticking)
    found = marks(office, meeting_id)
    assert found[1] is found[40] is A
    assert all(found[row] is P for row in range(2, 40))
    assert found[41] is U
    desk.do(history.undo, meeting_id)
    settle(ticking)
    assert [marks(office, meeting_id)[row] for row in (1, 2, 39, 40)] == [A, U, U, A]


def test_230_rows_with_24_absentees_take_fewer_keys_than_rows(
    ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    absent, keys = range(7, CROWD, 10), 0
    for row in absent:
        number(ticking, str(row))
        press(ticking, Qt.Key.Key_A)
        keys += len(str(row)) + 1
    number(ticking, str(CROWD))
    press(ticking, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    keys += 4
    settle(ticking)
    found = marks(office, meeting_id)
    assert {row for row, mark in found.items() if mark is A} == set(absent)
    assert all(mark is P for row, mark in found.items() if row not in absent)
    assert keys < CROWD / 2
    assert "همه ثبت شده‌اند" in ticking.end.text()


def test_back_and_another_key_put_a_slip_right(
    ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    press(ticking, Qt.Key.Key_Space, Qt.Key.Key_Backspace)
    assert ticking.list.at == 0
    press(ticking, Qt.Key.Key_0)
    settle(ticking)
    assert marks(office, meeting_id)[1] is A
    press(ticking, Qt.Key.Key_Up, Qt.Key.Key_Delete)
    settle(ticking)
    assert marks(office, meeting_id)[1] is U
    assert ticking.list.at == 0


def test_keys_faster_than_the_disk_are_all_obeyed(
    ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    press(ticking, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    press(ticking, Qt.Key.Key_Down, Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Space)
    settle(ticking)
    assert [marks(office, meeting_id)[row] for row in (1, 2, 3)] == [U, P, U]


def test_the_last_row_stays_and_says_what_is_missing(ticking: SheetTicking) -> None:
    number(ticking, str(CROWD))
    press(ticking, Qt.Key.Key_Space)
    settle(ticking)
    assert ticking.list.at == CROWD - 1
    assert not ticking.end.isHidden()
    assert "۲۲۹" in ticking.end.text()


def test_numbers_are_those_of_the_printed_sheet_whoever_came_since(
    part: AttendancePart, ticking: SheetTicking, office: Office, meeting_id: str, tmp_path
) -> None:
    made = print_outs.make(office, Request(Kind.SIGN_IN, meeting_id, blank_rows=2))
    print_outs.write(office, made, tmp_path / "sheet.pdf")
    newcomer = Attendance("new", "آ تازه نمونه")
    part.desk.do(meetings.add, meeting_id, newcomer, 0)
    settle(part)
    last = ticking.list.row(CROWD)
    assert last is not None
    assert (last.number, last.id) == (CROWD + 1, "new")
    assert "۱۴۰۵/۰۹/۰۱ ساعت ۱۰:۴۷" in ticking.source.text()
    assert "ردیف‌های خالی" in ticking.source.text()


def test_she_begins_again_where_she_stopped(part: AttendancePart, ticking: SheetTicking) -> None:
    press(ticking, *[Qt.Key.Key_Space] * 3, Qt.Key.Key_Escape)
    settle(part)
    assert part.finder.hasFocus()
    assert not ticking.isVisible()
    part.tick_off()
    settle(part)
    assert ticking.list.at == 3
    number(ticking, "9")
    press(ticking, Qt.Key.Key_Escape)
    assert ticking.isVisible()


def test_marking_keys_of_the_hidden_list_mark_nobody_there(
    part: AttendancePart, ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    hidden = part.chosen
    assert hidden is not None
    ticking.done.setFocus()
    QTest.keyClick(ticking.done, Qt.Key.Key_F4)
    settle(part)
    assert all(mark is U for mark in marks(office, meeting_id).values())


def test_approved_minutes_are_not_ticked(
    part: AttendancePart, ticking: SheetTicking, office: Office, meeting_id: str
) -> None:
    frozen = meetings.read(office, meeting_id)
    part.show_meeting(
        replace(
            frozen, issue=replace(frozen.issue, state=minutes.read(office, meeting_id).issue.state.APPROVED)
        )
    )
    assert not ticking.isVisible()
    part.tick_off()
    assert not ticking.isVisible()


def test_its_rows_are_a_sound_model(ticking: SheetTicking, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ticking.list.lines)
