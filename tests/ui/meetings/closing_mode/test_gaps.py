"""تکمیل کاستی‌ها with real keys: filled beside the list or elsewhere, or left blank; dissents recorded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.attendance import Presence
from app.domain.gap import open_gaps
from app.domain.resolution import Resolution, ResolutionKind
from app.domain.statement import StatementKind
from app.services import attendance, history, meetings, minutes, reading
from app.ui.meetings.closing.gap_row import GapRow
from app.ui.widgets import DateField
from tests.ui.meetings.closing_mode.conftest import Closing, Control

Key = Qt.Key


def row_of(closing: Closing, code: str) -> GapRow:
    return next(row for row in closing.gaps.gaps.rows() if row.gap.code == code)


def press_on(closing: Closing, row: GapRow) -> None:
    QTest.mouseClick(row.go, Qt.MouseButton.LeftButton)
    closing.settle()


def without_blanks(closing: Closing) -> None:
    """Nothing is acknowledged yet."""
    closing.do(minutes.acknowledge, *closing.meeting.acknowledged, leave_blank=False)


def test_a_deadline_is_filled_beside_the_list_and_the_next_gap_waits(closing: Closing) -> None:
    without_blanks(closing)
    closing.enter()
    closing.go_to_step("gaps")
    waiting = len(open_gaps(closing.meeting))
    row = row_of(closing, "deadline_missing")
    item_id = row.gap.item_id
    press_on(closing, row)
    field = QApplication.focusWidget()
    assert isinstance(field, DateField)
    closing.type("14051001")
    closing.press(Key.Key_Escape)
    decided = next(one for one in closing.meeting.resolutions if one.id == item_id)
    assert decided.due_on == date(2026, 12, 22)
    assert len(open_gaps(closing.meeting)) == waiting - 1
    focus = QApplication.focusWidget()
    assert any(row.go is focus for row in closing.gaps.gaps.rows())
    assert closing.mode.isVisible()


def test_enter_opens_the_first_gap_that_waits(closing: Closing) -> None:
    closing.do(meetings.add, Resolution("empty", ResolutionKind.RECOMMENDATION, ""))
    closing.enter()
    closing.go_to_step("gaps")
    closing.press(Key.Key_Return)
    closing.type("توصیه‌ای که در پایان گفته شد")
    closing.press(Key.Key_Escape)
    assert closing.meeting.resolutions[-1].text == "توصیه‌ای که در پایان گفته شد"


def test_what_stands_elsewhere_is_jumped_to_and_the_band_leads_back(closing: Closing) -> None:
    closing.do(attendance.add_guest, "مهمان نمونه")
    guest = closing.meeting.attendance[-1].id
    closing.enter()
    closing.go_to_step("gaps")
    press_on(closing, row_of(closing, "presence_unmarked"))
    page = closing.page
    assert page.part("attendance").isVisible()
    assert page.tabs.isVisible()
    assert page.closing.band.isVisible()
    closing.do(meetings.remove, guest)
    QTest.mouseClick(page.closing.band.back, Qt.MouseButton.LeftButton)
    closing.settle()
    assert closing.mode.isVisible()
    assert closing.mode.bar.current == "gaps"
    assert not page.closing.band.isVisible()
    assert "presence_unmarked" not in {row.gap.code for row in closing.gaps.gaps.rows()}


def test_one_press_makes_all_who_were_not_marked_absent_and_one_undo_gives_them_back(
    closing: Closing,
) -> None:
    for name in ("مهمان نمونه", "مهمان دیگر"):
        closing.do(attendance.add_guest, name)
    before = closing.meeting
    closing.enter()
    closing.go_to_step("gaps")
    row = row_of(closing, "presence_unmarked")
    assert row.mend.text() == "باقی غایب (۲ نفر)"
    others = [
        one for one in closing.gaps.gaps.rows() if one.gap.code == "presence_unmarked" and one is not row
    ]
    assert [one.mend.isVisible() for one in others] == [False]
    QTest.mouseClick(row.mend, Qt.MouseButton.LeftButton)
    closing.settle()
    assert [one.presence for one in closing.meeting.attendance[-2:]] == [Presence.ABSENT] * 2
    assert "presence_unmarked" not in {one.gap.code for one in closing.gaps.gaps.rows()}
    focus = QApplication.focusWidget()
    assert focus is closing.gaps.go_on or any(row.go is focus for row in closing.gaps.gaps.rows())
    closing.do(history.undo)
    assert closing.meeting == before


def test_f8_fills_the_next_gap_within_the_closing(closing: Closing) -> None:
    without_blanks(closing)
    closing.enter()
    closing.press(Key.Key_F8)
    assert closing.mode.isVisible()
    assert closing.mode.bar.current == "gaps"
    assert closing.gaps.fields.isVisible()


def test_blanks_left_on_purpose_are_dotted_in_what_is_read(closing: Closing) -> None:
    without_blanks(closing)
    closing.enter()
    closing.go_to_step("gaps")
    QTest.mouseClick(closing.gaps.gaps.leave_all, Qt.MouseButton.LeftButton)
    closing.settle()
    assert open_gaps(closing.meeting) == ()
    assert closing.gaps.go_on.hasFocus()
    said = [line.text for one in reading.passages(closing.office, closing.meeting_id) for line in one.lines]
    assert any("مهلت: …" in line for line in said)


def test_a_dissent_goes_into_the_record_under_its_speaker(closing: Closing) -> None:
    closing.enter()
    closing.go_to_step("gaps")
    card = closing.gaps.dissent
    card.speaker.setFocus()
    closing.type("نادر")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Return)
    closing.page.window().activateWindow()
    card.text.setFocus()
    closing.type("با این مهلت مخالفم")
    closing.press(Key.Key_Return, held=Control)
    said = closing.meeting.statements[-1]
    speaker = next(row.name for row in closing.meeting.attendance if row.id == said.speaker_id)
    assert (said.kind, said.text) == (StatementKind.DISSENT, "با این مهلت مخالفم")
    assert "نادر" in speaker
    assert (card.text.value(), card.speaker.text()) == ("", "")
    closing.press(Key.Key_PageUp, held=Control)
    assert any("با این مهلت مخالفم" in one.lines[-1].text for one in closing.reading._reading.passages)


def test_a_dissent_without_a_name_or_a_text_says_what_it_lacks(closing: Closing) -> None:
    closing.enter()
    closing.go_to_step("gaps")
    card, before = closing.gaps.dissent, len(closing.meeting.statements)
    QTest.mouseClick(card.submit, Qt.MouseButton.LeftButton)
    assert card.speaker.property("problem")
    card.speaker.set_value((None, "مهمان نمونه"))
    QTest.mouseClick(card.submit, Qt.MouseButton.LeftButton)
    assert card.text.property("problem")
    closing.settle()
    assert len(closing.meeting.statements) == before


def test_no_step_stops_her(closing: Closing) -> None:
    without_blanks(closing)
    closing.enter()
    for step in ("gaps", "printing", "signing"):
        closing.press(Key.Key_PageDown, held=Control)
        assert closing.mode.bar.current == step
    closing.press(Key.Key_PageDown, held=Control)
    assert closing.mode.bar.current == "signing"
    assert closing.signing._early.isVisible(), "who signs is asked when there is something to sign"
    for step in ("printing", "gaps", "reading"):
        closing.press(Key.Key_PageUp, held=Control)
        assert closing.mode.bar.current == step


def test_who_signs_is_asked_without_standing_in_the_way_and_one_press_is_the_answer(closing: Closing) -> None:
    officers = {row.id for row in (closing.meeting.chair, closing.meeting.secretary) if row}
    for row in closing.meeting.attendance:
        closing.do(meetings.amend, row.id, signs=row.id in officers)
    waiting = len(open_gaps(closing.meeting))
    closing.enter()
    closing.go_to_step("gaps")
    asked = row_of(closing, "only_officers_sign")
    assert not asked.waits
    assert asked.mend.text() == "همه اعضای حاضر امضا کنند"
    assert not row_of(closing, "agenda_empty").mend.isVisible()
    QTest.mouseClick(asked.mend, Qt.MouseButton.LeftButton)
    closing.settle()
    assert len({row.id for row in closing.meeting.attendance if row.signs} - officers) > 1
    assert "only_officers_sign" not in {row.gap.code for row in closing.gaps.gaps.rows()}
    assert len(open_gaps(closing.meeting)) == waiting
    focus = QApplication.focusWidget()
    assert focus is closing.gaps.go_on or any(row.go is focus for row in closing.gaps.gaps.rows())
    closing.do(history.undo)
    assert {row.id for row in closing.meeting.attendance if row.signs} == officers
