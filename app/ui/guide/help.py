"""Where the window and its guide meet: F1 opens the guide at the section for what she is looking at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import paths
from app.ui import shortcuts
from app.ui.guide import book
from app.ui.guide.places import target
from app.ui.guide.window import GuideWindow

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Help(QObject):
    """One guide for one window, with which it goes; read anew when ``language`` says another one."""

    def __init__(self, window: MainWindow, language: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._language = window, language
        self._guide: GuideWindow | None = None
        self._read_in = ""
        window.closing.connect(self.leave)

    @property
    def guide(self) -> GuideWindow:
        """The guide in the language of the window."""
        if self._guide is None or self._read_in != self._language():
            self.leave()
            self._read_in = self._language()
            folder = paths.resources() / "guide"
            topics = book.read(folder / self._read_in)
            self._guide = made = GuideWindow(topics, folder / "pictures" / self._read_in)
            made.asked_again.connect(self.open)
            made.outdated.connect(self.leave)
            made.stand_beside(self._window.screen().availableGeometry())
            made.winId()  # makes the window that the next line needs
            made.windowHandle().setTransientParent(self._window.windowHandle())
        return self._guide

    def open(self) -> None:
        """Show what explains the page, the part or the card in which she is."""
        focus = self._window.focusWidget()
        heard = [name for name, _shortcut in shortcuts.heard(self._window, focus)]
        self.guide.open(target(self._window.pages.place(), focus), heard)

    def leave(self) -> None:
        """Close the guide."""
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None
