"""شماره و چاپ, ثبت امضا with real keys: numbered, printed, and who signed the paper, down the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.minutes import MinutesState
from app.domain.problems import Problem
from app.domain.signature import Method
from app.services import exported, meetings, minutes, proof, signature_register
from app.services.office import Office
from app.services.reading import Place
from app.ui.meetings.closing_mode.paper_list import PaperRow
from app.ui.widgets import Banner
from tests.ui.meetings.closing_mode.conftest import Closing, Control
from tests.ui.reading_window import after

Key = Qt.Key


def printed_pages(closing: Closing, qtbot: QtBot) -> None:
    """Until the numbered pages are there and have been read back."""
    qtbot.waitUntil(closing.printing.printing.proof.isVisible, timeout=20000)


def events(closing: Closing) -> list[tuple[str, str, str]]:
    found = signature_register.read(closing.office, closing.meeting_id)
    return [(one.row.name, one.last.method.value, one.last.dissent) for one in found if one.last]


@pytest.fixture
def signing(open_closing: Callable[..., Closing], office: Office, sample_id: str) -> Closing:
    """The closing of approved minutes, at the signatures."""
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    closing = open_closing()
    closing.page.setFocus()
    closing.page.closing.enter()
    closing.settle()
    return closing


def test_the_number_is_given_with_two_presses_and_the_caret_goes_to_the_printer(
    closing: Closing, qtbot: QtBot, tmp_path: Path
) -> None:
    closing.do(minutes.acknowledge_all)
    closing.enter()
    closing.go_to_step("printing")
    assert closing.printing.approval.approve.hasFocus()
    closing.press(Key.Key_Return)
    assert meetings.read(closing.office, closing.meeting_id).issue.state is MinutesState.DRAFT
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    assert closing.printing.approval.step.back.hasFocus(), "the same key once more takes it back"
    after(closing.printing.approval.step.back).setFocus()
    closing.press(Key.Key_Return)
    assert meetings.read(closing.office, closing.meeting_id).issue.state is MinutesState.APPROVED
    card = closing.printing.printing
    qtbot.waitUntil(card.print.hasFocus, timeout=20000)
    printed_pages(closing, qtbot)
    assert "هر دو یکی است" in card.proof.sentence()
    card.copies.setText("۳")
    closing.press(Key.Key_Return)
    dialog = card.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.printer().copyCount() == 3
    dialog.reject()
    closing.page.activateWindow()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    card.print_on(printer)
    qtbot.waitUntil(closing.printing.go_on.hasFocus, timeout=20000)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_gaps_that_are_open_are_told_and_led_to(closing: Closing) -> None:
    closing.do(minutes.acknowledge, *closing.meeting.acknowledged, leave_blank=False)
    closing.enter()
    closing.go_to_step("printing")
    assert closing.printing.gaps.hasFocus()
    closing.press(Key.Key_Return)
    assert closing.mode.bar.current == "gaps"


def test_a_paper_that_says_something_else_is_warned_of(
    signing: Closing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_values: object) -> None:
        raise Problem("proof_unreadable")

    monkeypatch.setattr(proof, "proofread", unreadable)
    signing.press(Key.Key_PageUp, held=Control)
    card = signing.printing.printing
    qtbot.waitUntil(card.differs.isVisible, timeout=20000)
    assert isinstance(card.differs, Banner)
    assert not card.proof.isVisible()
    assert card.print.isEnabled(), "she is warned, not stopped"


def test_a_pdf_is_remembered_for_who_signs_with_a_key(signing: Closing, tmp_path: Path) -> None:
    signing.press(Key.Key_PageUp, held=Control)
    signing.printing.preview.export_to(tmp_path / "minutes.pdf")
    signing.settle()
    assert "minutes.pdf" in signing.printing.printing.told.text()
    assert exported.last(signing.office, signing.meeting_id) == tmp_path / "minutes.pdf"


def test_one_key_a_row_and_nothing_is_registered_before_she_says_so(signing: Closing) -> None:
    step = signing.signing
    assert step.list.hasFocus()
    signing.press(Key.Key_Space)
    signing.press(Key.Key_2)
    assert events(signing) == []
    assert [row.mark[0] if row.mark else None for row in rows(signing)[:3]] == [
        Method.INK,
        Method.REFUSED,
        None,
    ]
    assert "۲ نشان" in step.waiting.text()
    signing.press(Key.Key_Backspace)
    signing.press(Key.Key_Delete)
    assert [row.mark is None for row in rows(signing)[:3]] == [False, True, True]
    signing.press(Key.Key_1)
    confirm(signing)
    assert [(name, how) for name, how, _note in events(signing)] == [
        (rows(signing)[0].signatory.row.name, "ink"),
        (rows(signing)[1].signatory.row.name, "ink"),
    ]
    assert step.progress.text().startswith("۲ از ۴ امضا شد")
    assert "مانده: " in step.progress.text()
    assert step.end.hasFocus()


def test_a_figure_of_the_persian_keyboard_marks_too(signing: Closing) -> None:
    signing.type("۲")
    signing.settle()
    assert rows(signing)[0].mark == (Method.REFUSED, "")


def test_a_substitute_is_named_and_a_refusal_has_its_reason(signing: Closing) -> None:
    step = signing.signing
    signing.press(Key.Key_3)
    assert step.note.hasFocus()
    signing.type("رضا جانشین نمونه")
    signing.press(Key.Key_Return)
    assert step.list.hasFocus()
    signing.press(Key.Key_2)
    signing.press(Key.Key_Up)
    step.note.setFocus()
    signing.type("با بند سه مخالف است")
    signing.press(Key.Key_Escape)
    assert step.list.hasFocus()
    assert signing.mode.isVisible()
    confirm(signing)
    first, second = signature_register.read(signing.office, signing.meeting_id)[:2]
    assert first.last is not None
    assert second.last is not None
    assert (first.last.method, first.last.name) == (Method.REPLACED, "رضا جانشین نمونه")
    assert (second.last.method, second.last.dissent) == (Method.REFUSED, "با بند سه مخالف است")


def test_people_are_offered_for_a_substitute_alone_and_enter_chooses_before_it_goes_on(
    signing: Closing,
) -> None:
    step = signing.signing
    absent, other = (row.signatory.row.name for row in rows(signing)[:2])
    signing.press(Key.Key_3)
    signing.press(Key.Key_Down)
    assert absent not in step.note.offered_labels()
    assert other in step.note.offered_labels()
    signing.press(Key.Key_Escape)
    assert step.note.hasFocus()
    signing.type(other[:-1])
    signing.press(Key.Key_Down)
    signing.press(Key.Key_Return)
    assert step.note.value() == other
    assert step.note.hasFocus()
    signing.press(Key.Key_Return)
    assert step.list.hasFocus()
    assert [row.mark for row in rows(signing)[:2]] == [(Method.REPLACED, other), None]
    signing.press(Key.Key_2)
    signing.press(Key.Key_Up)
    step.note.setFocus()
    signing.press(Key.Key_Down)
    assert step.note.offered_labels() == []
    assert not step.note.opener.isVisible()


def test_a_substitute_without_a_name_stops_the_whole_registering(signing: Closing) -> None:
    signing.press(Key.Key_1)
    signing.press(Key.Key_3)
    signing.press(Key.Key_Escape)
    confirm(signing)
    assert events(signing) == []
    assert signing.signing.problem.isVisible()
    assert "به جای" in signing.signing.problem.text()


def test_what_is_marked_outlives_a_start_of_the_program(
    signing: Closing, open_closing: Callable[..., Closing]
) -> None:
    signing.press(Key.Key_1)
    signing.press(Key.Key_Escape)
    again = open_closing("closing_mode")
    assert again.mode.bar.current == "signing"
    assert rows(again)[0].mark == (Method.INK, "")
    assert again.signing.list.current().number == 2


def test_keys_sign_beside_it_and_escape_comes_back(signing: Closing) -> None:
    step = signing.signing
    QTest.mouseClick(step.with_keys, Qt.MouseButton.LeftButton)
    signing.settle()
    assert step.signing.isVisible()
    assert step.signing.list.open_id() == rows(signing)[0].id
    signing.press(Key.Key_Escape)
    assert step.list.hasFocus()
    assert signing.mode.isVisible()


def test_the_end_leaves_the_closing_and_forgets_the_place(signing: Closing) -> None:
    assert signing.place != Place()
    signing.signing.end.setFocus()
    signing.press(Key.Key_Return)
    assert not signing.mode.isVisible()
    assert signing.page.tabs.isVisible()
    assert signing.place == Place()


def rows(closing: Closing) -> list[PaperRow]:
    model = closing.signing.list.rows
    return [model.row(at) for at in range(model.rowCount())]


def confirm(closing: Closing) -> None:
    """Press, read the question, press again."""
    step = closing.signing.submit
    for _ in range(2):
        QTest.mouseClick(step.act, Qt.MouseButton.LeftButton)
        closing.settle()
