"""Keys work on every keyboard: Latin, Persian beside Latin, and Persian alone."""

from __future__ import annotations

import re
import sys
from functools import reduce
from operator import or_

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.persian.latin_typing import ISIRI_9147
from app.ui import shortcuts
from app.ui.widgets import LineField, TextArea

Control = Qt.KeyboardModifier.ControlModifier
OFFSET = 0 if sys.platform == "win32" else 8
LETTER = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+[A-Z0-9]")
MODIFIERS = {
    "Ctrl": Control,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
ISOLATES = "\u2066\u2069"
TYPED = {"half_space", "to_persian", "arabic", "tick_present", "tick_absent", "tick_up_to", "tick_back"}
OF_THE_FIELD = {"arabic"}
"""Heard by the text field itself, as tests of the fields say."""
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
    assert all(key.where for key in shortcuts.KEYS.values())


def test_a_key_is_told_in_the_digits_of_the_window() -> None:
    assert shortcuts.hint("part_1").strip(ISOLATES) == "Alt+۱"
    assert shortcuts.hint("next_speaker").strip(ISOLATES) == "F7"


def test_no_key_needs_a_third_level_or_alt_with_a_letter() -> None:
    sequences = [one for key in shortcuts.KEYS.values() for one in (key.sequence, *key.also)]
    assert len(set(sequences)) == len(sequences)
    assert not [one for one in sequences if re.search(r"Alt\+(.*\+)?[A-Z]$", one) or "Meta" in one]
    assert not [one for one in sequences if "Ctrl" in one and "Alt" in one]
    signs = {chr(key) for key in shortcuts.LATIN_OF_SCAN_CODE.values()}
    last = {one.rpartition("+")[2] for one in sequences}
    assert {one for one in last if len(one) == 1} <= signs, "signs are elsewhere on a Persian keyboard"


@pytest.mark.parametrize("layout", ["ir", "ir,us", "us,ir", "us"])
def test_every_key_with_a_letter_is_heard_on_every_layout(window, layout: str) -> None:
    """Qt delivers the sign of the layout that is on, and always the scan code of the key."""
    persian_is_on = layout.startswith("ir")
    keys = {name: key.sequence for name, key in shortcuts.KEYS.items() if LETTER.fullmatch(key.sequence)}
    heard: list[str] = []
    for name in keys:
        shortcuts.bind(window, name, lambda name=name: heard.append(name))
    codes = {chr(key): code for code, key in shortcuts.LATIN_OF_SCAN_CODE.items()}
    for sequence in keys.values():
        modifiers, _, latin = sequence.rpartition("+")
        held = reduce(or_, (MODIFIERS[name] for name in modifiers.split("+")))
        sign = ISIRI_9147.get(latin.lower(), "۱۲۳۴۵۶۷۸۹۰"[(int(latin) or 10) - 1] if latin.isdigit() else "")
        key = ord(sign) if persian_is_on else ord(latin)
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, codes[latin] + OFFSET, 0, 0, "")
        QApplication.sendEvent(window.windowHandle(), event)
    missed = set(keys) - set(heard) - OF_THE_FIELD
    assert missed == set()


def test_what_is_typed_with_altgr_is_typed(window) -> None:
    heard: list[str] = []
    shortcuts.bind(window, "new", lambda: heard.append("new"))
    held = Control | Qt.KeyboardModifier.AltModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord("د"), held, SCAN_CODES["N"] + OFFSET, 0, 0, "€")
    QApplication.sendEvent(window.windowHandle(), event)
    assert heard == []


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


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_every_key_is_heard_while_she_types_in_a_text(window, type_text, make) -> None:
    """Qt's text fields take some keys for themselves (Ctrl+K on X11 deletes to the end of the line)."""
    field = make()
    window.layout().addWidget(field)
    field.setFocus()
    type_text(field, "متن")
    field.undo()
    field.undo()
    heard: list[str] = []
    wanted = {name: key for name, key in shortcuts.KEYS.items() if name not in TYPED}
    for name in wanted:
        shortcuts.bind(window, name, lambda name=name: heard.append(name))
    for key in wanted.values():
        chord = QKeySequence(key.sequence)[0]
        QTest.keyClick(field, chord.key(), chord.keyboardModifiers())
    assert set(wanted) - set(heard) == {"redo"}, "the field has something of its own to do again"
