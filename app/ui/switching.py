"""One window at a time: on her own office, or in its place on the practice office, and back.

The window of the one office is closed as she would close it herself, and another is opened: what was typed is
saved first, the file is let go, and nothing of one office is left under the other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app import settings
from app.ui.first_start import WELCOME
from app.ui.program import Program

if TYPE_CHECKING:
    from app.services.office import Office


class Switching(QObject):
    """``program`` is the one that is shown; ``switched`` when another has taken its place.

    The practice office is made when it is first opened, in the file ``practice``.
    """

    switched = Signal()

    def __init__(
        self,
        open_office: Callable[[str], Office],
        target: str,
        practice: Path,
        kept: settings.Settings,
        settings_file: Path,
        now: Callable[[], datetime] = datetime.now,
        language: str = "",
    ) -> None:
        super().__init__()
        self._open_office, self._target, self._practice = open_office, target, practice
        self._settings_file, self._now, self._language = settings_file, now, language
        self._lingering: list[Program] = []
        self._left_welcome = False
        practises = target != "" and Path(target) == practice
        if practises:  # which has no office of its own to go back to but the user's
            self._target = ""
        self.program = self._made(kept, practises)

    def open_practice(self, anew: bool = False) -> None:
        """Put the practice office in the place of what is shown; ``anew`` throws the old one away first."""
        if not self.program.is_practice:
            self._left_welcome = self.program.window.pages.current_page() == WELCOME
        self._switch(is_practice=True, anew=anew)

    def open_own(self) -> None:
        """Put her own office in the place of the practice office, where she was in it."""
        self._switch(is_practice=False)

    def _switch(self, is_practice: bool, anew: bool = False) -> None:
        before = self.program
        # Between the two there is no window for a moment, which is not the end of the program.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        try:
            if not before.window.close():
                return  # a field was refused, and the window says so
            self._language = before.language  # which may have been changed in the window
            self.program = self._made(before.settings, is_practice, anew)
            if self._left_welcome and not is_practice:
                self.program.begins_with = WELCOME
            self.program.window.restoreGeometry(before.window.saveGeometry())
            self.program.show()
        finally:
            QGuiApplication.setQuitOnLastWindowClosed(True)
        self._dismiss(before)
        self.switched.emit()

    def _made(self, kept: settings.Settings, is_practice: bool, anew: bool = False) -> Program:
        made = Program(
            self._practice_opener(anew) if is_practice else self._open_office,
            str(self._practice) if is_practice else self._target,
            kept,
            self._settings_file,
            self._now,
            self._language,
            is_practice,
        )
        made.practice_wanted.connect(self.open_practice)
        made.own_wanted.connect(self.open_own)
        return made

    def _practice_opener(self, anew: bool) -> Callable[[str], Office]:
        """Opens the practice office with the sample in it; what is tried again throws nothing away again."""
        to_discard = [anew]

        def opened(target: str) -> Office:
            from app.services import practice

            if to_discard[0]:
                practice.discard(Path(target))
                to_discard[0] = False
            office = self._open_office(target)
            try:
                practice.fill(office)
            except BaseException:
                office.close()
                raise
            return office

        return opened

    def _dismiss(self, before: Program) -> None:
        """Let go of closed windows; not while a worker is at something, which would end the process."""
        waiting = (*self._lingering, before)
        self._lingering = [one for one in waiting if not one.desk.is_at_rest]
        for one in waiting:
            if one not in self._lingering:
                one.dismiss()
