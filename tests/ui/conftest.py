"""A real Dabir application without a screen, a real office, and a keyboard that can type Persian."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.services import sample
from app.services.office import Office
from app.settings import Settings
from app.ui import theme
from app.ui.desk import Desk
from app.ui.program import Program
from app.ui.tasks import Tasks
from app.words import Catalogue
from tests.ui.letting_go import let_go

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))

Opener = Callable[[Office], Desk]
Writing = Callable[[QLineEdit | QTextEdit, str], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every popup what it cannot do; that is no fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
    # A change of theme dresses every widget that is still alive: those tests come before the others.
    items.sort(key=lambda item: not (here / "theme" in item.path.parents or _changes_text_size(item)))


def _changes_text_size(item: pytest.Item) -> bool:
    return "text_size" in getattr(item, "fixturenames", ())


@pytest.fixture(autouse=True)
def _plain_look(qapp: QApplication) -> None:
    """Every test begins in the light theme at text size 100 %."""
    assert QApplication.instance() is qapp
    if (theme.current().name, theme.current().factor) != ("light", 1.0):
        theme.current().apply("light", 100)


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type letter by letter; QTest.keyClicks aborts the process on Persian letters."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    return typed


@pytest.fixture
def write(type_text: Callable[[QWidget, str], None], _desks: list[Desk], qtbot: QtBot) -> Writing:
    """Puts a text in the place of what a field holds, and leaves it or takes what its list offers first."""

    def written(field: QLineEdit | QTextEdit, text: str) -> None:
        # The offscreen platform takes the closing of a list for that of the window.
        window = field.window()
        if not window.isActiveWindow():
            with qtbot.waitActive(window):
                window.activateWindow()
        field.setFocus()
        field.selectAll()
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Backspace)
        type_text(field, text)
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or field, Qt.Key.Key_Return if popup else Qt.Key.Key_Tab)
        for desk in _desks:
            assert desk.tasks.drain()

    return written


@pytest.fixture
def now() -> datetime:
    """What the clock of every office of these tests says: 10:47 of یکشنبه ۱ آذر ۱۴۰۵."""
    return NOW


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The sentences in Persian."""
    return Catalogue.load(ROOT / "translations", "fa")


@pytest.fixture(scope="session")
def _sample_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An office file with the sample in it, made once and copied for each test, and the id of its meeting."""
    file = tmp_path_factory.mktemp("sample") / "office.dabir"
    office = bootstrap.open_office(str(file))
    meeting_id = sample.fill(office)
    office.close()
    return file, meeting_id


@pytest.fixture
def sample_id(_sample_file: tuple[Path, str]) -> str:
    """The identifier of the sample meeting."""
    return _sample_file[1]


@pytest.fixture
def program(_sample_file: tuple[Path, str], tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The program on an office with the sample meeting."""
    file = Path(shutil.copy(_sample_file[0], tmp_path / "office.dabir"))
    made = Program(bootstrap.open_office, str(file), Settings(), tmp_path / "settings.json")
    troubles: list[object] = []
    made.tasks.unexpected.connect(troubles.append)
    with qtbot.waitSignal(made.settled):
        made.show()
    yield made
    let_go(made, qtbot)
    assert troubles == []


@pytest.fixture
def office(_sample_file: tuple[Path, str], tmp_path: Path) -> Iterator[Office]:
    """A real office of this test's own, with the sample register and the sample meeting, a draft."""
    yield from _opened(Path(shutil.copy(_sample_file[0], tmp_path / "office.dabir")))


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[Office]:
    """A real office in which nobody has written anything yet."""
    yield from _opened(tmp_path / "empty.dabir")


@pytest.fixture
def desk(office: Office, open_desk: Opener) -> Desk:
    """The window's desk on the office with the sample; it is closed after the test."""
    return open_desk(office)


@pytest.fixture
def empty_desk(empty_office: Office, open_desk: Opener) -> Desk:
    """The window's desk on the empty office."""
    return open_desk(empty_office)


@pytest.fixture
def _desks() -> list[Desk]:
    """The desks that this test has opened."""
    return []


@pytest.fixture
def open_desk(qtbot: QtBot, _desks: list[Desk]) -> Iterator[Opener]:
    """Opens desks on offices and closes them; a problem that no page handled fails the test."""
    desks = _desks
    unhandled: list[Exception] = []

    def opened(office: Office) -> Desk:
        desk = Desk(Tasks())
        desk.tasks.problem.connect(unhandled.append)
        desk.tasks.unexpected.connect(unhandled.append)
        desks.append(desk)
        with qtbot.waitSignal(desk.opened):
            desk.open(lambda _target: office, "")
        return desk

    yield opened
    for desk in desks:
        desk.close()
    assert unhandled == []


def _opened(file: Path) -> Iterator[Office]:
    office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW)
    yield office
    office.close()
