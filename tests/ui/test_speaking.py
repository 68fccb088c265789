"""The language is changed in an open window: it speaks at once, she is where she was, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import settings
from app.services import meetings
from app.services.office import Office
from app.ui import application, speech
from app.ui.meetings.closing_mode.host import KEY as CLOSING
from app.ui.program import Program
from tests.ui.letting_go import let_go
from tests.ui.test_languages import english, settle

__all__ = ["english"]

ROOT = Path(__file__).resolve().parents[2]
NOTE = "نشست با تلاوت آیاتی از قرآن آغاز ش"
Typing = Callable[[QWidget, str], None]


@pytest.fixture
def program(
    qapp: QApplication, english: Path, office: Office, sample_id: str, qtbot: QtBot, tmp_path: Path
) -> Iterator[Program]:
    """A window in Persian on the facts of the sample, in which English is at hand."""
    application.set_language(qapp, english, "fa")
    kept = settings.Settings(page="meetings", meeting=sample_id, part="facts")
    made = Program(lambda _target: office, "", kept, tmp_path / "settings.json")
    troubles: list[object] = []
    made.tasks.problem.connect(troubles.append)
    made.tasks.unexpected.connect(troubles.append)
    with qtbot.waitSignal(made.settled):
        made.show()
    settle(made)
    yield made
    let_go(made, qtbot)
    application.set_language(qapp, ROOT / "translations", "fa")
    speech.show_gregorian(False)
    assert troubles == []


def page(program: Program, key: str) -> Any:
    return program.window.pages.page(key)


def choose(program: Program, language: str) -> None:
    """As she does, in the settings."""
    program.window.pages.show_page("preferences")
    settle(program)
    field = page(program, "preferences").computer.language
    field.set_value(language)
    field.activated.emit(field.currentIndex())
    wait(program)


def wait(program: Program) -> None:
    """Until the window has been built anew, and its rows have come back."""
    for _ in range(3):
        QApplication.processEvents()
        settle(program)


def read(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def test_the_window_speaks_english_at_once_and_she_is_where_she_was(
    program: Program, office: Office, sample_id: str, type_text: Typing
) -> None:
    note = page(program, "meetings").meeting.part("facts").form.opening_note
    note.setFocus()
    note.selectAll()
    type_text(note, NOTE)
    window = program.window
    window.open_palette()
    type_text(window.palette_of_commands.field, "کانکس")  # looked for, and given up
    window.palette_of_commands.dismiss()
    choose(program, "en")
    assert window.pages.current_page() == "preferences"
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    language = page(program, "preferences").computer.language
    assert window.focusWidget() is language
    assert not language.visibleRegion().isEmpty()
    assert [section.search("زبان") for section in page(program, "preferences").sections()][-1] == 1
    assert window.navigation.button("meetings").text() == "Meetings"
    assert window.toast.sentence()
    window.pages.show_page("meetings")
    settle(program)
    meeting = page(program, "meetings").meeting
    assert (meeting.meeting_id, meeting.tabs.current()) == (sample_id, "facts")
    assert meeting.part("facts").form.opening_note.toPlainText() == NOTE
    assert meetings.read(office, sample_id).meeting.opening_note == NOTE
    assert "Tuesday 12 Aban 1405" in " ".join(read(window))
    window.toast.undo()
    wait(program)
    assert (program.settings.language, window.layoutDirection()) == ("fa", Qt.LayoutDirection.RightToLeft)
    assert (window.pages.current_page(), window.navigation.button("meetings").text()) == ("meetings", "جلسات")
    assert page(program, "meetings").meeting.meeting_id == sample_id


def test_what_no_button_has_taken_yet_is_not_thrown_away(program: Program, type_text: Typing) -> None:
    meeting = page(program, "meetings").meeting
    meeting.show_part(CLOSING)
    settle(program)
    said = meeting.closing.mode.step("gaps").dissent.text
    type_text(said, "مخالفم")
    choose(program, "en")
    assert program.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "«متن نظر مخالف»" in program.window.toast.sentence()
    assert page(program, "preferences").computer.language.value() == "fa"
    said.setPlainText("")
    choose(program, "en")
    assert program.window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_gregorian_days_stand_beside_on_wish(program: Program) -> None:
    assert "آبان ۱۴۰۵ (" not in " ".join(read(program.window))
    program.window.pages.show_page("preferences")
    settle(program)
    page(program, "preferences").computer.gregorian.click()
    wait(program)
    assert program.settings.gregorian
    program.window.pages.show_page("meetings")
    settle(program)
    assert "سه‌شنبه ۱۲ آبان ۱۴۰۵ (۳ نوامبر ۲۰۲۶)" in " ".join(read(program.window))
    assert page(program, "meetings").meeting.part("facts").form.held_on.toolTip() == "۳ نوامبر ۲۰۲۶"
