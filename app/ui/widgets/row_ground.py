"""The ground of a row of a list that its delegate paints: chosen, pointed at, or plain; it knows no list."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.ui import theme

_BAR, _EDGE = 3, 2


def paint_row_ground(
    painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, chosen: bool, hovered: bool, focused: bool
) -> None:
    """A chosen row has a bar at its beginning while its list has the focus, in high contrast two lines."""
    now = theme.current()
    if chosen:
        painter.fillRect(rect, now.colour("primary_ground"))
        if focused:
            bar = QRect(rect)
            bar.setWidth(now.px(_BAR))
            if direction == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(rect.right())
            painter.fillRect(bar, now.colour("primary"))
    elif hovered:
        painter.fillRect(rect, now.colour("inset"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("hairline"))
    if chosen and now.name == "contrast":
        for top in (rect.top(), rect.bottom() - _EDGE + 1):
            painter.fillRect(rect.left(), top, rect.width(), _EDGE, now.colour("primary"))
