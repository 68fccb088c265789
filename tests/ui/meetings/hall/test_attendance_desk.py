"""Attendance in the hall as at a cash desk: letters and Enter, the door, guests, tiles, substitutes, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import MemberKind, Person, Position
from app.domain.quorum import QuorumRule, quorum
from app.services import attendance, history, meetings, minutes, register
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.hall.attendance_desk import AttendanceDesk
from app.words import Catalogue
from tests.rosters import PLACE_NAMES, roster

Typed = Callable[[QWidget, str], None]
Told = Callable[[str], None]
Key = Qt.Key


class Hall:
    """A desk on a meeting of today, and the clock on the wall, which the test moves on."""

    def __init__(self, card: AttendanceDesk, office: Office, meeting_id: str) -> None:
        self.card, self.office, self.meeting_id = card, office, meeting_id

    @property
    def meeting(self) -> Meeting:
        return meetings.read(self.office, self.meeting_id).meeting

    def row(self, name: str) -> Attendance:
        return next(row for row in self.meeting.attendance if row.name == name)

    def shown(self) -> list[str]:
        lines = self.card.list.lines
        return [lines.data(lines.index(at)) for at in range(lines.rowCount())]


@pytest.fixture
def clock(now: datetime) -> list[datetime]:
    """What the clock on the wall says; a test sets it."""
    return [now]


@pytest.fixture
def meeting_id(office: Office) -> str:
    """A meeting of today that began at 10, with nobody in its list."""
    made = meetings.create(office).meeting
    assert made is not None
    meetings.change(office, made.id, lambda meeting: replace(meeting, attendance=(), started=time(10)))
    return made.id


@pytest.fixture
def desk(office: Office, clock: list[datetime], open_desk: Callable[[Office], Desk]) -> Desk:
    return open_desk(replace(office, clock=lambda: clock[0]))


@pytest.fixture
def open_hall(
    desk: Desk, catalogue: Catalogue, office: Office, meeting_id: str, clock: list[datetime], qtbot: QtBot
) -> Callable[..., Hall]:
    def opened(*rows: Attendance) -> Hall:
        meetings.change(office, meeting_id, lambda meeting: replace(meeting, attendance=rows))
        card = AttendanceDesk(desk, catalogue, now=lambda: clock[0])
        qtbot.addWidget(card)
        desk.meeting_changed.connect(card.show_meeting)
        card.resize(330, 622)
        card.show_meeting(meetings.read(office, meeting_id))
        with qtbot.waitActive(card):
            card.show()
            card.activateWindow()
        card.finder.setFocus()
        assert desk.tasks.drain()
        return Hall(card, office, meeting_id)

    return opened


@pytest.fixture
def say(desk: Desk, type_text: Typed, qtbot: QtBot) -> Callable[[Hall, str], None]:
    """Type in the field and press Enter."""

    def said(hall: Hall, text: str) -> None:
        type_text(hall.card.finder, text)
        qtbot.keyClick(hall.card.finder, Key.Key_Return)
        assert desk.tasks.drain()

    return said


# scenario 3: roll call


def test_roll_call_of_230_with_a_few_letters_each(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], qtbot: QtBot, desk: Desk
) -> None:
    hall = open_hall(*roster())
    for typed, name in (("ساعد", "سعید ساعدی"), ("ضيا", "حسن ضیایی"), ("۳", "حمید اسفندیاری")):
        say(hall, typed)
        assert hall.row(name).stays == (Stay(time(10, 47)),)
        assert hall.card.finder.text() == ""
    assert "۳ حاضر از ۲۳۰" in hall.card._count.text()
    qtbot.keyClick(hall.card.finder, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)  # «همه حاضر»
    assert desk.tasks.drain()
    assert "۲۳۰ حاضر از ۲۳۰" in hall.card._count.text()
    told: list[str] = []
    desk.done.connect(lambda sentence, _undo: told.append(sentence))
    qtbot.keyClick(hall.card.finder, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert told == ["کسی نمانده است که حضورش ثبت نشده باشد."]
    row = hall.card.roll.rows[39]
    hall.card.finder.setText("40")
    qtbot.keyClick(hall.card.finder, Key.Key_F4)  # … then the exceptions
    assert desk.tasks.drain()
    assert "۲۲۹ حاضر از ۲۳۰" in hall.card._count.text()
    assert hall.row(row.name).presence is Presence.ABSENT


def test_whoever_is_not_marked_yet_comes_first_then_who_is_away_then_who_left(
    open_hall: Callable[..., Hall], type_text: Typed
) -> None:
    hall = open_hall(
        Attendance("1", "علی کریمی", presence=Presence.PRESENT),
        Attendance("2", "رضا کریمی", presence=Presence.PRESENT, stays=(Stay(time(9), time(10)),)),
        Attendance("3", "کریم احمدی"),
        Attendance("4", "حسن کریمیان", presence=Presence.ABSENT),
        Attendance("5", "محمد کریمی‌نژاد"),
    )
    type_text(hall.card.finder, "کری")
    assert hall.shown()[:5] == ["محمد کریمی‌نژاد", "حسن کریمیان", "رضا کریمی", "علی کریمی", "کریم احمدی"]
    hall.card.finder.clear()
    type_text(hall.card.finder, "کر مح")
    assert hall.shown()[0] == "محمد کریمی‌نژاد"


def test_the_field_says_what_enter_would_do(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], type_text: Typed, clock: list[datetime]
) -> None:
    hall = open_hall(Attendance("1", "علی کریمی"))
    assert hall.card.finder.hint() == ""
    said = []
    for _door in range(3):
        type_text(hall.card.finder, "کریمی")
        said.append(hall.card.finder.hint())
        hall.card.finder.clear()
        say(hall, "کریمی")
        clock[0] += timedelta(minutes=10)
    assert said == ["Enter  حاضر", "Enter  خروج", "Enter  بازگشت"]
    assert hall.row("علی کریمی").stays == (Stay(time(10, 47), time(10, 57)), Stay(time(11, 7)))


def test_enter_in_the_empty_field_and_enter_twice_do_nothing(
    open_hall: Callable[..., Hall],
    say: Callable[[Hall, str], None],
    clock: list[datetime],
    qtbot: QtBot,
    desk: Desk,
) -> None:
    hall = open_hall(Attendance("1", "علی کریمی"))
    say(hall, "")
    assert hall.row("علی کریمی").presence is Presence.UNMARKED
    say(hall, "کریمی")
    say(hall, "")
    clock[0] += timedelta(seconds=4)
    say(hall, "کریمی")  # found again within five seconds of arriving
    assert hall.row("علی کریمی").stays == (Stay(time(10, 47)),)
    qtbot.keyClick(hall.card.finder, Key.Key_Down)
    clock[0] += timedelta(seconds=10)
    qtbot.keyClick(hall.card.finder, Key.Key_Return)  # a row that she went to by the arrows is meant
    assert desk.tasks.drain()
    assert hall.row("علی کریمی").stays == (Stay(time(10, 47), time(10, 47)),)


# scenario 6: late, left early


def test_late_at_10_40_and_gone_at_11_15(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], clock: list[datetime], office: Office
) -> None:
    people = [Attendance(str(at), name) for at, name in enumerate(("علی کریمی", "سارا نوری", "رضا احمدی"))]
    hall = open_hall(*people)
    meetings.revise(office, hall.meeting_id, quorum_rule=QuorumRule.TWO_THIRDS)
    say(hall, "نوری 958")  # the time may be said
    assert not quorum(hall.meeting).met
    clock[0] = clock[0].replace(hour=10, minute=40)
    say(hall, "کریمی")
    assert quorum(hall.meeting).met
    clock[0] = clock[0].replace(hour=11, minute=15)
    say(hall, "کریمی")
    meetings.revise(office, hall.meeting_id, ended=time(12))
    hall.card.show_meeting(meetings.read(office, hall.meeting_id))
    row = hall.card.roll.rows[0]
    assert (row.times, row.remark, row.state) == ("۱۰:۴۰ – ۱۱:۱۵", "با تأخیر · ترک زودهنگام", "رفته")
    assert hall.row("علی کریمی").is_present
    assert not quorum(hall.meeting, time(11, 15)).met
    assert hall.row("سارا نوری").stays == (Stay(time(9, 58)),)


def test_a_time_after_the_name_keeps_whom_the_arrows_chose(
    open_hall: Callable[..., Hall], type_text: Typed, say: Callable[[Hall, str], None], qtbot: QtBot
) -> None:
    hall = open_hall(Attendance("1", "علی کریمی"), Attendance("2", "رضا کریمی"), Attendance("3", "سارا نوری"))
    type_text(hall.card.finder, "کریمی")
    qtbot.keyClick(hall.card.finder, Key.Key_Down)
    for figure in " 1005":
        type_text(hall.card.finder, figure)
        current = hall.card.list.current()
        assert current is not None
        assert current.id == "2"
    say(hall, "")
    assert hall.row("رضا کریمی").stays == (Stay(time(10, 5)),)
    say(hall, "نوری 10")
    assert hall.row("سارا نوری").stays == (Stay(time(10)),)


# scenario 7: substitutes


def test_an_alternate_is_proposed_and_never_assumed(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], office: Office, qtbot: QtBot, desk: Desk
) -> None:
    place = register.read(office).neighbourhoods[0].id
    rows = []
    for name, kind in (("کریمی", MemberKind.MAIN), ("رستمی", MemberKind.ALTERNATE)):
        position = Position(f"p-{name}", "عضو", neighbourhood_id=place, member_kind=kind)
        register.put(office, Person(f"person-{name}", name, "علی", positions=(position,)))
        alternate = kind is MemberKind.ALTERNATE
        row = Attendance(name, f"علی {name}", f"person-{name}", neighbourhood_id=place, alternate=alternate)
        rows.append(row)
    hall = open_hall(*rows)
    desk.register_changed.emit(desk.register)
    desk.register = register.read(office)
    say(hall, "رستمی")
    assert not hall.card.proposals.isVisible()
    hall.card.finder.insert_text("کریمی")
    qtbot.keyClick(hall.card.finder, Key.Key_F4)
    assert desk.tasks.drain()
    assert hall.card.proposals.isVisible()
    assert hall.card.proposals.sentence.text() == "علی رستمی به جای علی کریمی"
    assert hall.row("علی رستمی").on_behalf_of is None
    hall.card.proposals.accept.click()
    assert desk.tasks.drain()
    assert hall.row("علی رستمی").on_behalf_of == "کریمی"
    assert hall.row("علی کریمی").presence is Presence.EXCUSED
    assert not hall.card.proposals.isVisible()
    assert hall.card.roll.rows[0].detail.startswith("جانشین: علی رستمی")
    assert hall.card.roll.rows[1].detail.startswith("جانشینِ علی کریمی")


def test_a_proposal_that_was_refused_does_not_come_again(
    open_hall: Callable[..., Hall], office: Office, desk: Desk
) -> None:
    place = register.read(office).neighbourhoods[0].id
    main = Attendance("main", "علی کریمی", neighbourhood_id=place, presence=Presence.ABSENT)
    other = Attendance(
        "other", "رضا رستمی", neighbourhood_id=place, alternate=True, presence=Presence.PRESENT
    )
    for row, kind in ((main, MemberKind.MAIN), (other, MemberKind.ALTERNATE)):
        position = Position(f"p-{row.id}", "عضو", neighbourhood_id=place, member_kind=kind)
        register.put(office, Person(row.id, row.name.split()[1], row.name.split()[0], positions=(position,)))
    desk.register = register.read(office)
    hall = open_hall(replace(main, person_id="main"), replace(other, person_id="other"))
    assert hall.card.proposals.isVisible()
    hall.card.proposals.refuse.click()
    desk.do(meetings.amend, hall.meeting_id, "other", remarks="دیر آمد")
    assert desk.tasks.drain()
    assert not hall.card.proposals.isVisible()
    assert hall.row("رضا رستمی").on_behalf_of is None


# guests


def test_an_unknown_name_is_a_guest_and_the_next_one_is_from_the_same_body(
    open_hall: Callable[..., Hall],
    say: Callable[[Hall, str], None],
    type_text: Typed,
    office: Office,
    qtbot: QtBot,
    desk: Desk,
) -> None:
    register.put(office, Body("gov", "فرمانداری شهرستان نمونه", "فرمانداری نمونه"))
    desk.register = register.read(office)
    hall = open_hall()
    say(hall, "رضا ملکی، فرمانداری نم")
    guest = hall.row("رضا ملکی")
    assert (guest.role, guest.invited, guest.body_id) == (Role.GUEST, False, "gov")
    assert (guest.presence, guest.stays) == (Presence.PRESENT, (Stay(time(10, 47)),))
    type_text(hall.card.finder, "سارا نورسته")
    assert hall.card.roll.body_chip.text() == "از فرمانداری نمونه؟"
    assert hall.card.roll.body_chip.isVisible()
    hall.card.roll.body_chip.click()
    qtbot.keyClick(hall.card.finder, Key.Key_Return)
    assert desk.tasks.drain()
    assert hall.row("سارا نورسته").body_id == "gov"
    say(hall, "نرگس پارسا،")  # a comma alone says «from there too»
    assert hall.row("نرگس پارسا").body_id == "gov"
    say(hall, "امیر ستوده")
    assert hall.row("امیر ستوده").body_id is None
    assert not hall.card.roll.body_chip.isVisible()


def test_a_body_that_nobody_knows_comes_into_the_register_with_its_guest(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], desk: Desk
) -> None:
    hall = open_hall()
    say(hall, "رضا ملکی، کانون نمونه")
    body = desk.register.body(hall.row("رضا ملکی").body_id)
    assert body is not None
    assert body.name == "کانون نمونه"
    assert hall.card.roll.rows[0].place == "کانون نمونه"


def test_a_guest_comes_and_goes_in_one_act_each(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], desk: Desk
) -> None:
    hall = open_hall()
    say(hall, "رضا ملکی")
    desk.do(history.undo, hall.meeting_id)
    assert desk.tasks.drain()
    assert hall.meeting.attendance == ()


# the last act, and its undo


def test_the_last_act_is_in_view_with_its_undo(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], desk: Desk
) -> None:
    hall = open_hall(Attendance("1", "رضا ملکی"))
    bar = hall.card.last_act
    say(hall, "ملکی")
    assert bar.sentence.text() == "«رضا ملکی» ساعت ۱۰:۴۷ حاضر شد"
    assert "واگرد" in bar.back.text()
    bar.back.click()
    assert desk.tasks.drain()
    assert hall.row("رضا ملکی").presence is Presence.UNMARKED
    assert "ازنو" in bar.back.text()
    bar.back.click()
    assert desk.tasks.drain()
    assert hall.row("رضا ملکی").stays == (Stay(time(10, 47)),)


def test_the_last_act_of_before_is_in_view_when_the_meeting_is_opened(
    open_hall: Callable[..., Hall], office: Office, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    hall = open_hall(Attendance("1", "رضا ملکی"), Attendance("2", "رضا نوری"))
    attendance.mark(office, hall.meeting_id, "1", Presence.ABSENT)
    again = AttendanceDesk(desk, catalogue)
    qtbot.addWidget(again)
    again.show_meeting(meetings.read(office, hall.meeting_id))
    assert desk.tasks.drain()
    assert again.last_act.sentence.text() == "«رضا ملکی» غایب شد"


def test_namesakes_are_told_apart_in_the_list_and_in_the_act(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], office: Office
) -> None:
    first, second = register.read(office).neighbourhoods[:2]
    hall = open_hall(
        Attendance("1", "علی رضایی", neighbourhood_id=first.id),
        Attendance("2", "علي رضائی", neighbourhood_id=second.id),
        Attendance("3", "علی رضایی‌فر", neighbourhood_id=second.id),
    )
    assert hall.shown() == [f"علی رضایی ({first.name})", f"علي رضائی ({second.name})", "علی رضایی‌فر"]
    say(hall, f"رضایی {second.name[:3]}")
    assert hall.meeting.attendance[1].is_present
    assert second.name in hall.card.last_act.sentence.text()


# tiles


def test_110_tiles_say_who_represents_whom_and_open_by_keys(
    open_hall: Callable[..., Hall], type_text: Typed, office: Office, desk: Desk, qtbot: QtBot
) -> None:
    for at in range(110):
        register.put(office, Neighbourhood(f"n{at}", f"{PLACE_NAMES[at % 20]} {'ابپتثج'[at // 20]}"))
    desk.register = register.read(office)
    rows = [replace(row, neighbourhood_id=f"n{at % 110}") for at, row in enumerate(roster())]
    rows[7] = replace(rows[7], presence=Presence.PRESENT)
    hall = open_hall(*rows)
    card = hall.card
    card.by_place.click()
    assert card.shows_tiles
    assert card.tiles.hasFocus()
    assert card.tiles.tiles.rowCount() >= 110
    type_text(card.tiles, "ابن‌بابویه ا")
    tile = card.tiles.current()
    assert tile is not None
    assert (tile.id, tile.here, tile.all) == ("n7", (rows[7].name,), 3)
    assert "نماینده دارد" in tile.spoken
    qtbot.keyClick(card.finder, Key.Key_Return)
    assert not card.shows_tiles
    living_there = [row.name for row in rows if row.neighbourhood_id == "n7"]
    assert [called.split(" (")[0] for called in hall.shown()] == living_there
    assert card.place_chip.isVisible()
    qtbot.keyClick(card.list, Key.Key_Down)
    qtbot.keyClick(card.list, Key.Key_Return)
    assert desk.tasks.drain()
    assert hall.meeting.attendance[117].is_present
    qtbot.keyClick(card.list, Key.Key_Escape)
    assert card.shows_tiles
    qtbot.keyClick(card.tiles, Key.Key_Escape)
    assert not card.shows_tiles
    assert len(hall.shown()) == 230


def test_letters_in_the_tiles_mark_nobody(
    open_hall: Callable[..., Hall], say: Callable[[Hall, str], None], qtbot: QtBot, desk: Desk
) -> None:
    hall = open_hall(Attendance("1", "علی کریمی"))
    hall.card.show_tiles(True)
    say(hall, "کریمی")
    for key in (Key.Key_F3, Key.Key_F4):
        qtbot.keyClick(hall.card.finder, key)
    assert desk.tasks.drain()
    assert hall.row("علی کریمی").presence is Presence.UNMARKED


# the models, the names, the size


def test_list_and_tiles_are_sound_models(open_hall: Callable[..., Hall], qtmodeltester: ModelTester) -> None:
    hall = open_hall(*roster(20))
    qtmodeltester.check(hall.card.list.lines)
    hall.card.finder.insert_text("قاس")
    hall.card.finder.clear()
    hall.card.show_tiles(True)
    qtmodeltester.check(hall.card.tiles.tiles)
    hall.card.finder.insert_text("دو")


def test_everything_that_takes_keys_has_a_name(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(*roster(5))
    for shows_tiles in (False, True):
        hall.card.show_tiles(shows_tiles)
        for child in hall.card.findChildren(QWidget):
            takes = child.isVisible() and bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes and not isinstance(child, QComboBox):
                told = QAccessible.queryAccessibleInterface(child)
                assert told is None or told.text(QAccessible.Text.Name), child


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_card_fits_its_column(text_size: int, open_hall: Callable[..., Hall], qtbot: QtBot) -> None:
    theme.current().apply("light", text_size)
    hall = open_hall(*roster(5))
    hall.card.setFixedWidth(theme.current().px(230))
    assert hall.card.width() == theme.current().px(230)
    for shown in (hall.card._title, hall.card.all_present):
        qtbot.waitUntil(lambda shown=shown: shown.width() >= shown.sizeHint().width())
    assert hall.card.rect().contains(hall.card.by_place.geometry())


def test_approved_minutes_take_nothing(
    open_hall: Callable[..., Hall],
    say: Callable[[Hall, str], None],
    office: Office,
    sample_id: str,
    qtbot: QtBot,
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    hall = open_hall(Attendance("1", "علی کریمی"))
    hall.card.show_meeting(meetings.read(office, sample_id))
    before = meetings.read(office, sample_id)
    hall.card.list.choose(before.meeting.attendance[0].id)
    for key in (Key.Key_F4, Key.Key_Delete, Key.Key_Return):
        qtbot.keyClick(hall.card.list, key)
    say(hall, "کسی")
    assert meetings.read(office, sample_id) == before
