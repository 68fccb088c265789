"""Ends a program that a test has shown: a window that stays is dressed again at every change of theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.ui.program import Program


def let_go(program: Program, qtbot: QtBot) -> None:
    """Close its window, wait until nothing is being done any more, and destroy both."""
    program.window.close()
    qtbot.waitUntil(lambda: program.desk.is_at_rest, timeout=20_000)
    program.dismiss()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
