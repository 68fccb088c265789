"""The list of the participants: arrows choose, with Shift several, Enter marks, Alt+arrows move, Delete
deletes, letters find.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.meetings.attendance.line_list import LineList
from app.ui.meetings.attendance.row_model import Line
from app.ui.meetings.attendance.rows import Row
from app.ui.widgets.chosen_line import ChosenLine

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_Flag = QItemSelectionModel.SelectionFlag


class AttendanceList(LineList):
    """`chosen(id)` («» for none or an offer) · `entered()` · `moved(step)` · `removed()` · `typed(letters)` ·
    `escaped()` · `picked()` when more or fewer are chosen, where ``several`` may be.

    `chosen` comes only when another row is chosen by hand or by `choose`, never while rows are shown.
    """

    chosen = Signal(str)
    entered = Signal()
    moved = Signal(int)
    removed = Signal()
    typed = Signal(str)
    escaped = Signal()
    picked = Signal()

    def __init__(self, name: str, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        if several:
            self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self._showing = False
        self._told = ChosenLine(self)
        self.selectionModel().currentChanged.connect(lambda index, _before: self._on_current(index))
        self.selectionModel().selectionChanged.connect(lambda *_which: self._on_selection())
        self.clicked.connect(self._on_clicked)

    def show_lines(self, lines: Sequence[Line], chosen: str) -> None:
        """Show these and make one of them the current one; a list that had lines stays where it was, and
        several that were chosen with it stay chosen.
        """
        several = self.several()
        scrolled = self.verticalScrollBar().value() if self.lines.rowCount() else 0
        self._showing = True
        self.lines.show(lines)
        self._make_current(chosen)
        if chosen in several:
            self._choose_too(several)
        self._showing = False
        self.verticalScrollBar().setValue(scrolled)

    def tell_chosen(self) -> None:
        """Let a screen reader say the line that Enter would act on, while the focus is in the finder."""
        self._told.look_again()

    def current(self) -> Line | None:
        """The current row or offer."""
        index = self.currentIndex()
        return self.lines.line(index.row()) if index.isValid() else None

    def choose(self, line_id: str) -> None:
        """Make a line the current one and bring it into sight."""
        self._make_current(line_id)
        self.scrollTo(self.currentIndex())

    def several(self) -> frozenset[str]:
        """The rows that are chosen together; none where it is one only."""
        lines = [self.lines.line(index.row()) for index in self.selectedIndexes()]
        ids = frozenset(line.id for line in lines if isinstance(line, Row))
        return ids if len(ids) > 1 else frozenset()

    def choose_first(self) -> None:
        """Make the first line the current one."""
        if self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))
        self.scrollToTop()

    def step(self, by: int) -> None:
        """Go on by some lines, as far as there are any; one line up from the first is the last."""
        last = self.lines.rowCount() - 1
        at = self.currentIndex().row() + by
        if abs(by) == 1 and at in (-1, last + 1):  # round: what a new name could be stands at the end
            at = last if at < 0 else 0
        at = min(max(at, 0), last)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))

    def row_ids(self) -> frozenset[str]:
        """Who is in the list now; offers are not."""
        lines = map(self.lines.line, range(self.lines.rowCount()))
        return frozenset(line.id for line in lines if isinstance(line, Row))

    def _make_current(self, line_id: str) -> None:
        at = self.lines.place(line_id)
        index = self.lines.index(at) if at is not None else QModelIndex()
        # Not the list's own way: that one adds to what is chosen as long as she holds Ctrl or Shift.
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def _choose_too(self, ids: frozenset[str]) -> None:
        for at in map(self.lines.place, ids):
            if at is not None:
                self.selectionModel().select(self.lines.index(at), _Flag.Select)

    def _keep_one(self) -> None:
        """After Ctrl took one out: whoever is left alone is the current one, and one there always is."""
        chosen = self.selectedIndexes()
        if not chosen:
            self.selectionModel().select(self.currentIndex(), _Flag.Select)
        elif len(chosen) == 1 and chosen[0] != self.currentIndex():
            self.selectionModel().setCurrentIndex(chosen[0], _Flag.NoUpdate)

    def _on_selection(self) -> None:
        if not self._showing:
            self.picked.emit()

    def _on_current(self, index: QModelIndex) -> None:
        if not self._showing:
            line = self.lines.line(index.row()) if index.isValid() else None
            self.chosen.emit(line.id if isinstance(line, Row) else "")
            self.tell_chosen()

    def _on_clicked(self, index: QModelIndex) -> None:
        if not isinstance(self.lines.line(index.row()), Row):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.several():
            self.selectionModel().select(self.currentIndex(), _Flag.ClearAndSelect)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not commands and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            self._keep_one()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._keep_one()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What takes room below the list (the last act) covers neither its end nor the line she is at."""
        bar, current = self.verticalScrollBar(), self.currentIndex()
        was_at_end = bar.value() == bar.maximum() > 0
        before = QRect(QPoint(0, 0), event.oldSize())
        was_seen = current.isValid() and before.contains(self.visualRect(current).center())
        super().resizeEvent(event)
        if was_at_end:
            bar.setValue(bar.maximum())
        elif was_seen:
            self.scrollTo(current)
