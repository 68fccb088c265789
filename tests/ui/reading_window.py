"""A window of a test in which Tab goes as in those of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.widgets.reading_order import focus_next, reading_order


class ReadingWindow(QMainWindow):
    """Tab goes as the eye goes."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)


def after(stop: QWidget) -> QWidget:
    """What Tab comes to from here."""
    stops = reading_order(stop.window())
    return stops[stops.index(stop) + 1]
