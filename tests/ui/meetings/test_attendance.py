"""حضور و غیاب as she works it: letters and Enter, exceptions by keys, and the chosen row beside the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.counts import count
from app.domain.meeting import Meeting
from app.domain.person import Person, Position
from app.persian import digits
from app.services import attendance, meetings, minutes, register
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.main_window import TARGET_SIZE
from app.ui.meetings.attendance import AttendancePart
from app.ui.meetings.attendance.rows import rows_of
from app.ui.widgets.navigation import WIDTH as NAVIGATION_WIDTH
from app.ui.widgets.toast import Toast
from app.words import Catalogue

Opened = Callable[[str], AttendancePart]
Typed = Callable[[QWidget, str], None]

FIRST = ("مریم", "حسین", "زهرا", "محمد", "سارا", "رضا", "نرگس", "امیر", "ژاله", "پوریا")
LAST = ("کریمی", "رضایی", "موسوی‌نژاد", "احمدی", "جعفری", "کاظمی", "نوری", "شریفی")
CROWD = 230


@pytest.fixture
def meeting_id(office: Office) -> str:
    """A meeting of today at no certain hour, with nobody in its list: the officers of its series go."""
    made = meetings.create(office).meeting
    assert made is not None
    meetings.revise(office, made.id, planned_start=None)
    for row in made.attendance:
        meetings.remove(office, made.id, row.id)
    return made.id


@pytest.fixture
def crowd_id(office: Office, meeting_id: str) -> str:
    """The same meeting with 230 invented people, of whom nobody is marked."""
    rows = tuple(
        Attendance(f"row-{at}", f"{FIRST[at % 10]} {LAST[at % 8]} {at}", title="عضو اصلی")
        for at in range(1, CROWD + 1)
    )
    meetings.change(office, meeting_id, lambda meeting: replace(meeting, attendance=rows))
    return meeting_id


@pytest.fixture
def open_part(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> Opened:
    def opened(meeting_id: str) -> AttendancePart:
        part = AttendancePart(desk, catalogue)
        qtbot.addWidget(part)
        desk.meeting_changed.connect(part.show_meeting)
        part.resize(1198, 640)
        part.show()
        part.activateWindow()
        desk.ask(lambda office: meetings.read(office, meeting_id), part.show_meeting)
        settle(part)
        return part

    return opened


def settle(part: AttendancePart) -> None:
    assert part.desk.tasks.drain()


def stored(part: AttendancePart, office: Office) -> Meeting:
    """The meeting as the office has it, once everything said has arrived there."""
    settle(part)
    return meetings.read(office, part.meeting.id).meeting


def row_named(meeting: Meeting, name: str) -> Attendance:
    return next(row for row in meeting.attendance if row.name == name)


def shown(part: AttendancePart) -> list[str]:
    """What the list shows, line by line."""
    return [part.list.lines.data(part.list.lines.index(at)) for at in range(part.list.lines.rowCount())]


def counted(part: AttendancePart) -> list[str]:
    """The counts as they are read: on the filters, and the words beside them."""
    values = (Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED, Presence.UNMARKED)
    said = [part.counts.filters.button(value).accessibleName() for value in values]
    return [*said, *filter(None, [part.counts.groups.text()])]


def take_first(qtbot: QtBot) -> None:
    """Press Enter in the list that is open below a field."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def add(office: Office, meeting_id: str, *rows: Attendance) -> None:
    for row in rows:
        meetings.add(office, meeting_id, row)


def keep_ten(office: Office, meeting_id: str) -> None:
    meetings.change(office, meeting_id, lambda meeting: replace(meeting, attendance=meeting.attendance[:10]))


# roll call (scenario 3)


@pytest.mark.parametrize("letters", ["کاظ", "كاظ", "کاظمي"])
def test_some_letters_in_any_keyboards_form_and_enter_mark_with_the_time(
    letters: str, open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    type_text(part.finder, letters)
    assert shown(part)[0] == "رضا کاظمی 5"
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    row = row_named(stored(part, office), "رضا کاظمی 5")
    assert (row.presence, row.stays) == (Presence.PRESENT, (Stay(time(10, 47)),))
    assert part.finder.text() == ""
    assert part.chosen == row
    assert counted(part)[0] == "حاضر ۱"


@pytest.mark.parametrize("number", ["17", "۱۷"])
def test_a_row_number_finds_the_row(number: str, open_part: Opened, crowd_id: str, type_text: Typed) -> None:
    part = open_part(crowd_id)
    type_text(part.finder, number)
    assert [name.rsplit(maxsplit=1)[-1] for name in shown(part)] == ["17", *map(str, range(170, 180))]
    assert part.chosen is not None
    assert part.chosen.id == "row-17"


def test_arrows_in_the_finder_go_through_what_was_found(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    type_text(part.finder, "مریم نوری")
    second = shown(part)[1]
    qtbot.keyClick(part.finder, Qt.Key.Key_Down)
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    assert row_named(stored(part, office), second).is_present


def test_enter_on_somebody_present_is_leaving_and_again_is_coming_back(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    meetings.amend(office, crowd_id, "row-9", presence=Presence.PRESENT, stays=(Stay(time(9, 31)),))
    part = open_part(crowd_id)
    for _door in range(2):
        type_text(part.finder, "9")
        qtbot.keyClick(part.finder, Qt.Key.Key_Return)
        settle(part)
    row = stored(part, office).attendance[8]
    assert row.stays == (Stay(time(9, 31), time(10, 47)), Stay(time(10, 47)))
    assert part.chosen == row
    assert part.roll.rows[8].remark == "بازگشت ۱۰:۴۷"


def test_enter_in_the_empty_field_does_nothing(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    before = part.meeting
    part.list.choose("row-9")
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    assert stored(part, office) == before
    type_text(part.finder, "9")
    for _twice in range(2):  # the second Enter is in a field that is empty again
        qtbot.keyClick(part.finder, Qt.Key.Key_Return)
        settle(part)
    assert stored(part, office).attendance[8].stays == (Stay(time(10, 47)),)


def test_keys_act_on_230_rows_and_the_counts_follow_each(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    told: list[int] = []
    part.count_changed.connect(told.append)
    part.list.setFocus()
    part.list.choose("row-1")
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F3):
        qtbot.keyClick(part.list, key)
        settle(part)
        qtbot.keyClick(part.list, Qt.Key.Key_Down)
    assert counted(part) == ["حاضر ۲", "غایب ۱", "غیبت موجه ۱", "ثبت‌نشده ۲۲۶"]
    assert told == [1, 1, 1, 2]
    presences = [row.presence for row in stored(part, office).attendance[:5]]
    assert presences == ["present", "absent", "excused", "present", "unmarked"]


def test_a_long_list_costs_no_widgets(open_part: Opened, office: Office, crowd_id: str) -> None:
    part = open_part(crowd_id)
    many = len(part.findChildren(QWidget))
    meetings.change(office, crowd_id, lambda meeting: replace(meeting, attendance=meeting.attendance[:1]))
    part.show_meeting(meetings.read(office, crowd_id))
    assert len(part.findChildren(QWidget)) == many


def test_the_list_is_a_sound_model(open_part: Opened, crowd_id: str, qtmodeltester: ModelTester) -> None:
    part = open_part(crowd_id)
    qtmodeltester.check(part.list.lines)
    part.finder.insert_text("کر")
    part.finder.clear()


def test_everybody_present_then_taken_back(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    meetings.amend(office, crowd_id, "row-3", presence=Presence.ABSENT)
    part = open_part(crowd_id)
    with qtbot.waitSignal(part.desk.done) as done:
        part.all_present.click()
    settle(part)
    assert counted(part) == ["حاضر ۲۲۹", "غایب ۱", "غیبت موجه ۰", "ثبت‌نشده ۰"]
    assert not part.all_present.isEnabled()
    undo = done.args[1]
    undo()
    assert count(stored(part, office).attendance).unmarked == 229


def test_a_mark_can_be_taken_back(open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-1")
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.list, Qt.Key.Key_F4)
    assert done.args[0] == "«حسین رضایی ۱» غایب شد"
    done.args[1]()
    assert stored(part, office).attendance[0].presence is Presence.UNMARKED


# who is in the list


def test_the_councillors_of_the_register_come_all_at_once(
    open_part: Opened, office: Office, meeting_id: str
) -> None:
    part = open_part(meeting_id)
    assert part._stack.currentWidget() is part._empty
    part._empty.step.click()
    people = register.read(office).people
    councillors = [one for one in people if (now := one.position_on(None)) and now.neighbourhood_id]
    assert len(stored(part, office).attendance) == len(councillors) > 0
    assert shown(part) == [row.name for row in part.meeting.attendance]


def test_a_name_that_nobody_in_the_list_has_is_offered_from_the_register(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    place = register.read(office).neighbourhoods[0]
    position = Position("p", "دبیر شورایاری", neighbourhood_id=place.id)
    register.put(office, Person("new-person", "بهرامی", "ژاله", positions=(position,)))
    part = open_part(meeting_id)
    part.desk.ask(lambda office: register.put(office, Person("other", "بهرامی", "امیر", active=False)))
    settle(part)
    type_text(part.finder, "بهرا")
    assert shown(part) == [
        "افزودن از دفتر: ژاله بهرامی",
        "افزودن مهمان «بهرا»",
        "افزودن گروه «بهرا»",
    ]
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    row = row_named(stored(part, office), "ژاله بهرامی")
    assert (row.person_id, row.title, row.neighbourhood_id) == ("new-person", "دبیر شورایاری", place.id)
    assert (part.chosen, part.finder.text()) == (row, "")
    assert (row.presence, row.stays) == (Presence.PRESENT, (Stay(time(10, 47)),))


def test_a_guest_who_is_in_no_register(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(meeting_id)
    type_text(part.finder, "سارا نورسته")
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    row = row_named(stored(part, office), "سارا نورسته")
    assert (row.role, row.invited, row.person_id) == (Role.GUEST, False, None)
    assert row.is_present
    assert done.args[0] == "«سارا نورسته» به فهرست افزوده شد"
    done.args[1]()
    assert stored(part, office).attendance == ()


def test_after_an_entry_is_taken_ctrl_z_belongs_to_the_toast_not_to_the_field(
    desk: Desk,
    open_part: Opened,
    office: Office,
    meeting_id: str,
    type_text: Typed,
    qtbot: QtBot,
) -> None:
    part = open_part(meeting_id)
    toast = Toast(part)
    desk.done.connect(toast.say)
    part.finder.setFocus()
    type_text(part.finder, "سارا نورسته")
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    settle(part)
    type_text(part.finder, "نورسته")
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    settle(part)
    assert row_named(part.meeting, "سارا نورسته").is_present
    assert part.finder.hasFocus()
    qtbot.keyClick(part.finder, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert part.finder.text() == ""
    assert stored(part, office).attendance == ()


@pytest.mark.parametrize("text_size", [100, 125, 150])
def test_the_part_fits_the_target_screen_at_every_text_size(
    text_size: int, open_part: Opened, sample_id: str
) -> None:
    theme.current().apply("light", text_size)
    part = open_part(sample_id)
    beside_navigation = TARGET_SIZE.width() - theme.current().px(NAVIGATION_WIDTH)
    assert part.minimumSizeHint().width() <= beside_navigation
    part.resize(beside_navigation, 600)
    assert part.width() == beside_navigation
    assert part.details.rect().contains(part.details.presence.geometry())
    assert part.list.width() >= part.details.width()


def test_filters_show_a_presence_and_keep_what_was_just_marked(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    meetings.amend(office, crowd_id, "row-3", presence=Presence.ABSENT)
    part = open_part(crowd_id)
    part.list.choose("row-3")
    part.counts.filters.button(Presence.ABSENT).click()
    assert shown(part) == ["محمد احمدی 3"]
    qtbot.keyClick(part.list, Qt.Key.Key_F3)
    settle(part)
    assert shown(part) == ["محمد احمدی 3"]
    part.counts.filters.button(Presence.UNMARKED).click()
    part.counts.filters.button(Presence.PRESENT).click()
    assert shown(part) == ["محمد احمدی 3"]
    part.counts.filters.button(None).click()
    assert len(shown(part)) == CROWD


def test_delete_takes_out_and_undo_brings_back(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-5")
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.list, Qt.Key.Key_Delete)
    assert "row-5" not in {row.id for row in stored(part, office).attendance}
    assert part.chosen is not None
    assert part.chosen.id == "row-6"
    done.args[1]()
    assert [row.id for row in stored(part, office).attendance][3:6] == ["row-4", "row-5", "row-6"]


def test_alt_and_an_arrow_move_the_row(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-2")
    qtbot.keyClick(part.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.id for row in stored(part, office).attendance][:3] == ["row-1", "row-3", "row-2"]
    qtbot.keyClick(part.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(part.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(part)
    assert part.chosen is not None
    assert part.chosen.id == "row-2"


def test_letters_typed_on_the_list_go_to_the_finder(
    open_part: Opened, crowd_id: str, type_text: Typed
) -> None:
    part = open_part(crowd_id)
    part.list.setFocus()
    type_text(part.list, "ش")
    assert part.finder.text() == "ش"
    assert part.finder.hasFocus()
    assert all("شریفی" in name for name in shown(part)[:5])


def test_namesakes_are_told_apart(office: Office, meeting_id: str) -> None:
    places = register.read(office).neighbourhoods[:2]
    for at, place in enumerate(places):
        row = Attendance(f"same-{at}", "علی رضایی", title="عضو اصلی", neighbourhood_id=place.id)
        add(office, meeting_id, row)
    rows = rows_of(meetings.read(office, meeting_id).meeting, register.read(office))
    assert [row.detail for row in rows] == [f"عضو اصلی · {place.name}" for place in places]


# late, early, for somebody else, unnamed (scenarios 6, 7, 8)


def test_late_and_early_are_two_marks_on_one_row(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed
) -> None:
    meetings.revise(office, meeting_id, started=time(10), ended=time(12))
    add(office, meeting_id, Attendance("he", "حسین کریمی"))
    part = open_part(meeting_id)
    type_text(part.details.times.arrived, "1040")
    part.details.times.arrived.flush()
    type_text(part.details.times.left, "۱۱:۱۵")
    part.details.times.left.flush()
    row = row_named(stored(part, office), "حسین کریمی")
    assert (row.presence, row.stays) == (Presence.PRESENT, (Stay(time(10, 40), time(11, 15)),))
    (line,) = rows_of(part.meeting, part.desk.register)
    assert (line.times, line.remark) == ("۱۰:۴۰ – ۱۱:۱۵", "با تأخیر · ترک زودهنگام")
    assert counted(part)[:2] == ["حاضر ۱", "غایب ۰"]


def test_leaving_before_arriving_is_refused_at_the_field_and_either_time_puts_it_right(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed
) -> None:
    row = Attendance("he", "حسین کریمی", presence=Presence.PRESENT, stays=(Stay(time(10, 40)),))
    add(office, meeting_id, row)
    part = open_part(meeting_id)
    arrived, left = part.details.times.arrived, part.details.times.left
    type_text(left, "0915")
    left.flush()
    settle(part)
    assert "۰۹:۱۵" in part.details.times.note()
    assert "پیش از ساعت ورود" in part.details.times.note()
    assert left.text() == "۰۹:۱۵"
    assert row_named(stored(part, office), "حسین کریمی").left_at is None
    arrived.clear()
    type_text(arrived, "0905")
    arrived.flush()
    assert row_named(stored(part, office), "حسین کریمی").stays == (Stay(time(9, 5), time(9, 15)),)
    assert part.details.times.note() == ""


def test_several_stays_are_kept(open_part: Opened, office: Office, meeting_id: str, type_text: Typed) -> None:
    stays = (Stay(time(9), time(9, 30)), Stay(time(10), time(10, 20)), Stay(time(11), time(11, 30)))
    add(office, meeting_id, Attendance("he", "حسین کریمی", presence=Presence.PRESENT, stays=stays))
    part = open_part(meeting_id)
    left = part.details.times.left
    left.clear()
    type_text(left, "1145")
    left.flush()
    kept = row_named(stored(part, office), "حسین کریمی").stays
    assert kept == (*stays[:2], Stay(time(11), time(11, 45)))


def test_a_stay_is_added_and_taken_away_in_the_panel(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed
) -> None:
    add(office, meeting_id, Attendance("he", "حسین کریمی", presence=Presence.PRESENT))
    part = open_part(meeting_id)
    times = part.details.times
    assert not times.more.isVisible()
    for field, typed in ((times.arrived, "900"), (times.left, "930")):
        type_text(field, typed)
        field.flush()
        settle(part)
    assert [line.remove.isVisible() for line in times.lines()] == [False]
    times.more.click()
    again = times.lines()[1]
    assert again.arrived.hasFocus()
    type_text(again.arrived, "1010")
    again.arrived.flush()
    first, second = Stay(time(9), time(9, 30)), Stay(time(10, 10))
    assert row_named(stored(part, office), "حسین کریمی").stays == (first, second)
    assert part.roll.rows[0].remark == "بازگشت ۱۰:۱۰"
    times.lines()[0].remove.click()
    assert row_named(stored(part, office), "حسین کریمی").stays == (second,)
    assert len(times.lines()) == 1
    assert times.arrived.text() == "۱۰:۱۰"


def test_a_substitute_excuses_the_one_who_sent_him(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    deputy = Attendance("deputy", "محمد کریمیان", title="معاون فنی", presence=Presence.ABSENT)
    sent = Attendance("sent", "علی رستمی", presence=Presence.PRESENT)
    add(office, meeting_id, deputy, sent, Attendance("there", "زهرا نوری", presence=Presence.PRESENT))
    part = open_part(meeting_id)
    part.list.choose("sent")
    field = part.details.on_behalf_of
    field.setFocus()
    type_text(field, "کريم")
    assert field.offered_labels() == ["محمد کریمیان"]
    take_first(qtbot)
    settle(part)
    type_text(part.details.letter_no, "20/1405")
    part.details.letter_no.flush()
    meeting = stored(part, office)
    row = row_named(meeting, "علی رستمی")
    assert (row.on_behalf_of, row.letter_no) == ("deputy", "20/1405")
    assert row_named(meeting, "محمد کریمیان").presence is Presence.EXCUSED
    assert counted(part) == ["حاضر ۲", "غایب ۰", "غیبت موجه ۱", "ثبت‌نشده ۰"]
    details = [line.detail for line in rows_of(meeting, part.desk.register)]
    assert details[:2] == [
        "جانشین: علی رستمی · معاون فنی",
        "جانشینِ محمد کریمیان · نامه ۲۰/۱۴۰۵",
    ]


def test_how_many_a_group_is_may_stand_behind_its_name(
    open_part: Opened, meeting_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(meeting_id)
    type_text(part.finder, "شورایاران محلات 18 نفر")
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    settle(part)
    (row,) = part.meeting.attendance
    assert (row.is_group, row.name, row.headcount) == (True, "شورایاران محلات", 18)
    assert counted(part)[0] == "حاضر ۱۸"


def test_a_group_without_names_is_counted_by_its_heads_or_as_unknown(
    open_part: Opened, office: Office, meeting_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(meeting_id)
    type_text(part.finder, "مدیران قرارگاه")
    qtbot.keyClick(part.finder, Qt.Key.Key_Down)
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    settle(part)
    (row,) = part.meeting.attendance
    assert (row.is_group, row.presence, row.headcount) == (True, Presence.PRESENT, None)
    assert counted(part)[0] == "حاضر ۰"
    assert counted(part)[-1] == "و ۱ گروه با تعداد نامعلوم"
    assert rows_of(part.meeting, part.desk.register)[0].detail == "گروه · تعداد نامعلوم"
    headcount = part.details.headcount
    type_text(headcount, "4")
    headcount.flush()
    settle(part)
    assert stored(part, office).attendance[0].headcount == 4
    assert counted(part)[0] == "حاضر ۴"
    assert part.counts.groups.text() == ""
    headcount.clear()
    type_text(headcount, "0")
    headcount.flush()
    settle(part)
    assert "دست‌کم" in digits.to_persian(part.details.form.rows[headcount].note())
    assert headcount.text() == "۰"


# the side panel


def test_what_was_typed_is_saved_to_its_own_row_when_another_is_chosen(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-1")
    type_text(part.details.remarks, "با بند دو موافق نیستم")
    part.list.choose("row-2")
    assert part.details.remarks.value() == ""
    rows = stored(part, office).attendance
    assert [row.remarks for row in rows[:2]] == ["با بند دو موافق نیستم", ""]
    assert part.details.remarks.value() == ""


def test_what_is_customary_beside_a_signature_can_be_picked(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-1")
    remarks = part.details.remarks
    remarks.open_list()
    assert remarks.offered_labels() == ["امتناع از امضا", "امضای جانشین", "حاضر نبود"]
    qtbot.keyClick(remarks, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    settle(part)
    assert stored(part, office).attendance[0].remarks == "امتناع از امضا"


def test_each_field_is_saved_as_it_is_left(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-1")
    details = part.details
    place = part.desk.register.neighbourhoods[1]
    details.role.setCurrentIndex(list(Role).index(Role.CHAIR))
    details.role.activated.emit(list(Role).index(Role.CHAIR))
    details.title.clear()
    type_text(details.title, "معاون شهردار")
    details.title.flush()
    details.neighbourhood.setFocus()
    type_text(details.neighbourhood, place.name)
    details.neighbourhood.flush()
    details.invited.click()
    part.list.setFocus()
    qtbot.keyClick(part.list, Qt.Key.Key_F4)
    settle(part)
    type_text(details.excuse, "بیماری")
    details.excuse.flush()
    type_text(details.private_note, "تلفنی گفت")
    details.private_note.flush()
    row = stored(part, office).attendance[0]
    assert (row.role, row.signs, row.title, row.neighbourhood_id) == (
        Role.CHAIR,
        True,
        "معاون شهردار",
        place.id,
    )
    assert (row.invited, row.presence, row.excuse, row.private_note) == (
        False,
        Presence.ABSENT,
        "بیماری",
        "تلفنی گفت",
    )
    assert details.form.rows[details.excuse].note() == "در صورتجلسه چاپ نمی‌شود"
    assert "غایب" in details._gap.text()


def test_a_body_that_nobody_knows_yet_is_added_to_the_register(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-4")
    field = part.details.body_field
    field.setFocus()
    type_text(field, "کانون نمونه")
    take_first(qtbot)
    row = row_named(stored(part, office), "سارا جعفری 4")
    body = register.read(office).body(row.body_id)
    assert body is not None
    assert (body.name, field.text()) == ("کانون نمونه", "کانون نمونه")


def test_a_gap_leads_to_its_row_and_field(open_part: Opened, crowd_id: str, type_text: Typed) -> None:
    part = open_part(crowd_id)
    type_text(part.finder, "کریمی")
    part.jump_to("row-201", "presence")
    assert part.chosen is not None
    assert part.chosen.id == "row-201"
    assert part.finder.text() == ""
    assert part.details.presence.button(Presence.UNMARKED).hasFocus()
    part.jump_to("row-202", "name")
    assert part.details.name.hasFocus()


def test_approved_minutes_show_why_nothing_can_be_changed(
    open_part: Opened, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    part = open_part(sample_id)
    assert part._lock.isVisible()
    assert not part.all_present.isVisible()
    assert part.details.name.isReadOnly()
    before = part.meeting
    part.list.choose(before.attendance[-1].id)
    for key in (Qt.Key.Key_F4, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(part.list, key)
    part.finder.insert_text("کسی که نیست")
    assert shown(part) == []
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    assert stored(part, office) == before


def test_everything_that_takes_keys_has_a_name(open_part: Opened, sample_id: str) -> None:
    part = open_part(sample_id)
    for row in part.meeting.attendance[:3]:
        part.list.choose(row.id)
        for child in part.findChildren(QWidget):
            takes = child.isVisible() and bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes and not isinstance(child, QComboBox):
                told = QAccessible.queryAccessibleInterface(child)
                assert told is None or told.text(QAccessible.Text.Name), child


def test_the_clock_gives_no_arrival_on_another_day(
    open_part: Opened, office: Office, crowd_id: str, now: datetime, qtbot: QtBot
) -> None:
    meetings.revise(office, crowd_id, held_on=now.date().replace(day=1))
    part = open_part(crowd_id)
    part.list.choose("row-1")
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    row = stored(part, office).attendance[0]
    assert (row.presence, row.stays) == (Presence.PRESENT, ())


def test_another_window_marks_and_this_list_follows(open_part: Opened, crowd_id: str) -> None:
    part = open_part(crowd_id)
    part.list.choose("row-7")
    part.desk.do(attendance.mark, crowd_id, "row-7", Presence.EXCUSED)
    settle(part)
    assert part.details.presence.value() is Presence.EXCUSED


def test_a_search_finds_also_whom_the_filter_hides(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.counts.filters.button(Presence.ABSENT).click()
    type_text(part.finder, "رضا کاظمی 5")
    qtbot.keyClick(part.finder, Qt.Key.Key_Return)
    assert row_named(stored(part, office), "رضا کاظمی 5").is_present
    assert shown(part) == ["رضا کاظمی 5"]


def test_keys_do_nothing_to_the_row_behind_an_offer(
    open_part: Opened, office: Office, crowd_id: str, type_text: Typed, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    before = part.meeting
    type_text(part.finder, "کسی که نیست")
    qtbot.keyClick(part.finder, Qt.Key.Key_F4)
    part.list.setFocus()
    qtbot.keyClick(part.list, Qt.Key.Key_Delete)
    assert stored(part, office) == before


def test_another_meeting_begins_with_an_empty_search(
    open_part: Opened, office: Office, crowd_id: str, sample_id: str, type_text: Typed
) -> None:
    part = open_part(crowd_id)
    type_text(part.finder, "کریمی")
    part.show_meeting(meetings.read(office, sample_id))
    assert part.finder.text() == ""
    assert shown(part) == [row.name for row in part.meeting.attendance]
    assert part.chosen == part.meeting.attendance[0]


def test_tab_goes_from_the_finder_by_the_list_to_the_fields_of_the_row(
    open_part: Opened, crowd_id: str, qtbot: QtBot
) -> None:
    part = open_part(crowd_id)
    part.finder.setFocus()
    passed: list[QWidget] = []
    for _ in range(29):
        passed.append(part.window().focusWidget())
        qtbot.keyClick(passed[-1], Qt.Key.Key_Tab)
    details = part.details
    order = [part.finder, part.all_present, part.list, details.name, details.role, details.times.left]
    places = [passed.index(widget) for widget in (*order, details.on_behalf_of, details.private_note)]
    assert places == sorted(places)


def test_a_guest_whom_nobody_had_invited_is_a_visitor(
    open_part: Opened, office: Office, meeting_id: str
) -> None:
    guest = attendance.add_guest(office, meeting_id, "بیژن رستمی").item_id
    part = open_part(meeting_id)
    part.list.choose(guest)
    settle(part)
    details = part.details
    assert (details.role.currentText(), details.invited.isChecked()) == ("مهمان", False)
    details.invited.click()
    settle(part)
    assert (details.role.currentText(), details.invited.isChecked()) == ("مدعو", True)
    details.role.setCurrentText("مهمان")
    details.role.committed.emit(details.role.value())
    settle(part)
    row = row_named(stored(part, office), "بیژن رستمی")
    assert (row.role, row.invited, details.invited.isChecked()) == (Role.GUEST, False, False)
    assert "مهمان" in part.roll.rows[-1].spoken


def test_after_the_session_who_signs_is_asked_and_answered_with_one_press(
    open_part: Opened, office: Office, meeting_id: str
) -> None:
    add(office, meeting_id, Attendance("member", "نرگس پارسا", presence=Presence.PRESENT))
    part = open_part(meeting_id)
    assert not part.signers.isVisible()
    part.desk.do(meetings.revise, meeting_id, ended=time(12))
    settle(part)
    assert part.signers.isVisible()
    part.signers.action.click()
    settle(part)
    assert part.finder.hasFocus()
    assert row_named(stored(part, office), "نرگس پارسا").signs
    assert not part.signers.isVisible()


# many at once


def test_keys_go_on_through_the_filtered_list_and_an_undo_comes_back(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    keep_ten(office, crowd_id)
    part = open_part(crowd_id)
    part.counts.filters.button(Presence.UNMARKED).click()
    part.list.choose("row-3")
    part.list.setFocus()
    for _absent in range(2):  # as fast as she can: the answer to the first has not come yet
        qtbot.keyClick(part.list, Qt.Key.Key_F4)
    settle(part)
    assert part.chosen is not None
    assert part.chosen.id == "row-5"
    assert [row.presence for row in stored(part, office).attendance[2:5]] == ["absent", "absent", "unmarked"]
    ids = [part.list.lines.line(at).id for at in range(part.list.lines.rowCount())]
    assert ids[:4] == ["row-1", "row-2", "row-4", "row-5"]  # the last that was marked is still in sight
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.list, Qt.Key.Key_F5)
    done.args[1]()
    settle(part)
    assert part.chosen.id == "row-5"
    assert part.chosen.presence is Presence.UNMARKED


def test_several_are_marked_put_at_the_start_and_taken_back_in_one_act_each(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    keep_ten(office, crowd_id)
    part = open_part(crowd_id)
    part.list.choose("row-2")
    part.list.setFocus()
    for _more in range(2):
        qtbot.keyClick(part.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    place = part.list.visualRect(part.list.lines.index(5)).center()
    qtbot.mouseClick(
        part.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
    )
    assert part.roll.several == {"row-2", "row-3", "row-4", "row-6"}
    assert part.several.accessibleName() == "۴ نفر برگزیده"
    assert not part.details.isVisible()
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.list, Qt.Key.Key_F4)
    assert done.args[0] == "۴ نفر غایب شدند"
    assert count(stored(part, office).attendance).absent == 4
    assert len(part.roll.several) == 4  # what she chose stays chosen
    done.args[1]()
    assert count(stored(part, office).attendance).absent == 0
    for row_id in part.roll.several:
        attendance.correct_stays(office, crowd_id, row_id, (Stay(time(9, 40)),))
    part.show_meeting(meetings.read(office, crowd_id))
    with qtbot.waitSignal(part.desk.done) as done:
        part.several.from_start.click()
    assert done.args[0] == "۴ نفر از آغاز حاضرند"
    assert not any(row.stays for row in stored(part, office).attendance)
    done.args[1]()
    assert sum(row.stays == (Stay(time(9, 40)),) for row in stored(part, office).attendance) == 4


def test_all_are_chosen_and_escape_leaves_one(
    open_part: Opened, office: Office, crowd_id: str, qtbot: QtBot
) -> None:
    keep_ten(office, crowd_id)
    part = open_part(crowd_id)
    part.list.choose("row-2")
    part.list.setFocus()
    qtbot.keyClick(part.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(part.roll.several) == 10
    qtbot.keyClick(part.list, Qt.Key.Key_Delete)
    assert len(stored(part, office).attendance) == 10  # nobody is taken out by a slip
    qtbot.keyClick(part.list, Qt.Key.Key_Escape)
    assert not part.roll.several
    assert part.chosen is not None
    assert part.chosen.id == "row-2"
    assert part.details.isVisible()
    assert not part.several.isVisible()
