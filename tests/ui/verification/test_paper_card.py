"""بررسی برگه: digits typed in any way, or a scan; equal or not in words, the stored minutes beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain import paper_code
from app.persian import digits
from app.services import lifecycle
from app.services.office import Office
from app.ui.verification import VerificationPage
from tests.ui.verification.conftest import Shelf

Typing = Callable[[QWidget, str], None]


def grouped(code: str) -> str:
    return digits.to_persian(" ".join(code[at : at + 4] for at in range(0, len(code), 4)))


def type_code(page: VerificationPage, type_text: Typing, code: str) -> None:
    page.paper.code.setFocus()
    page.paper.code.clear()
    type_text(page.paper.code, code)
    QTest.keyClick(page.paper.code, Qt.Key.Key_Return)
    assert page.paper.desk.drain()


def test_the_length_is_told_while_she_types(issuing_page: VerificationPage, type_text: Typing) -> None:
    paper = issuing_page.paper
    assert paper._row.note() == "۱۲ رقم زیر «رمز بررسی برگه»"
    type_text(paper.code, "1234 ۵۶")
    assert paper.code.text() == "۱۲۳۴ ۵۶"
    assert paper._row.note() == "۶ رقم از ۱۲"
    assert not paper.check.isEnabled()
    type_text(paper.code, "789012")
    assert paper._row.note() == "۱۲ رقم: کامل است"
    assert paper.check.isEnabled()
    type_text(paper.code, "3")
    assert paper._row.note() == "۱۳ رقم از ۹۵"
    type_text(paper.code, "x")
    assert "جز رقم" in paper._row.note()


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "typed"])
def test_digits_of_these_minutes_are_equal_and_the_sentence_warns(
    issuing_page: VerificationPage, shelf: Shelf, type_text: Typing, whole: bool
) -> None:
    code = shelf.code if whole else paper_code.typed(shelf.code)
    type_code(issuing_page, type_text, grouped(code))
    paper = issuing_page.paper
    assert (paper.outcome.word.text(), paper.outcome.tone()) == ("برابر", "green")
    assert "نه این‌که متن روی کاغذ همان است" in paper.proves.text()
    assert paper.proves.isVisible()
    assert "معتبر است" in paper.beside.text()
    assert issuing_page.stored.isVisible()
    assert issuing_page.stored.pages.sheets


def test_another_hash_under_the_same_number_is_not_equal(
    issuing_page: VerificationPage, shelf: Shelf, type_text: Typing
) -> None:
    last = "1" if shelf.code[-1] != "1" else "2"
    type_code(issuing_page, type_text, shelf.code[:-1] + last)
    paper = issuing_page.paper
    assert (paper.outcome.word.text(), paper.outcome.tone()) == ("نابرابر", "red")
    assert not paper.proves.isVisible()
    assert issuing_page.stored.isVisible()


def test_digits_that_nobody_issued_are_not_in_the_office(
    issuing_page: VerificationPage, type_text: Typing
) -> None:
    type_code(issuing_page, type_text, "123456789012")
    assert issuing_page.paper.outcome.word.text() == "در دفتر نیست"
    assert not issuing_page.paper.beside.isVisible()
    assert not issuing_page.stored.isVisible()


def test_void_minutes_are_equal_but_not_in_force(
    issuing_page: VerificationPage, issuing: Office, shelf: Shelf, type_text: Typing
) -> None:
    lifecycle.void(issuing, shelf.meeting_id, "دو بار ثبت شد")
    type_code(issuing_page, type_text, paper_code.typed(shelf.code))
    paper = issuing_page.paper
    assert (paper.outcome.word.text(), paper.outcome.tone()) == ("برابر، ولی نه نسخه معتبر", "amber")
    assert "باطل شده است" in paper.beside.text()


def test_too_few_digits_are_told_at_the_field(issuing_page: VerificationPage, type_text: Typing) -> None:
    type_code(issuing_page, type_text, "1234")
    assert "۹۵ رقم" in issuing_page.paper._row.note()
    assert not issuing_page.paper.outcome.isVisible()


def picture(shelf: Shelf) -> Path:
    """The last page of the printed minutes, as a scanner gives it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(shelf.printed)
    file = shelf.folder / "scan.png"
    document[len(document) - 1].render(scale=200 / 72).to_pil().save(file)
    document.close()
    return file


def drop(on: QWidget, file: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    keyboard, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, button, keyboard)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    let_go = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, button, keyboard)
    QApplication.sendEvent(on, let_go)


def test_a_scan_is_dropped_anywhere_on_the_page(issuing_page: VerificationPage, shelf: Shelf) -> None:
    drop(issuing_page, picture(shelf))
    assert issuing_page.paper.desk.drain()
    assert issuing_page.paper.outcome.word.text() == "برابر"
    assert "scan.png" in issuing_page.paper.outcome.file.text()


def test_a_pdf_is_a_paper_where_papers_are_checked_and_else_a_signed_file(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    drop(issuing_page.paper, shelf.printed)
    assert issuing_page.paper.desk.drain()
    assert issuing_page.paper.outcome.word.text() == "برابر"
    assert not issuing_page.card.verdict.isVisible()
    drop(issuing_page, shelf.signed)
    assert issuing_page.paper.desk.drain()
    assert issuing_page.card.verdict.word.text() == "سالم"


def test_what_is_no_scan_is_told_and_no_error(issuing_page: VerificationPage, shelf: Shelf) -> None:
    letter = shelf.folder / "letter.png"
    letter.write_text("نامه", "utf-8")
    drop(issuing_page, letter)
    assert issuing_page.paper.desk.drain()
    assert issuing_page.paper.outcome.word.text() == "خوانده نشد"
