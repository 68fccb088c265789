"""چاپ و خروجی: the secretary sees each sheet before she prints or saves it, and waits for none of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.print_out import Format, Kind
from app.services import meetings
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.meetings.parts import PARTS
from app.ui.meetings.print_outs import PrintOutsPart
from app.ui.shortcuts import KEYS
from app.words import Catalogue
from tests.ui.conftest import NOW
from tests.ui.meetings.conftest import Opened

SHOWN = tuple(kind for kind in Kind if kind is not Kind.YEAR_BOOK)


@pytest.fixture
def part(open_part: Opened, qtbot: QtBot) -> PrintOutsPart:
    opened = open_part(PrintOutsPart)
    _wait_for(opened, qtbot, Kind.MINUTES)
    return opened


def _wait_for(part: PrintOutsPart, qtbot: QtBot, kind: Kind) -> None:
    def is_shown() -> bool:
        made = part.sheet.made
        return (
            made is not None
            and made.kind is kind
            and (kind.file_format is not Format.PDF or _has_pages(part))
        )

    qtbot.waitUntil(is_shown, timeout=20_000)


def _has_pages(part: PrintOutsPart) -> bool:
    return part.sheet.preview is not None and bool(part.sheet.pages.sheets)


def test_the_minutes_come_first_and_are_shown_page_by_page(part: PrintOutsPart) -> None:
    assert part.sheet.made is not None
    assert len(part.sheet.pages.sheets) == part.sheet.made.pages
    assert part.print.isVisible()
    assert not part.sheet.text.isVisible()


@pytest.mark.parametrize("kind", SHOWN)
def test_every_print_out_is_made_from_the_sample(part: PrintOutsPart, kind: Kind, qtbot: QtBot) -> None:
    part.kinds.choose(kind)
    _wait_for(part, qtbot, kind)
    assert not part.sheet.problem.isVisible()
    assert part.print.isVisible() is (kind.file_format is Format.PDF)
    assert part.sheet.text.isVisible() is (kind.file_format is Format.TEXT)


def test_a_change_of_the_meeting_is_seen_a_moment_later(
    part: PrintOutsPart, sample_id: str, qtbot: QtBot
) -> None:
    before = part.sheet.made
    part.desk.do(meetings.revise, sample_id, venue="تالار همایش")
    qtbot.waitUntil(lambda: part.sheet.made is not None and part.sheet.made is not before, timeout=20_000)
    assert before is not None
    assert part.sheet.made is not None
    assert part.sheet.made.data != before.data


def test_what_is_shown_is_saved_under_its_own_name(part: PrintOutsPart, tmp_path: Path, qtbot: QtBot) -> None:
    made = part.sheet.made
    assert made is not None
    assert made.name.isascii()
    part.save_to(tmp_path / made.name)
    qtbot.waitUntil(part.sheet.saved.isVisible)
    assert (tmp_path / made.name).read_bytes() == made.data
    assert made.name in part.sheet.saved.text()
    assert part.sheet.folder.isVisible()


def test_a_folder_that_is_not_there_is_told_and_nothing_is_written(
    part: PrintOutsPart, tmp_path: Path, qtbot: QtBot
) -> None:
    part.save_to(tmp_path / "none" / "minutes.pdf")
    qtbot.waitUntil(part.sheet.problem.isVisible)
    assert not part.sheet.folder.isVisible()
    assert not list(tmp_path.glob("none*"))


def test_invitations_are_for_all_unless_some_are_named(
    part: PrintOutsPart, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    part.kinds.choose(Kind.INVITATION)
    _wait_for(part, qtbot, Kind.INVITATION)
    everybody = part.sheet.made
    row = next(row for row in meetings.read(office, sample_id).meeting.attendance if row.person_id)
    assert part.options.chosen.isVisible()
    part.options.chosen.field.set_value((row.person_id,))
    part.options.chosen.field.committed.emit((row.person_id,))
    qtbot.waitUntil(lambda: part.sheet.made is not everybody, timeout=20_000)
    assert everybody is not None
    assert part.sheet.made is not None
    assert part.sheet.made.pages < everybody.pages


def test_the_arrows_go_through_the_list_without_the_mouse(part: PrintOutsPart, qtbot: QtBot) -> None:
    first = part.kinds.buttons[Kind.MINUTES]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused is part.kinds.buttons[Kind.EXTRACT]
    assert part.kinds.kind() is Kind.EXTRACT
    _wait_for(part, qtbot, Kind.EXTRACT)


def test_printing_asks_how_and_hands_over_the_file_itself(
    part: PrintOutsPart, tmp_path: Path, qtbot: QtBot
) -> None:
    part.print.click()
    dialog = part.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    part.print_on(printer)
    qtbot.waitUntil(part.sheet.saved.isVisible)
    assert part.sheet.made is not None
    assert (tmp_path / "printed.pdf").read_bytes() == part.sheet.made.data


def test_the_news_is_copied_as_text(part: PrintOutsPart, qtbot: QtBot) -> None:
    part.kinds.choose(Kind.NEWS)
    _wait_for(part, qtbot, Kind.NEWS)
    part.sheet.copy.click()
    copied = QApplication.clipboard().text()
    whole = part.sheet.text.toPlainText()
    assert whole.startswith(copied)
    assert "مأخذ" in whole.removeprefix(copied)
    assert "مأخذ" not in copied, "what is for whoever checks it is not pasted elsewhere"
    way = part.sheet.text.document().defaultTextOption().textDirection()
    assert way is Qt.LayoutDirection.RightToLeft


def test_ctrl_p_leads_there_and_once_more_asks_how_to_print(
    desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot
) -> None:
    parts = tuple(entry for entry in PARTS if entry.key in ("facts", "print_outs"))
    page = MeetingPage(desk, catalogue, lambda: NOW, parts)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(sample_id)
    qtbot.waitUntil(lambda: page.tabs.current() == "facts" and bool(page.meeting_id))
    press = KEYS["print"].sequence
    QTest.keySequence(page, press)
    part = page.part("print_outs")
    assert isinstance(part, PrintOutsPart)
    assert page.tabs.current() == "print_outs"
    _wait_for(part, qtbot, Kind.MINUTES)
    QTest.keySequence(page, press)
    dialog = part.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()


def test_each_body_gets_a_file_of_its_own(part: PrintOutsPart, tmp_path: Path, qtbot: QtBot) -> None:
    part.kinds.choose(Kind.EXTRACT)
    _wait_for(part, qtbot, Kind.EXTRACT)
    assert part.each.isVisible()
    part.save_each_to(tmp_path / "extracts")
    qtbot.waitUntil(part.sheet.saved.isVisible, timeout=20_000)
    written = sorted(file.name for file in (tmp_path / "extracts").iterdir())
    assert written
    assert all(name.isascii() and name.endswith(".pdf") for name in written)


def test_a_sign_in_sheet_has_as_many_blank_rows_as_she_wants(part: PrintOutsPart, qtbot: QtBot) -> None:
    part.kinds.choose(Kind.SIGN_IN)
    _wait_for(part, qtbot, Kind.SIGN_IN)
    first = part.sheet.made
    part.options.blank_rows.set_value(120)
    part.options.blank_rows.committed.emit(120)
    qtbot.waitUntil(lambda: part.sheet.made is not first, timeout=20_000)
    assert first is not None
    assert part.sheet.made is not None
    assert part.sheet.made.pages > first.pages


def test_a_year_without_approved_minutes_is_told(part: PrintOutsPart, qtbot: QtBot) -> None:
    part.kinds.choose(Kind.YEAR_BOOK)
    qtbot.waitUntil(part.sheet.problem.isVisible, timeout=20_000)
    assert "۱۴۰۵" in part.sheet.problem.text()
    qtbot.waitUntil(lambda: part.options.year.value() == 1405)


def test_the_year_book_is_shown_once_a_session_is_approved(
    approved_office: Office, part: PrintOutsPart, qtbot: QtBot
) -> None:
    assert approved_office is not None
    part.kinds.choose(Kind.YEAR_BOOK)
    _wait_for(part, qtbot, Kind.YEAR_BOOK)
    assert part.sheet.made is not None
    assert part.sheet.made.name == "1405-year-book.pdf"


def test_what_she_left_half_made_is_made_when_she_comes_back(part: PrintOutsPart, qtbot: QtBot) -> None:
    part.kinds.choose(Kind.READING)
    qtbot.waitUntil(lambda: part.making.under_way)
    part.hide()
    part.desk.drain()
    assert part.sheet.made is None
    part.show()
    _wait_for(part, qtbot, Kind.READING)
