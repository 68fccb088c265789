"""The four steps of the closing in a row: where she is, what is behind her, and the way to any of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui import figures, icons, shortcuts, theme
from app.ui.meetings.closing_mode.step import STEPS, step_label
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import button, icon_button
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import Kind
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.one_of_several import OneOfSeveral

_HEIGHT, _CIRCLE, _ROOM = 40, 24, 8


class StepButton(OneOfSeveral, QAbstractButton):
    """A number in a circle and the name; a step that is done has a tick in place of the number."""

    def __init__(self, number: int, label: str) -> None:
        super().__init__()
        self._number, self._label = figures.plain(number), label
        self._done = False
        self.setText(label)
        self.setAccessibleName(label)
        self.be_one_of_several()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, done: bool, current: bool, told: str) -> None:
        """Whether it is behind her or the one she is at; `told` says the same in words."""
        self._done = done
        self.setChecked(current)
        self.setAccessibleName(f"{self._number}. {self._label}: {told}" if told else self._label)
        self.update()

    def sizeHint(self) -> QSize:
        now = theme.current()
        wide = QFontMetrics(now.font("body", QFont.Weight.Bold)).horizontalAdvance(self._label)
        return QSize(wide + now.px(_CIRCLE + 4 * _ROOM), now.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_CIRCLE + 2 * _ROOM), theme.current().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        on, room = self.isChecked(), now.px(_ROOM)
        if self.underMouse() and not on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("inset"))
            painter.drawRoundedRect(self.rect(), now.px(6), now.px(6))
        inner = self.rect().adjusted(room, 0, -room, 0)
        circle = QRect(0, 0, now.px(_CIRCLE), now.px(_CIRCLE))
        circle.moveCenter(inner.center())
        if right_to_left:
            circle.moveRight(inner.right())
            text = inner.adjusted(0, 0, -circle.width() - room, 0)
        else:
            circle.moveLeft(inner.left())
            text = inner.adjusted(circle.width() + room, 0, 0, 0)
        self._paint_circle(painter, circle)
        font = now.font("body", QFont.Weight.Bold if on else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(now.colour("primary" if on else "soft"))
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        shown = QFontMetrics(font).elidedText(self._label, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, flags, shown)
        if on:
            painter.fillRect(
                QRect(room, self.height() - now.px(3), inner.width(), now.px(3)), now.colour("primary")
            )
        painter.end()
        if self.hasFocus():
            paint_focus_ring(self, 1)

    def _paint_circle(self, painter: QPainter, place: QRect) -> None:
        now, on = theme.current(), self.isChecked()
        ink, ground = (
            ("on_primary", "primary") if on else ("green", "green_ground") if self._done else ("soft", "chip")
        )
        painter.setPen(QPen(now.colour(ground if on else ink if self._done else "line"), 1))
        painter.setBrush(now.colour(ground))
        painter.drawEllipse(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._done and not on:
            inner = place.adjusted(now.px(5), now.px(5), -now.px(5), -now.px(5))
            icons.icon("ok", "green").paint(painter, inner)
            return
        painter.setFont(now.font("label", QFont.Weight.Bold))
        painter.setPen(now.colour(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._number)


class StepBar(QFrame):
    """`chosen(step)` when she goes to one, `left` with «خروج از ختم»."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.setAccessibleName(self.tr("گام‌های ختم جلسه"))
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(14), 0)
        row.setSpacing(px(4))
        self.buttons: dict[str, StepButton] = {}
        for number, step in enumerate(STEPS, 1):
            made = self.buttons[step] = StepButton(number, step_label(step))
            made.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
            row.addWidget(made)
        row.addStretch(1)
        self.earlier = self._way(self.tr("گام پیش"), -1, "quiet", "back", "previous_step")
        self.next = self._way(self.tr("گام بعد"), 1, "secondary", "next", "next_step")
        self.later = button(self.tr("خروج از ختم"), self.left.emit, "quiet", "close", "Esc")
        self.later.setToolTip(self.tr("جای شما در ختم جلسه می‌ماند و بعداً از همین‌جا ادامه می‌دهید.") + "  Esc")
        for act in (self.earlier, self.next, self.later):
            row.addWidget(act)
        self._current = STEPS[0]

    @property
    def current(self) -> str:
        """The step she is at."""
        return self._current

    def show_step(self, current: str, done: frozenset[str]) -> None:
        """Show where she is and which steps leave nothing to do."""
        is_new, self._current = current != self._current, current
        for step, made in self.buttons.items():
            told = self.tr("اکنون") if step == current else self.tr("انجام شد") if step in done else ""
            made.show_state(step in done, step == current, told)
        self.earlier.setEnabled(current != STEPS[0])
        self.next.setEnabled(current != STEPS[-1])
        if is_new:
            announce(self, self.buttons[current].accessibleName())

    def _way(self, name: str, by: int, kind: Kind, icon: str, key: str) -> QAbstractButton:
        """To the step beside; in large type, where the names of the steps need the room, an arrow."""
        hint = shortcuts.hint(key)
        if not has_large_text():
            return button(name, lambda: self._go(by), kind, None, hint)
        made = icon_button(name, icon, lambda: self._go(by))
        made.setToolTip(f"{name}  {hint}")
        return made

    def _go(self, by: int) -> None:
        self.chosen.emit(STEPS[max(0, min(STEPS.index(self._current) + by, len(STEPS) - 1))])
