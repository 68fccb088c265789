"""Paints a participant in the list: number, mark and word of the presence, name, grey line, times."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.attendance import Presence, Role
from app.persian import digits
from app.ui import icons, theme
from app.ui.meetings.attendance.labels import label
from app.ui.meetings.attendance.offers import Offer
from app.ui.meetings.attendance.row_model import LINE_ROLE, Line
from app.ui.meetings.attendance.rows import Row

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 46
_NUMBER, _MARK, _STATE, _TIMES = 34, 18, 64, 118
_INKS = {
    Presence.PRESENT: "green",
    Presence.ABSENT: "red",
    Presence.EXCUSED: "amber_ink",
    Presence.UNMARKED: "muted",
}
_SHAPES = {Presence.PRESENT: "ok", Presence.ABSENT: "close", Presence.EXCUSED: "minus"}
_ROLE_TONES = {Role.CHAIR: ("primary", "primary_ground"), Role.SECRETARY: ("primary", "primary_ground")}


class RowDelegate(QStyledItemDelegate):
    """Lines of one height; places are counted from the side where writing begins."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(300), theme.current().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        sheet = _Sheet(painter, option.rect, option.direction)
        sheet.ground(chosen, hovered, self._view.hasFocus())
        if isinstance(line, Offer):
            _paint_offer(sheet, line)
        else:
            _paint_row(sheet, line, chosen)
        painter.restore()


class _Sheet:
    """One line's rectangle, in which `begin` is a distance from the side where writing begins."""

    def __init__(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self.painter, self.rect, self.direction = painter, rect, direction
        self.px = theme.current().px
        self.width = rect.width()

    def place(self, begin: int, top: int, width: int, height: int) -> QRect:
        placed = QRect(self.rect.left() + begin, self.rect.top() + top, width, height)
        return QStyle.visualRect(self.direction, self.rect, placed)

    def ground(self, chosen: bool, hovered: bool, focused: bool) -> None:
        now = theme.current()
        if chosen:
            self.painter.fillRect(self.rect, now.colour("primary_ground"))
            if focused:
                self.painter.fillRect(self.place(0, 0, self.px(3), self.rect.height()), now.colour("primary"))
        elif hovered:
            self.painter.fillRect(self.rect, now.colour("inset"))
        self.painter.fillRect(self.rect.left(), self.rect.bottom(), self.width, 1, now.colour("hairline"))

    def text(self, place: QRect, text: str, ink: str, font: QFont) -> int:
        """Write a line of text, cut with «…»; its width comes back."""
        self.painter.setFont(font)
        self.painter.setPen(theme.current().colour(ink))
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        begin = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        begin = QStyle.visualAlignment(self.direction, begin) | Qt.AlignmentFlag.AlignAbsolute
        self.painter.drawText(place, begin, shown)
        return metrics.horizontalAdvance(shown)


def _paint_row(sheet: _Sheet, row: Row, chosen: bool) -> None:
    px, now = sheet.px, theme.current()
    height, half = sheet.rect.height(), sheet.rect.height() // 2
    quiet = "soft" if chosen else "muted"
    sheet.text(
        sheet.place(px(12), 0, px(_NUMBER), height), digits.grouped(row.number), quiet, now.font("small")
    )
    mark = sheet.place(px(12 + _NUMBER), (height - px(_MARK)) // 2, px(_MARK), px(_MARK))
    _paint_mark(sheet.painter, mark, row.presence)
    begin = px(12 + _NUMBER + _MARK + 12)
    end = sheet.width - px(12 + _STATE)
    state = sheet.place(end, 0, px(_STATE), height)
    sheet.text(state, label(row.presence), _INKS[row.presence], now.font("small", QFont.Weight.Medium))
    if row.times or row.remark:
        end -= px(_TIMES)
        _paint_times(sheet, row, end, half)
    _paint_name(sheet, row, begin, end - begin - px(8), chosen)


def _paint_times(sheet: _Sheet, row: Row, begin: int, half: int) -> None:
    px, now = sheet.px, theme.current()
    both = bool(row.times and row.remark)
    times = sheet.place(begin, px(4) if both else 0, px(_TIMES), half - px(3) if both else 2 * half)
    sheet.text(times, row.times, "ink", now.font("small"))
    if row.remark:
        remark = sheet.place(begin, half if both else 0, px(_TIMES), half - px(4) if both else 2 * half)
        sheet.text(remark, row.remark, "amber_ink", now.font("tiny"))


def _paint_name(sheet: _Sheet, row: Row, begin: int, width: int, chosen: bool) -> None:
    px, now = sheet.px, theme.current()
    half = sheet.rect.height() // 2
    chip = "" if row.role is Role.MEMBER else label(row.role)
    sheet.painter.setFont(now.font("tiny"))
    room = sheet.painter.fontMetrics().horizontalAdvance(chip) + px(14) if chip else 0
    height = half - px(2) if row.detail else 2 * half
    name = sheet.place(begin, px(3) if row.detail else 0, width - room - (px(8) if chip else 0), height)
    used = sheet.text(name, row.name or "…", "ink", now.font("body", QFont.Weight.Medium))
    if chip:
        ink, ground = ("red", "red_ground") if row.alarmed else _ROLE_TONES.get(row.role, ("ink", "chip"))
        ground = "card" if chosen else ground
        pill = sheet.place(
            begin + used + px(8), (px(3) if row.detail else 0) + (height - px(18)) // 2, room, px(18)
        )
        sheet.painter.setPen(Qt.PenStyle.NoPen)
        sheet.painter.setBrush(now.colour(ground))
        sheet.painter.drawRoundedRect(pill, px(5), px(5))
        sheet.painter.setFont(now.font("tiny"))
        sheet.painter.setPen(now.colour(ink))
        sheet.painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, chip)
    if row.detail:
        sheet.text(
            sheet.place(begin, half, width, half - px(4)),
            row.detail,
            "soft" if chosen else "muted",
            now.font("small"),
        )


def _paint_offer(sheet: _Sheet, offer: Offer) -> None:
    px, now = sheet.px, theme.current()
    height, half = sheet.rect.height(), sheet.rect.height() // 2
    plus = sheet.place(px(12 + _NUMBER), (height - px(_MARK)) // 2, px(_MARK), px(_MARK))
    sheet.painter.drawPixmap(plus, icons.pixmap("add", "primary", _MARK))
    begin = px(12 + _NUMBER + _MARK + 12)
    width = sheet.width - begin - px(12)
    top, tall = (px(3), half - px(2)) if offer.detail else (0, height)
    sheet.text(sheet.place(begin, top, width, tall), offer.text, "primary", now.font("body"))
    if offer.detail:
        sheet.text(sheet.place(begin, half, width, half - px(4)), offer.detail, "muted", now.font("small"))


def _paint_mark(painter: QPainter, place: QRect, presence: Presence) -> None:
    """A filled disc with a tick, a cross or a dash, or an empty ring: the shape alone says it."""
    now = theme.current()
    disc = QRectF(place).adjusted(1, 1, -1, -1)
    if presence is Presence.UNMARKED:
        painter.setPen(QPen(now.colour("dot"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour(_INKS[presence]))
    painter.drawEllipse(disc)
    inner = place.adjusted(now.px(3), now.px(3), -now.px(3), -now.px(3))
    painter.drawPixmap(inner, icons.pixmap(_SHAPES[presence], "card", _MARK - 6))
