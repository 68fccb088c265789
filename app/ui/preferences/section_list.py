"""The sections of the settings beside them: one press goes to any, the one in view is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from app.ui import figures, theme
from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.reader_presses import ReaderPresses

WIDTH = 176


class SectionList(QWidget):
    """``chosen(place)`` when she wants a section, from 0. Tab comes to the one in view, arrows go on."""

    chosen = Signal(int)

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        px = theme.current().px
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self.buttons = [SectionButton(title) for title in titles]
        group = QButtonGroup(self)  # exclusive: Tab comes to one of them
        for place, made in enumerate(self.buttons):
            made.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            group.addButton(made)
            column.addWidget(made)
        column.addStretch(1)

    def mark(self, place: int) -> None:
        """Show which section is in view."""
        self.buttons[place].setChecked(True)

    def show_found(self, counts: Sequence[int] | None) -> None:
        """Show how many settings of each section answer a search; None: nothing is searched."""
        for place, made in enumerate(self.buttons):
            made.set_count(counts[place] if counts is not None else None)


class SectionButton(EnterPresses, ReaderPresses, QAbstractButton):
    """A title, how many were found at its end; being in view is a bar, a ground and a heavier weight."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._count: int | None = None
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # as its group is; without it a screen reader hears a check box
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: int | None) -> None:
        """How many were found; where there is nothing, there is nothing to go to."""
        self._count = count
        self.setEnabled(count != 0)
        told = self.tr("{section}، {count} تنظیم")
        shown = told.format(section=self._title, count=figures.grouped(count or 0))
        self.setAccessibleName(self._title if count is None else shown)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH), theme.current().px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        marked = self.isChecked() and self.isEnabled()
        painter.setPen(now.colour("primary" if marked else "soft" if self.isEnabled() else "disabled"))
        painter.setFont(now.font("body", QFont.Weight.Medium if marked else QFont.Weight.Normal))
        begin, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            begin, end = end, begin
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        inner = self.rect().adjusted(now.px(14), 0, -now.px(14), 0)
        painter.drawText(inner, begin | middle, self.text())
        if self._count:
            painter.setFont(now.font("label", QFont.Weight.Bold))
            painter.drawText(inner, end | middle, figures.grouped(self._count))

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self.isChecked() and self.isEnabled()
        painter.setPen(Qt.PenStyle.NoPen)
        if marked or (self.underMouse() and self.isEnabled()):
            painter.setBrush(now.colour("primary_ground" if marked else "chip"))
            painter.drawRoundedRect(whole, now.px(8), now.px(8))
        if marked:
            bar = QRect(0, 0, now.px(3), self.height() - now.px(14))
            bar.moveCenter(self.rect().center())
            at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            if at_right:
                bar.moveRight(self.width() - now.px(4))
            else:
                bar.moveLeft(now.px(4))
            painter.setBrush(now.colour("primary"))
            painter.drawRoundedRect(bar, now.px(1), now.px(1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("primary"), 2))
            painter.drawRoundedRect(whole, now.px(8), now.px(8))
