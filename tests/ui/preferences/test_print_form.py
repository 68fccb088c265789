"""فرم‌های چاپی: what she says of the papers is saved at once, seen on a page, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.print_form import (
    ALL_SECTIONS,
    AS_SHIPPED,
    PaperMargins,
    PaperSize,
    PrintedSection,
    PrintForm,
)
from app.services import print_form
from app.services.office import Office
from app.ui.preferences.print_form_section import PrintFormSection
from tests.documents.letterhead_images import image
from tests.ui.preferences.conftest import Preferences

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def open_page(open_preferences: Callable[[], Preferences]) -> Preferences:
    """Settings of an office without keys."""
    return open_preferences()


@pytest.fixture
def section(open_page: Preferences) -> PrintFormSection:
    return open_page.page.print_form


@pytest.fixture
def now(open_page: Preferences) -> Callable[[], PrintForm]:
    """The form as the office has it, when everything is done."""

    def read() -> PrintForm:
        assert open_page.page.desk.drain(20_000)
        open_page.settle()
        return print_form.read(open_page.office)

    return read


def test_the_letterhead_is_saved_as_it_is_typed(
    section: PrintFormSection, now: Callable[[], PrintForm], write: Typing
) -> None:
    write(section.lines, "شهرداری نمونه")
    write(section.invocation, "به نام خدا")
    assert (now().lines, now().invocation) == (("شهرداری نمونه",), "به نام خدا")
    section.lines.set_value("")
    assert section.reset.isEnabled()


def test_too_many_lines_are_refused_at_the_field(
    section: PrintFormSection, now: Callable[[], PrintForm]
) -> None:
    section.lines.setPlainText("یک\nدو\nسه\nچهار\nپنج")
    section.lines.flush()
    assert now() == AS_SHIPPED
    assert "۴ سطر" in section.rows["lines"].problem()


def test_paper_and_margins(section: PrintFormSection, now: Callable[[], PrintForm], write: Typing) -> None:
    section.paper.setFocus()
    QTest.keyClick(section.paper, Qt.Key.Key_Down)
    write(section.margins.fields["left"], "۲۰")
    assert (now().paper, now().margins) == (PaperSize.A5, PaperMargins(left=20))
    write(section.margins.fields["right"], "۴۰")
    assert now().margins == PaperMargins(left=20)
    assert "۱۰۰ میلی‌متر" in section.margins.rows["right"].note()
    write(section.margins.fields["bottom"], "۵")
    assert "۲۴" in section.margins.rows["bottom"].note()
    write(section.margins.fields["top"], "")
    assert "۲۵" in section.margins.rows["top"].note()


def test_sections_are_moved_and_left_out_by_keys(
    section: PrintFormSection, now: Callable[[], PrintForm]
) -> None:
    rows = section.sections.rows
    statements = rows[PrintedSection.STATEMENTS]
    statements.tick.setFocus()
    QTest.keyClick(statements.tick, Qt.Key.Key_Space)
    assert now().hidden == {PrintedSection.STATEMENTS}
    QTest.keyClick(statements.tick, Qt.Key.Key_Tab)
    assert statements.up.hasFocus()
    for _ in range(2):
        QTest.keyClick(statements.up, Qt.Key.Key_Space)
        now()
    order = [one.section for one in now().sections]
    assert order[:3] == [PrintedSection.STATEMENTS, PrintedSection.ATTENDANCE, PrintedSection.COURSE]
    assert statements.down.hasFocus()
    assert not statements.up.isEnabled()
    assert not statements.tick.isChecked()


def test_resolutions_cannot_be_left_out(section: PrintFormSection, now: Callable[[], PrintForm]) -> None:
    tick = section.sections.rows[PrintedSection.RESOLUTIONS].tick
    assert tick.isChecked()
    assert tick.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert tick.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert now().sections == ALL_SECTIONS


def test_an_image_is_chosen_seen_and_taken_away(
    section: PrintFormSection, now: Callable[[], PrintForm], tmp_path: Path, open_page: Preferences
) -> None:
    (tmp_path / "bad.png").write_bytes(b"text")
    section.image.choose_file(tmp_path / "bad.png")
    assert now() == AS_SHIPPED
    assert "PNG" in section.image.problem()
    own = image(60, 30)
    (tmp_path / "emblem.png").write_bytes(own.data)
    section.image.choose_file(tmp_path / "emblem.png")
    assert now().image is not None
    assert section.image.problem() == ""
    assert section.image.picture.pixmap().width() > section.image.picture.pixmap().height()
    undo: list[object] = []
    open_page.page.desk.done.connect(lambda _sentence, back: undo.append(back))
    section.image.remove.click()
    assert now().image is None
    assert not section.image.picture.isVisibleTo(section)
    undo[0]()  # type: ignore[operator]
    assert now().image is not None


def test_the_page_beside_follows(section: PrintFormSection, now: Callable[[], PrintForm]) -> None:
    now()
    assert section.preview.picture.image is not None
    before = section.preview.picture.image.size()
    section.paper.committed.emit(PaperSize.A5)
    now()
    now()
    shown = section.preview.picture.image
    assert shown.width() == before.width()
    assert shown.height() / shown.width() == pytest.approx(210 / 148, abs=0.01)


def test_a_text_is_found_said_otherwise_and_taken_back(
    section: PrintFormSection, now: Callable[[], PrintForm], write: Typing
) -> None:
    now()
    card = section.wording
    card.search.setText("پایان یافت")
    (only,) = [card.table.rows.row(at) for at in range(card.table.rows.rowCount())]
    assert only.key == "closing.sentence"
    card.table.select(("minutes", "closing.sentence"))
    assert card.editor.isVisibleTo(section)
    assert "‹ساعت›" in card.original.text()
    assert "‹ساعت›" in card.reading.text()
    assert [chip.text() for chip in card.blanks.chips] == ["ساعت \u2066{hour}\u2069"]
    assert not card.back.isVisibleTo(card.editor)
    write(card.field, "پایان: {hour}")
    assert [one.text for one in now().wording] == ["پایان: {hour}"]
    assert card.back.isVisibleTo(card.editor)
    write(card.field, "انجام: ")
    card.blanks.chips[0].click()
    assert card.field.value() == "انجام: {hour}"
    assert "انجام: ‹ساعت›" in card.reading.text()
    write(card.field, "پایان: {hour}")
    now()
    write(card.field, "پایان")
    assert [one.text for one in now().wording] == ["پایان: {hour}"]
    assert "hour" in card.row.note()
    card.back.click()
    assert now() == AS_SHIPPED
    assert card.field.value() == only.original


def test_everything_is_given_back_at_once_and_that_undone(
    section: PrintFormSection, now: Callable[[], PrintForm], open_page: Preferences, office: Office
) -> None:
    assert not section.reset.isEnabled()
    section.paper.committed.emit(PaperSize.A5)
    changed = now()
    undo: list[object] = []
    open_page.page.desk.done.connect(lambda _sentence, back: undo.append(back))
    section.reset.click()
    assert now() == AS_SHIPPED
    assert section.paper.value() is PaperSize.A4
    undo[0]()  # type: ignore[operator]
    assert now() == changed == print_form.read(office)


@pytest.mark.parametrize("sought", ["سرلوحه", "حاشیه", "آرم", "عبارت", "A5"])
def test_it_is_found_by_its_words(section: PrintFormSection, sought: str) -> None:
    assert section.search(sought)
