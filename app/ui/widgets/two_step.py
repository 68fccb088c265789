"""A button for what cannot be taken back: pressed once it asks, pressed again it acts; nothing modal."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import button
from app.ui.widgets.enter_presses import is_enter


class TwoStep(QWidget):
    """`confirmed` on the second press; «انصراف», Escape or going elsewhere in the window take it back.

    No clock does: a question that falls back by itself is met as the first press when she means the second,
    and as the second when she thinks it gone. A double click is one press, and so is Enter or Space struck
    twice as quickly: nobody has read a question between the two halves.

    With `is_grave` the second press is another than the first: the question stands beside «انصراف», which
    takes its place and the focus, so that no key held or struck again, and no second click, answers it.
    """

    confirmed = Signal()

    def __init__(self, text: str, question: str, icon: str | None = None, is_grave: bool = False) -> None:
        super().__init__()
        self._is_grave = is_grave
        self._text, self._question = text, question
        self._asks = False
        self._asked_since = QElapsedTimer()
        self.act = button(text, self._on_pressed, "primary", icon)
        self.back = button(self.tr("انصراف"), self.withdraw, "quiet")
        self.back.hide()
        for part in (self.act, self.back):
            part.installEventFilter(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        row.addWidget(self.act)
        row.addWidget(self.back)

    @property
    def asks(self) -> bool:
        """Whether the next press acts."""
        return self._asks

    def withdraw(self) -> None:
        """Take the question back."""
        if not self._asks:
            return
        self._asks = False
        _application().focusChanged.disconnect(self._on_focus)
        self.act.setText(self._text)
        if self.back.hasFocus():
            self.act.setFocus()
        self.back.hide()
        self._row.addWidget(self.back)

    def _ask(self) -> None:
        self._asks = True
        self._asked_since.start()
        if self._is_grave:
            self.back.setMinimumWidth(self.act.width())
            self._row.insertWidget(0, self.back)
        self.act.setText(self._question)
        self.back.show()
        (self.back if self._is_grave else self.act).setFocus()
        announce(self.act, self._question)
        _application().focusChanged.connect(self._on_focus)

    def _on_pressed(self) -> None:
        if self._asks:
            self.withdraw()
            self.confirmed.emit()
        else:
            self._ask()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # None: another program is in front; what she reads there she may come back with.
        if now is not None and now not in (self.act, self.back):
            self.withdraw()

    def _is_half_of_a_press(self, event: QKeyEvent) -> bool:
        if not (is_enter(event) or event.key() == Qt.Key.Key_Space):
            return False
        return self._asks and not self._asked_since.hasExpired(QApplication.doubleClickInterval())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and watched in self._pressed_first():
            return True
        if not isinstance(event, QKeyEvent) or not self._asks:
            return False
        escapes = event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if escapes:
            self.withdraw()
        return escapes or (watched in self._pressed_first() and self._is_half_of_a_press(event))

    def _pressed_first(self) -> tuple[QObject, ...]:
        """What stands, or stood, where the first press was."""
        return (self.act, self.back) if self._is_grave else (self.act,)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.withdraw()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
