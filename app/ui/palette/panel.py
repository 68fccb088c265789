"""The palette itself: a field and a list over the window; Enter runs, Escape goes back to where she was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.persian.latin_typing import to_persian
from app.ui import theme
from app.ui.palette.command import Command
from app.ui.widgets import Entry, LineField, line
from app.ui.widgets.labels import words
from app.ui.widgets.pick_list import PickDelegate, PickModel, PickPopup, best_first

Otherwise = Callable[[str], Command | None]
_WIDTH, _LINES, _LINE = 560, 10, 34
_TOP, _AROUND = 64, 74
"""Where it begins, and the height of all but the list, px at text size 100 %."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _LINES,
    Qt.Key.Key_PageUp: -_LINES,
}


class CommandPalette(QFrame):
    """Floats over `host` and is never modal: a click elsewhere closes it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._commands: tuple[Command, ...] = ()
        self._otherwise: Otherwise = lambda _typed: None
        self._entries: tuple[Entry, ...] = ()
        self._before: QWidget | None = None
        self._model = PickModel()
        self.field = LineField(self.tr("چه می‌خواهید بکنید؟ نام فرمان، برگه، شخص یا شماره مصوبه"))
        self.field.setAccessibleName(self.tr("جست‌وجوی فرمان"))
        self.field.setProperty("offersPersian", False)
        self.field.textChanged.connect(lambda _text: self._show_found())
        self.field.installEventFilter(self)
        self.list = PickPopup()
        self.list.setModel(self._model)
        self.list.setItemDelegate(PickDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("فرمان‌ها"))
        self.list.clicked.connect(self._run)
        self._nothing = words(self.tr("فرمانی با این نام در این صفحه نیست."), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        self.hide()

    def open(self, commands: Sequence[Command], otherwise: Otherwise = lambda _typed: None) -> None:
        """Offer these, and for a text that none of them answers what ``otherwise`` makes of it; the focus
        comes here and goes back where it was.
        """
        focus = self._host.window().focusWidget()
        if focus is not self.field:
            self._before = focus
        self._commands, self._otherwise = tuple(commands), otherwise
        self._entries = tuple(
            Entry(at, command.label, command.detail, command.also) for at, command in enumerate(commands)
        )
        self.field.clear()
        self._show_found()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def dismiss(self) -> None:
        """Close it; the focus goes back."""
        before, self._before = self._before, None
        had_focus = self.field.hasFocus()
        self.hide()
        if had_focus and before is not None and before.isVisible():
            before.setFocus()

    def labels(self) -> list[str]:
        """The lines as they are shown."""
        return [self._model.entry(row).label for row in range(self._model.rowCount())]

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        for part in (self.field, line(), self.list, self._nothing):
            column.addWidget(part)

    def _place(self) -> None:
        px = theme.current().px
        self.setFixedWidth(min(px(_WIDTH), self._host.width() - px(40)))
        self.adjustSize()
        self.move((self._host.width() - self.width()) // 2, px(_TOP))

    def _most_lines(self) -> int:
        """A large text leaves the window room for fewer."""
        px = theme.current().px
        return min(max((self._host.height() - px(_TOP) - px(_AROUND)) // px(_LINE), 1), _LINES)

    def _show_found(self) -> None:
        typed = self.field.text()
        found = best_first(self._entries, typed) or best_first(self._entries, to_persian(typed))
        if not found and typed.strip() and (command := self._otherwise(typed.strip())) is not None:
            found = [Entry(command, command.label, command.detail)]
        self._model.show(found)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.list.setFixedHeight(theme.current().px(_LINE) * min(max(len(found), 1), self._most_lines()))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        self._place()

    def _step(self, by: int) -> None:
        last = self._model.rowCount() - 1
        row = self.list.currentIndex().row() + by
        if abs(by) == 1:
            row %= last + 1 or 1
        self.list.setCurrentIndex(self._model.index(max(0, min(row, last)), 0))

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        chosen = self._model.entry(index.row()).id  # type: ignore[union-attr]
        command = chosen if isinstance(chosen, Command) else self._commands[chosen]
        self.dismiss()
        command.run()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was looked for is over: nobody finds it again where it cannot be seen."""
        super().hideEvent(event)
        self.field.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True
