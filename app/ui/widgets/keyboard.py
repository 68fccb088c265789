"""What the keyboard meant: Persian ی and ک, the half-space, the direction of a field; it knows no page."""

from __future__ import annotations

import sys
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.persian.letters import ARABIC_CLOSES, ARABIC_OPENS, ZWNJ, is_in_arabic, normalise
from app.ui.shortcuts import KEYS

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_OF_THE_FIELD = {"undo", "redo", "half_space", "to_persian", "arabic"}
_SCAN_CODE_OF_2 = 3 if sys.platform == "win32" else 11


def force_direction(field: QWidget, right_to_left: bool = True) -> None:
    """Pin a line field's direction; QLineEdit guesses it from its text and ignores `setLayoutDirection`."""
    key = Qt.Key.Key_Direction_R if right_to_left else Qt.Key.Key_Direction_L
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(field, event)


def typed_instead(event: QKeyEvent, before: str = "") -> str | None:
    """The text to insert after `before` in place of what Qt would, or None where Qt is right."""
    if _is_half_space(event):
        return ZWNJ
    if is_in_arabic(before):
        return None
    text = event.text()
    if not text or ord(text[0]) < 0x20 or text == "\x7f" or event.modifiers() & _COMMANDS:
        return None
    persian = normalise(text)
    return persian if persian != text else None


def composed(event: QInputMethodEvent, before: str = "") -> QInputMethodEvent:
    """The same input-method event with its finished text as it is stored when it comes after `before`."""
    persian = QInputMethodEvent(event.preeditString(), event.attributes())
    text = pasted(event.commitString(), before)
    persian.setCommitString(text, event.replacementStart(), event.replacementLength())
    return persian


def _is_half_space(event: QKeyEvent) -> bool:
    """Shift+Space (ISIRI 9147), a plain space on a Latin layout, and Ctrl+Shift+2 of Microsoft Word."""
    if event.text() == ZWNJ:
        return True
    if event.key() == Qt.Key.Key_Space:
        return event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() != _CTRL_SHIFT:
        return False
    return event.key() in (Qt.Key.Key_2, Qt.Key.Key_At) or event.nativeScanCode() == _SCAN_CODE_OF_2


def belongs_to_page(event: QEvent, undo_available: bool, redo_available: bool) -> bool:
    """A key of the table that Qt's fields would take (Ctrl+K and Ctrl+E on X11), but for those of editing.

    Ctrl+Z and Ctrl+Y belong to the page where the field has nothing of its own to undo or redo.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.keyCombination() in _keys_of_the_page():
        return True
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo_available
    return not redo_available and (event.matches(QKeySequence.StandardKey.Redo) or is_redo(event))


@lru_cache(maxsize=1)
def _keys_of_the_page() -> frozenset[QKeyCombination]:
    sequences = [QKeySequence(key.sequence) for name, key in KEYS.items() if name not in _OF_THE_FIELD]
    return frozenset(sequence[0] for sequence in sequences)  # type: ignore[index]


def is_letter(event: QKeyEvent) -> bool:
    """A letter or figure to be written, no command."""
    return event.text().strip().isalnum() and not event.modifiers() & _COMMANDS


def is_redo(event: QKeyEvent) -> bool:
    """Ctrl+Y, which Qt takes for redo on Windows only."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def is_arabic_mark(event: QKeyEvent) -> bool:
    """Ctrl+Shift+A: what is chosen, or what comes, is Arabic."""
    return event.key() == Qt.Key.Key_A and event.modifiers() == _CTRL_SHIFT


def marked_arabic(text: str) -> str:
    """The text between the signs that mark Arabic."""
    return f"{ARABIC_OPENS}{text}{ARABIC_CLOSES}"


def pasted(text: str, before: str) -> str:
    """The text as it is stored when it comes after `before`."""
    return (
        normalise(ARABIC_OPENS + text).removeprefix(ARABIC_OPENS) if is_in_arabic(before) else normalise(text)
    )
