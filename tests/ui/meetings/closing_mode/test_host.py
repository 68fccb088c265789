"""The closing and the page around it: gone into with one key, left with another, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import exported, lifecycle, meetings, minutes, signature_register
from app.services.office import Office
from tests.ui.meetings.closing_mode.conftest import Closing, Control

Key = Qt.Key


def test_the_place_of_the_window_is_told(closing: Closing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(closing.page.place_changed) as place:
        closing.enter()
    assert place.args == [closing.meeting_id, "closing_mode"]
    with qtbot.waitSignal(closing.page.place_changed) as place:
        closing.press(Key.Key_Escape)
    assert place.args == [closing.meeting_id, "resolutions"]


def test_a_line_that_was_refused_is_led_to_before_the_reading(closing: Closing) -> None:
    entry = closing.page.part("resolutions").entry
    entry.field.setFocus()
    closing.type("نصب دوربین تا ۱۴۰۰/۱/۱")
    closing.press(Key.Key_Return)
    closing.page.show_part("facts")
    closing.enter()
    assert not closing.mode.isVisible()
    assert entry.field.hasFocus()
    closing.enter()
    assert closing.mode.isVisible()


def test_later_is_a_button_too(closing: Closing) -> None:
    closing.enter()
    QTest.mouseClick(closing.mode.bar.later, Qt.MouseButton.LeftButton)
    assert not closing.mode.isVisible()
    assert closing.page.part("resolutions").isVisible()


def test_who_leaves_while_signatures_are_missing_finds_the_way_back_and_the_part_knows_who_signed(
    office: Office, sample_id: str, open_closing: Callable[..., Closing], tmp_path: Path
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    closing = open_closing("closing")
    part = closing.page.part("closing")
    assert part.approval.after.reopen.isEnabled()
    closing.enter()
    closing.press(Key.Key_1)
    closing.signing.register()
    (tmp_path / "20-signed.pdf").write_bytes(b"%PDF")
    closing.settle()
    exported.remember(office, sample_id, tmp_path / "20-signed.pdf")
    closing.press(Key.Key_Escape)
    closing.settle()
    assert part.isVisible()
    assert closing.page.closing.band.isVisible()
    assert not part.approval.after.reopen.isEnabled()
    assert "۱" in part.signing.progress.text()
    assert part.signing.file() == tmp_path / "20-signed.pdf"
    QTest.mouseClick(closing.page.closing.band.back, Qt.MouseButton.LeftButton)
    closing.settle()
    assert closing.mode.bar.current == "signing"
    closing.signing.ended.emit()
    assert not closing.page.closing.band.isVisible()


def test_a_part_that_is_asked_for_comes_with_the_way_back(closing: Closing) -> None:
    closing.enter()
    closing.press(Key.Key_F9)
    assert closing.page.part("closing").isVisible()
    assert closing.page.closing.band.isVisible()
    closing.enter()
    assert closing.mode.isVisible()
    assert not closing.page.closing.band.isVisible()


def test_whoever_opens_the_meeting_anew_is_not_in_its_closing(closing: Closing) -> None:
    closing.enter()
    closing.page.open(closing.meeting_id, "agenda")
    closing.settle()
    assert closing.page.part("agenda").isVisible()
    assert not closing.page.closing.band.isVisible()


def test_another_meeting_has_a_closing_of_its_own(closing: Closing, office: Office) -> None:
    other = meetings.create(office, title="نشست دیگر").meeting
    assert other is not None
    closing.enter()
    closing.go_to_step("gaps")
    closing.page.open(other.id, "closing_mode")
    closing.settle()
    assert closing.mode.bar.current == "reading"
    assert "نشست دیگر" in closing.reading.view.toPlainText()
    closing.page.open(closing.meeting_id, "closing_mode")
    closing.settle()
    assert closing.mode.bar.current == "gaps"


def test_approved_minutes_are_read_and_not_corrected(
    office: Office, sample_id: str, open_closing: Callable[..., Closing]
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    closing = open_closing("closing_mode")
    assert closing.mode.bar.current == "signing"
    for _ in range(3):
        closing.press(Key.Key_PageUp, held=Control)
    assert closing.reading.passage is not None
    assert not closing.reading.edit.isVisible()
    closing.press(Key.Key_F2)
    assert not closing.reading.is_correcting
    assert not closing.reading.changed.isVisible()


def test_an_amendment_is_approved_where_it_is_written(
    office: Office, sample_id: str, open_closing: Callable[..., Closing]
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    chair = signature_register.read(office, sample_id)[0].row.id
    signature_register.sign_in_ink(office, sample_id, chair, office.clock().date())
    lifecycle.amend(office, sample_id, "اشتباه در شرح")
    decided = meetings.read(office, sample_id).meeting.resolutions[0]
    meetings.amend(office, sample_id, decided.id, text="شرح درست")
    closing = open_closing()
    QTest.mouseClick(closing.page.head.next, Qt.MouseButton.LeftButton)
    closing.settle()
    assert closing.page.part("closing").isVisible()
    closing.enter()
    passage = closing.reading.passage
    assert passage is not None
    assert "اصلاح" in passage.lines[1].text
    closing.press(Key.Key_Space)
    assert "شرح درست" in closing.reading.view.toPlainText()
    closing.press(Key.Key_F2)
    assert closing.page.part("closing").isVisible(), "what an amendment words anew is made there"
    assert closing.page.closing.band.isVisible()
