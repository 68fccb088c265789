"""What the office adds to a verdict: who is still to sign, what it holds, what of a file is intact."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import lifecycle, meetings, minutes
from app.services.office import Office
from app.ui.verification import VerificationPage
from app.ui.widgets import EmptyPage
from tests.ui.verification.conftest import Shelf


def examine(page: VerificationPage, file: Path) -> None:
    page.card.verify(file)
    assert page.card.desk.drain()


def changed(shelf: Shelf) -> Path:
    file = shelf.folder / "changed.pdf"
    file.write_bytes(shelf.signed.read_bytes() + b"\n% added\n")
    return file


def test_a_sound_file_says_who_signed_what_and_who_has_not(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    examine(issuing_page, shelf.signed)
    (signer,) = issuing_page.card.verdict.signers()
    assert "به اظهار امضاکننده" in signer.moment.text()
    assert signer.holds.text().startswith("همه سند اصلی را در بر دارد")
    told = [label.text() for label in issuing_page.card.verdict._details if hasattr(label, "text")]
    assert any(one.startswith("بی‌امضای رقمی: مریم دبیری نمونه") for one in told)
    held = issuing_page.card.examined
    assert held.isVisible()
    assert "صورتجلسه ۲۰/ص/۱۴۰۵/۰۸/۱" in held.held.text()
    assert held.standing.text() == "این پرونده نسخه ۱ است و همین نسخه معتبر است."
    assert not held.earlier.isVisible()


def test_beside_a_sound_file_the_minutes_of_the_office_are_offered(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    examine(issuing_page, shelf.signed)
    offered = issuing_page.findChildren(EmptyPage)[-1]
    assert offered.isVisible()
    assert offered.step.text() == "دیدن صورتجلسه دفتر"
    QTest.mouseClick(offered.step, Qt.MouseButton.LeftButton)
    assert issuing_page.card.desk.drain()
    assert issuing_page.stored.isVisible()
    assert not offered.isVisible()


def test_of_a_changed_file_the_intact_revision_is_offered_and_saved(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    file = changed(shelf)
    examine(issuing_page, file)
    held = issuing_page.card.examined
    assert issuing_page.card.verdict.word.text() == "عوض‌شده"
    assert held.offer.sentence() == "نسخه سالم پیش از تغییر — با ۱ امضا"
    assert len(held.earlier_signers()) == 1
    copy = shelf.folder / "copy.pdf"
    held.save_to(copy)
    assert issuing_page.card.desk.drain()
    assert copy.read_bytes() == shelf.signed.read_bytes()
    assert file.read_bytes().endswith(b"% added\n")
    assert "copy.pdf" in held.saved_words.text()
    held.save_to(shelf.folder / "nowhere" / "copy.pdf")
    assert issuing_page.card.desk.drain()
    assert not held.folder.isVisible()


def test_the_minutes_that_the_office_keeps_are_laid_beside(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    examine(issuing_page, changed(shelf))
    assert not issuing_page.stored.isVisible()
    QTest.mouseClick(issuing_page.card.examined.stored, Qt.MouseButton.LeftButton)
    assert issuing_page.card.desk.drain()
    assert issuing_page.stored.isVisible()
    assert len(issuing_page.stored.pages.sheets) >= 3
    issuing_page.stored.close_pane()
    assert not issuing_page.stored.isVisible()


def test_a_file_that_an_amendment_came_after_says_so(
    issuing_page: VerificationPage, issuing: Office, shelf: Shelf
) -> None:
    lifecycle.amend(issuing, shelf.meeting_id, "اشتباه در شرح")
    first = meetings.read(issuing, shelf.meeting_id).meeting.resolutions[0]
    meetings.amend(issuing, shelf.meeting_id, first.id, text="شرح درست")
    minutes.approve(issuing, shelf.meeting_id)
    examine(issuing_page, shelf.signed)
    assert issuing_page.card.verdict.word.text() == "سالم"
    assert "نسخه ۲ معتبر است" in issuing_page.card.examined.standing.text()


def test_a_file_is_judged_again_when_she_comes_back(
    issuing_page: VerificationPage, issuing: Office, shelf: Shelf
) -> None:
    examine(issuing_page, shelf.signed)
    issuing_page.hide()
    lifecycle.void(issuing, shelf.meeting_id, "دو بار ثبت شد")
    issuing_page.show()
    assert issuing_page.card.desk.drain()
    assert issuing_page.card.examined.standing.text() == "نسخه ۱ این پرونده در دفتر باطل شده است."


def test_a_void_version_is_called_so(issuing_page: VerificationPage, issuing: Office, shelf: Shelf) -> None:
    lifecycle.void(issuing, shelf.meeting_id, "دو بار ثبت شد")
    examine(issuing_page, shelf.signed)
    assert issuing_page.card.examined.standing.text() == "نسخه ۱ این پرونده در دفتر باطل شده است."


def test_what_cannot_be_read_leaves_nothing_of_the_file_before(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    examine(issuing_page, changed(shelf))
    assert issuing_page.card.examined.isVisible()
    examine(issuing_page, shelf.folder / "gone.pdf")
    assert not issuing_page.card.examined.isVisible()
