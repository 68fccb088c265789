"""Keys work on every keyboard: Latin, Persian beside Latin, and Persian alone."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui import shortcuts
from app.ui.widgets import LineField

Control = Qt.KeyboardModifier.ControlModifier
SCAN_CODES = {"N": 49, "F": 33, "Z": 44, "A": 30, "C": 46, "V": 47, "E": 18}
PERSIAN = {"N": "د", "F": "ب", "Z": "ظ", "A": "ش", "C": "ز", "V": "ر", "E": "ث"}


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QVBoxLayout(made)
    made.field = LineField()
    made.layout().addWidget(made.field)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press_on_a_persian_keyboard(window: QWidget, latin: str) -> None:
    """What Qt delivers to the window where `ir` is the only layout: the Persian letter and the scan code."""
    letter = PERSIAN[latin]
    offset = 0 if sys.platform == "win32" else 8
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Control, SCAN_CODES[latin] + offset, 0, 0, letter)
    QApplication.sendEvent(window.windowHandle(), event)


def test_each_sequence_is_latin_and_used_once() -> None:
    sequences = [key.sequence for key in shortcuts.KEYS.values()]
    assert len(set(sequences)) == len(sequences)
    assert all(sequence.isascii() for sequence in sequences)
    assert all(not QKeySequence(sequence).isEmpty() for sequence in sequences)
    assert all(shortcuts.label(key) for key in shortcuts.KEYS)


def test_scan_codes_are_those_of_a_pc_keyboard() -> None:
    table = shortcuts.LATIN_OF_SCAN_CODE
    assert {chr(key): code for code, key in table.items() if chr(key) in SCAN_CODES} == SCAN_CODES
    assert table[2] == Qt.Key.Key_1
    assert table[11] == Qt.Key.Key_0


def test_a_bound_key_is_heard(window) -> None:
    heard: list[str] = []
    shortcuts.bind(window, "new", lambda: heard.append("new"))
    QTest.keyClick(window.field, Qt.Key.Key_N, Control)
    assert heard == ["new"]


def test_a_bound_key_is_heard_on_a_persian_keyboard(window) -> None:
    heard: list[str] = []
    shortcuts.bind(window, "new", lambda: heard.append("new"))
    press_on_a_persian_keyboard(window, "N")
    assert heard == ["new"]
    assert window.field.text() == ""


def test_an_action_is_heard_on_a_persian_keyboard(window) -> None:
    heard: list[str] = []
    made = shortcuts.action(window, "export", lambda: heard.append("export"))
    press_on_a_persian_keyboard(window, "E")
    made.setEnabled(False)
    press_on_a_persian_keyboard(window, "E")
    assert heard == ["export"]


def test_select_all_copy_and_undo_reach_the_field_on_a_persian_keyboard(window) -> None:
    window.field.set_value("متن نمونه")
    press_on_a_persian_keyboard(window, "A")
    assert window.field.selectedText() == "متن نمونه"
    press_on_a_persian_keyboard(window, "C")
    assert QApplication.clipboard().text() == "متن نمونه"
    window.field.insert_text("دیگر")
    press_on_a_persian_keyboard(window, "Z")
    assert window.field.text() == "متن نمونه"


def test_persian_letters_alone_are_typed(window) -> None:
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("ش"), Qt.KeyboardModifier.NoModifier, 38, 0, 0, "ش")
    QApplication.sendEvent(window.windowHandle(), letter)
    assert window.field.text() == "ش"
