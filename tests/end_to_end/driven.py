"""What every driver does: shows the real window, does its job, photographs the screen when that fails."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import paths, settings
from app.services.office import Office
from app.ui.application import build_application
from app.ui.program import Program
from tests.end_to_end.hands import Hands, QtHands
from tests.end_to_end.sight import Sight
from tests.end_to_end.x_hands import XHands

Job = Callable[[Program, Sight, Hands], None]


def drive(
    job: Job,
    open_office: Callable[[str], Office],
    office: str,
    folder: Path,
    now: Callable[[], datetime] = datetime.now,
    kept: settings.Settings | None = None,
) -> int:
    """Do the job in a window on the office; 0 when it is done and nothing complained.

    Where there is no screen (the offscreen platform) hands inside of the process do the same.
    """
    application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
    program = Program(open_office, office, kept or settings.Settings(), folder / "settings.json", now)
    faults: list[object] = []
    for told in (program.tasks.unexpected, program.tasks.problem):
        told.connect(faults.append)
    sys.excepthook = lambda _kind, fault, _trace: faults.append(fault)
    program.show()
    program.window.showFullScreen()
    sight = Sight(program.tasks)
    on_screen = application.platformName() == "xcb"
    try:
        sight.until(lambda: program.desk.is_open and program.window.isActiveWindow(), "the office to be open")
        sight.settle()
        job(program, sight, XHands(sight) if on_screen else QtHands(sight))
        assert not faults, faults
    except Exception:
        traceback.print_exc()
        QGuiApplication.primaryScreen().grabWindow(0).save(str(folder / "screen.png"))
        return 1
    finally:
        program.window.close()
        QApplication.processEvents()
    return 0
