"""The editor of a resolution driven as the secretary does; afterwards the office is asked what it holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.domain.person import Person, Position
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.persian import calendar
from app.persian.isolates import isolated
from app.services import attachments, meetings
from app.services import register as registers
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.ui.widgets.pick_list import ENTRY_ROLE, PickPopup

Typist = Callable[[QWidget, str], None]
KIOSKS, STATIONS, SESSIONS = "sample-r2", "sample-r3", "sample-r8"


def commit(field: Any, desk: Desk) -> None:
    """Leave a field: what was typed is said."""
    field.flush()
    desk.tasks.drain()


def take_first(qtbot: QtBot) -> None:
    """Press Enter in the list that is open below a field."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def marks(part: ResolutionsPart, item_id: str) -> dict[str, str]:
    """The chips of a row and their tones."""
    place = part.list.rows.place(item_id)
    assert place is not None
    return {mark.text: mark.tone for mark in part.list.rows.row(place).marks}


def test_a_deadline_said_in_words_is_a_day_counted_from_the_meeting(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    part.list.choose(STATIONS)
    type_text(part.editor.due_on, "پایان بهمن")
    commit(part.editor.due_on, desk)
    assert one(STATIONS).due_on == calendar.gregorian(1405, 11, 30)
    part.editor.due_on.selectAll()
    type_text(part.editor.due_on, "دو هفته")
    commit(part.editor.due_on, desk)
    assert one(STATIONS).due_on == calendar.gregorian(1405, 8, 26), "from ۱۲ آبان, the day of the meeting"


def test_a_duty_without_deadline_is_amber_until_words_or_a_day_are_given(
    part: ResolutionsPart,
    desk: Desk,
    one: Callable[[str], Resolution],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    type_text(part.entry.field, "جمع‌آوری نخاله")
    qtbot.keyClick(part.entry.field, Qt.Key.Key_Return)
    desk.tasks.drain()
    new = part.list.current_id()
    assert marks(part, new)["مهلت تعیین نشده"] == "amber"
    part.jump_to(new, "due")
    assert part.focusWidget() is part.editor.due_on
    type_text(part.editor.due_text, "مستمر")
    commit(part.editor.due_text, desk)
    assert one(new).due_text == "مستمر"
    assert "مهلت تعیین نشده" not in marks(part, new)
    type_text(part.editor.due_on, "1405/12/01")
    commit(part.editor.due_on, desk)
    assert one(new).due_on == date(2027, 2, 20)
    assert "۱۴۰۵/۱۲/۰۱" in marks(part, new)


def offers(part: ResolutionsPart, typed: str, type_text: Typist) -> list[tuple[str, str]]:
    """What «مسئول اقدام» offers, each with its reason."""
    field = part.editor.responsible.input
    field.clear()
    type_text(field, typed)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PickPopup)
    lines = [popup.model().index(row, 0).data(ENTRY_ROLE) for row in range(popup.model().rowCount())]
    return [(line.label, line.detail) for line in lines]


def test_a_person_or_a_post_leads_to_the_body_after_real_bodies(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist, qtbot: QtBot
) -> None:
    part.list.choose(STATIONS)
    police = "سرکلانتری نهم فرماندهی انتظامی تهران بزرگ"
    ((label, reason),) = offers(part, "حسینی", type_text)  # nobody is made an organisation
    assert label == police
    assert "حسینی" in reason
    assert reason.endswith("سرکلانتر نهم فرماندهی انتظامی تهران بزرگ")
    assert [label for label, _reason in offers(part, "سرکلانتر نهم", type_text)] == [
        police, "افزودن «سرکلانتر نهم» به‌عنوان نهاد تازه",
    ]  # fmt: skip
    before = one(STATIONS).responsible_ids
    offers(part, "شهردار", type_text)
    take_first(qtbot)
    desk.tasks.drain()
    assert one(STATIONS).responsible_ids == (*before, "sample-body-district")


def test_who_has_no_body_is_told_and_a_new_one_comes_last(
    part: ResolutionsPart, desk: Desk, type_text: Typist, qtbot: QtBot
) -> None:
    part.list.choose(STATIONS)
    desk.do(registers.put, Person("p", "زمردیان", "آوا", positions=(Position("q", "کارشناس"),)))
    desk.tasks.drain()
    bodies, field = desk.register.bodies, part.editor.responsible
    assert offers(part, "زمردیان", type_text) == [("آوا زمردیان، کارشناس", "نهادی ندارد")]
    take_first(qtbot)
    assert "نهادی ندارد" in field.property("problem")
    assert offers(part, "زمرد", type_text) == [
        ("آوا زمردیان، کارشناس", "نهادی ندارد"), ("افزودن «زمرد» به‌عنوان نهاد تازه", ""),
    ]  # fmt: skip
    take_first(qtbot)
    desk.tasks.drain()
    assert desk.register.bodies == bodies


def test_a_recommendation_needs_no_deadline(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution]
) -> None:
    part.list.choose(SESSIONS)
    kind = part.editor.kind
    kind.setCurrentIndex(3)
    kind.activated.emit(3)
    desk.tasks.drain()
    assert one(SESSIONS).kind is ResolutionKind.RECOMMENDATION
    assert "مهلت تعیین نشده" not in marks(part, SESSIONS)


def test_a_deadline_before_the_meeting_is_told_at_the_field_and_stays_there(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    type_text(part.editor.due_on, "1400/01/05")
    commit(part.editor.due_on, desk)
    assert "پیش از تاریخ جلسه" in part.editor.due_on.property("problem")
    part.editor.topic.end(False)
    type_text(part.editor.topic, " محله")
    commit(part.editor.topic, desk)
    assert part.editor.due_on.text() == "۱۴۰۰/۰۱/۰۵"
    assert one(KIOSKS).due_on is None
    assert one(KIOSKS).topic == "امنیت محله"


def test_a_body_is_found_by_its_alias_and_refused_the_second_time(
    part: ResolutionsPart,
    office: Office,
    desk: Desk,
    one: Callable[[str], Resolution],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    district = desk.register.body("sample-body-district")
    assert district is not None
    assert "مدیریت شهری" in district.aliases
    part.list.choose(SESSIONS)
    responsible, cooperating = part.editor.responsible, part.editor.cooperating
    type_text(responsible.input, "مديريت شهري")  # an Arabic keyboard
    take_first(qtbot)
    desk.tasks.drain()
    assert one(SESSIONS).responsible_ids == ("sample-body-police-9", district.id)

    refusal = "این نهاد قبلاً در همین مصوبه آمده است"
    type_text(responsible.input, "مدیریت شهری")
    take_first(qtbot)
    assert refusal in responsible.property("problem")
    type_text(cooperating.input, "شهرداری منطقه 20")
    take_first(qtbot)
    desk.tasks.drain()
    assert refusal in cooperating.property("problem")
    assert cooperating.value() == ()
    assert one(SESSIONS).cooperating_ids == ()
    assert len(registers.read(office).bodies) == len(desk.register.bodies)


def test_an_unknown_body_is_added_to_the_register_and_used(
    part: ResolutionsPart,
    office: Office,
    desk: Desk,
    one: Callable[[str], Resolution],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    part.list.choose(STATIONS)
    responsible = part.editor.responsible
    type_text(responsible.input, "سازمان نمونه پارک‌ها")
    assert responsible.input.offered_labels() == ["افزودن «سازمان نمونه پارک‌ها» به‌عنوان نهاد تازه"]
    take_first(qtbot)
    desk.tasks.drain()
    made = next(body for body in registers.read(office).bodies if body.name == "سازمان نمونه پارک‌ها")
    assert one(STATIONS).responsible_ids == (made.id,)
    assert "سازمان نمونه پارک‌ها" in marks(part, STATIONS)


def test_relations_are_said_on_both_sides(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution]
) -> None:
    part.list.choose(SESSIONS)
    related = part.editor.details.related
    related.input.picked.emit(KIOSKS)
    desk.tasks.drain()
    assert one(SESSIONS).related_ids == (KIOSKS,)
    assert set(one(KIOSKS).related_ids) == {STATIONS, SESSIONS}
    assert related.value() == (KIOSKS,)
    related._change([])
    desk.tasks.drain()
    assert one(SESSIONS).related_ids == ()
    assert one(KIOSKS).related_ids == (STATIONS,)


def test_the_permit_is_asked_for_a_permit_only(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    details = part.editor.details
    part.list.choose(KIOSKS)
    assert details.permit.isHidden()
    part.jump_to(STATIONS, "permit")
    assert not details.permit.isHidden()
    assert part.focusWidget() is details.issuer
    type_text(details.issuer, "فرمانداری نمونه")
    commit(details.issuer, desk)
    assert one(STATIONS).permit.issuer == "فرمانداری نمونه"


def test_an_amount_that_was_refused_stays_when_another_field_is_saved(
    part: ResolutionsPart, desk: Desk, type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    amount = part.editor.quantity.amount
    amount.clear()
    type_text(amount, "۹" * 25)
    commit(amount, desk)
    part.editor.topic.clear()
    type_text(part.editor.topic, "نمونه")
    commit(part.editor.topic, desk)
    assert (amount.text(), amount.property("invalid")) == ("۹" * 25, True)
    part.list.choose(STATIONS)
    assert amount.text() != "۹" * 25
    assert not amount.property("invalid")


def test_credit_is_in_whole_rials_and_its_year_has_no_thousands_sign(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    details = part.editor.details
    details.credit.set_open(True)
    credit, year, source = (tie.field for tie in details.ties[7:10])
    for refused in ("۹۰۰۷۱۹۹۲۵۴۷۴۰۹۹۲", "۱٫۵"):
        credit.clear()
        type_text(credit, refused)
        commit(credit, desk)
        assert (credit.text(), one(KIOSKS).credit) == (refused, None)
        assert credit.property("invalid")
    credit.clear()
    type_text(credit, "1500000000")
    commit(credit, desk)
    assert credit.text() == "۱٬۵۰۰٬۰۰۰٬۰۰۰"
    type_text(year, "1405")
    commit(year, desk)
    assert year.text() == "۱۴۰۵"
    type_text(source, "دفترچه")
    assert source.offered_labels() == ["دفترچه محلات"]
    source.setText("دفترچه محلات")
    commit(source, desk)
    found = one(KIOSKS)
    assert (found.credit, found.credit_year, found.source_document) == (1_500_000_000, 1405, "دفترچه محلات")
    year.setText("")
    type_text(year, "20")
    commit(year, desk)
    assert "چهار رقم" in year.property("problem")
    assert one(KIOSKS).credit_year == 1405


def test_a_file_is_attached_listed_with_its_hash_deleted_and_brought_back(
    part: ResolutionsPart,
    office: Office,
    desk: Desk,
    held: Callable[[], Meeting],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    plan = tmp_path / "نقشه نمونه.txt"
    plan.write_bytes(b"plan " * 1000)
    part.list.choose(STATIONS)
    files = part.editor.details.attachments
    files.attach(plan)
    attached = held().attachments[-1]
    assert attached.resolution_id == STATIONS
    row = files.rows.at(0)
    assert row is not None
    assert (row.name.text(), row.size_label.text()) == (isolated("نقشه نمونه.txt"), "۵ کیلوبایت")
    assert attached.sha256[:12] in row.hash_label.text()
    assert "۱ پیوست" in marks(part, STATIONS)
    with qtbot.waitSignal(desk.done) as done:
        row.remove.click()
    assert held().attachments == ()
    assert done.args is not None
    done.args[1]()
    assert held().attachments == (attached,)
    attachments.save_copy(office, attached.id, tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_bytes() == plan.read_bytes()
    files.attach(tmp_path / "missing.txt")
    desk.tasks.drain()
    assert not files.problem.isHidden()


def test_typing_is_not_disturbed_by_a_change_from_elsewhere(
    part: ResolutionsPart, desk: Desk, sample_id: str, type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    topic = part.editor.topic
    topic.setCursorPosition(2)
    type_text(topic, "X")
    desk.do(meetings.move, sample_id, SESSIONS, 0)
    desk.tasks.drain()
    assert topic.text() == "امXنیت"
    assert topic.cursorPosition() == 3
    commit(topic, desk)


def test_leaving_a_resolution_saves_what_was_typed_in_it_and_not_in_the_next(
    part: ResolutionsPart, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    part.editor.text.moveCursor(part.editor.text.textCursor().MoveOperation.End)
    type_text(part.editor.text, " تازه")
    before = one(STATIONS).text
    part.list.choose(STATIONS)
    assert one(KIOSKS).text == "تهیه و نصب کانکس تازه"
    assert one(STATIONS).text == before
    assert part.editor.text.value() == before


def test_status_as_said_is_kept_beside_the_status(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution]
) -> None:
    part.list.choose(KIOSKS)
    part.editor.status.setCurrentIndex(2)
    part.editor.status.activated.emit(2)
    desk.tasks.drain()
    assert one(KIOSKS).status is ResolutionStatus.IN_PROGRESS
    assert one(KIOSKS).status_text == "در دستور کار"
    assert QApplication.activeModalWidget() is None


def test_what_cannot_be_read_stays_where_it_was_typed_until_another_is_chosen(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    part.list.choose(KIOSKS)
    type_text(part.editor.due_on, "13/45")
    commit(part.editor.due_on, desk)
    type_text(part.editor.due_text, "فوری")
    commit(part.editor.due_text, desk)
    assert part.editor.due_on.text() == "۱۳/۴۵"
    assert "خوانده نشد" in part.editor.due_on.property("problem")
    assert (one(KIOSKS).due_on, one(KIOSKS).due_text) == (None, "فوری")
    part.list.choose(SESSIONS)
    assert part.editor.due_on.text() == ""
    assert not part.editor.due_on.property("problem")
