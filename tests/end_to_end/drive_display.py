"""Runs in a process of its own: the display of the hall on a monitor that is pulled out while she types.

    python -m tests.end_to_end.drive_display OFFICE FOLDER

Exit status 0 when it filled that monitor, came back from it, went there again, and every letter came into
the line in which she typed.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from app import bootstrap, settings
from app.domain.agenda import AgendaItem
from app.services import meetings, stages
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.program import Program
from tests.end_to_end.driven import drive
from tests.end_to_end.hands import Hands
from tests.end_to_end.keyboard import Keyboard
from tests.end_to_end.monitors import Monitors
from tests.end_to_end.sight import Sight

LAPTOP, LAMP = QRect(0, 0, 1366, 768), QRect(1366, 0, 1024, 768)


def main(office_file: str, folder: str) -> int:
    """A session that is on, and a window that was in its hall before, on the first of two monitors."""
    office = bootstrap.open_office(office_file)
    made = meetings.create(office, held_on=office.clock().date(), title="نشست نمونه").meeting
    assert made is not None
    agenda = (AgendaItem("item", "بند نمونه"),)
    meetings.change(office, made.id, lambda meeting: replace(meeting, agenda=agenda))
    stages.convene(office, made.id)
    office.close()
    monitors = Monitors()
    monitors.plug("laptop", LAPTOP, first=True)
    monitors.plug("lamp", LAMP)
    kept = settings.Settings(office=office_file, page="meetings", meeting=made.id, part="hall")

    def job(program: Program, sight: Sight, hands: Hands) -> None:
        _show(monitors, program, sight, hands, Path(folder))

    return drive(job, bootstrap.open_office, office_file, Path(folder), kept=kept)


def _show(monitors: Monitors, program: Program, sight: Sight, hands: Hands, folder: Path) -> None:
    secretary, display = Keyboard(sight, hands), HallDisplay.of(program.desk)
    secretary.press("go_to_line")
    sight.until(lambda: isinstance(program.window.focusWidget(), QTextEdit), "the caret in the line")
    line = cast(QTextEdit, program.window.focusWidget())

    def typing_goes_on(letters: str) -> None:
        before = line.toPlainText()
        hands.type(letters)
        sight.until(lambda: line.toPlainText() == before + letters, f"«{before + letters}» in the line")
        sight.until(lambda: before + letters in _told(display), "the same in the hall")
        assert program.window.isActiveWindow()
        assert program.window.focusWidget() is line

    def stands_on(place: QRect, full: bool) -> bool:
        window = display.window
        if window is None or display.is_full is not full:
            return False
        # Qt may go on telling of the frame that a window had before it filled the screen.
        return window.geometry() == place if full else place.contains(window.frameGeometry())

    def picture(name: str) -> None:
        QGuiApplication.primaryScreen().grabWindow(0).save(str(folder / f"{name}.png"))

    hands.type("نصب")
    secretary.press("hall_display")
    sight.until(lambda: stands_on(LAMP, full=True), "the display to fill the other monitor")
    typing_goes_on(" پنج کانکس")
    picture("full")
    monitors.pull("lamp")
    sight.until(lambda: stands_on(LAPTOP, full=False), "the display to come back as a window")
    typing_goes_on(" در محله")
    picture("pulled")
    monitors.plug("lamp", LAMP)
    sight.until(lambda: stands_on(LAMP, full=True), "the display to go there again")
    typing_goes_on(" نمونه")
    secretary.press("hall_display")
    sight.until(lambda: not display.is_open, "the display to be closed by the key that opened it")


def _told(display: HallDisplay) -> str:
    wording = display.window.shown.wording if display.window else None
    return wording.text if wording else ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
