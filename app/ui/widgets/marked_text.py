"""Paints a text in few lines with the words in it that were searched for, bold on a ground of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.persian import digits
from app.ui import speech, theme

_ELLIPSIS = "…"
Span = tuple[int, int]


def paint_marked(
    painter: QPainter, place: QRect, text: str, marks: Sequence[Span], ink: QColor, lines: int = 2
) -> None:
    """Write `text` into `place` with the painter's font, at most so many `lines`, cut between words.

    `marks` are spans of it, in order and apart.
    """
    text = digits.shown(text) if speech.is_persian() else text
    layout = _laid(painter, place.width(), text, marks)
    if layout.lineCount() > lines:
        last = layout.lineAt(lines - 1)
        cut = text[: last.textStart() + last.textLength()].rstrip()
        layout = _laid(painter, place.width(), cut + _ELLIPSIS, marks)
        while layout.lineCount() > lines and " " in cut:
            cut = cut.rpartition(" ")[0].rstrip()
            layout = _laid(painter, place.width(), cut + _ELLIPSIS, marks)
    shown = min(layout.lineCount(), lines)
    height = sum(layout.lineAt(at).height() for at in range(shown))
    top = place.top() + max((place.height() - height) / 2, 0)
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.setPen(ink)
    for at in range(shown):
        line = layout.lineAt(at)
        line.setPosition(QPointF(0, top - place.top()))
        top += line.height()
    layout.draw(painter, QPointF(place.topLeft()))
    painter.restore()


def _laid(painter: QPainter, width: int, text: str, marks: Sequence[Span]) -> QTextLayout:
    layout = QTextLayout(text, painter.font(), painter.device())
    begins = Qt.AlignmentFlag.AlignRight
    if painter.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        begins = Qt.AlignmentFlag.AlignLeft
    option = QTextOption(begins | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # Persian in an English window, too
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_range(start, min(end, len(text))) for start, end in marks if start < len(text)])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _range(start: int, end: int) -> QTextLayout.FormatRange:
    now = theme.current()
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setBackground(now.colour("amber_ground"))
    look.setForeground(now.colour("amber_ink"))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found
