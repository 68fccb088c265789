"""Brings into sight, piece by piece, what is scrolled away; nothing is left changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from tools.inspection.widgets import place_of, seen_part

_OVERLAP = 0.8
"""Of the height of an area, one piece after another."""


def pieces(widgets: Sequence[QWidget]) -> Iterator[list[QWidget]]:
    """For each piece that comes into sight the widgets of its area, as long as it is there."""
    for area in widgets:
        if not shiboken6.isValid(area) or not isinstance(area, QScrollArea):
            continue
        bar = area.verticalScrollBar()
        if not area.isVisible() or not bar.maximum():
            continue
        before = bar.value()
        step = max(1, int(_OVERLAP * area.viewport().height()))
        for value in (*range(0, bar.maximum(), step), bar.maximum()):
            bar.setValue(value)
            QCoreApplication.processEvents()
            yield [one for one in widgets if _is_wholly_in_sight(one, area)]
        bar.setValue(before)


def _is_wholly_in_sight(widget: QWidget, area: QScrollArea) -> bool:
    """A list that is filled anew meanwhile has let its rows go."""
    return shiboken6.isValid(widget) and area.isAncestorOf(widget) and seen_part(widget) == place_of(widget)
