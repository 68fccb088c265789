"""The button of the display in the head of the session, and the same acts for the command palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.ui import icons, shortcuts
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.palette import Command
from app.ui.theme.large_text import has_large_text
from app.ui.widgets.buttons import ToolButton

_CONTEXT = "HallDisplayMenu"
_WORDS = {
    "open": QT_TRANSLATE_NOOP("HallDisplayMenu", "نمایش در سالن"),
    "close": QT_TRANSLATE_NOOP("HallDisplayMenu", "بستن نمایش در سالن"),
    "dark": QT_TRANSLATE_NOOP("HallDisplayMenu", "نوشته روشن بر زمینه سیاه"),
    "light": QT_TRANSLATE_NOOP("HallDisplayMenu", "نوشته تیره بر زمینه روشن"),
    "screen": QT_TRANSLATE_NOOP("HallDisplayMenu", "در صفحه «{name}»"),
    "window": QT_TRANSLATE_NOOP("HallDisplayMenu", "در پنجره"),
    "on": QT_TRANSLATE_NOOP("HallDisplayMenu", "سالن می‌بیند"),
    "apart": QT_TRANSLATE_NOOP("HallDisplayMenu", "نمایش در پنجره"),
}


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be done with the display now."""

    label: str
    run: Callable[[], object]


def acts(display: HallDisplay) -> Iterator[Act]:
    """What can be done beside opening and closing it, which is a key."""
    dark = display.choice.dark
    yield Act(_say("light" if dark else "dark"), partial(display.set_dark, not dark))
    if display.is_open:
        for screen in display.others():
            yield Act(_say("screen").format(name=screen.name), partial(display.go_to, screen.name))
        if display.is_full:
            yield Act(_say("window"), partial(display.go_to, ""))


def commands(display: HallDisplay) -> Iterator[Command]:
    """The same for the command palette."""
    for act in acts(display):
        yield Command(f"{_say('open')}: {act.label}", act.run)


class DisplayButton(ToolButton):
    """Says when the hall sees the display, in words where there is room; its menu holds all its acts."""

    def __init__(self, display: HallDisplay, home: QWidget) -> None:
        super().__init__()
        self._display, self._home = display, home
        icons.dress(self, "display", "primary")
        self.setAccessibleName(_say("open"))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        display.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        now = ""
        if self._display.is_open:
            now = _say("on" if self._display.is_full else "apart")
        self.setText("" if has_large_text() else now)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if self.text() else None
        self.setToolButtonStyle(style or Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setToolTip(f"{now or _say('open')}  {shortcuts.hint('hall_display')}")
        self.setAccessibleDescription(now)

    def _fill(self) -> None:
        menu = self.menu()
        assert menu is not None
        menu.clear()
        first = _say("close" if self._display.is_open else "open")
        toggle = menu.addAction(f"{first}\t{shortcuts.hint('hall_display')}")
        toggle.triggered.connect(lambda _checked=False: self._display.toggle(self._home))
        menu.addSeparator()
        for act in acts(self._display):
            menu.addAction(act.label).triggered.connect(lambda _checked=False, act=act: act.run())


def _say(key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))
