"""A part of a page that a screen reader hears by its name: a row with fields of its own; paints nothing."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox


class Group(QGroupBox):
    """Of Qt's widgets only a group box has this role; the style sheet takes its frame and its title off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: what lies in it is seen, and what is derived may paint the ring of the focus."""
