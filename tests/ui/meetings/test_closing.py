"""صورتجلسه: from open gaps to approved, exported, signed and verified minutes, pressed through by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import records
from app.domain.attendance import Attendance, Presence
from app.domain.gap import Gap, Weight
from app.domain.problems import Problem
from app.services import meetings, minutes
from app.services.changes import Changes
from app.services.office import Office
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.meetings.closing import ClosingPart
from app.ui.meetings.closing.gap_row import GapRow
from app.ui.meetings.closing.gaps_card import MOST_SHOWN
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.meetings.parts import PARTS
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]
Opened = Callable[[], ClosingPart]
OURS = tuple(entry for entry in PARTS if entry.key in ("facts", "agenda", "closing"))


@pytest.fixture(autouse=True)
def _no_folder_visited() -> None:
    file_dialogs._visited.clear()


@pytest.fixture
def blanks(office: Office, sample_id: str) -> tuple[str, ...]:
    """The sample's five blanks, which nobody has looked at yet."""
    keys = tuple(state.gap.key for state in minutes.gaps(office, sample_id))
    minutes.acknowledge(office, sample_id, *keys, leave_blank=False)
    assert len(keys) == 5
    return keys


@pytest.fixture
def open_part(desk: Desk, catalogue: Catalogue, now: datetime, sample_id: str, qtbot: QtBot) -> Opened:
    """The part as it stands on the page of the sample meeting."""

    def opened() -> ClosingPart:
        page = MeetingPage(desk, catalogue, lambda: now, OURS)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        page.show()
        page.activateWindow()
        page.open(sample_id, "closing")
        settle(desk)
        part = page.part("closing")
        assert isinstance(part, ClosingPart)
        return part

    return opened


@pytest.fixture
def approved(open_part: Opened) -> ClosingPart:
    """The sample, whose blanks are left blank, approved."""
    part = open_part()
    approve_twice(part)
    return part


@pytest.fixture
def exported(approved: ClosingPart, tmp_path: Path) -> ClosingPart:
    """The same with its PDF written."""
    approved.preview.export_to(tmp_path / "20-S-1405-08-1.pdf")
    settle(approved.desk)
    return approved


def approve_twice(part: ClosingPart) -> None:
    """Press the button, and press again what it asks then."""
    press(part, part.approval.approve)
    assert part.approval.step.asks
    press(part, part.approval.approve)


def settle(desk: Desk) -> None:
    """Until every answer is there and what it brought has been laid out.

    A row that is added to a layout is shown one event later, and then lays out its own children.
    """
    QApplication.processEvents()
    while desk.tasks.busy:
        desk.tasks.drain()
        QApplication.processEvents()
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def press(part: ClosingPart, pressed: QWidget) -> None:
    patience = QDeadlineTimer(5000)
    while not (pressed.isVisible() and pressed.isEnabled()) and not patience.hasExpired():
        QTest.qWait(5)
    assert pressed.isVisible()
    assert pressed.isEnabled()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    settle(part.desk)


def tick(part: ClosingPart, row: GapRow) -> None:
    row.blank.setFocus()
    QTest.keyClick(row.blank, Qt.Key.Key_Space)
    settle(part.desk)


def sentences(part: ClosingPart) -> list[str]:
    return [row.sentence() for row in part.gaps.rows()]


def say_where(part: ClosingPart, file: Path) -> str:
    """Answer the open file dialog; the name that it proposed comes back."""
    dialog = part.window().findChild(QFileDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    proposed = line.text()
    line.setText(str(file))
    dialog.accept()
    settle(part.desk)
    return proposed


@pytest.mark.usefixtures("blanks")
def test_the_gaps_are_told_by_weight_and_stop_the_approval(
    open_part: Opened, office: Office, sample_id: str
) -> None:
    chair = meetings.read(office, sample_id).meeting.chair
    assert chair is not None
    meetings.amend(office, sample_id, chair.id, presence=Presence.ABSENT)
    part = open_part()
    assert sentences(part) == [
        "رئیس جلسه (سید احمد صفوی) غایب ثبت شده است.",
        "دستور جلسه خالی است.",
        "مصوبه ۱: مرجع، شماره یا تاریخ مجوز نوشته نشده است.",
        "مصوبه ۲: مهلت تعیین نشده است.",
        "مصوبه ۳: مرجع، شماره یا تاریخ مجوز نوشته نشده است.",
        "مصوبه ۶: مهلت تعیین نشده است.",
    ]
    assert [row.blank.isVisible() for row in part.gaps.rows()] == [False] + [True] * 5
    assert not part.approval.approve.isEnabled()
    assert part.approval.waits_for.text() == "هنوز ۶ کاستی مانده است."
    assert not part.gaps.nothing.isVisible()


@pytest.mark.usefixtures("blanks")
def test_a_blank_is_left_blank_and_taken_back(open_part: Opened, office: Office, sample_id: str) -> None:
    part = open_part()
    row = part.gaps.rows()[0]
    tick(part, row)
    assert [state.acknowledged for state in minutes.gaps(office, sample_id)] == [True] + [False] * 4
    assert part.gaps.rows()[0] is row
    assert row.blank.value()
    tick(part, row)
    assert not any(state.acknowledged for state in minutes.gaps(office, sample_id))


@pytest.mark.usefixtures("blanks")
def test_all_blanks_at_once_make_the_meeting_ready(open_part: Opened) -> None:
    part = open_part()
    press(part, part.gaps.leave_all)
    assert all(row.blank.value() for row in part.gaps.rows())
    assert not part.gaps.leave_all.isVisible()
    assert part.gaps.nothing.sentence() == "جاهای خالی نقطه‌چین چاپ می‌شود؛ جلسه آماده تأیید است."
    assert part.approval.approve.isEnabled()


@pytest.mark.usefixtures("blanks")
def test_a_gap_leads_to_where_it_is_filled(open_part: Opened, qtbot: QtBot) -> None:
    part = open_part()
    with qtbot.waitSignal(part.gap_chosen) as chosen:
        press(part, part.gaps.rows()[0].go)
    assert chosen.args == [Gap("agenda_empty", Weight.BLANK, where="agenda")]
    page = part.window()
    assert isinstance(page, MeetingPage)
    assert page.tabs.current() == "agenda"


def test_a_long_list_of_gaps_is_shown_bit_by_bit(open_part: Opened, office: Office, sample_id: str) -> None:
    people = [Attendance(f"row-{place}", f"شهروند {place}") for place in range(200)]
    with office.store.write() as room:
        stored = room.meetings.get(sample_id)
        crowded = replace(stored.meeting, attendance=(*stored.meeting.attendance, *people))
        room.meetings.save(stored.meeting, crowded, stored.revision)
    part = open_part()
    assert len(part.gaps.rows()) == MOST_SHOWN
    more = part.gaps.sections[Weight.BLANK].more
    assert more.text() == "۱۷۵ کاستی دیگر"
    press(part, more)
    assert len(part.gaps.rows()) == 3 * MOST_SHOWN


def test_the_pages_are_drawn_sharp_and_again_after_a_change(
    open_part: Opened, sample_id: str, qtbot: QtBot
) -> None:
    part = open_part()
    pages = part.preview.pages
    qtbot.waitUntil(lambda: bool(pages.sheets) and pages.sheets[0].image is not None)
    first = pages.sheets[0].image
    assert isinstance(first, QImage)
    assert first.width() == round(pages.sheets[0].width() * pages.devicePixelRatioF())
    assert dark_share(first) > 0.01
    stepper = part.preview.stepper
    assert stepper.place.text() == "صفحه ۱ از ۴"
    press(part, stepper.later)
    assert stepper.place.text() == "صفحه ۲ از ۴"
    press(part, stepper.earlier)
    part.desk.do(meetings.revise, sample_id, title="نشست دیگر")
    qtbot.waitUntil(lambda: pages.sheets[0].image is not first, timeout=5000)
    assert pages.sheets[0].image != first


def test_what_the_paper_lacks_is_said_above_it_until_it_is_gone(
    open_part: Opened, sample_id: str, qtbot: QtBot
) -> None:
    part = open_part()
    assert not part.preview.missing.isVisible()
    part.desk.do(meetings.revise, sample_id, venue="تالار 漢 😀")
    qtbot.waitUntil(part.preview.missing.isVisible, timeout=5000)
    assert part.preview.missing.sentence().endswith("چاپ می‌شود: 漢 😀")
    part.desk.do(meetings.revise, sample_id, venue="تالار ﷺ")
    qtbot.waitUntil(lambda: not part.preview.missing.isVisible(), timeout=5000)


def dark_share(image: QImage) -> float:
    """How much of a page is ink."""
    small = image.scaled(100, 141)
    lights = [small.pixelColor(x, y).lightness() for x in range(100) for y in range(141)]
    return sum(light < 200 for light in lights) / len(lights)


def test_what_the_other_shaper_loses_is_said_above_the_pages_and_before_the_key(
    exported: ClosingPart, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert not exported.preview.losses.isVisible()
    assert not exported.signing.of_file.losses.isVisible()
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    exported.preview._touch(0)
    exported.preview.export_to(tmp_path / "plain.pdf")
    settle(exported.desk)
    lost = "این‌ها را ندارد: فاصله دقیق جفت حروف، شکل‌های ویژه حروف کنار هم، جای دقیق اعراب."
    assert exported.preview.losses.isVisible()
    assert lost in exported.preview.losses.sentence()
    assert exported.signing.of_file.losses.isVisible()
    assert exported.signing.of_file.losses.sentence() == exported.preview.losses.sentence()
    monkeypatch.delenv("DABIR_SHAPER")
    exported.signing.offer(tmp_path / "20-S-1405-08-1.pdf")
    settle(exported.desk)
    assert not exported.signing.of_file.losses.isVisible()


def test_approval_numbers_the_minutes_and_locks_them(approved: ClosingPart, office: Office) -> None:
    issue = minutes.read(office, approved.meeting.id).issue
    approval = approved.approval
    assert issue.is_frozen
    assert approval.number.text() == "شماره ۲۰/ص/۱۴۰۵/۰۸/۱"
    assert approval.approved_at.text() == "یکشنبه ۱ آذر ۱۴۰۵، ساعت ۱۰:۴۷"
    assert approval.version.text() == "۱"
    assert issue.content_sha256[:8] in approval.digest.text()
    assert issue.content_sha256 in approval.digest.toolTip()
    assert "قفل" in approval.lock.text()
    assert not approval.approve.isVisible()
    assert not approved.gaps.isVisible()
    press(approved, approval.copy_digest)
    content = records.canonical_bytes(minutes.read(office, approved.meeting.id).content)
    assert QGuiApplication.clipboard().text() == hashlib.sha256(content).hexdigest()


def test_one_press_asks_and_a_double_click_is_one_press(
    open_part: Opened, office: Office, sample_id: str
) -> None:
    approval = open_part().approval
    place = approval.approve.rect().center()
    QTest.mouseClick(approval.approve, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(approval.approve, Qt.MouseButton.LeftButton, pos=place, delay=0)
    settle(approval.desk)
    assert approval.step.asks
    assert "تأیید نهایی؟" in approval.approve.text()
    assert approval.step.back.isVisible()
    QTest.mouseClick(approval.step.back, Qt.MouseButton.LeftButton)
    assert approval.approve.text() == "تأیید و صدور شماره"
    assert not minutes.read(office, sample_id).issue.is_frozen


def test_the_number_to_come_is_told_before(open_part: Opened) -> None:
    assert open_part().approval.number_to_come.text() == ("شماره به الگوی دفتر داده می‌شود: ۲۰/ص/۱۴۰۵/۰۸/…")


def test_what_another_window_left_open_refuses_the_approval_in_words(
    open_part: Opened, office: Office, sample_id: str
) -> None:
    part = open_part()
    meetings.revise(office, sample_id, title="")
    approve_twice(part)
    assert part.approval.problem.text().startswith("هنوز ۱ کاستی مانده است")
    assert not minutes.read(office, sample_id).issue.is_frozen


def test_after_a_fault_of_ours_the_approval_can_be_tried_again(
    open_part: Opened, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, approve, faults = open_part(), minutes.approve, [ZeroDivisionError()]
    part.desk.tasks.unexpected.disconnect()

    def approve_or_fail(office: Office, meeting_id: str) -> Changes:
        if faults:
            raise faults.pop()
        return approve(office, meeting_id)

    monkeypatch.setattr(minutes, "approve", approve_or_fail)
    approve_twice(part)
    assert part.approval.problem.text() == catalogue.problem(Problem("fault_told"))
    approve_twice(part)
    assert part.issue.is_frozen


def test_the_pdf_is_written_where_she_says_and_offered_for_signing(
    approved: ClosingPart, tmp_path: Path
) -> None:
    press(approved, approved.preview.export)
    proposed = say_where(approved, tmp_path / "minutes.pdf")
    assert Path(proposed).name == "20-S-1405-08-1.pdf"
    assert (tmp_path / "minutes.pdf").read_bytes().startswith(b"%PDF-")
    assert "minutes.pdf" in approved.preview.written.text()
    assert approved.signing.file() == tmp_path / "minutes.pdf"
    press(approved, approved.preview.export)
    dialog = approved.window().findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.directory().path()) == tmp_path
    dialog.reject()


def test_a_folder_that_is_not_there_is_told_and_nothing_is_written(
    approved: ClosingPart, tmp_path: Path
) -> None:
    approved.preview.export_to(tmp_path / "nowhere" / "minutes.pdf")
    settle(approved.desk)
    assert "nowhere" in approved.preview.problem.text()
    assert approved.preview.problem.isVisible()
    assert approved.signing.file() is None


def test_a_draft_is_exported_but_not_offered_for_signing(open_part: Opened, tmp_path: Path) -> None:
    part = open_part()
    part.preview.export_to(tmp_path / "draft.pdf")
    settle(part.desk)
    assert (tmp_path / "draft.pdf").exists()
    assert part.preview.written.text().startswith("پیش‌نویس نوشته شد")
    assert part.signing.file() is None
    assert part.signing.early.isVisible()
    assert not part.signing.form.isVisible()


class FolderOpener(QObject):
    """Stands where the file manager of the system would be called."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(Path(address.toLocalFile()))


def test_the_folder_of_the_pdf_is_opened(exported: ClosingPart, tmp_path: Path) -> None:
    opener = FolderOpener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    try:
        press(exported, exported.preview.open_folder)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [tmp_path]
