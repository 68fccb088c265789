"""What the keyboard meant: Persian ی and ک, the half-space, the direction of a field; it knows no page."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.persian.letters import ZWNJ, normalise

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_SCAN_CODE_OF_2 = 3 if sys.platform == "win32" else 11


def force_direction(field: QWidget, right_to_left: bool = True) -> None:
    """Pin a line field's direction; QLineEdit guesses it from its text and ignores `setLayoutDirection`."""
    key = Qt.Key.Key_Direction_R if right_to_left else Qt.Key.Key_Direction_L
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(field, event)


def typed_instead(event: QKeyEvent) -> str | None:
    """The text to insert in place of what Qt would, or None where Qt is right."""
    if _is_half_space(event):
        return ZWNJ
    text = event.text()
    if not text or ord(text[0]) < 0x20 or text == "\x7f" or event.modifiers() & _COMMANDS:
        return None
    persian = normalise(text)
    return persian if persian != text else None


def composed(event: QInputMethodEvent) -> QInputMethodEvent:
    """The same input-method event with its finished text in Persian letters."""
    persian = QInputMethodEvent(event.preeditString(), event.attributes())
    text = normalise(event.commitString())
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


def is_idle_undo(event: QEvent, undo_available: bool) -> bool:
    """Ctrl+Z in a field with nothing of its own to undo: it belongs to the page then (the toast)."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
        and not undo_available
    )
