"""All checks of one window: what is shown is looked at, then Tab goes through it; nothing is left changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from tools.inspection import contrast, focus, names, room, tones
from tools.inspection.scrolled import pieces
from tools.inspection.tab_walk import Walk
from tools.inspection.widgets import called, shown

CHECKS = ("room", "names", "tones", "contrast", "tab")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a check does not like, and of which widget."""

    check: str
    what: str
    widget: str

    def __str__(self) -> str:
        return f"{self.check}: {self.what}: {self.widget}"


class Inspector:
    """Looks at a window again and again; what has been seen with the focus is not looked at twice."""

    def __init__(self, checks: Iterable[str] = CHECKS) -> None:
        self._checks = frozenset(checks)
        self._known: set[tuple[object, ...]] = set()
        self._walk = Walk(self._look)

    def look(self, window: QWidget) -> list[Complaint]:
        """What is wrong with what a window shows; one that is being laid out is to be looked at again."""
        widgets = shown(window)
        found = {  # each goes on only as far as it is asked
            "room": room.wrong(widgets),
            "names": names.wrong(widgets),
            "tones": tones.wrong(widgets),
            "contrast": contrast.wrong(widgets, window),
        }
        return [
            Complaint(check, what, called(widget))
            for check, wrong in found.items()
            if check in self._checks
            for widget, what in wrong
        ]

    def scroll(self, window: QWidget) -> list[Complaint]:
        """What is wrong with the contrast of what a window shows when it is scrolled through."""
        if "contrast" not in self._checks:
            return []
        found: dict[QWidget, Complaint] = {}
        for inside in pieces(shown(window)):
            for widget, what in contrast.wrong(inside, window):
                found[widget] = Complaint("contrast", f"{what}, when it is scrolled to", called(widget))
        return list(found.values())

    def walk(self, window: QWidget) -> list[Complaint]:
        """What is wrong with the way of Tab through a window, and with the look of what has the focus."""
        if "tab" not in self._checks:
            return []
        before = QApplication.focusWidget()
        bars = [(bar, bar.value()) for bar in window.findChildren(QScrollBar)]
        self._walk.go(shown(window))
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        for bar, value in bars:
            if shiboken6.isValid(bar):  # what the focus opens and closes takes its own with it
                bar.setValue(value)
        return [Complaint("tab", what, called(widget)) for widget, what in self._walk.faults]

    def _look(self, widget: QWidget) -> str:
        kind = focus.kind_of(widget)
        if kind in self._known:
            return ""
        self._known.add(kind)
        return focus.wrong(widget)
