"""The list of print-outs: one is on; up and down go through them, and what is on is shown beside."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.print_out import Kind
from app.ui import icons, theme
from app.ui.meetings.print_outs.kinds import GROUPS, KindEntry, group_label
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import words
from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.reader_presses import ReaderPresses

_HEIGHT, _ICON, _ROOM = 34, 18, 10


class KindButton(EnterPresses, ReaderPresses, QAbstractButton):
    """A name with its purpose behind it; being on is painted by ground, weight and a bar at its beginning."""

    def __init__(self, entry: KindEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setText(entry.label())
        self.setAccessibleName(entry.label())
        self.setAccessibleDescription(entry.told())
        self.setToolTip(f"{entry.label()}: {entry.told()}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = theme.current()
        wide = QFontMetrics(now.font("body", QFont.Weight.Bold)).horizontalAdvance(self.text())
        return QSize(wide + now.px(_ICON + 4 * _ROOM), now.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, right_to_left)
        inner = self.rect().adjusted(now.px(_ROOM), 0, -now.px(_ROOM), 0)
        side = now.px(_ICON)
        place = QRect(0, 0, side, side)
        place.moveCenter(inner.center())
        gap = side + now.px(_ROOM)
        if right_to_left:
            place.moveRight(inner.right())
            text = inner.adjusted(0, 0, -gap, 0)
        else:
            place.moveLeft(inner.left())
            text = inner.adjusted(gap, 0, 0, 0)
        on = self.isChecked()
        icons.icon(self._entry.icon, "primary" if on else "soft").paint(painter, place)
        begin = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        begin |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        strong = now.font("body", QFont.Weight.Bold if on else QFont.Weight.Normal)
        self._write(painter, strong, "ink", text, begin, self.text())
        taken = QFontMetrics(strong).horizontalAdvance(self.text()) + now.px(_ROOM)
        rest = text.adjusted(0, 0, -taken, 0) if right_to_left else text.adjusted(taken, 0, 0, 0)
        self._write(painter, now.font("label"), "muted", rest, begin, self._entry.told())
        if self.hasFocus():
            paint_focus_ring(self, 2)

    def _paint_ground(self, painter: QPainter, right_to_left: bool) -> None:
        now = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(now.colour("primary_ground" if self.isChecked() else "inset"))
            painter.drawRoundedRect(self.rect(), now.px(6), now.px(6))
        if self.isChecked():
            bar = QRect(self.rect().adjusted(0, now.px(8), 0, -now.px(8)))
            bar.setWidth(now.px(3))
            if right_to_left:
                bar.moveRight(self.rect().right())
            painter.setBrush(now.colour("primary"))
            painter.drawRoundedRect(bar, 1, 1)

    def _write(
        self, painter: QPainter, font: QFont, ink: str, place: QRect, flags: Qt.AlignmentFlag, text: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(theme.current().colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, shown)


class KindList(QWidget):
    """`chosen(kind)` when another one is on."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("چاپ‌ها و خروجی‌ها"))
        px = theme.current().px
        self.buttons: dict[Kind, KindButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), 0, px(8), px(8))
        column.setSpacing(px(1))
        for name, entries in GROUPS:
            heading = words(group_label(name), "label", wrap=has_huge_text())
            heading.setContentsMargins(px(6), px(6), px(6), px(2))
            column.addWidget(heading)
            for entry in entries:
                made = self.buttons[entry.kind] = KindButton(entry)
                made.toggled.connect(lambda on, kind=entry.kind: self._on_toggled(kind, on))
                column.addWidget(made)
        column.addStretch(1)

    def kind(self) -> Kind | None:
        """The one that is on."""
        return next((kind for kind, one in self.buttons.items() if one.isChecked()), None)

    def choose(self, kind: Kind) -> None:
        """Turn one on."""
        self.buttons[kind].setChecked(True)

    def _on_toggled(self, kind: Kind, on: bool) -> None:
        if on:
            self.chosen.emit(kind)
