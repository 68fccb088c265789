"""The dark column at the right: the product's name and the pages, each with its key; it knows no page.

Where the text is huge it is a narrow rail of the pages alone: the icon above the name, the key in the tip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, shortcuts, theme
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.labels import words
from app.ui.widgets.reader_presses import ReaderPresses

WIDTH = 196
_ICON, _RAIL_ICON = 18, 17
_RAIL_SIDE = 4
_EDGE = 2
"""The line beside the pages that a theme may draw."""
_DIM = 0.45
"""What cannot be gone to now, beside what can."""
_IN_RAIL = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """One page: `shortcut` is a key of the shortcuts' table; `at_foot` puts it at the lower end.

    What is no page (`is_page`) is pressed and never the one that is shown.
    """

    key: str
    label: str
    icon: str
    shortcut: str = ""
    at_foot: bool = False
    is_page: bool = True


class NavigationButton(EnterPresses, ReaderPresses, QPushButton):
    """Icon, name, and its key in small at the far end, for which QPushButton has no place of its own."""

    def __init__(self, entry: NavigationEntry) -> None:
        super().__init__(entry.label)
        self._icon = entry.icon
        self._hint = shortcuts.hint(entry.shortcut).strip("\u2066\u2069") if entry.shortcut else ""
        self.setCheckable(entry.is_page)
        self.setAutoExclusive(entry.is_page)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self._hint)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        if has_huge_text():
            width = self._rail_width()
            words = self._rail_metrics().boundingRect(QRect(0, 0, width, 0), _IN_RAIL, self.text())
            return QSize(width, px(_RAIL_ICON) + words.height() + px(5))
        needed = px(_ICON + 9 + 8 + 2 * 10) + self._wide("body", self.text()) + self._wide("tiny", self._hint)
        return QSize(max(px(WIDTH - 20), needed), px(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _rail_width(self) -> int:
        longest = max(map(self._rail_metrics().horizontalAdvance, self.text().split()), default=0)
        return longest + theme.current().px(6)

    def _wide(self, role: Literal["body", "tiny"], text: str) -> int:
        font = theme.current().font(role, QFont.Weight.Medium)
        return QFontMetrics(font).horizontalAdvance(text)

    def _rail_metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.current().font("label", QFont.Weight.Medium))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(f"{self.text()}  {self._hint}" if has_huge_text() else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(_DIM)
        self._paint_ground(painter)
        token = "on_navigation" if self.isChecked() or self.underMouse() else "navigation_ink"
        if has_huge_text():
            self._paint_in_rail(painter, token)
        else:
            self._paint_in_row(painter, token)

    def _paint_in_rail(self, painter: QPainter, token: str) -> None:
        now = theme.current()
        side = now.px(_RAIL_ICON)
        inner = self.rect().adjusted(0, now.px(4), 0, 0)
        icon = QRect(0, inner.top(), side, side)
        icon.moveLeft(inner.center().x() - side // 2)
        icons.icon(self._icon, token).paint(painter, icon)
        painter.setPen(now.colour(token))
        painter.setFont(now.font("label", QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal))
        painter.drawText(inner.adjusted(0, side, 0, 0), _IN_RAIL, self.text())

    def _paint_in_row(self, painter: QPainter, token: str) -> None:
        now = theme.current()
        inner = self.rect().adjusted(now.px(10), 0, -now.px(10), 0)
        side = now.px(_ICON)
        self._draw_at_begin(painter, inner, side, icons.icon(self._icon, token))
        painter.setPen(now.colour(token))
        painter.setFont(now.font("body", QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        gap = side + now.px(9)
        text = inner.adjusted(0, 0, -gap, 0) if right_to_left else inner.adjusted(gap, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(text, begin | middle, self.text())
        painter.setPen(now.colour("navigation_hint"))
        painter.setFont(now.font("tiny"))
        painter.drawText(text if not right_to_left else inner, end | middle, self._hint)

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("navigation_on"))
            painter.drawRoundedRect(self.rect(), now.px(8), now.px(8))
        if self.hasFocus():
            painter.setPen(QPen(now.colour("navigation_hint"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), now.px(8), now.px(8))

    def _draw_at_begin(self, painter: QPainter, inner: QRect, side: int, icon: QIcon) -> None:
        place = QRect(0, 0, side, side)
        place.moveCenter(inner.center())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveRight(inner.right())
        else:
            place.moveLeft(inner.left())
        icon.paint(painter, place)


class Navigation(QFrame):
    """`chosen(key)` when she goes to a page."""

    chosen = Signal(str)

    def __init__(
        self, product: str, office: str, entries: Sequence[NavigationEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("صفحه‌های برنامه"))
        px = theme.current().px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._column = column = QVBoxLayout(self)
        self._office = words(office, "muted", wrap=True)
        self._office.setProperty("role", "office")
        self._name = words(product, "title")
        self._name.setProperty("role", "product")
        for label in (self._name, self._office):
            label.setContentsMargins(px(8), 0, px(8), 0)
            column.addWidget(label)
        column.addSpacing(px(10))
        self._buttons: dict[str, QAbstractButton] = {}
        for entry in sorted(entries, key=lambda entry: entry.at_foot):
            if entry.at_foot and not any(known.at_foot and known.key in self._buttons for known in entries):
                column.addStretch(1)
            self._add(column, entry)
        if not any(entry.at_foot for entry in entries):
            column.addStretch(1)
        theme.current().changed.connect(self._fit)
        self._fit()

    def select(self, key: str) -> None:
        """Mark a page as the one that is shown; none, where that is not listed here."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            return
        for made in self._buttons.values():
            made.setAutoExclusive(False)  # or one of them would stay checked
            made.setChecked(False)
            made.setAutoExclusive(made.isCheckable())

    def let_lead(self, on: bool) -> None:
        """Let the pages be gone to, or not, where there is nothing for them to show."""
        for made in self._buttons.values():
            if made.isCheckable():
                made.setEnabled(on)

    def set_office(self, office: str) -> None:
        self._office.setText(office)

    def button(self, key: str) -> QAbstractButton:
        return self._buttons[key]

    def _add(self, column: QVBoxLayout, entry: NavigationEntry) -> None:
        made = NavigationButton(entry)
        made.clicked.connect(lambda _checked=False: self.chosen.emit(entry.key))
        self._buttons[entry.key] = made
        column.addWidget(made)

    def _fit(self) -> None:
        is_rail = has_huge_text()
        px = theme.current().px
        side, above = (px(_RAIL_SIDE), px(4)) if is_rail else (px(10), px(12))
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(px(1 if is_rail else 3))
        for label in (self._name, self._office):
            label.setVisible(not is_rail)
        widest = max((made.sizeHint().width() for made in self._buttons.values()), default=0)
        self.setFixedWidth(widest + 2 * side + _EDGE)
