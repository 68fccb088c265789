"""After the approval, as she does it: back to a draft, an amendment, voiding, distribution."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.distribution import Channel
from app.domain.minutes import MinutesState
from app.domain.resolution import Resolution, ResolutionKind
from app.services import distribution, lifecycle, meetings, minutes, signature_register, versions
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.closing import ClosingPart
from app.ui.meetings.list_page import ListPage
from app.ui.meetings.meeting_page import MeetingPage
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]
NUMBER = "20/ص/1405/08/1"
AMENDED = f"{NUMBER}/اصلاحیه-1"
ON = date(2026, 11, 22)


@pytest.fixture
def approved(office: Office, sample_id: str) -> str:
    """The sample's minutes, approved."""
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    return sample_id


@pytest.fixture
def signed(office: Office, approved: str) -> str:
    """The same, signed in ink by the chair."""
    sign(office, approved)
    return approved


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, now: datetime, qtbot: QtBot) -> MeetingPage:
    page = MeetingPage(desk, catalogue, lambda: now)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def sign(office: Office, meeting_id: str) -> None:
    kept = versions.in_force(office, meeting_id)
    assert kept is not None
    assert kept.meeting.chair is not None
    signature_register.sign_in_ink(office, meeting_id, kept.meeting.chair.id, ON)


def settle(desk: Desk) -> None:
    QApplication.processEvents()
    while desk.tasks.busy:
        desk.tasks.drain()
        QApplication.processEvents()


def closing(page: MeetingPage, meeting_id: str) -> ClosingPart:
    page.open(meeting_id, "closing")
    settle(page.desk)
    part = page.part("closing")
    assert isinstance(part, ClosingPart)
    return part


def press(desk: Desk, pressed: QWidget) -> None:
    assert pressed.isVisible()
    assert pressed.isEnabled()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    settle(desk)


def tells(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def state(office: Office, meeting_id: str) -> MinutesState:
    return meetings.read(office, meeting_id).issue.state


def test_unsigned_minutes_go_back_to_a_draft_for_a_reason(
    page: MeetingPage, office: Office, approved: str, type_text: Typing
) -> None:
    part, desk = closing(page, approved), page.desk
    after = part.approval.after
    assert not after.amend.isEnabled()
    assert "به جای اصلاحیه آن را بازگشایی کنید" in after.why.text()
    press(desk, after.reopen)
    assert after.reason.hasFocus()
    QTest.keyClick(after.reason, Qt.Key.Key_Return)
    settle(desk)
    assert state(office, approved) is MinutesState.APPROVED
    assert after.reason.property("problem")
    type_text(after.reason, "نام یکی اشتباه بود")
    QTest.keyClick(after.reason, Qt.Key.Key_Return)
    settle(desk)
    assert state(office, approved) is MinutesState.DRAFT
    assert page.amending.isVisible()
    assert "پیش‌نویس دوباره صورتجلسه ۲۰/ص/۱۴۰۵/۰۸/۱" in page.amending.sentence.text()
    assert not page.amending.withdraw.isVisible()
    assert "می‌ماند و نسخه ۲ می‌شود" in part.approval.number_to_come.text()
    assert after.void.isVisible()
    assert not after.reopen.isVisible()
    assert "بازگشوده" in tells(part.versions)


def test_signed_minutes_are_not_reopened_and_it_is_said_why(page: MeetingPage, signed: str) -> None:
    after = closing(page, signed).approval.after
    assert not after.reopen.isEnabled()
    assert "امضا شده است و بازگشوده نمی‌شود" in after.why.text()
    assert after.amend.isEnabled()


def test_a_signature_meanwhile_closes_the_form_that_was_open(
    page: MeetingPage, office: Office, approved: str, type_text: Typing
) -> None:
    part, desk = closing(page, approved), page.desk
    after = part.approval.after
    press(desk, after.reopen)
    type_text(after.reason, "نام یکی اشتباه بود")
    sign(office, approved)
    QTest.keyClick(after.reason, Qt.Key.Key_Return)
    settle(desk)
    assert state(office, approved) is MinutesState.APPROVED
    assert not after.form.isVisible()
    assert "امضا شده است" in after.why.text()


def test_an_amendment_is_begun_written_and_numbered(
    page: MeetingPage, office: Office, signed: str, type_text: Typing, qtbot: QtBot
) -> None:
    part, desk = closing(page, signed), page.desk
    press(desk, part.approval.after.amend)
    type_text(part.approval.after.reason, "شرح مصوبه نخست اشتباه است")
    QTest.keyClick(part.approval.after.reason, Qt.Key.Key_Return)
    settle(desk)
    told = "پیش‌نویس اصلاحیه شماره ۱ — نسخه معتبر: شماره ۲۰/ص/۱۴۰۵/۰۸/۱"
    assert page.amending.sentence.text() == told
    for key in ("facts", "agenda", "hall", "attendance", "statements", "resolutions", "closing"):
        page.show_part(key)
        assert page.amending.isVisible(), key
    assert "هنوز چیزی عوض نشده" in tells(part.rewordings)
    assert part.approval.number_to_come.text() == "شماره اصلاحیه: ۲۰/ص/۱۴۰۵/۰۸/۱/اصلاحیه-۱"
    first = meetings.read(office, signed).meeting.resolutions[0]
    desk.do(meetings.amend, signed, first.id, text="شرح درست")
    qtbot.waitUntil(lambda: len(part.rewordings.rows) == 1)
    (row,) = part.rewordings.rows
    assert (row.place.text(), row.after.text()) == ("مصوبه ۱، شرح", "شرح درست")
    assert row.before.text() == first.text
    press(desk, part.approval.approve)
    press(desk, part.approval.approve)
    assert meetings.read(office, signed).issue.number == AMENDED
    assert not page.amending.isVisible()
    assert not part.rewordings.isVisible()
    newest, original = part.versions.rows
    assert (newest.state.text(), original.state.text()) == ("معتبر", "اصلاح‌شده")
    assert newest.reason.text() == "دلیل اصلاحیه: شرح مصوبه نخست اشتباه است"
    assert part.distribution.version.value() == 2, "what is given out now is the amendment"
    assert part.signing.file() is None, "the signed file is that of the original"


def test_an_amendment_is_given_up_in_two_presses(page: MeetingPage, office: Office, signed: str) -> None:
    lifecycle.amend(office, signed, "اشتباه در شرح")
    first = meetings.read(office, signed).meeting.resolutions[0]
    meetings.amend(office, signed, first.id, text="شرح دیگر")
    closing(page, signed)
    press(page.desk, page.amending.withdraw.act)
    assert state(office, signed) is MinutesState.DRAFT
    press(page.desk, page.amending.withdraw.act)
    assert state(office, signed) is MinutesState.APPROVED
    assert meetings.read(office, signed).meeting.resolutions[0].text == first.text
    assert not page.amending.isVisible()


def test_voiding_takes_two_presses_and_keeps_the_number(
    page: MeetingPage, office: Office, approved: str, type_text: Typing
) -> None:
    part, desk = closing(page, approved), page.desk
    after = part.approval.after
    press(desk, after.void)
    type_text(after.reason, "دو بار ثبت شد")
    press(desk, after.void_act.act)
    assert state(office, approved) is MinutesState.APPROVED
    press(desk, after.void_act.act)
    issue = meetings.read(office, approved).issue
    assert (issue.state, issue.number, issue.reason) == (MinutesState.VOID, NUMBER, "دو بار ثبت شد")
    assert not after.isVisible()
    assert page.head.state.text() == "باطل ۲۰/ص/۱۴۰۵/۰۸/۱"
    assert "دلیل ابطال: دو بار ثبت شد" in tells(part.approval)
    page.show_part("agenda")
    assert "باطل شده است: دو بار ثبت شد" in tells(page.part("agenda"))


def test_an_older_version_is_looked_at_and_exported(
    page: MeetingPage, office: Office, approved: str, tmp_path: Path
) -> None:
    lifecycle.reopen(office, approved, "نام یکی اشتباه بود")
    first = meetings.read(office, approved).meeting.resolutions[0]
    meetings.amend(office, approved, first.id, text="شرح درست")
    minutes.approve(office, approved)
    part, desk = closing(page, approved), page.desk
    newest, oldest = part.versions.rows
    assert newest.reason.text() == "دلیل نسخه تازه: نام یکی اشتباه بود"
    press(desk, oldest.see)
    assert part.preview.older.isVisible()
    assert part.preview._file_name() == "20-S-1405-08-1-1.pdf"
    part.preview.export_to(tmp_path / "first.pdf")
    settle(desk)
    kept = versions.kept(office, approved, 1).issue.content_sha256
    assert kept.encode() in _record(tmp_path / "first.pdf")
    assert part.signing.file() is None
    press(desk, part.preview.older.action)
    assert not part.preview.older.isVisible()


def _record(file: Path) -> bytes:
    from app.services import signatures

    return signatures.record_of(file)


def test_a_distribution_is_entered_in_one_line(
    page: MeetingPage, office: Office, approved: str, write: Callable[[QWidget, str], None]
) -> None:
    part, desk = closing(page, approved), page.desk
    card = part.distribution
    assert card.on.text() == "۱۴۰۵/۰۹/۰۱"
    press(desk, card.act)
    assert card.body_field.property("problem")
    body = desk.register.bodies[0]
    write(card.body_field, body.name)
    card.channel.set_value(Channel.HAND)
    write(card.receipt, "۱۴۰۵/۷۷")
    press(desk, card.act)
    (given,) = distribution.read(office, approved).given
    assert (given.body_id, given.channel, given.receipt_no, given.on) == (
        body.id,
        Channel.HAND,
        "1405/77",
        ON,
    )
    (row,) = card.rows
    assert row.name.text() == body.name
    assert row.detail.text() == "تحویل دستی · یکشنبه ۱ آذر ۱۴۰۵ · رسید ۱۴۰۵/۷۷"
    after = part.approval.after
    assert not after.reopen.isEnabled()
    assert not after.void.isEnabled()
    assert "توزیع شده است و باطل نمی‌شود" in after.why.text()


def test_what_cannot_have_been_distributed_yet_is_refused(
    page: MeetingPage, office: Office, approved: str, write: Callable[[QWidget, str], None]
) -> None:
    part, desk = closing(page, approved), page.desk
    write(part.distribution.body_field, desk.register.bodies[0].name)
    write(part.distribution.on, "1405/08/30")
    press(desk, part.distribution.act)
    assert "پیش از تأیید صورتجلسه" in part.distribution.problem.text()
    assert distribution.read(office, approved).given == ()


def test_the_secretariats_number_is_typed_in_later_and_changes_no_hash(
    page: MeetingPage, office: Office, approved: str, write: Callable[[QWidget, str], None]
) -> None:
    before = meetings.read(office, approved).issue.content_sha256
    part, desk = closing(page, approved), page.desk
    entry = part.distribution.secretariat
    press(desk, entry.act)
    assert entry.problem.isVisible()
    write(entry.number, "۱۴۰۵/د/318")
    press(desk, entry.act)
    (given,) = distribution.read(office, approved).numbers
    assert (given.number, given.on) == ("1405/د/318", ON)
    assert entry.kept.text() == "ثبت‌شده: ۱۴۰۵/د/۳۱۸، ۱۴۰۵/۰۹/۰۱"
    assert meetings.read(office, approved).issue.content_sha256 == before


def test_the_list_shows_what_is_in_force_and_finds_every_number(
    desk: Desk, office: Office, signed: str, catalogue: Catalogue, qtbot: QtBot
) -> None:
    listed = ListPage(desk, catalogue)
    qtbot.addWidget(listed)
    listed.show()

    def shown() -> tuple[str, str]:
        desk.meetings_stale.emit()
        settle(desk)
        index = listed.table.rows.index(0, 3)
        from app.ui.widgets.rows import DETAIL_ROLE

        return index.data(), index.data(DETAIL_ROLE) or ""

    assert shown() == ("امضاشده", "")
    lifecycle.amend(office, signed, "اشتباه در شرح")
    assert shown() == ("امضاشده", "اصلاحیه در دست تهیه")
    first = meetings.read(office, signed).meeting.resolutions[0]
    meetings.amend(office, signed, first.id, text="شرح درست")
    minutes.approve(office, signed)
    assert shown() == ("تأییدشده", "")
    lifecycle.void(office, signed, "اصلاحیه نادرست بود")
    assert shown() == ("امضاشده", "")
    listed.search.setText("۲۰/ص/۱۴۰۵/۰۸/۱/اصلاحیه-۱")
    settle(desk)
    assert listed.table.rows.rowCount() == 1


def test_the_new_controls_have_names_and_take_the_keyboard(page: MeetingPage, approved: str) -> None:
    part, desk = closing(page, approved), page.desk
    after = part.approval.after
    for opens in (after.reopen, after.void):
        opens.setFocus()
        QTest.keyClick(opens, Qt.Key.Key_Space)
        settle(desk)
        assert after.reason.hasFocus()
        QTest.keyClick(after.reason, Qt.Key.Key_Tab)
        assert after.form.isAncestorOf(QApplication.focusWidget())
        press(desk, after.back)
        assert not after.form.isVisible()
    (row,) = part.versions.rows
    for act in (row.see, row.export, row.copy):
        assert "نسخه" in act.accessibleName()
        assert act.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_amendment_begun_brings_her_to_where_it_is_written(
    page: MeetingPage, signed: str, type_text: Typing
) -> None:
    part, desk = closing(page, signed), page.desk
    press(desk, part.approval.after.amend)
    type_text(part.approval.after.reason, "اشتباه در شرح")
    QTest.keyClick(part.approval.after.reason, Qt.Key.Key_Return)
    settle(desk)
    assert part.rewordings.parts[0].hasFocus()
    assert part._scroll.verticalScrollBar().value() == 0
    assert page.head.next.text() == "تأیید اصلاحیه"
    assert page.head.state.text() == "اصلاحیه در دست تهیه"
    press(desk, part.rewordings.parts[0])
    assert page.tabs.current() == "resolutions"


def test_the_lock_names_the_way_that_is_open_and_what_is_locked(
    page: MeetingPage, office: Office, approved: str
) -> None:
    part, desk = closing(page, approved), page.desk
    locked = "صورتجلسه شماره ۲۰/ص/۱۴۰۵/۰۸/۱ تأیید و قفل شده است؛"
    assert part.approval.lock.text() == f"{locked} تا امضا یا توزیع نشده، می‌توان آن را به پیش‌نویس برگرداند."
    sign(office, approved)
    part.approval.after.ask()
    settle(desk)
    assert part.approval.lock.text() == f"{locked} برای تغییر، اصلاحیه صادر کنید."
    page.show_part("facts")
    settle(desk)
    assert locked in tells(page.part("facts"))
    assert "پیش‌نویس" not in tells(page.part("facts"))


def test_an_amendment_is_called_so_where_it_is_locked(page: MeetingPage, office: Office, signed: str) -> None:
    lifecycle.amend(office, signed, "اشتباه در شرح")
    resolution = meetings.read(office, signed).meeting.resolutions[0]
    meetings.amend(office, signed, resolution.id, text="شرح درست")
    minutes.approve(office, signed)
    part, desk = closing(page, signed), page.desk
    assert part.approval.lock.text().startswith("اصلاحیه شماره ۲۰/ص/۱۴۰۵/۰۸/۱/اصلاحیه-۱ تأیید")
    assert "صورتجلسه ۲۰" not in part.approval.after.why.text()
    page.show_part("agenda")
    settle(desk)
    assert "اصلاحیه شماره ۲۰/ص/۱۴۰۵/۰۸/۱/اصلاحیه-۱ تأیید" in tells(page.part("agenda"))


def test_the_head_brings_the_approval_of_an_amendment_into_view_also_on_its_own_part(
    page: MeetingPage, office: Office, signed: str
) -> None:
    sample_id = signed
    lifecycle.amend(office, sample_id, "اشتباه در شرح")
    resolution = meetings.read(office, sample_id).meeting.resolutions[0]
    meetings.amend(office, sample_id, resolution.id, text="شرح درست")
    part, desk = closing(page, sample_id), page.desk
    page.resize(1178, 420)
    part._scroll.verticalScrollBar().setValue(part._scroll.verticalScrollBar().maximum())
    settle(desk)
    press(desk, page.head.next)
    assert part.approval.approve.hasFocus()
    shown = part._scroll.viewport().visibleRegion().boundingRect()
    assert shown.contains(part.approval.approve.mapTo(part._scroll.viewport(), QPoint(1, 1)))


def test_the_head_brings_her_to_the_gap_that_the_approval_waits_for(
    page: MeetingPage, office: Office, signed: str
) -> None:
    sample_id = signed
    lifecycle.amend(office, sample_id, "اشتباه در شرح")
    meetings.add(office, sample_id, Resolution("empty", ResolutionKind.RESOLUTION, ""))
    part, desk = closing(page, sample_id), page.desk
    press(desk, page.head.next)
    assert not part.approval.approve.isEnabled()
    assert any(row.go.hasFocus() for row in part.gaps.rows())
