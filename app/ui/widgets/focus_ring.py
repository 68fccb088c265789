"""The ring around what has the focus, where the style draws none."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.ui import theme

_CORNER = 6


def paint_focus_ring(widget: QWidget, inset: int, tint: str = "primary") -> None:
    """Draw the ring, `inset` pixels inside the widget's edge; to be called from its `paintEvent`."""
    now = theme.current()
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour(tint), 2))
    box = widget.rect().adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, now.px(_CORNER), now.px(_CORNER))
