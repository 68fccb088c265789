"""The list that is ticked off from the paper: one key a row, and the numbers of the paper lead to a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.attendance import Presence
from app.persian import digits
from app.ui import shortcuts
from app.ui.meetings.attendance.line_list import LineList
from app.ui.meetings.attendance.rows import Row

_PRESENT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PRESENCES = {
    Qt.Key.Key_F3: Presence.PRESENT,
    Qt.Key.Key_F4: Presence.ABSENT,
    Qt.Key.Key_F5: Presence.EXCUSED,
    Qt.Key.Key_Delete: Presence.UNMARKED,
}
_ABSENT = frozenset("aAشغ")
"""The key A, also where it writes ش, and the first letter of «غایب»."""
_LONGEST = 4


class SheetList(LineList):
    """`ticked(presence)` for the row she stands on · `ticked_up_to()` · `typed(figures)` at each figure of a
    row number, «» when it is done with · `left()`.
    """

    ticked = Signal(object)
    ticked_up_to = Signal()
    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._figures = ""
        of_itself = Qt.ShortcutContext.WidgetShortcut
        shortcuts.bind(self, "tick_present", lambda: self.ticked.emit(Presence.PRESENT), of_itself)
        shortcuts.bind(self, "tick_up_to", self.ticked_up_to.emit, of_itself)
        shortcuts.bind(self, "tick_back", self._back, of_itself)
        self._absent = shortcuts.bind(
            self, "tick_absent", lambda: self.ticked.emit(Presence.ABSENT), of_itself
        )
        self.clicked.connect(lambda _index: self.end_number())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; she stays where she is."""
        at = self.at
        self.lines.show(rows)
        self.go_to(min(max(at, 0), len(rows) - 1))

    @property
    def at(self) -> int:
        """The place of the row she stands on, from 0; -1 without any."""
        return self.currentIndex().row()

    def row(self, at: int) -> Row | None:
        """The row at a place, if there is one."""
        line = self.lines.line(at) if 0 <= at < self.lines.rowCount() else None
        return line if isinstance(line, Row) else None

    def go_to(self, at: int) -> None:
        """Stand on a row, with some rows around it in sight."""
        if self.row(at) is None:
            return
        last = self.lines.rowCount() - 1
        for near in (min(at + 2, last), max(at - 2, 0), at):
            self.scrollTo(self.lines.index(near))
        self.setCurrentIndex(self.lines.index(at))

    def go_on(self) -> bool:
        """Stand on the next row; False on the last one, which stays."""
        self.end_number()
        before = self.at
        self.go_to(before + 1)
        return self.at > before

    def end_number(self) -> None:
        """What is typed next begins another number."""
        self._set_figures("")

    def event(self, event: QEvent) -> bool:
        """Keys of the part that would mark in its own list mark here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if alone and (event.key() in _PRESENCES or (self._figures and event.text() == "0")):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in _PRESENT and held == Qt.KeyboardModifier.ShiftModifier:
            self.ticked_up_to.emit()
        elif key in _PRESENT and not held:
            self.ticked.emit(Presence.PRESENT)
        elif key in _PRESENCES and not held:
            self.ticked.emit(_PRESENCES[key])
        elif key == Qt.Key.Key_Backspace and not held:
            self._back()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif not held & ~Qt.KeyboardModifier.ShiftModifier and self._take(event.text()):
            return
        else:
            self.end_number()
            super().keyPressEvent(event)

    def _take(self, text: str) -> bool:
        """A figure of a number, or a letter that says «absent»."""
        figure = digits.to_ascii(text)
        if figure == "0" and not self._figures:
            self.ticked.emit(Presence.ABSENT)
        elif figure.isdecimal() and figure.isascii():
            self._set_figures((self._figures + figure)[-_LONGEST:])
        elif text and text in _ABSENT:
            self.ticked.emit(Presence.ABSENT)
        else:
            return False
        return True

    def _set_figures(self, figures: str) -> None:
        if figures != self._figures:
            self._figures = figures
            self._absent.setEnabled(not figures)  # within a number a nought is a figure
            self.typed.emit(figures)
            self._jump(int(figures or 0))

    def _jump(self, number: int) -> None:
        rows = (self.row(at) for at in range(self.lines.rowCount()))
        at = next((at for at, row in enumerate(rows) if row and row.number == number), None)
        if at is not None:
            self.go_to(at)

    def _back(self) -> None:
        """One figure back, or else one row."""
        if self._figures:
            self._set_figures(self._figures[:-1])
        else:
            self.go_to(self.at - 1)

    def _escape(self) -> None:
        if self._figures:
            self.end_number()
        else:
            self.left.emit()
