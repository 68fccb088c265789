"""مشخصات: she types a fact, leaves the field, and the office has it; what cannot be is told at the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Role
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.persian.isolates import isolated
from app.services import meetings, minutes, register
from app.services.office import Office
from app.ui.meetings.attachments_card import shown_size
from app.ui.meetings.facts import FactsPart
from app.ui.widgets.problem_mark import take_back_unread
from tests.ui.meetings.conftest import Opened

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def part(open_part: Opened) -> FactsPart:
    return open_part(FactsPart)


def take_first(qtbot: QtBot) -> None:
    """Press Enter in the list that is open below a field."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def stored(part: FactsPart, office: Office) -> Meeting:
    return meetings.read(office, part.meeting.id).meeting


def test_who_is_sent_to_a_field_sees_it(part: FactsPart, qtbot: QtBot) -> None:
    part.resize(1178, 260)
    for where in ("planned_start", "opening_note", "title"):
        field = getattr(part.form, where)
        part.jump_to("", where)
        qtbot.waitUntil(lambda field=field: field.visibleRegion().boundingRect() == field.rect())
        assert field.hasFocus()


def test_a_date_that_cannot_be_read_is_taken_back_and_the_one_of_before_comes_again(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    write(part.form.held_on, "1405/9/1")
    write(part.form.held_on, "1405/13/45")
    assert part.form.held_on.property("invalid")
    assert take_back_unread(part)
    assert (part.form.held_on.text(), bool(part.form.held_on.property("invalid"))) == ("۱۴۰۵/۰۹/۰۱", False)
    assert stored(part, office).held_on == date(2026, 11, 22)
    assert not take_back_unread(part)


def test_each_fact_is_saved_as_it_is_typed(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    write(part.form.title, "نشست فوق‌العاده")
    write(part.form.held_on, "1405/9/1")
    write(part.form.planned_start, "0930")
    write(part.form.started, "9:45")
    write(part.form.ended, "۱۱٫۳۰")
    write(part.form.next_meeting_on, "۱ دی ۱۴۰۵")
    now = stored(part, office)
    assert (now.title, now.held_on) == ("نشست فوق‌العاده", date(2026, 11, 22))
    assert (now.planned_start, now.started, now.ended) == (time(9, 30), time(9, 45), time(11, 30))
    assert now.next_meeting_on == date(2026, 12, 22)


def test_an_end_before_the_start_is_refused_at_the_field_and_stays_to_be_corrected(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    write(part.form.ended, "0900")
    row = part._facts["ended"].row
    assert row is not None
    assert row.note().startswith("ساعت پایان (۰۹:۰۰) پیش از ساعت شروع (۱۰:۰۵) است")
    assert stored(part, office).ended == time(12, 10)
    write(part.form.title, "عنوان دیگر")
    assert part.form.ended.text() == "۰۹:۰۰"
    write(part.form.ended, "1130")
    assert row.note() == ""
    assert stored(part, office).ended == time(11, 30)


def test_a_refused_text_does_not_follow_her_to_another_meeting(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    other = meetings.create(office, started=time(10, 5), ended=time(12, 10)).meeting
    assert other is not None
    write(part.form.ended, "0900")
    part.show_meeting(meetings.read(office, other.id))
    assert (part.form.ended.text(), part.form.ended.property("problem")) == ("۱۲:۱۰", "")


def test_the_buttons_take_the_time_of_the_clock(
    part: FactsPart, office: Office, now: datetime, qtbot: QtBot
) -> None:
    made = meetings.create(office, held_on=now.date()).meeting
    assert made is not None
    part.show_meeting(meetings.read(office, made.id))
    assert [part.form.start.isVisible(), part.form.end.isVisible()] == [True, False]
    qtbot.mouseClick(part.form.start, Qt.MouseButton.LeftButton)
    part.desk.tasks.drain()
    assert part.form.started.text() == "۱۰:۴۷"
    assert [part.form.start.isVisible(), part.form.end.isVisible()] == [False, True]


def test_a_venue_is_picked_or_simply_typed(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    write(part.form.venue, "فرهنگسرای نمونه")
    assert (stored(part, office).venue, stored(part, office).venue_id) == ("فرهنگسرای نمونه", None)
    write(part.form.venue, "سالن شهيد تهراني مقدم")
    now = stored(part, office)
    assert (now.venue, now.venue_id) == ("سالن شهید تهرانی مقدم", "sample-venue-moghaddam")
    write(part.form.venue, "")
    assert (stored(part, office).venue, stored(part, office).venue_id) == ("", None)
    assert part._facts["venue"].chip.text() == "محل برگزاری نوشته نشده است."
    assert part._facts["venue"].chip.isVisible()


def test_another_chair_is_picked_from_the_register(
    part: FactsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.form.chair.setFocus()
    part.form.chair.selectAll()
    type_text(part.form.chair, "كريمي")
    take_first(qtbot)
    part.desk.tasks.drain()
    now = stored(part, office)
    assert now.chair is not None
    assert (now.chair.name, now.chair.signs) == ("نادر کریمی نمونه", True)
    safavi = next(row for row in now.attendance if row.name == "سید احمد صفوی")
    assert safavi.role is Role.MEMBER


def test_a_secretary_whom_nobody_knows_becomes_a_guest_who_writes(
    part: FactsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.form.secretary.setFocus()
    part.form.secretary.selectAll()
    type_text(part.form.secretary, "رؤیا نمونه‌ای")
    take_first(qtbot)
    part.desk.tasks.drain()
    now = stored(part, office)
    assert now.secretary is not None
    assert (now.secretary.name, now.secretary.person_id) == ("رؤیا نمونه‌ای", None)
    assert part.form.secretary.text() == "رؤیا نمونه‌ای"


def test_an_emptied_chair_is_a_gap(
    part: FactsPart, office: Office, write: Callable[[QLineEdit, str], None]
) -> None:
    write(part.form.chair, "")
    assert stored(part, office).chair is None
    assert part._facts["chair"].chip.text() == "رئیس جلسه تعیین نشده است."


def test_what_she_types_is_not_taken_back_by_the_answer_to_earlier_keys(
    part: FactsPart, office: Office, type_text: Typing
) -> None:
    part.form.title.setFocus()
    part.form.title.selectAll()
    type_text(part.form.title, "نشست")
    part.form.title.flush()
    type_text(part.form.title, " تازه")
    part.form.title.flush()
    type_text(part.form.title, "تر")
    part.desk.tasks.drain()
    assert part.form.title.text() == "نشست تازهتر"
    assert part.form.title.cursorPosition() == len("نشست تازهتر")
    part.form.title.flush()
    part.desk.tasks.drain()
    assert stored(part, office).title == "نشست تازهتر"


def test_a_copy_goes_to_a_body_that_is_picked(
    part: FactsPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.form.copies_to.input.setFocus()
    type_text(part.form.copies_to.input, "قرارگاه")
    take_first(qtbot)
    part.desk.tasks.drain()
    assert stored(part, office).copies_to == ("sample-body-governorate", "sample-body-qarargah")


def test_a_new_name_of_a_body_is_shown_in_its_chip(part: FactsPart) -> None:
    part.desk.do(register.put, Body("sample-body-governorate", "فرمانداری ری"))
    part.desk.tasks.drain()
    assert part.form.copies_to._chips["sample-body-governorate"].text() == "فرمانداری ری"


def test_a_file_is_attached_shown_and_taken_out_with_undo(
    part: FactsPart, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "دعوت‌نامه.pdf"
    file.write_bytes(b"%PDF-" + bytes(123_451))
    part.attachments.attach(file)
    part.desk.tasks.drain()
    row = part.attachments.rows.at(0)
    assert row is not None
    kept = stored(part, office).attachments[0]
    assert row.name.text() == isolated("دعوت‌نامه.pdf")
    assert row.detail.text() == f"۱۲۳ کیلوبایت · اثر \u2066{kept.sha256[:12]}…\u2069"
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.mouseClick(row.delete, Qt.MouseButton.LeftButton)
    assert stored(part, office).attachments == ()
    done.args[1]()
    part.desk.tasks.drain()
    assert stored(part, office).attachments == (kept,)


@pytest.mark.parametrize(
    ("size", "told"),
    [(999, "۹۹۹ بایت"), (1000, "۱ کیلوبایت"), (1_234_567, "۱٫۲ مگابایت"), (2_000_000, "۲ مگابایت")],
)
def test_a_size_is_told_in_round_numbers(size: int, told: str) -> None:
    assert shown_size(size) == told


def test_approved_minutes_are_shown_and_cannot_be_changed(
    part: FactsPart, office: Office, sample_id: str
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    part.show_meeting(meetings.read(office, sample_id))
    assert part._lock.isVisible()
    assert part.form.title.isReadOnly()
    assert part.form.chair.isReadOnly()
    assert part.form.cancelled.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert part.form.sample.isChecked()
    assert part.form.next_meeting_on.placeholderText() == "", "an example would be read as the date"
    assert not part.attachments._add.isVisible()
    assert not any(fact.chip.isVisible() for fact in part._facts.values())


def test_every_field_has_a_name_for_a_screen_reader(part: FactsPart) -> None:
    for fact in part._facts.values():
        row = fact.row
        named = row is not None and row.label.buddy() in (fact.field, fact.field.focusProxy())
        assert named or fact.field.text()


def test_a_chair_who_is_only_a_row_is_known_by_name(part: FactsPart, office: Office, sample_id: str) -> None:
    row = Attendance("guest", "مهمان نمونه", role=Role.CHAIR)
    meetings.add(office, sample_id, row)
    part.show_meeting(meetings.read(office, sample_id))
    assert part.form.chair.text() == "مهمان نمونه"


def test_tab_goes_through_the_facts_as_they_are_read(part: FactsPart, qtbot: QtBot) -> None:
    names = {id(getattr(part.form, name)): name for name in part._facts}
    names[id(part.form.copies_to.input)] = "copies_to"
    part.form.title.setFocus()
    met = []
    for _step in range(30):
        focused = QApplication.focusWidget()
        name = names.get(id(focused), "")
        if name and name in met:
            break
        met += [name] if name else []
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met == [
        "title",
        "held_on",
        "venue",
        "planned_start",
        "started",
        "ended",
        "chair",
        "secretary",
        "opening_note",
        "next_meeting_on",
        "copies_to",
        "cancelled",
        "sample",
    ]


def test_in_a_trial_office_the_mark_of_a_sample_stays(part: FactsPart) -> None:
    assert part.desk.profile.trial
    part.form.sample.click()
    part.desk.tasks.drain()
    assert part.meeting.sample
    assert "دفتر تمرین" in part.form.sample.property("problem")


def test_files_are_asked_for_by_the_dialog_of_the_program(part: FactsPart, tmp_path: Path) -> None:
    file = tmp_path / "دعوت‌نامه.txt"
    file.write_text("نمونه", "utf-8")
    part.attachments._add.click()
    dialog = part.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    part.desk.tasks.drain()
    assert [row.name.text() for row in part.attachments.rows][-1] == isolated("دعوت‌نامه.txt")
