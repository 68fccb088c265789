"""What can be done in a window now: its keys, tabs and buttons, and what the page itself offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QTabBar, QToolButton, QWidget

from app.ui import shortcuts
from app.ui.palette.command import Command

_OURS = {"palette", "help"}
_NAMELESS = ("go_", "part_")
"""Keys of pages and parts, which are offered by the names of their buttons and tabs."""


def gather(window: QWidget, focus: QObject | None, page: QWidget | None) -> tuple[Command, ...]:
    """Every command, each name once: keys first, then tabs and buttons, then the things of the page and the
    window.
    """
    offered = [told() for one in (page, window) if (told := getattr(one, "commands", None))]
    buttons = [*_tabs(window), *_buttons(window)]
    told = Counter(command.label for command in buttons)
    found: dict[str, Command] = {}
    for command in (
        *_keys(window, focus),
        *(command for command in buttons if told[command.label] == 1),  # one of each row names no row
        *(command for commands in offered for command in commands),
    ):
        found.setdefault(f"{command.label}\n{command.detail}" if command.also else command.label, command)
    return tuple(found.values())


def _keys(window: QWidget, focus: QObject | None) -> Iterator[Command]:
    for key, shortcut in shortcuts.heard(window, focus):
        if key not in _OURS and not key.startswith(_NAMELESS):
            yield Command(
                shortcuts.label(key),
                shortcut.activated.emit,
                shortcuts.hint(key),
                f"{key.replace('_', ' ')} {shortcuts.KEYS[key].sequence}",
            )


def _tabs(window: QWidget) -> Iterator[Command]:
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            for at in range(bar.count()):
                label = bar.tabText(at)
                hint = bar.tabToolTip(at).removeprefix(label).strip()
                yield Command(label, partial(bar.setCurrentIndex, at), hint, _done_there(label))


def _done_there(tab: str) -> str:
    """What the keys of another tab do: «حاضر» leads to «حضور و غیاب»."""
    there = [key for key in shortcuts.KEYS if shortcuts.where(key) == tab]
    return " ".join(map(shortcuts.label, there))


def _buttons(window: QWidget) -> Iterator[Command]:
    for kind in (QPushButton, QToolButton):
        for found in window.findChildren(kind):
            if found.isVisible() and found.isEnabled():
                label = found.text() or found.accessibleName()
                hint = found.toolTip().removeprefix(label).strip() or found.accessibleDescription()
                if label:
                    yield Command(label, found.click, hint)
