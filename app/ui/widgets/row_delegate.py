"""Paints the cells of a table from the roles of its model; it knows no page and no column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import speech, theme
from app.ui.theme.tokens import TONE_COLOURS
from app.ui.widgets.elided import written
from app.ui.widgets.rows import DETAIL_ROLE, FIGURES_ROLE, STRONG_ROLE, TONE_ROLE, AnyIndex


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: one line or two, strong, or as a chip in its tone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        text = index.data()
        px = theme.current().px
        rect: QRect = option.rect.adjusted(px(8), 0, -px(8), 0)
        begin = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if option.direction == Qt.LayoutDirection.LeftToRight:
            begin = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.save()
        tone, detail = index.data(TONE_ROLE), index.data(DETAIL_ROLE)
        # Not asked of `option.state`, which would load 600 enum members of QStyle for the first row.
        view: Any = option.widget
        chosen = view.selectionModel().isSelected(index)
        if tone and text:
            _paint_chip(painter, rect, begin, text, tone, chosen, detail)
        else:
            weight = QFont.Weight.Medium if index.data(STRONG_ROLE) else QFont.Weight.Normal
            painter.setFont(theme.current().font("body", weight, bool(index.data(FIGURES_ROLE))))
            _paint_lines(painter, rect, begin, text, detail, chosen)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """All of a cell in which something had to be cut."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        from PySide6.QtWidgets import QToolTip

        cut = self.full_text(index, option.rect.width())
        QToolTip.showText(event.globalPos(), cut, view)
        return True

    def full_text(self, index: AnyIndex, width: int) -> str:
        """Both lines of a cell of this width if one of them is cut; else nothing."""
        text, detail = index.data() or "", index.data(DETAIL_ROLE) or ""
        now = theme.current()
        weight = QFont.Weight.Medium if index.data(STRONG_ROLE) else QFont.Weight.Normal
        room = width - 2 * now.px(8) - (now.px(20) if index.data(TONE_ROLE) else 0)
        lines = ((text, now.font("body", weight)), (detail, now.font("small")))
        is_cut = any(QFontMetrics(font).horizontalAdvance(line) > room for line, font in lines)
        return speech.shown("\n".join(filter(None, (text, detail)))) if is_cut else ""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """Nothing: Qt paints the ground of a cell, `paint` its text."""
        return ""


def _paint_chip(
    painter: QPainter,
    rect: QRect,
    begin: Qt.AlignmentFlag,
    text: str,
    tone: str,
    chosen: bool,
    detail: str | None,
) -> None:
    now = theme.current()
    if detail:
        below = QRect(rect)
        below.setTop(rect.center().y() + now.px(5))
        painter.setFont(now.font("small"))
        painter.setPen(now.colour("soft" if chosen else "muted"))
        shown = written(detail, painter.fontMetrics(), rect.width())
        painter.drawText(below, begin | Qt.AlignmentFlag.AlignTop, shown)
        rect = rect.adjusted(0, 0, 0, -now.px(18))
    ink, ground = TONE_COLOURS[tone]
    painter.setFont(now.font("small"))
    text = written(text, painter.fontMetrics(), rect.width() - now.px(20))
    width = painter.fontMetrics().horizontalAdvance(text) + now.px(20)
    pill = QRect(rect.left(), 0, width, now.px(24))
    pill.moveTop(rect.center().y() - pill.height() // 2)
    if begin & Qt.AlignmentFlag.AlignRight:
        pill.moveRight(rect.right())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("card" if chosen else ground))  # the ground of a chosen row is tinted
    painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
    painter.setPen(now.colour(ink))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _paint_lines(
    painter: QPainter,
    rect: QRect,
    begin: Qt.AlignmentFlag,
    text: str,
    detail: str | None,
    chosen: bool,
) -> None:
    now = theme.current()
    upper, lower = QRect(rect), QRect(rect)
    if detail:
        upper.setBottom(rect.center().y() + now.px(1))
        lower.setTop(rect.center().y() + now.px(1))
    painter.setPen(now.colour("ink"))
    place = Qt.AlignmentFlag.AlignBottom if detail else Qt.AlignmentFlag.AlignVCenter
    shown = written(text, painter.fontMetrics(), rect.width())
    painter.drawText(upper, begin | place, shown)
    if detail:
        painter.setFont(now.font("small"))
        painter.setPen(now.colour("soft" if chosen else "muted"))
        shown = written(detail, painter.fontMetrics(), rect.width())
        painter.drawText(lower, begin | Qt.AlignmentFlag.AlignTop, shown)
