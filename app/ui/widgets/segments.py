"""A few choices side by side, one of them on: presence of a person, the filter of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.theme.large_text import has_huge_text
from app.ui.theme.tokens import TONE_COLOURS
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import Tone
from app.ui.widgets.one_of_several import OneOfSeveral


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its value, its word, its tone while it is on, and the key that is shown below the word."""

    value: Any
    label: str
    tone: Tone = "primary"
    key: str = ""


class Segments(QWidget):
    """`chosen(value)` when one is pressed; which one is on is told by `set_value`.

    With `wide` they share the width; else they keep their size and break into lines, and what is
    added to `line` follows them.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, options: Sequence[Segment], wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[Any, SegmentButton] = {}
        self.line: QLayout = QHBoxLayout(self) if wide else FlowLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(theme.current().px(3 if has_huge_text() else 6))
        for option in options:
            made = self._buttons[option.value] = SegmentButton(option, wide)
            made.clicked.connect(lambda _checked=False, value=option.value: self.chosen.emit(value))
            self.line.addWidget(made)

    def button(self, value: Any) -> SegmentButton:
        """The button of a value."""
        return self._buttons[value]

    def value(self) -> Any:
        """The value that is on, or None."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        for known, button in self._buttons.items():
            button.setChecked(known == value)

    def set_count(self, value: Any, count: str) -> None:
        """Show a number after a word."""
        self._buttons[value].set_count(count)


class SegmentButton(OneOfSeveral, QAbstractButton):
    """A pill that is pressed; being on is painted in its tone and with a border, not by colour alone."""

    def __init__(self, option: Segment, tall: bool) -> None:
        super().__init__()
        self._option, self._tall = option, tall
        self._count = ""
        self.be_one_of_several()
        self.setText(option.label)
        self.setAccessibleName(option.label)
        self.setToolTip(f"{option.label}  {option.key}" if option.key else "")
        wide = QSizePolicy.Policy.MinimumExpanding if tall else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.current().changed.connect(self.updateGeometry)

    def set_count(self, count: str) -> None:
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.text()} {count}".strip())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        width = QFontMetrics(self._label_font(True)).horizontalAdvance(self.text())
        if self._count:
            count = QFontMetrics(theme.current().font("label", QFont.Weight.Bold))
            width += px(5) + count.horizontalAdvance(self._count)
        side, height = (6 if self._tall else 11), (44 if self._option.key or self._tall else 28)
        return QSize(width + 2 * px(side), px(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _label_font(self, strong: bool) -> QFont:
        return theme.current().font("label", QFont.Weight.Medium if strong else QFont.Weight.Normal)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter)
        inside = self.rect().adjusted(now.px(4), 0, -now.px(4), 0)
        if self._option.key:
            upper, lower = QRect(inside), QRect(inside)
            upper.setBottom(inside.center().y() + now.px(4))
            lower.setTop(inside.center().y() + now.px(3))
            painter.setFont(now.font("tiny"))
            off = "muted" if self.isEnabled() else "disabled"
            painter.setPen(now.colour(ink if self.isChecked() else off))
            place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(lower, place, self._option.key)
            self._paint_label(painter, upper, ink)
        else:
            self._paint_label(painter, inside, ink)

    def _paint_ground(self, painter: QPainter) -> str:
        now = theme.current()
        ink, ground = TONE_COLOURS[self._option.tone] if self.isChecked() else ("soft", "card")
        if not self.isChecked() and self.underMouse() and self.isEnabled():
            ground = "inset"
        edge, width = (ink, 1.2) if self.isChecked() else ("line", 1.0)
        if self.hasFocus():  # a choice that is on has a border already, and the ring goes further in
            edge, width = "primary", 3.2 if self.isChecked() else 2.0
        if not self.isEnabled() and not self.isChecked():
            ink = "disabled"
        painter.setPen(QPen(now.colour(edge), width))
        painter.setBrush(now.colour(ground))
        radius = now.px(8) if self._tall else self.height() / 2 - 1
        side = max(width / 2, 1)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(side, side, -side, -side), radius, radius)
        return ink

    def _paint_label(self, painter: QPainter, place: QRect, ink: str) -> None:
        now = theme.current()
        painter.setPen(now.colour(ink))
        painter.setFont(self._label_font(self.isChecked()))
        if not self._count:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())
            return
        bold = now.font("label", QFont.Weight.Bold)
        label = painter.fontMetrics().horizontalAdvance(self.text())
        count = QFontMetrics(bold).horizontalAdvance(self._count)
        whole = QRect(0, place.top(), label + now.px(5) + count, place.height())
        whole.moveLeft(place.center().x() - whole.width() // 2)
        before, after = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            before, after = after, before
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(whole, before | middle, self.text())
        painter.setFont(bold)
        painter.drawText(whole, after | middle, self._count)
