"""All keys in one table, and the filter that keeps them alive where all letters are Persian."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

CONTEXT = "Keys"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: Latin sequence as Qt writes it, and its Persian label (translated when shown)."""

    sequence: str
    label: str


_TABLE: tuple[tuple[str, str, object], ...] = (
    ("go_1", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش نخست")),
    ("go_2", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش دوم")),
    ("go_3", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش سوم")),
    ("go_4", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش چهارم")),
    ("go_5", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش پنجم")),
    ("go_6", "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش ششم")),
    ("next_part", "Ctrl+Tab", QT_TRANSLATE_NOOP("Keys", "برگه بعد")),
    ("previous_part", "Ctrl+Shift+Tab", QT_TRANSLATE_NOOP("Keys", "برگه قبل")),
    ("part_1", "Alt+1", QT_TRANSLATE_NOOP("Keys", "برگه نخست")),
    ("part_2", "Alt+2", QT_TRANSLATE_NOOP("Keys", "برگه دوم")),
    ("part_3", "Alt+3", QT_TRANSLATE_NOOP("Keys", "برگه سوم")),
    ("part_4", "Alt+4", QT_TRANSLATE_NOOP("Keys", "برگه چهارم")),
    ("part_5", "Alt+5", QT_TRANSLATE_NOOP("Keys", "برگه پنجم")),
    ("part_6", "Alt+6", QT_TRANSLATE_NOOP("Keys", "برگه ششم")),
    ("part_7", "Alt+7", QT_TRANSLATE_NOOP("Keys", "برگه هفتم")),
    ("new", "Ctrl+N", QT_TRANSLATE_NOOP("Keys", "جدید")),
    ("search", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "جست‌وجو")),
    ("undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "واگرد")),
    ("redo", "Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "ازنو")),
    ("add_row", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "افزودن ردیف")),
    ("delete_row", "Ctrl+Delete", QT_TRANSLATE_NOOP("Keys", "حذف ردیف")),
    ("move_up", "Ctrl+Shift+Up", QT_TRANSLATE_NOOP("Keys", "بالا")),
    ("move_down", "Ctrl+Shift+Down", QT_TRANSLATE_NOOP("Keys", "پایین")),
    ("mark_present", "F2", QT_TRANSLATE_NOOP("Keys", "حاضر")),
    ("mark_absent", "F3", QT_TRANSLATE_NOOP("Keys", "غایب")),
    ("mark_excused", "F4", QT_TRANSLATE_NOOP("Keys", "غیبت موجه")),
    ("next_speaker", "F7", QT_TRANSLATE_NOOP("Keys", "نفر بعد")),
    ("next_gap", "F8", QT_TRANSLATE_NOOP("Keys", "کاستی بعد")),
    ("preview", "F9", QT_TRANSLATE_NOOP("Keys", "پیش‌نمایش")),
    ("export", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "خروجی PDF")),
    ("print", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "چاپ")),
    ("help", "F1", QT_TRANSLATE_NOOP("Keys", "راهنما")),
)
KEYS: dict[str, Key] = {key: Key(sequence, str(label)) for key, sequence, label in _TABLE}
"""Letters are Latin only: Ctrl+S beside Ctrl+س would be ambiguous, and Qt would then fire neither."""


def label(key: str) -> str:
    """The key's name in the language of the window."""
    return QCoreApplication.translate(CONTEXT, KEYS[key].label)


def hint(key: str) -> str:
    """The sequence as it is shown beside a name, «Ctrl+N», kept left-to-right among Persian words."""
    return f"\u2066{KEYS[key].sequence}\u2069"


def bind(
    widget: QWidget,
    key: str,
    pressed: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Call `pressed` on a key of the table while `widget` is shown (and, by `context`, has the focus)."""
    shortcut = QShortcut(QKeySequence(KEYS[key].sequence), widget)
    shortcut.setContext(context)
    shortcut.activated.connect(pressed)
    return shortcut


def action(parent: QWidget, key: str, triggered: Callable[[], object]) -> QAction:
    """A menu or button action with the table's name and key, living in `parent`."""
    made = QAction(label(key), parent)
    made.setShortcut(QKeySequence(KEYS[key].sequence))
    made.triggered.connect(lambda _checked=False: triggered())
    parent.addAction(made)
    return made


_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
LATIN_OF_SCAN_CODE: dict[int, int] = {
    first + at: ord(letter) for first, row in _ROWS.items() for at, letter in enumerate(row)
}
"""PC scan code (set 1) to the key of a US keyboard; X11 and Wayland count eight higher (evdev)."""


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
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() < 0x80:
            return False
        latin = LATIN_OF_SCAN_CODE.get(event.nativeScanCode() - self._offset)
        if latin is None or event.key() >= Qt.Key.Key_Escape:
            return False
        return _deliver(Qt.Key(latin), event.modifiers())


def _deliver(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Offer the Latin key as Qt would: first to the focus (a text field's own copy), then to shortcuts."""
    focus = QGuiApplication.focusObject()
    window = QApplication.activeWindow()
    if focus is None or window is None:
        return False
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, "")
    override.ignore()
    QCoreApplication.sendEvent(focus, override)
    if not override.isAccepted() and _trigger(window, QKeySequence(QKeyCombination(modifiers, key))):
        return True
    return QCoreApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, ""))


def _trigger(window: QWidget, sequence: QKeySequence) -> bool:
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.key() == sequence and shortcut.isEnabled() and _shown(owner):
            shortcut.activated.emit()
            return True
    for candidate in window.findChildren(QAction):
        if sequence in candidate.shortcuts() and candidate.isEnabled() and _shown(candidate.parent()):
            candidate.trigger()
            return True
    return False


def _shown(owner: QObject | None) -> bool:
    return not isinstance(owner, QWidget) or owner.isVisible()
