"""The settings on the office with the sample, also with an authority and a signatory's key made before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.services import authority, keys, register
from app.services.office import Office
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.preferences import PreferencesPage
from app.ui.widgets import TwoStep
from app.words import Catalogue
from tests.ui.conftest import NOW

ROOT_WORD, OWN_WORD = "گذرواژه مرجع نمونه", "گذرواژه خود رئیس"
SAFAVI = "sample-person-safavi"


@dataclass(frozen=True)
class Preferences:
    """The page of an office that has an authority and one key; ``done`` are the sentences it told."""

    page: PreferencesPage
    office: Office
    done: list[str]

    def settle(self) -> None:
        """Until every answer is there and what it brought has been laid out."""
        for _ in range(3):
            assert self.page.desk.tasks.drain()
            QApplication.processEvents()

    def press(self, pressed: QWidget) -> None:
        """Press a button that can be seen and wait for what comes of it."""
        assert pressed.isVisible()
        assert pressed.isEnabled()
        pressed.click()  # type: ignore[attr-defined]
        self.settle()

    def confirm(self, step: TwoStep) -> None:
        """Press, read the question, press again."""
        self.press(step.act)
        assert step.asks
        self.press(step.act)


@pytest.fixture(scope="session")
def _key_folder(_sample_file: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an authority and of the chair's key: real, made once per run."""
    file = Path(shutil.copy(_sample_file[0], tmp_path_factory.mktemp("keys") / "office.dabir"))
    office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW - timedelta(days=1))
    authority.create(office, ROOT_WORD)
    keys.enrol(office, register.find_person(office, SAFAVI), OWN_WORD, ROOT_WORD)
    office.close()
    return office.keys


@pytest.fixture
def open_preferences(
    office: Office, open_desk: Callable[[Office], Desk], catalogue: Catalogue, qtbot: QtBot
) -> Callable[[], Preferences]:
    """The page as it stands on the office now."""

    def opened() -> Preferences:
        desk = open_desk(office)
        done: list[str] = []
        desk.done.connect(lambda sentence, _undo: done.append(sentence))
        page = PreferencesPage(desk, catalogue, Settings(), lambda _settings: None, lambda: date(2026, 11, 3))
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        preferences = Preferences(page, office, done)
        preferences.settle()
        return preferences

    return opened


@pytest.fixture
def preferences(
    office: Office, _key_folder: Path, open_preferences: Callable[[], Preferences]
) -> Preferences:
    """The page of an office that has its authority and the chair's key."""
    shutil.copytree(_key_folder, office.keys)
    return open_preferences()
