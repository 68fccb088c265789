"""Paints a resolution in the list: number, text in at most three lines, and below it the chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui import figures, speech, theme
from app.ui.meetings.resolutions.row_model import ROW_ROLE, AnyIndex
from app.ui.meetings.resolutions.rows import Mark, Row
from app.ui.theme.tokens import TONE_COLOURS
from app.ui.widgets.elided import written
from app.ui.widgets.row_ground import paint_row_ground

MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """A row laid out for a width, as if written from the left: lines of text, chips, the height."""

    lines: tuple[tuple[QRect, str], ...]
    chips: tuple[tuple[QRect, Mark], ...]
    number: QRect
    height: int


class RowDelegate(QStyledItemDelegate):
    """Lays every row out once for each width and text size; the row `edited` is as tall as its `editor`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[Row, int, float], Laid] = {}
        self.editor: QWidget | None = None
        self.edited = ""

    def mark_at(self, index: AnyIndex, place: QPoint) -> Mark | None:
        """The chip under a point of the viewport."""
        rect = self._view.visualRect(index)
        row: Row = index.data(ROW_ROLE)
        for chip, mark in self._lay(row, rect.width()).chips:
            if _placed(chip, rect, self._view.layoutDirection()).contains(place):
                return mark
        return None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        if self.editor is not None and index.data(ROW_ROLE).id == self.edited:
            return QSize(width, _height(self.editor, width))
        return QSize(width, self._lay(index.data(ROW_ROLE), width).height)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(option.rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        now = theme.current()
        rect: QRect = option.rect
        direction = option.direction
        row: Row = index.data(ROW_ROLE)
        if row.id == self.edited:
            return
        laid = self._lay(row, rect.width())
        painter.save()
        painter.setLayoutDirection(direction)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, rect, direction, chosen, hovered, self._view.hasFocus())
        begin = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        begin = QStyle.visualAlignment(direction, begin) | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(now.colour("ink" if row.text else "muted"))
        painter.setFont(now.font("body", QFont.Weight.Bold))
        painter.drawText(_placed(laid.number, rect, direction), begin, _number(row))
        painter.setFont(now.font("body"))
        for place, text in laid.lines:
            painter.drawText(_placed(place, rect, direction), begin, text)
        painter.setFont(now.font("small"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, mark in laid.chips:
            _paint_chip(painter, _placed(place, rect, direction), mark, chosen)
        painter.restore()

    def _lay(self, row: Row, width: int) -> Laid:
        key = (row, width, theme.current().factor)
        if key not in self._laid:
            if len(self._laid) > 400:
                self._laid.clear()
            self._laid[key] = lay_out(row, width)
        return self._laid[key]


def lay_out(row: Row, width: int) -> Laid:
    """Where everything of a row goes in a width, counted from the side where writing begins."""
    px = theme.current().px
    side, gap = px(14), px(6)
    bold = QFontMetrics(theme.current().font("body", QFont.Weight.Bold))
    metrics = QFontMetrics(theme.current().font("body"))
    lead = bold.horizontalAdvance(_number(row)) + px(5)
    inner = max(width - 2 * side - lead, px(60))
    step = round(metrics.lineSpacing() * 1.08)
    top = px(9)
    lines = []
    for text in fitted(row.text or "…", inner):
        lines.append((QRect(side + lead, top, inner, step), text))
        top += step
    small = QFontMetrics(theme.current().font("small"))
    height, left = px(21), side
    chips = []
    top += px(4)
    for mark in row.marks:
        wide = min(small.horizontalAdvance(speech.shown(mark.text)) + px(16), width - 2 * side)
        if left > side and left + wide > width - side:
            left, top = side, top + height + px(4)
        chips.append((QRect(left, top, wide, height), mark))
        left += wide + gap
    return Laid(tuple(lines), tuple(chips), QRect(side, px(9), lead, step), top + height + px(10))


def fitted(text: str, width: int) -> list[str]:
    """A text broken into at most three lines, the last one cut with «…»."""
    font = theme.current().font("body")
    text = speech.shown(" ".join(text.split()))
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    starts = []
    layout.beginLayout()
    while (laid := layout.createLine()).isValid():
        laid.setLineWidth(width)
        starts.append(laid.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    shown = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)][:MOST_LINES]
    if len(starts) > MOST_LINES:
        rest = text[starts[MOST_LINES - 1] :]
        shown[-1] = written(rest, QFontMetrics(font), width)
    return shown


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


def _number(row: Row) -> str:
    return f"{figures.grouped(row.number)}."


def _placed(rect: QRect, within: QRect, direction: Qt.LayoutDirection) -> QRect:
    placed = rect.translated(within.topLeft())
    return QStyle.visualRect(direction, within, placed)


def _paint_chip(painter: QPainter, rect: QRect, mark: Mark, chosen: bool) -> None:
    now = theme.current()
    ink, ground = TONE_COLOURS[mark.tone]
    if chosen and mark.tone in ("plain", "primary"):
        ground = "card"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour(ground))
    radius = now.px(10) if mark.where else now.px(5)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(now.colour(ink))
    text = written(mark.text, painter.fontMetrics(), rect.width() - now.px(8))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
