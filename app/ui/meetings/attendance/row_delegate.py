"""Paints a participant in the list: number, mark and word of the presence, name, grey line, times.

In a narrow list the number goes into the grey line, and times or the word of the presence stand at the end.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.attendance import Presence, Role
from app.ui import figures, icons, theme
from app.ui.meetings.attendance.offers import Offer
from app.ui.meetings.attendance.row_model import LINE_ROLE, Line
from app.ui.meetings.attendance.rows import Row
from app.ui.widgets.elided import written
from app.ui.widgets.row_ground import paint_row_ground

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 46
_NUMBER, _MARK, _STATE, _TIMES = 34, 18, 64, 118
_NARROW, _SIDE = 460, 12
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
        paint_row_ground(painter, option.rect, option.direction, chosen, hovered, self._view.hasFocus())
        if isinstance(line, Offer):
            _paint_offer(sheet, line)
        elif sheet.is_narrow:
            _paint_narrow(sheet, line, chosen)
        else:
            _paint_row(sheet, line, chosen)
        painter.restore()


class _Sheet:
    """One line's rectangle, in which `begin` is a distance from the side where writing begins."""

    def __init__(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self.painter, self.rect, self.direction = painter, rect, direction
        self.px = theme.current().px
        self.width = rect.width()
        self.is_narrow = self.width < self.px(_NARROW)

    def place(self, begin: int, top: int, width: int, height: int) -> QRect:
        placed = QRect(self.rect.left() + begin, self.rect.top() + top, width, height)
        return QStyle.visualRect(self.direction, self.rect, placed)

    def text(self, place: QRect, text: str, ink: str, font: QFont, ends: bool = False) -> int:
        """Write a line of text, cut with «…», to the begin or the end of its place; its width comes back."""
        self.painter.setFont(font)
        self.painter.setPen(theme.current().colour(ink))
        metrics = self.painter.fontMetrics()
        shown = written(text, metrics, place.width())
        side = Qt.AlignmentFlag.AlignRight if ends else Qt.AlignmentFlag.AlignLeft
        begin = side | Qt.AlignmentFlag.AlignVCenter
        begin = QStyle.visualAlignment(self.direction, begin) | Qt.AlignmentFlag.AlignAbsolute
        self.painter.drawText(place, begin, shown)
        return metrics.horizontalAdvance(shown)


def _paint_row(sheet: _Sheet, row: Row, chosen: bool) -> None:
    px, now = sheet.px, theme.current()
    height, half = sheet.rect.height(), sheet.rect.height() // 2
    quiet = "soft" if chosen else "muted"
    sheet.text(
        sheet.place(px(12), 0, px(_NUMBER), height), figures.grouped(row.number), quiet, now.font("small")
    )
    mark = sheet.place(px(12 + _NUMBER), (height - px(_MARK)) // 2, px(_MARK), px(_MARK))
    paint_mark(sheet.painter, mark, row)
    begin = px(12 + _NUMBER + _MARK + 12)
    end = sheet.width - px(12 + _STATE)
    state = sheet.place(end, 0, px(_STATE), height)
    sheet.text(state, row.state, ink_of(row), now.font("small", QFont.Weight.Medium))
    if row.times or row.remark:
        end -= px(_TIMES)
        _paint_times(sheet, row, end, half)
    _paint_name(sheet, row, begin, end - begin - px(8), chosen)


def _paint_narrow(sheet: _Sheet, row: Row, chosen: bool) -> None:
    px, now = sheet.px, theme.current()
    height, half = sheet.rect.height(), sheet.rect.height() // 2
    paint_mark(sheet.painter, sheet.place(px(_SIDE), (height - px(_MARK)) // 2, px(_MARK), px(_MARK)), row)
    begin, end = px(_SIDE + _MARK + 10), sheet.width - px(_SIDE)
    said = row.times or row.state
    lines = [(said, "soft" if row.is_present else ink_of(row), now.font("small"))]
    if row.remark or (row.gone and row.times):
        lines.append((row.remark or row.state, "amber_ink", now.font("tiny")))
    wide = max(QFontMetrics(font).horizontalAdvance(text) for text, _ink, font in lines)
    wide = min(wide + px(2), sheet.width * 2 // 5)
    each = height // len(lines)
    for at, (text, ink, font) in enumerate(lines):
        inset = px(3) if len(lines) > 1 else 0
        place = sheet.place(end - wide, at * each + (inset if at == 0 else 0), wide, each - inset)
        sheet.text(place, text, ink, font, ends=True)
    number = figures.grouped(row.number)
    grey = f"{number} · {row.detail}" if row.detail else number
    width = end - wide - begin - px(8)
    name = sheet.place(begin, px(3), width, half - px(2))
    sheet.text(name, row.called or "…", "ink", now.font("body", QFont.Weight.Medium))
    quiet = "soft" if chosen else "muted"
    sheet.text(sheet.place(begin, half, width, half - px(4)), grey, quiet, now.font("small"))


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
    chip = "" if row.role is Role.MEMBER else row.capacity
    sheet.painter.setFont(now.font("tiny"))
    room = sheet.painter.fontMetrics().horizontalAdvance(chip) + px(14) if chip else 0
    height = half - px(2) if row.detail else 2 * half
    name = sheet.place(begin, px(3) if row.detail else 0, width - room - (px(8) if chip else 0), height)
    used = sheet.text(name, row.called or "…", "ink", now.font("body", QFont.Weight.Medium))
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
    number = 0 if sheet.is_narrow else _NUMBER
    plus = sheet.place(px(12 + number), (height - px(_MARK)) // 2, px(_MARK), px(_MARK))
    sheet.painter.drawPixmap(plus, icons.pixmap("add", "primary", _MARK))
    begin = px(12 + number + _MARK + 12)
    width = sheet.width - begin - px(12)
    top, tall = (px(3), half - px(2)) if offer.detail else (0, height)
    sheet.text(sheet.place(begin, top, width, tall), offer.text, "primary", now.font("body"))
    if offer.detail:
        sheet.text(sheet.place(begin, half, width, half - px(4)), offer.detail, "muted", now.font("small"))


def ink_of(row: Row) -> str:
    """The colour in which a presence is written; who left is no more there, but no absentee either."""
    return "muted" if row.gone else _INKS[row.presence]


def paint_mark(painter: QPainter, place: QRect, row: Row) -> None:
    """A filled disc with a tick, a cross or a dash, an empty ring for the unmarked, a ticked ring for who
    left: the shape alone says it.
    """
    now = theme.current()
    disc = QRectF(place).adjusted(1, 1, -1, -1)
    inner = place.adjusted(now.px(3), now.px(3), -now.px(3), -now.px(3))
    if row.gone or row.presence is Presence.UNMARKED:
        painter.setPen(QPen(now.colour("muted" if row.gone else "edge"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if row.gone:
            painter.drawPixmap(inner, icons.pixmap("ok", "muted", _MARK - 6))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour(_INKS[row.presence]))
    painter.drawEllipse(disc)
    painter.drawPixmap(inner, icons.pixmap(_SHAPES[row.presence], "card", _MARK - 6))
