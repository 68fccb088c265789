"""محلات: twenty of them or as many as she says; unknown stays unknown until somebody says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.neighbourhood import Neighbourhood
from app.services import register
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.neighbourhoods import NeighbourhoodsPage
from app.ui.neighbourhoods.editor import NeighbourhoodEditor
from app.words import Catalogue

Typing = Callable[[QLineEdit, str], None]
ESTAKHR = "sample-place-estakhr"


def opened(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> NeighbourhoodsPage:
    page = NeighbourhoodsPage(desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> NeighbourhoodsPage:
    return opened(desk, catalogue, qtbot)


def editor(page: NeighbourhoodsPage) -> NeighbourhoodEditor:
    assert isinstance(page.pane.editor, NeighbourhoodEditor)
    return page.pane.editor


def stored(office: Office, place_id: str) -> Neighbourhood:
    found = register.read(office).neighbourhood(place_id)
    assert found is not None
    return found


def column(page: NeighbourhoodsPage, at: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def subtitle(page: NeighbourhoodsPage) -> str:
    return page.header._subtitle.text()


def test_all_are_counted_and_stand_in_persian_order(page: NeighbourhoodsPage) -> None:
    assert subtitle(page) == "۲۰ محله فعال"
    names = column(page, 0)
    assert len(names) == 20
    assert names.index("استخر") < names.index("دولت‌آباد") < names.index("سیزده آبان")
    assert set(column(page, 1)) == set(column(page, 2)) == {""}
    assert set(column(page, 3)) == {"نیازمند تأیید دبیر"}


def test_any_name_in_any_spelling_finds(page: NeighbourhoodsPage, write: Typing) -> None:
    write(page.search, "13 ابان")
    assert column(page, 0) == ["سیزده آبان"]
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.pane.name.text() == "سیزده آبان"
    assert editor(page).name.hasFocus()


def test_what_nobody_said_stays_empty_until_she_says(
    page: NeighbourhoodsPage, office: Office, write: Typing
) -> None:
    page.choose(ESTAKHR)
    write(editor(page).nahiyeh, "۳")
    assert stored(office, ESTAKHR).nahiyeh == "3"
    assert editor(page).nahiyeh.text() == "۳"
    assert stored(office, ESTAKHR).in_urban_area is None
    editor(page).area.setCurrentIndex(2)
    editor(page).area.activated.emit(2)
    assert page.desk.tasks.drain()
    assert stored(office, ESTAKHR).in_urban_area is False
    row = column(page, 0).index("استخر")
    assert (column(page, 1)[row], column(page, 2)[row]) == ("۳", "خارج از محدوده")


def test_her_word_takes_the_note_away_and_can_be_taken_back(
    page: NeighbourhoodsPage, office: Office, qtbot: QtBot
) -> None:
    page.choose(ESTAKHR)
    assert editor(page).confirm.isVisible()
    with qtbot.waitSignal(page.desk.done) as told:
        editor(page).confirm.action.click()
    assert stored(office, ESTAKHR).note == ""
    assert not editor(page).confirm.isVisible()
    told.args[1]()
    assert page.desk.tasks.drain()
    assert stored(office, ESTAKHR).note == "نیازمند تأیید دبیر"


def test_all_that_were_proposed_are_confirmed_in_one_act_and_taken_back(
    page: NeighbourhoodsPage, office: Office, write: Typing, qtbot: QtBot
) -> None:
    page.choose(ESTAKHR)
    write(editor(page).note, "مرز آن با شاه‌آباد نامشخص است")
    assert page.desk.tasks.drain()
    assert page.proposals.isVisible()
    assert page.proposals.sentence().startswith("۱۹ محله این یادداشت را دارد: «نیازمند تأیید دبیر»")
    with qtbot.waitSignal(page.desk.done) as told:
        page.proposals.action.setFocus()
        QTest.keyClick(page.proposals.action, Qt.Key.Key_Return)
    assert page.table.hasFocus(), "and not what stood next to it"
    assert told.args[0] == "۱۹ محله تأیید شد"
    notes = {one.note for one in register.read(office).neighbourhoods}
    assert notes == {"", "مرز آن با شاه‌آباد نامشخص است"}, "what she wrote herself stays"
    assert not page.proposals.isVisible()
    told.args[1]()
    assert page.desk.tasks.drain()
    assert page.proposals.sentence().startswith("۱۹ محله")
    assert stored(office, ESTAKHR).note == "مرز آن با شاه‌آباد نامشخص است"


def test_the_search_and_the_archive_do_not_change_what_is_asked(
    page: NeighbourhoodsPage, write: Typing
) -> None:
    write(page.search, "استخر")
    assert page.proposals.sentence().startswith("۲۰ محله")
    write(page.search, "")
    page.choose(ESTAKHR)
    page.pane.archive.click()
    assert page.desk.tasks.drain()
    assert page.proposals.sentence().startswith("۱۹ محله")


def test_the_last_one_is_confirmed_beside_its_name(page: NeighbourhoodsPage, office: Office) -> None:
    for one in register.read(office).neighbourhoods:
        if one.id != ESTAKHR:
            page.desk.do(register.put, replace(one, note=""))
    assert page.desk.tasks.drain()
    assert not page.proposals.isVisible()
    page.choose(ESTAKHR)
    assert editor(page).confirm.isVisible()


def test_two_neighbourhoods_have_not_one_name(
    page: NeighbourhoodsPage, office: Office, write: Typing
) -> None:
    page.choose(ESTAKHR)
    write(editor(page).name, "۱۳ آبان")
    assert editor(page).name.property("problem") == "محله «سیزده آبان» با همین نام در فهرست هست."
    assert stored(office, ESTAKHR).name == "استخر"


def test_a_new_one_is_counted_archived_and_deleted_and_comes_back(
    page: NeighbourhoodsPage, office: Office, write: Typing, qtbot: QtBot
) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert editor(page).name.hasFocus()
    write(editor(page).name, "شهرک نمونه")
    assert subtitle(page) == "۲۱ محله فعال"
    made = next(one for one in register.read(office).neighbourhoods if one.name == "شهرک نمونه")
    assert page.table.current().id == made.id
    page.pane.archive.click()
    assert page.desk.tasks.drain()
    assert subtitle(page) == "۲۰ محله فعال"
    assert "شهرک نمونه" not in column(page, 0)
    page.archived.click()
    assert "شهرک نمونه" in column(page, 0)
    with qtbot.waitSignal(page.desk.done) as told:
        page.pane.remove.click()
    assert told.args[0] == "«شهرک نمونه» حذف شد"
    assert register.read(office).neighbourhood(made.id) is None
    told.args[1]()
    assert page.desk.tasks.drain()
    assert not stored(office, made.id).active


def test_one_that_a_councillor_stands_for_is_kept(page: NeighbourhoodsPage, office: Office) -> None:
    page.choose(ESTAKHR)
    page.pane.remove.click()
    assert page.desk.tasks.drain()
    banner = page.pane.banner()
    assert banner is not None
    assert "«استخر»" in banner.sentence()
    banner.action.click()
    assert page.desk.tasks.drain()
    assert not stored(office, ESTAKHR).active


def test_an_empty_office_offers_the_first_step(empty_desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
    page = opened(empty_desk, catalogue, qtbot)
    assert not page.pane.isVisible()
    page._nothing.step.click()
    assert page.pane.isVisible()
    assert editor(page).name.hasFocus()
