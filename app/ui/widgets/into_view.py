"""Brings into the view of an area what has the focus, with the whole ring that shows it; knows no page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 50
"""px left free around it, as Qt leaves."""


def bring_into_view(area: QScrollArea, widget: QWidget) -> None:
    """Scroll to ``widget`` in ``area``, which it lies in.

    Qt is content as soon as the caret is in sight, or the widget itself: the ring, which may be that of the
    field around it, was cut off at the edge.
    """
    area.ensureWidgetVisible(widget)
    ringed, content = _ringed(widget), area.widget()
    if content is None or not content.isAncestorOf(ringed):
        return
    place = QRect(ringed.mapTo(content, QPoint()), ringed.size())
    sight = QRect(-content.pos(), area.viewport().size())
    room = sight.height() - place.height()
    if room < 0 or (sight.top() <= place.top() and place.bottom() <= sight.bottom()):
        return
    margin = min(_AROUND, room // 2)
    area.ensureVisible(sight.center().x(), place.center().y(), 0, place.height() // 2 + margin)


def _ringed(widget: QWidget) -> QWidget:
    """The field whose ring says that ``widget`` has the focus: the outermost that stands for it."""
    while (parent := widget.parentWidget()) is not None and parent.focusProxy() is widget:
        widget = parent
    return widget
