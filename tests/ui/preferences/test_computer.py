"""این رایانه: files, printer, hall and token of this computer really go where the page says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.services import backups, register
from app.settings import Settings, load
from app.ui import file_dialogs
from app.ui.program import Program
from tests.ui.letting_go import let_go
from tests.ui.preferences.conftest import Preferences

OpenPreferences = Callable[[], Preferences]


@pytest.fixture
def program(
    _sample_file: tuple[Path, str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The whole program on an office with the sample."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file = tmp_path / "office.dabir"
    file.write_bytes(_sample_file[0].read_bytes())
    made = Program(bootstrap.open_office, str(file), Settings(), tmp_path / "settings.json")
    made.show()
    qtbot.waitUntil(lambda: made.desk.is_open and bool(made.window.pages.current_page()))
    yield made
    let_go(made, qtbot)
    file_dialogs.write_into(None)


def test_what_is_said_of_the_computer_is_kept_and_holds_at_once(program: Program, tmp_path: Path) -> None:
    page = program.window.pages.show_page("preferences")
    computer = page.computer
    computer.hall_look.look.button(True).click()
    computer.files_folder.folder._take(tmp_path)
    page.signing.token_library.library._take(tmp_path / "token.so")
    page.kept.want(printer="چاپگر دفتر", display_screen="HDMI-1")
    assert program.desk.drain()
    kept = load(tmp_path / "settings.json")
    assert (kept.display_dark, kept.display_screen) == (True, "HDMI-1")
    assert (kept.files_folder, kept.printer) == (str(tmp_path), "چاپگر دفتر")
    assert program.desk.token_library == kept.token_library == str(tmp_path / "token.so")
    assert program.desk.printer == "چاپگر دفتر"
    display = program.window.pages.page("meetings").meeting.display
    assert (display.choice.dark, display.choice.screen) == (True, "HDMI-1")


def test_what_other_pages_have_changed_meanwhile_is_shown_and_not_taken_back(program: Program) -> None:
    page = program.window.pages.show_page("preferences")
    program.window.pages.show_page("people")
    program.desk.keep_printer("طبقه ۲")
    program.desk.keep_token_library("/lib/token.so")
    page.computer.theme.button("light").click()
    assert (program.settings.printer, program.settings.token_library) == ("طبقه ۲", "/lib/token.so")
    program.window.pages.show_page("preferences")
    assert page.computer.printer.printers.currentText() == "طبقه ۲"
    assert page.signing.token_library.library.value() == Path("/lib/token.so")


def test_a_series_is_edited_where_the_lists_are(program: Program) -> None:
    page = program.window.pages.show_page("preferences")
    series = program.desk.register.series[0]
    line = page.office.series.rows.at(0)
    assert line.title.text() == series.title
    assert "حد نصاب: ندارد" in line.facts.text()
    line.edit.click()
    assert program.window.pages.current_page() == "people"
    people = program.window.pages.page("people")
    assert people.pane().entry == series
    program.window.pages.show_page("preferences")
    page.office.series.new.click()
    assert people.pane().entry.id not in {one.id for one in program.desk.register.series}


def begun_in(dialog: QFileDialog, qtbot: QtBot) -> Path:
    qtbot.addWidget(dialog)
    folder = Path(dialog.directory().absolutePath())
    dialog.reject()
    return folder


def test_files_are_written_into_the_folder_that_she_gave_as_long_as_it_is_there(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    given, other = tmp_path / "خروجی", tmp_path / "جای دیگر"
    given.mkdir()
    other.mkdir()
    file_dialogs.write_into(given)
    try:
        write = file_dialogs.ask_where_to_write
        assert begun_in(write(window, "PDF", "a.pdf", print), qtbot) == given
        assert begun_in(file_dialogs.ask_for_pdf(window, "PDF", print), qtbot) != given
        assert begun_in(file_dialogs.ask_where_to_write_each(window, "PDF", print), qtbot) == given
        write(window, "PDF", "a.pdf", print).filesSelected.emit([str(other / "a.pdf")])
        assert begun_in(write(window, "PDF", "b.pdf", print), qtbot) == other
        other.rmdir()
        assert begun_in(write(window, "PDF", "c.pdf", print), qtbot) == given
        given.rmdir()
        assert begun_in(write(window, "PDF", "d.pdf", print), qtbot) not in (given, other)
    finally:
        file_dialogs.write_into(None)
        file_dialogs._visited.clear()


def test_the_office_file_is_shown_copied_and_its_folder_opened(
    open_preferences: OpenPreferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = open_preferences()
    row = preferences.page.computer.office_file
    file = backups.office_file(preferences.office.store.where)
    assert row.place.text().replace("\u200b", "") == str(file)
    preferences.press(row.copy)
    assert QGuiApplication.clipboard().text() == str(file)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    preferences.press(row.open)
    assert file is not None
    assert opened == [str(file.parent)]


def test_screens_and_printers_that_are_not_there_are_still_shown_as_chosen(
    open_preferences: OpenPreferences,
) -> None:
    preferences = open_preferences()
    computer = preferences.page.computer
    preferences.page.kept.want(display_screen="HDMI-9", printer="چاپگر رفته", files_folder="/هیچ جا")
    preferences.settle()
    assert preferences.page.desk.drain()
    QApplication.processEvents()
    assert computer.hall_screen.screens.currentText() == "\u2066HDMI-9\u2069 (وصل نیست)"
    assert computer.printer.printers.currentText() == "چاپگر رفته"
    computer.printer.printers.opened.emit()
    assert computer.printer.printers.currentText() == "چاپگر رفته (پیدا نشد)"
    assert computer.files_folder.absence.isVisible()
    here = QGuiApplication.primaryScreen().name()
    assert here in computer.hall_screen.screens._values


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("{number}", "الگو بی"),
        ("{ordinal}", "الگو بی"),
        ("{number}/{seq}", "این الگو خوانده نشد"),
        ("{number", "این الگو خوانده نشد"),
    ],
)
def test_a_pattern_that_cannot_number_amendments_is_refused(
    open_preferences: OpenPreferences, write: Callable[..., None], pattern: str, sentence: str
) -> None:
    preferences = open_preferences()
    section = preferences.page.office
    write(section.amendment_pattern, pattern)
    assert section.rows["amendment_pattern"].problem().startswith(sentence)
    write(section.amendment_pattern, "{number}/ا{ordinal}")
    assert section.rows["amendment_pattern"].problem() == ""
    assert section.amendment_example.text() == "نمونه: ۲۰/ص/۱۴۰۵/۰۸/۱/ا۱"
    assert register.profile(preferences.office).amendment_pattern == "{number}/ا{ordinal}"
