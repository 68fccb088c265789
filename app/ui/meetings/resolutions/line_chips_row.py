"""What was understood of a line, as quiet chips below it; or, of an empty line, by what words one begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from app.ui import icons, theme
from app.ui.meetings.resolutions.line_words import Said
from app.ui.theme.tokens import TONE_COLOURS

_HEIGHT, _SIDE, _GAP, _SIGN = 22, 8, 5, 14


@dataclass(frozen=True, slots=True)
class Hint:
    """How a chip is opened: the word as it is shown, the sign, what is written when it is pressed."""

    label: str
    sign: str
    written: str

    @property
    def text(self) -> str:
        return f"{self.label} {self.sign}\u200f"  # as it stands in the line: «>» points left there

    @property
    def sentence(self) -> str:
        """Nothing is to be told of it."""
        return ""


class LineChips(QWidget):
    """Painted by hand: a key press must not wait for widgets to be made.  `pressed(Said | Hint)`."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Said | Hint, ...] = ()
        self._places: list[QRect] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        theme.current().changed.connect(self._lay)

    def show_said(self, shown: Sequence[Said | Hint]) -> None:
        """Show these."""
        if tuple(shown) != self.shown:
            self.shown = tuple(shown)
            self._lay()

    def place(self, number: int) -> QRect:
        """Where a chip is, from 0."""
        return self._placed(self._places[number])

    def texts(self) -> list[str]:
        return [one.text for one in self.shown]

    def _lay(self) -> None:
        self._places = self._lines(self.width())
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> list[QRect]:
        """Lines of chips in a width, from the side where writing begins."""
        px = theme.current().px
        metrics = QFontMetrics(theme.current().font("small"))
        left = top = 0
        places = []
        for one in self.shown:
            wide = (
                metrics.horizontalAdvance(one.text) + 2 * px(_SIDE) + (px(_SIGN + 4) if _signed(one) else 0)
            )
            wide = min(wide, max(width, px(80)))
            if left and left + wide > width:
                left, top = 0, top + px(_HEIGHT) + px(_GAP)
            places.append(QRect(left, top, wide, px(_HEIGHT)))
            left += wide + px(_GAP)
        return places

    def _placed(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _at(self, point: QPoint) -> Said | Hint | None:
        for one, place in zip(self.shown, self._places, strict=True):
            if self._placed(place).contains(point):
                return one
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """One line is kept free, so that nothing below moves as the first chip comes."""
        places = self._lines(width)
        return places[-1].bottom() + 1 if places else theme.current().px(_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            one = self._at(event.pos())
            QToolTip.showText(event.globalPos(), one.sentence if one else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        one = self._at(event.position().toPoint())
        if one is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(one)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.current().font("small"))
        for one, place in zip(self.shown, self._places, strict=True):
            paint: Callable[..., None] = _paint_hint if isinstance(one, Hint) else _paint_said
            paint(painter, self._placed(place), one, self.layoutDirection())


def _signed(one: Said | Hint) -> bool:
    return isinstance(one, Said) and one.needs_look


def _paint_said(painter: QPainter, place: QRect, one: Said, direction: Qt.LayoutDirection) -> None:
    now = theme.current()
    ink, ground = TONE_COLOURS[one.tone]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour(ground))
    painter.drawRoundedRect(place, now.px(_HEIGHT) / 2, now.px(_HEIGHT) / 2)
    words = place.adjusted(now.px(_SIDE), 0, -now.px(_SIDE), 0)
    if one.needs_look:
        side = now.px(_SIGN)
        sign = QRect(words.left(), words.center().y() - side // 2, side, side)
        painter.drawPixmap(QStyle.visualRect(direction, words, sign), icons.pixmap("gap", "amber_ink", _SIGN))
        if direction == Qt.LayoutDirection.RightToLeft:
            words.setRight(words.right() - side - now.px(4))
        else:
            words.setLeft(words.left() + side + now.px(4))
    painter.setPen(now.colour(ink))
    _draw(painter, words, one.text, direction)


def _paint_hint(painter: QPainter, place: QRect, one: Hint, direction: Qt.LayoutDirection) -> None:
    """The word in grey, and the sign at its end as a key."""
    now = theme.current()
    painter.setPen(QPen(now.colour("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), now.px(_HEIGHT) / 2, now.px(_HEIGHT) / 2)
    painter.setPen(now.colour("muted"))
    _draw(painter, place.adjusted(now.px(_SIDE), 0, -now.px(_SIDE), 0), one.text, direction)


def _draw(painter: QPainter, place: QRect, text: str, direction: Qt.LayoutDirection) -> None:
    begin = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    painter.setLayoutDirection(direction)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 2)
    painter.drawText(place, begin | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
