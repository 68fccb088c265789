"""The dark column at the right: the product's name and the pages, each with its key; it knows no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.persian.digits import to_persian
from app.ui import icons, shortcuts, theme
from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.labels import words

WIDTH = 196


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """One page: `shortcut` is a key of the shortcuts' table; `at_foot` puts it at the lower end."""

    key: str
    label: str
    icon: str
    shortcut: str = ""
    at_foot: bool = False


class NavigationButton(EnterPresses, QPushButton):
    """Icon, name, and its key in small at the far end, for which QPushButton has no place of its own."""

    def __init__(self, entry: NavigationEntry) -> None:
        super().__init__(entry.label)
        self._icon = entry.icon
        self._hint = shortcuts.KEYS[entry.shortcut].sequence if entry.shortcut else ""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self._hint = to_persian(self._hint)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self._hint)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH - 20), theme.current().px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        label = self.text()
        painter = QPainter(self)
        self._paint_ground(painter)
        token = "on_navigation" if self.isChecked() or self.underMouse() else "navigation_ink"
        inner = self.rect().adjusted(now.px(10), 0, -now.px(10), 0)
        side = now.px(18)
        self._draw_at_begin(painter, inner, side, icons.icon(self._icon, token))
        painter.setPen(now.colour(token))
        painter.setFont(now.font("body", QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        gap = side + now.px(9)
        text = inner.adjusted(0, 0, -gap, 0) if right_to_left else inner.adjusted(gap, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(text, begin | middle, label)
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
            painter.setPen(now.colour("navigation_hint"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), now.px(8), now.px(8))

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
        px = theme.current().px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(12), px(10), px(12))
        column.setSpacing(px(3))
        self._office = words(office, "muted", wrap=True)
        self._office.setProperty("role", "office")
        name = words(product, "title")
        name.setProperty("role", "product")
        for label in (name, self._office):
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
            made.setAutoExclusive(True)

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
        self.setFixedWidth(theme.current().px(WIDTH))
