"""The tint behind the words of a chip, in the text itself; it knows no line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from app.ui import theme
from app.ui.meetings.resolutions.line_words import Said
from app.ui.theme.tokens import TONE_COLOURS


def paint_tint(painter: QPainter, document: QTextDocument, shown: Said, start: int, end: int) -> None:
    """Tint what lies between two positions of a document, by the tone of a chip."""
    now = theme.current()
    ink, ground = TONE_COLOURS[shown.tone]
    painter.setBrush(now.colour(ground))
    painter.setPen(QPen(now.colour(ink), 1, Qt.PenStyle.DashLine) if shown.needs_look else Qt.PenStyle.NoPen)
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        for rect in _rects(block, start - block.position(), end - block.position()):
            painter.drawRoundedRect(rect.adjusted(-1, 0.5, 1, -0.5), now.px(4), now.px(4))
        block = block.next()


def _rects(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    """What the characters of a block cover, a rectangle for each line of it, in the document."""
    layout, text = block.layout(), block.text()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        while last > first and text[last - 1].isspace():
            last -= 1
        if first >= last:
            continue
        # Where figures run against the letters, no position of the caret is at their outer edge: ask glyphs.
        runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        if not runs:
            continue
        left, right = min(run.left() for run in runs), max(run.right() for run in runs)
        rect = QRectF(left, line.y(), right - left, line.height())
        found.append(rect.translated(layout.position()))
    return found
