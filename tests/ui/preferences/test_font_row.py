"""قلم چاپ and حروف‌چینی: she chooses a font of the machine or a file, sees it printed, and hears why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import paths
from app.services import register
from app.services.office import Office
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.preferences import PreferencesPage
from app.ui.preferences.font_row import FontRow
from app.words import Catalogue
from tests.documents.typesetting.font_files import with_characters, with_names, with_rights
from tests.ui.conftest import ROOT

VAZIRMATN = ROOT / "resources" / "fonts" / "Vazirmatn-Regular.ttf"
ENGLISH = 0x409
OWN = "وزیرمتن (همراه برنامه)"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer keeps its fonts: one family without «۴», and one whose maker forbids it."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    font = with_characters(VAZIRMATN.read_bytes(), lambda c: c != "۴")
    (fonts / "nazanin.ttf").write_bytes(with_names(font, (ENGLISH, 1, "B Nazanin")))
    (fonts / "closed.ttf").write_bytes(with_rights(with_names(font, (ENGLISH, 1, "B Closed")), 0x0002))
    monkeypatch.setattr(paths, "font_folders", lambda: [fonts])
    return fonts


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, folder: Path, qtbot: QtBot) -> PreferencesPage:
    assert folder.is_dir()
    page = PreferencesPage(desk, catalogue, Settings(), lambda _settings: None)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    return page


@pytest.fixture
def row(page: PreferencesPage) -> FontRow:
    return page.office.printed_in


def offered(row: FontRow) -> list[str]:
    return [row.families.itemText(place) for place in range(row.families.count())]


def open_list(page: PreferencesPage) -> None:
    page.office.printed_in.families.showPopup()
    assert page.desk.tasks.drain()


def choose(page: PreferencesPage, label: str) -> None:
    families = page.office.printed_in.families
    families.setCurrentIndex(families.findText(label))
    families.activated.emit(families.currentIndex())
    families.hidePopup()
    assert page.desk.tasks.drain()


def test_our_own_font_comes_first_and_is_shown_as_it_prints(row: FontRow) -> None:
    assert offered(row) == [OWN]
    assert row.families.currentText() == OWN
    assert row.sample.isVisible()
    assert row.sample.image is not None
    assert not row.told.isVisible()


def test_the_fonts_of_the_machine_are_found_when_the_list_is_opened(
    page: PreferencesPage, row: FontRow
) -> None:
    open_list(page)
    assert offered(row) == [OWN, "B Nazanin"]
    assert row.families.view().isVisible()
    row.families.hidePopup()


def test_a_chosen_font_is_kept_shown_and_what_it_lacks_is_named(
    page: PreferencesPage, row: FontRow, office: Office
) -> None:
    before = row.sample.image
    open_list(page)
    choose(page, "B Nazanin")
    assert register.profile(office).font == "B Nazanin"
    assert row.sample.image != before
    assert row.told.text() == "این نویسه‌ها از وزیرمتن گرفته می‌شود: \u2068۴\u2069"
    assert row.told.isVisible()
    choose(page, OWN)
    assert register.profile(office).font is None
    assert not row.told.isVisible()


def test_a_font_that_only_the_office_has_is_said_to_be_there(
    page: PreferencesPage, row: FontRow, folder: Path, catalogue: Catalogue, qtbot: QtBot
) -> None:
    row.choose_file(folder / "nazanin.ttf")
    assert page.desk.tasks.drain()
    for file in folder.iterdir():
        file.unlink()
    elsewhere = PreferencesPage(page.desk, catalogue, Settings(), lambda _settings: None)
    qtbot.addWidget(elsewhere)
    with qtbot.waitActive(elsewhere):
        elsewhere.show()
        elsewhere.activateWindow()
    assert page.desk.tasks.drain()
    assert elsewhere.office.printed_in.families.currentText() == "B Nazanin"
    open_list(elsewhere)
    assert offered(elsewhere.office.printed_in) == [OWN, "B Nazanin (در دفتر)"]
    choose(elsewhere, "B Nazanin (در دفتر)")
    assert elsewhere.office.printed_in.problem() == ""


def test_a_file_is_chosen_through_the_dialog_and_a_refused_one_is_told_at_the_field(
    page: PreferencesPage, row: FontRow, office: Office, folder: Path
) -> None:
    row.other.click()
    (dialog,) = row.findChildren(QFileDialog)
    assert dialog.nameFilters() == ["پرونده قلم (*.ttf *.otf *.ttc *.woff*)"]
    dialog.filesSelected.emit([str(folder / "nazanin.ttf")])
    dialog.reject()
    assert page.desk.tasks.drain()
    assert register.profile(office).font == "B Nazanin"
    row.choose_file(folder / "closed.ttf")
    assert page.desk.tasks.drain()
    assert row.problem() == ("سازنده قلم «B Closed» گذاشتن آن در PDF را اجازه نداده است؛ قلم دیگری برگزینید.")
    assert register.profile(office).font == "B Nazanin"
    assert row.families.value() == "B Nazanin"
    choose(page, OWN)
    assert row.problem() == ""


def test_the_engine_is_named_and_what_the_other_one_loses(
    page: PreferencesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.computer.shaping.engine.text() == "HarfBuzz"
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    page.hide()
    page.show()
    assert page.desk.tasks.drain()
    assert page.computer.shaping.engine.text() == (
        "حروف‌چینی جایگزین (arabic-reshaper)؛ این‌ها را ندارد: "
        "فاصله دقیق جفت حروف، شکل‌های ویژه حروف کنار هم، جای دقیق اعراب"
    )
