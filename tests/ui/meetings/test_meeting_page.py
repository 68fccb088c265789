"""The page of one meeting: its head tells the truth at every moment, keys and gaps lead to its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Presence
from app.domain.gap import Gap, Weight, gaps
from app.domain.meeting import Meeting
from app.services import attendance, meetings, minutes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.meetings.parts import PARTS, part_of
from app.ui.widgets import Chip
from app.words import Catalogue

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Opened = Callable[[str], MeetingPage]
OURS = tuple(entry for entry in PARTS if entry.key in ("facts", "agenda", "statements"))


@pytest.fixture
def open_page(desk: Desk, catalogue: Catalogue, now: datetime, qtbot: QtBot) -> Opened:
    def opened(meeting_id: str) -> MeetingPage:
        page = MeetingPage(desk, catalogue, lambda: now, OURS)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(meeting_id)
        assert desk.tasks.drain()
        return page

    return opened


def chips(page: MeetingPage) -> list[str]:
    head = page.head
    all_of_them = (head.present, head.absent, head.excused, head.neighbourhoods, head.state)
    return [chip.text() for chip in all_of_them if chip.isVisible()]


def test_the_head_tells_which_meeting_and_how_many_are_here(open_page: Opened, sample_id: str) -> None:
    page = open_page(sample_id)
    assert page.head.facts.text() == (
        "جلسه ۸ · سه‌شنبه ۱۲ آبان ۱۴۰۵ · سالن شهید تهرانی مقدم · رئیس: سید احمد صفوی · «نمونه»"
    )
    assert chips(page) == ["حاضر ۱۰ و ۴ گروه", "غایب ۱", "موجه ۲", "محلات ۶ از ۲۰", "پیش‌نویس"]
    assert page.head.present.toolTip() == "۱۰ نفر و ۴ گروه با تعداد نامعلوم"
    assert page.head.clock.text() == "۱۰:۴۷"


@pytest.mark.parametrize(
    ("width", "state", "facts"), [(1700, True, True), (900, True, True), (490, False, False)]
)
def test_the_counts_never_give_way(
    open_page: Opened, sample_id: str, width: int, state: bool, facts: bool
) -> None:
    page = open_page(sample_id)
    head = page.head
    page.resize(width, 730)
    assert chips(page)[:4] == ["حاضر ۱۰ و ۴ گروه", "غایب ۱", "موجه ۲", "محلات ۶ از ۲۰"]
    assert (head.state.isVisible(), head.facts.isVisible(), head.next.isVisible()) == (state, facts, True)
    shown = [one for one in (*head.findChildren(Chip), head.title, head.clock, head.next) if one.isVisible()]
    places = [QRect(one.mapTo(head, one.rect().topLeft()), one.size()) for one in shown]
    assert all(head.rect().contains(place) for place in places)
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]


def test_the_counts_follow_the_attendance(open_page: Opened, sample_id: str, office: Office) -> None:
    page = open_page(sample_id)
    absent = next(r for r in meetings.read(office, sample_id).meeting.attendance if r.presence == "absent")
    page.desk.do(attendance.mark, sample_id, absent.id, Presence.PRESENT)
    page.desk.tasks.drain()
    assert chips(page)[:2] == ["حاضر ۱۱ و ۴ گروه", "غایب ۰"]


def test_the_clock_runs_while_the_meeting_is_on(open_page: Opened, office: Office, now: datetime) -> None:
    meeting = meetings.create(office, held_on=now.date()).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    assert (page.head.next.text(), page.head.elapsed.isVisible()) == ("آغاز جلسه", False)
    page.head.next.click()
    page.desk.tasks.drain()
    assert meetings.read(office, meeting.id).meeting.started == time(10, 47)
    page.desk.do(meetings.revise, meeting.id, started=time(9, 30))
    page.desk.tasks.drain()
    assert page.head.elapsed.text() == "۱ ساعت و ۱۷ دقیقه از شروع"
    page.head.next.click()
    page.desk.tasks.drain()
    assert meetings.read(office, meeting.id).meeting.ended == time(10, 47)
    assert page.head.next.text() == "ختم جلسه"


def test_a_date_that_cannot_be_read_holds_her_once_before_the_closing(
    open_page: Opened, sample_id: str, qtbot: QtBot
) -> None:
    page = open_page(sample_id)
    day = page.part("facts").form.held_on
    day.setText("۱۴۰۵/۱۳/۴۵")
    page.show_part("agenda")
    day.flush()
    qtbot.keyClick(page, Qt.Key.Key_E, CONTROL_SHIFT)
    assert (page.closing.is_on, page.tabs.current(), day.hasFocus()) == (False, "facts", True)
    qtbot.keyClick(page, Qt.Key.Key_E, CONTROL_SHIFT)
    assert page.closing.is_on


def test_the_session_begins_at_once_and_leads_to_a_date_that_cannot_be_read(
    open_page: Opened, office: Office, now: datetime
) -> None:
    meeting = meetings.create(office, held_on=now.date()).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    day = page.part("facts").form.held_on
    day.setText("۱۴۰۵/۱۳/۴۵")
    day.flush()
    page.head.next.click()
    page.desk.tasks.drain()
    assert meetings.read(office, meeting.id).meeting.started == time(10, 47)
    assert (page.tabs.current(), day.hasFocus(), day.text()) == ("facts", True, "۱۴۰۵/۱۳/۴۵")
    page.leave()
    page.desk.tasks.drain()
    assert day.hasFocus()


def test_a_meeting_of_a_later_day_is_not_to_be_closed_yet(
    open_page: Opened, office: Office, now: datetime
) -> None:
    meeting = meetings.create(office, held_on=now.date() + timedelta(days=29)).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    assert not page.head.next.isVisible()
    page.desk.do(meetings.revise, meeting.id, held_on=now.date())
    page.desk.tasks.drain()
    assert page.head.next.text() == "آغاز جلسه"


def test_a_double_click_begins_the_meeting_and_does_not_end_it(
    open_page: Opened, office: Office, now: datetime, qtbot: QtBot
) -> None:
    meeting = meetings.create(office, held_on=now.date()).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    qtbot.mouseClick(page.head.next, Qt.MouseButton.LeftButton)
    page.desk.tasks.drain()
    qtbot.mouseDClick(page.head.next, Qt.MouseButton.LeftButton)
    page.desk.tasks.drain()
    found = meetings.read(office, meeting.id).meeting
    assert (found.started, found.ended) == (time(10, 47), None)


def test_starting_the_meeting_can_be_undone(
    open_page: Opened, office: Office, now: datetime, qtbot: QtBot
) -> None:
    meeting = meetings.create(office, held_on=now.date()).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    with qtbot.waitSignal(page.desk.done) as done:
        page.head.next.click()
    done.args[1]()
    page.desk.tasks.drain()
    assert meetings.read(office, meeting.id).meeting.started is None


def test_the_badges_count_before_their_part_was_ever_opened(open_page: Opened, sample_id: str) -> None:
    page = open_page(sample_id)
    assert page.tabs.bar.accessibleTabName(2) == "اظهارات ۲۱"
    assert set(page._parts) == {"facts"}


def test_alt_and_a_digit_go_straight_to_a_part(open_page: Opened, sample_id: str, qtbot: QtBot) -> None:
    page = open_page(sample_id)
    with qtbot.waitSignal(page.place_changed) as place:
        qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert place.args == [sample_id, "statements"]
    assert page.part("statements").isVisible()


def test_a_new_meeting_waits_for_its_title_and_every_key_of_a_part_leads_into_it(
    open_page: Opened, office: Office, qtbot: QtBot
) -> None:
    meeting = meetings.create(office).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    facts = page.part("facts")
    assert facts.landing().hasFocus()
    page.setFocus()  # as a click beside everything does
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.part("statements").quick.speaker.hasFocus()
    page.part("statements").quick.text.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.part("agenda").new.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.part("statements").quick.text.hasFocus(), "she comes back to where she was"
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.part("statements").quick.speaker.hasFocus(), "once more, and she begins at its beginning"


def test_the_arrows_of_the_tabs_stay_in_the_tabs(open_page: Opened, sample_id: str, qtbot: QtBot) -> None:
    page = open_page(sample_id)
    page.tabs.bar.setFocus()
    qtbot.keyClick(page.tabs.bar, Qt.Key.Key_Left)
    assert page.part("agenda").isVisible()
    assert page.tabs.bar.hasFocus()


def test_enter_pressed_twice_begins_the_meeting_and_does_not_end_it(
    open_page: Opened, office: Office, now: datetime, qtbot: QtBot
) -> None:
    meeting = meetings.create(office, held_on=now.date()).meeting
    assert meeting is not None
    page = open_page(meeting.id)
    page.head.next.setFocus()
    qtbot.keyClick(page.head.next, Qt.Key.Key_Space)
    page.desk.tasks.drain()
    assert meetings.read(office, meeting.id).meeting.started is not None
    assert not page.head.next.hasFocus()
    assert page.part("facts").isAncestorOf(page.focusWidget())


def test_a_new_meeting_is_not_made_within_another_and_it_is_said_where(
    open_page: Opened, sample_id: str, qtbot: QtBot
) -> None:
    page = open_page(sample_id)
    with qtbot.waitSignal(page.desk.done) as done:
        qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert "فهرست جلسات" in done.args[0]


def test_approved_minutes_show_their_number_and_no_next_step(
    open_page: Opened, sample_id: str, office: Office
) -> None:
    minutes.acknowledge_all(office, sample_id)
    issue = minutes.approve(office, sample_id).issue
    assert issue is not None
    page = open_page(sample_id)
    assert chips(page)[-1] == "تأییدشده ۲۰/ص/۱۴۰۵/۰۸/۱"
    assert not page.head.next.isVisible()
    assert "قفل شده است" in page.part("facts")._lock._banner.sentence()


def test_back_commits_what_was_typed(
    open_page: Opened, sample_id: str, office: Office, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    page = open_page(sample_id)
    title = page.part("facts").form.title
    title.setFocus()
    title.selectAll()
    type_text(title, "نشست تازه")
    with qtbot.waitSignal(page.closed):
        page.head.back.click()
    page.desk.tasks.drain()
    assert meetings.read(office, sample_id).meeting.title == "نشست تازه"


def test_back_waits_once_for_what_is_refused(
    open_page: Opened, sample_id: str, type_text: Callable[[QWidget, str], None]
) -> None:
    page = open_page(sample_id)
    ended = page.part("facts").form.ended
    ended.setFocus()
    ended.selectAll()
    type_text(ended, "0001")  # the office refuses it, after she has pressed «back»
    told, closed = [], []
    page.desk.done.connect(lambda sentence, _undo: told.append(sentence))
    page.closed.connect(lambda: closed.append(page.meeting_id))
    page.head.back.click()
    page.desk.tasks.drain()
    assert (len(told), closed) == (1, [])
    page.show_part("agenda")
    page.head.back.click()
    page.desk.tasks.drain()
    assert (len(told), closed) == (1, [sample_id]), "she has been told once"
    page.show_part("facts")
    ended.selectAll()
    type_text(ended, "سلام")
    page.show_part("agenda")
    page.head.back.click()
    page.desk.tasks.drain()
    assert (len(told), closed) == (2, [sample_id]), "another text, another time"
    assert page.tabs.current() == "facts"
    assert ended.hasFocus()


def test_a_change_of_another_meeting_is_not_shown_here(open_page: Opened, sample_id: str) -> None:
    page = open_page(sample_id)
    page.desk.ask(lambda office: meetings.create(office, title="نشست دیگر"))
    page.desk.tasks.drain()
    assert "نشست دیگر" not in page.head.title.text()


def test_every_gap_leads_to_a_part_that_exists(catalogue: Catalogue, office: Office, sample_id: str) -> None:
    keys = {entry.key for entry in PARTS}
    codes = catalogue.tables["gaps"]
    assert {part_of(Gap(code, Weight.MUST)) for code in codes} <= keys
    of_items = {
        gap.code: part_of(gap) for gap in gaps(meetings.read(office, sample_id).meeting) if gap.item_id
    }
    assert of_items
    assert "facts" not in of_items.values()
    assert part_of(gaps(Meeting(""))[0]) == "facts"


def test_a_gap_puts_the_caret_where_it_is_filled(open_page: Opened, sample_id: str, office: Office) -> None:
    said = meetings.read(office, sample_id).meeting.statements[4]
    meetings.amend(office, sample_id, said.id, text="")
    meetings.revise(office, sample_id, venue="", venue_id=None)
    page = open_page(sample_id)
    found = {gap.code: gap for gap in gaps(page._open.meeting)}  # type: ignore[union-attr]
    page.jump_to_gap(found["statement_text_missing"])
    editor = page.part("statements").rows.row(said.id).editor
    assert editor.text.hasFocus()
    page.jump_to_gap(found["venue_missing"])
    assert page.part("facts").form.venue.hasFocus()


def test_parts_wait_until_they_are_looked_at(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
    built: list[str] = []

    def watched(key: str) -> Callable[..., QWidget]:
        entry = next(one for one in OURS if one.key == key)

        def build(*arguments: object) -> QWidget:
            built.append(key)
            return entry.build(*arguments)  # type: ignore[arg-type]

        return build

    parts = [replace(entry, build=watched(entry.key)) for entry in OURS]
    page = MeetingPage(desk, catalogue, parts=parts)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.open("sample-meeting", "agenda")
    desk.tasks.drain()
    assert built == ["agenda"]


@pytest.mark.parametrize("place", range(len(PARTS)))
def test_every_part_shows_the_sample_and_names_what_can_be_focused(
    place: int, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot
) -> None:
    page = MeetingPage(desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    page.show()
    page.open(sample_id, PARTS[place].key)
    assert desk.tasks.drain()
    assert page.tabs.current() == PARTS[place].key
    assert page.part(PARTS[place].key).isVisible()
    assert nameless(page) == []
    assert page.width() == 1178, "a part must not be wider than the window"


def nameless(page: QWidget) -> list[str]:
    """Visible widgets that take the focus and of which a screen reader could say nothing."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(widget, QScrollArea):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name) and not isinstance(widget, QComboBox):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found
