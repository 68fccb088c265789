"""Keys of the table bound to what a widget does, and which of them would be heard now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.ui.shortcuts.table import KEYS, label

_KEY = "nameInTable"


def bind(
    widget: QWidget,
    key: str,
    pressed: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Call `pressed` on a key of the table while `widget` is shown (and, by `context`, has the focus)."""
    shortcut = QShortcut(QKeySequence(KEYS[key].sequence), widget)
    shortcut.setContext(context)
    shortcut.setProperty(_KEY, key)
    shortcut.activated.connect(pressed)
    return shortcut


def action(parent: QWidget, key: str, triggered: Callable[[], object]) -> QAction:
    """A menu or button action with the table's name and key, living in `parent`."""
    made = QAction(label(key), parent)
    made.setShortcut(QKeySequence(KEYS[key].sequence))
    made.triggered.connect(lambda _checked=False: triggered())
    parent.addAction(made)
    return made


def hears(shortcut: QShortcut, focus: QObject | None) -> bool:
    """Whether a key would be heard with the focus where it is."""
    owner = shortcut.parent()
    if not shortcut.isEnabled() or not isinstance(owner, QWidget) or not owner.isVisible():
        return False
    if shortcut.context() is Qt.ShortcutContext.WindowShortcut or owner is focus:
        return True
    with_children = shortcut.context() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    return with_children and isinstance(focus, QWidget) and owner.isAncestorOf(focus)


def heard(window: QWidget, focus: QObject | None) -> Iterator[tuple[str, QShortcut]]:
    """The keys of the table that would be heard in a window with the focus where it is, by name."""
    for shortcut in window.findChildren(QShortcut):
        key = shortcut.property(_KEY)
        if key and hears(shortcut, focus):
            yield str(key), shortcut
