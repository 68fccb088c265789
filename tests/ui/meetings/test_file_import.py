"""«ورود از پرونده» above the list of meetings: what is sound comes in, the unsigned on her word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.audit import Action
from app.services import audit, importing, meetings, minutes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.list_page import ListPage
from app.words import Catalogue
from tests.services.archive import SAMPLE, another
from tests.services.conftest import new_office

RECORD = another((SAMPLE / "minutes.json").read_bytes(), "elsewhere", ordinal=9)


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> ListPage:
    page = ListPage(desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1160, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    return page


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Approved minutes of another office, printed and not signed."""
    file = tmp_path_factory.mktemp("elsewhere") / "minutes.pdf"
    with new_office() as elsewhere:
        meeting_id = importing.import_record(elsewhere, RECORD).item_id
        minutes.acknowledge_all(elsewhere, meeting_id)
        minutes.approve(elsewhere, meeting_id)
        minutes.export(elsewhere, meeting_id, file)
    return file


def taken(page: ListPage, file: Path) -> list[str]:
    """Take a file in; the identifiers that the list shows then."""
    page.imports.take(file)
    assert page.desk.tasks.drain()
    return [page.table.rows.row(row).id for row in range(page.table.rows.rowCount())]


def test_a_record_comes_in_and_the_list_shows_it(page: ListPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "minutes.json"
    file.write_bytes(RECORD)
    with qtbot.waitSignal(page.desk.done) as told:
        assert len(taken(page, file)) == 2
    assert "وارد شد" in told.args[0]
    with qtbot.waitSignal(page.desk.done) as told:
        assert len(taken(page, file)) == 2
    assert "در دفتر هست" in told.args[0]
    assert page.imports.banner is None


def test_what_nobody_signed_comes_in_on_her_word(
    page: ListPage, office: Office, qtbot: QtBot, unsigned: Path
) -> None:
    assert len(taken(page, unsigned)) == 1
    banner = page.imports.banner
    assert banner is not None
    assert "امضا نکرده" in banner.sentence()
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert page.desk.tasks.drain()
    assert page.imports.banner is None
    assert len(meetings.summaries(office)) == 2
    assert Action.TAKEN_UNVERIFIED in [event.action for event in audit.events(office)]


def test_what_was_changed_never_does(page: ListPage, unsigned: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(unsigned.read_bytes() + b"%\n")
    assert len(taken(page, changed)) == 1
    banner = page.imports.banner
    assert banner is not None
    assert not hasattr(banner, "action")
