"""The start: an empty window first, then the office behind it, and nothing loaded before it is wanted."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.problems import Problem
from app.domain.register import Register
from app.services import register
from app.services.office import Office
from app.settings import Settings, load
from app.ui import run as running
from app.ui.program import Program

ROOT = Path(__file__).resolve().parents[2]
OPENING = "در حال گشودن…"

NEVER_AT_START = {
    "reportlab", "uharfbuzz", "pyhanko", "cryptography", "asn1crypto", "aiohttp", "PIL", "lxml", "pypdfium2",
    "alembic", "jsonschema",
}  # fmt: skip
NOT_BEFORE_THE_FIRST_PICTURE = {
    "sqlalchemy", "sqlite3", "filelock", "tomllib", "logging.handlers", "app.bootstrap", "app.words",
    "app.services", "app.storage", "app.domain.meeting", "app.ui.desk", "app.ui.meetings",
}  # fmt: skip
NOT_BEFORE_THEY_ARE_VISITED = {
    "app.records", "app.documents", "app.signing", "app.ui.meetings.meeting_page", "app.ui.people",
    "app.ui.neighbourhoods", "app.ui.verification", "app.ui.preferences", "app.ui.welcome", "app.ui.guide",
}  # fmt: skip
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}

START = """
import json, sys
from pathlib import Path
from app import paths
from app.settings import Settings
from app.ui.application import build_application
from app.ui.program import Program

def open_office(target):
    from app import bootstrap
    return bootstrap.open_office(target)

loaded = {}
office, kept = sys.argv[1:]
application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
program = Program(open_office, office, Settings(), Path(kept))
program.painted.connect(lambda: loaded.update(paint=sorted(sys.modules)))
program.settled.connect(lambda: loaded.update(data=sorted(sys.modules)))
table = lambda: program.window.pages.page("meetings").list.table
program.settled.connect(lambda: loaded.update(rows=table().rows.rowCount()))
program.settled.connect(program.window.close)
program.show()
application.exec()
print(json.dumps(loaded))
"""


@pytest.fixture
def office_file(_sample_file: tuple[Path, str], tmp_path: Path) -> Path:
    """An office with the sample meeting, which nobody holds open."""
    return Path(shutil.copy(_sample_file[0], tmp_path / "office.dabir"))


@pytest.fixture
def start(office_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Program]]:
    """Builds a program on the office, with what this computer has kept."""
    started: list[Program] = []

    def build(open_office: Callable[[str], Office] = bootstrap.open_office, **kept: str) -> Program:
        made = Program(open_office, str(office_file), Settings(**kept), tmp_path / "settings.json")
        started.append(made)
        qtbot.addWidget(made.window)
        return made

    yield build
    for made in started:
        made.window.close()


@pytest.fixture(scope="module")
def loaded(_sample_file: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What a process of its own has loaded at the first picture and with the first data."""
    folder = tmp_path_factory.mktemp("start")
    office = shutil.copy(_sample_file[0], folder / "office.dabir")
    command = [sys.executable, "-c", START, str(office), str(folder / "settings.json")]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    told: dict[str, list[str]] = json.loads(answer.stdout)
    return told


def test_the_first_picture_stands_on_qt_alone(loaded: dict[str, list[str]]) -> None:
    assert set(loaded["paint"]) & (NEVER_AT_START | NOT_BEFORE_THE_FIRST_PICTURE) == set()
    assert {name for name in loaded["paint"] if name.startswith("PySide6.Qt")} == QT


def test_the_first_data_bring_the_store_and_one_page(loaded: dict[str, list[str]]) -> None:
    assert loaded["rows"] == 1
    assert "sqlalchemy" in loaded["data"]
    assert set(loaded["data"]) & (NEVER_AT_START | NOT_BEFORE_THEY_ARE_VISITED) == set()
    assert {name for name in loaded["data"] if name.startswith("PySide6.Qt")} == QT


def test_the_window_says_that_it_is_opening_until_there_is_something_to_show(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start()
    with qtbot.waitSignal(program.painted):
        program.show()
    assert OPENING in shown_words(program)
    qtbot.waitSignal(program.settled).wait()
    assert OPENING not in shown_words(program)
    assert program.window.pages.current_page() == "meetings"


def test_it_starts_again_where_she_was(start: Callable[..., Program], sample_id: str, qtbot: QtBot) -> None:
    program = start(page="meetings", meeting=sample_id, part="agenda")
    with qtbot.waitSignal(program.settled):
        program.show()
    assert program.window.pages.current_page() == "meetings"
    meeting = program.window.pages.page("meetings").currentWidget()
    assert (meeting.meeting_id, meeting.tabs.current()) == (sample_id, "agenda")


def test_a_page_that_is_not_there_any_more_is_no_hindrance(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start(page="letters")
    with qtbot.waitSignal(program.settled):
        program.show()
    assert program.window.pages.current_page() == "meetings"


def test_an_office_that_cannot_be_opened_is_told_and_tried_again(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    answers = [Problem("office_open_elsewhere", path="office.dabir")]

    def open_office(target: str) -> Office:
        if answers:
            raise answers.pop()
        return bootstrap.open_office(target)

    program = start(open_office)
    with qtbot.waitSignal(program.settled):
        program.show()
    banner = program.window.banner("office")
    assert banner is not None
    program.window.pages.show_page("people")
    assert program.window.pages.current_page() == "", "no page can be used, so none is shown"
    assert not program.window.navigation.button("people").isEnabled()
    with qtbot.waitSignal(program.settled):
        banner.action.click()
    assert program.window.banner("office") is None
    assert program.window.pages.page("meetings").list.table.rows.rowCount() == 1


def test_a_fault_of_ours_at_the_opening_is_told_and_tried_again(
    start: Callable[..., Program], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault comes after the file is held: it must not stand in its own way."""
    read, faults = register.read, [ZeroDivisionError()]

    def read_or_fail(office: Office) -> Register:
        if faults:
            raise faults.pop()
        return read(office)

    monkeypatch.setattr(register, "read", read_or_fail)
    program = start()
    with qtbot.waitSignal(program.settled):
        program.show()
    assert OPENING not in shown_words(program)
    assert program.window.banner("fault") is not None
    banner = program.window.banner("office")
    assert banner is not None
    with qtbot.waitSignal(program.settled):
        banner.action.click()
    assert program.window.banner("office") is None
    assert program.window.pages.page("meetings").list.table.rows.rowCount() == 1


def test_a_window_that_closes_waits_once_for_what_is_refused(
    start: Callable[..., Program], sample_id: str, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    program = start(page="meetings", meeting=sample_id, part="facts")
    with qtbot.waitSignal(program.settled):
        program.show()
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ended = window.pages.page("meetings").meeting.part("facts").form.ended
    ended.setFocus()
    ended.selectAll()
    type_text(ended, "0001")  # the office refuses it, after she has pressed «close»
    assert not window.close()
    assert ended.hasFocus()
    assert "پایان" in ended.property("problem")
    assert window.toast.sentence().startswith("یک خانه هنوز پذیرفته نشده است")
    assert window.close()


def test_without_a_screen_the_terminal_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert running.run([], bootstrap.open_office) == 1
    told = capsys.readouterr().err
    assert "صفحه‌نمایشی در دسترس نیست" in told
    assert "No screen" in told


def test_a_binding_that_would_crash_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 7, "final", 0))
    assert running.run([], bootstrap.open_office) == 1
    told = capsys.readouterr().err
    assert "پنجره باز نشد" in told
    assert "PySide6 6.12.0" in told


def shown_words(program: Program) -> set[str]:
    return {label.text() for label in program.window.findChildren(QLabel) if label.isVisible()}


def test_the_library_of_a_token_is_kept_for_this_computer(
    start: Callable[..., Program], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(token_library="first.so")
    with qtbot.waitSignal(program.settled):
        program.show()
    assert program.desk.token_library == "first.so"
    program.desk.keep_token_library("second.so")
    assert program.tasks.drain()
    assert load(tmp_path / "settings.json").token_library == "second.so"
