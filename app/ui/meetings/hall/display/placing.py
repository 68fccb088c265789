"""On which screen the display stands: the one where nobody types, as long as there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Choice:
    """What this computer remembers: the look, and the screen on which it stood last."""

    dark: bool = False
    screen: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen by its name in the system, and its place on the desktop."""

    name: str
    place: QRect


class Screens(QObject):
    """The screens of this computer: `added(name)` and `removed(name)` as they come and go."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_removed)

    def all(self) -> tuple[Screen, ...]:
        """Every screen that is there."""
        return tuple(Screen(one.name(), one.geometry()) for one in QGuiApplication.screens())

    def of(self, widget: QWidget) -> str:
        """The name of the screen on which a window is."""
        return widget.screen().name()

    def _on_added(self, screen: QScreen) -> None:
        self.added.emit(screen.name())

    def _on_removed(self, screen: QScreen) -> None:
        self.removed.emit(screen.name())


def others(screens: Sequence[Screen], home: str) -> tuple[Screen, ...]:
    """The screens beside the one where she types; one that only repeats it is none of them."""
    here = next((one.place for one in screens if one.name == home), QRect())
    return tuple(one for one in screens if one.name != home and not one.place.intersects(here))


def screen_for(screens: Sequence[Screen], home: str, wanted: str = "") -> Screen | None:
    """Where the display fills the screen: on the one that is wanted, else on any but hers."""
    found = others(screens, home)
    return next((one for one in found if one.name == wanted), found[0] if found else None)
