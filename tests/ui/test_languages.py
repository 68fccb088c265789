"""The window in English: from left to right, and no Persian word but what the office itself has written."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import settings
from app.domain.problems import Problem
from app.persian.holidays import SOLAR
from app.persian.letters import LETTERS, MARKS
from app.services import meetings, register
from app.services.office import Office
from app.ui import application
from app.ui.program import Program
from tests.ui.letting_go import let_go

ROOT = Path(__file__).resolve().parents[2]
LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")
PAGES = ("meetings", "people", "neighbourhoods", "verification", "preferences", "welcome")
PARTS = ("facts", "agenda", "hall", "attendance", "statements", "resolutions", "closing")
READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
PERSIAN_WORD = re.compile(f"[{LETTERS}{MARKS}\u200c]+")

PRINTED = {
    *("مستمر", "فوری", "تا", "جلسه", "بعد", "دفترچه", "محلات"),
    *("مورد", "دستگاه", "ایستگاه", "کانکس", "متر", "مربع", "نفر", "ریال"),
}
"""Words for a deadline, a source and a unit that are offered and then printed: they stay Persian."""
ALWAYS = {"فارسی", "شورایار", "ص", "اصلاحیه", "رمز", "بررسی", "برگه"}
"""A language in that language; the office's default for its members; the marks of minutes and of amendments
in their numbers; the words under which the code of a printed paper is found.
"""
PERSIAN_BY_NATURE = {"formTexts"}
"""By their names in Qt: the texts of the printed forms, which are Persian whatever the window speaks."""
HOLIDAYS = {word for name in SOLAR.values() for word in PERSIAN_WORD.findall(name)}
"""Holidays are names."""
PERSIAN_FIGURES = re.compile("[۰-۹]")


Start = Callable[..., Program]


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the translation, compiled from its source."""
    folder = tmp_path_factory.mktemp("translations")
    source, compiled = ROOT / "translations" / "en.ts", folder / "dabir_en.qm"
    subprocess.run([LRELEASE, source, "-qm", compiled], check=True, capture_output=True)
    return folder


@pytest.fixture
def start(qapp: QApplication, english: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts the program in English on an office."""
    application.set_language(qapp, english, "en")
    programs: list[Program] = []
    troubles: list[object] = []

    def started(office: Office, is_practice: bool = False) -> Program:
        kept = settings.Settings(language="en")
        file = tmp_path / "settings.json"
        made = Program(lambda _target: office, "", kept, file, is_practice=is_practice)
        made.tasks.problem.connect(troubles.append)
        made.tasks.unexpected.connect(troubles.append)
        programs.append(made)
        with qtbot.waitSignal(made.desk.opened):
            made.show()
        settle(made)
        return made

    yield started
    for made in programs:
        let_go(made, qtbot)
    application.set_language(qapp, ROOT / "translations", "fa")
    assert troubles == []


def settle(program: Program) -> None:
    """Until what was asked of the office has come back and is shown."""
    for _ in range(3):
        program.tasks.drain()
        QApplication.processEvents()


def texts(window: QWidget) -> Iterator[str]:
    """Whatever can be read or heard of what is visible."""
    for widget in window.findChildren(QWidget):
        around = (widget.objectName(), widget.parentWidget().objectName())
        if widget.isVisible() and PERSIAN_BY_NATURE.isdisjoint(around):
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
            yield from _words_of(widget)


def _words_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    whole = QModelIndex()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(whole)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(whole)):
            for role in READ:
                yield str(model.index(row, column).data(role) or "")


def persian_words(window: QWidget, but: set[str]) -> dict[str, set[str]]:
    """Each text of the window that has a Persian word, with those that are not allowed; and each that has
    Persian figures without any such word, which are the program's.
    """
    found = {text: PERSIAN_WORD.findall(text) or PERSIAN_FIGURES.findall(text) for text in texts(window)}
    return {text: words - but for text, told in found.items() if (words := set(told)) - but}


def words_written_in(office: Office, meeting_id: str) -> set[str]:
    """Every Persian word of the register and of a meeting."""
    values = [asdict(register.read(office)), asdict(register.profile(office))]
    values.append(asdict(meetings.read(office, meeting_id).meeting))
    return {word for text in _strings(values) for word in PERSIAN_WORD.findall(text)}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_office_has_no_persian_word(start: Start, empty_office: Office, page: str) -> None:
    program = start(empty_office)
    program.window.pages.show_page(page)
    settle(program)
    assert program.window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert len(list(filter(None, texts(program.window)))) > 20
    assert persian_words(program.window, ALWAYS | HOLIDAYS) == {}


@pytest.mark.parametrize("part", PARTS)
def test_an_empty_meeting_has_no_persian_word(start: Start, empty_office: Office, part: str) -> None:
    created = meetings.create(empty_office).meeting
    assert created is not None
    program = start(empty_office)
    page: Any = program.window.pages.show_page("meetings")
    page.open_meeting(created.id, part)
    settle(program)
    assert persian_words(program.window, ALWAYS | HOLIDAYS | PRINTED) == {}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_english_around_persian_data(
    start: Start, office: Office, sample_id: str, page: str
) -> None:
    allowed = words_written_in(office, sample_id) | ALWAYS | HOLIDAYS | PRINTED
    program = start(office)
    program.window.pages.show_page(page)
    settle(program)
    assert persian_words(program.window, allowed) == {}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_meeting_speaks_english(start: Start, office: Office, sample_id: str, part: str) -> None:
    allowed = words_written_in(office, sample_id) | ALWAYS | HOLIDAYS | PRINTED
    program = start(office)
    page: Any = program.window.pages.show_page("meetings")
    page.open_meeting(sample_id, part)
    settle(program)
    assert persian_words(program.window, allowed) == {}


def test_the_navigation_is_at_the_left(start: Start, empty_office: Office) -> None:
    window = start(empty_office).window
    assert window.windowTitle() == "Dabir"
    assert window.navigation.geometry().left() == 0
    assert window.navigation.button("meetings").text() == "Meetings"


def test_the_practice_office_is_marked_in_english(start: Start, empty_office: Office) -> None:
    window = start(empty_office, is_practice=True).window
    assert window.windowTitle() == "Practice office"
    assert persian_words(window, ALWAYS | HOLIDAYS) == {}


def test_problems_are_told_in_english(start: Start, empty_office: Office) -> None:
    program = start(empty_office)
    program._on_problem(Problem("meeting_gone"))
    banner = program.window.banner("problem")
    assert banner is not None
    assert banner.sentence() == "This meeting was deleted or does not exist; see the list of meetings."


def test_what_is_left_untranslated_stays_persian(qapp: QApplication, tmp_path: Path) -> None:
    """Where the compiled translation is missing no text is empty."""
    application.set_language(qapp, tmp_path, "en")
    try:
        assert QCoreApplication.translate("Application", "دبیر") == "دبیر"
    finally:
        application.set_language(qapp, ROOT / "translations", "fa")
