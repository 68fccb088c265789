"""Keyboards: the filter that keeps keys alive where all letters are Persian; it knows no key of the table."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.shortcuts.binding import hears

_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
LATIN_OF_SCAN_CODE: dict[int, int] = {
    first + at: ord(letter) for first, row in _ROWS.items() for at, letter in enumerate(row)
}
"""PC scan code (set 1) to the key of a US keyboard; X11 and Wayland count eight higher (evdev)."""


_ALONE = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
_COMMANDS = _ALONE[0] | _ALONE[1] | Qt.KeyboardModifier.GroupSwitchModifier
"""Both together are AltGr on Windows, which types."""


class LatinKeys(QObject):
    """Maps Ctrl+س back to Ctrl+S where no Latin layout is configured and Qt delivers the Persian letter.

    It listens at the window that has the focus, so that no other event passes through Python.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._offset = 0 if sys.platform == "win32" else 8
        application.focusWindowChanged.connect(self._on_focus_window)

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & _COMMANDS not in _ALONE:
            return False
        latin = LATIN_OF_SCAN_CODE.get(event.nativeScanCode() - self._offset)
        if latin is None or event.key() >= Qt.Key.Key_Escape or _is_latin(event, latin):
            return False
        return _deliver(Qt.Key(latin), event.modifiers())


def _is_latin(event: QKeyEvent, latin: int) -> bool:
    """Whether the layout has a Latin letter or digit there; Shift may have made a sign of a Persian one."""
    key = event.key()
    if key >= 0x80:
        return False
    shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return not (shifted and chr(latin).isalpha() and not chr(key).isalnum())


def _deliver(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Offer the Latin key as Qt would: first to the focus (a text field's own copy), then to shortcuts."""
    focus = QGuiApplication.focusObject()
    window = QApplication.activeWindow()
    if focus is None or window is None:
        return False
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, "")
    override.ignore()
    QCoreApplication.sendEvent(focus, override)
    if not override.isAccepted() and _trigger(window, focus, QKeySequence(QKeyCombination(modifiers, key))):
        return True
    return QCoreApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, ""))


def _trigger(window: QWidget, focus: QObject, sequence: QKeySequence) -> bool:
    for shortcut in window.findChildren(QShortcut):
        if shortcut.key() == sequence and hears(shortcut, focus):
            shortcut.activated.emit()
            return True
    for candidate in window.findChildren(QAction):
        if sequence in candidate.shortcuts() and candidate.isEnabled() and _shown(candidate.parent()):
            candidate.trigger()
            return True
    return False


def _shown(owner: QObject | None) -> bool:
    return not isinstance(owner, QWidget) or owner.isVisible()
