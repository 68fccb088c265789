"""What was said before, the newest first, edited in its place; it builds no more rows than she looks at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.statement import Statement
from app.services import meetings
from app.ui import figures
from app.ui.desk import Desk
from app.ui.meetings.statement_editor import StatementEditor
from app.ui.meetings.statement_row import StatementRow
from app.ui.widgets import button
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

_AT_ONCE = 20


class EarlierStatements(QWidget):
    """`decided(id)` when a resolution is to be made of a statement · `wanted(row)` when it is to be seen."""

    decided = Signal(str)
    wanted = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting = Meeting("")
        self._locked = False
        self._most = _AT_ONCE
        self._hidden_id = ""
        self.rows = RowsById(self._make_row)
        self.older = button("", self._show_older, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addWidget(self.older)

    def show_statements(self, meeting: Meeting, written_id: str, locked: bool) -> None:
        """Show all but the one that is being written elsewhere."""
        if meeting.id != self._meeting.id:
            self._most = _AT_ONCE
        self._meeting, self._locked, self._hidden_id = meeting, locked, written_id
        earlier = [(place, one) for place, one in enumerate(meeting.statements) if one.id != written_id]
        earlier.reverse()
        shown = earlier[: self._most]
        self.rows.sync([one.id for _place, one in shown])
        for (place, one), row in zip(shown, self.rows, strict=True):
            if locked:
                row.close_editor()
            row.show_statement(one, place, meeting, self._desk.register, "", locked)
        rest = len(earlier) - len(shown)
        self.older.setText(self.tr("{count} اظهار پیش‌تر").format(count=figures.grouped(rest)))
        self.older.setVisible(rest > 0)

    def edit(self, item_id: str = "") -> None:
        """Open a statement in its place: the named one, the one she is at, or the newest."""
        focus = QApplication.focusWidget()
        at_hand = (
            row for row in self.rows if focus is not None and (focus is row or row.isAncestorOf(focus))
        )
        at = next(at_hand, None) or self.rows.at(0)
        row = self.rows.row(item_id) if item_id else at
        said = self._said(row.item_id) if row is not None else None
        if row is None or said is None or self._locked:
            return
        for other in self.rows:
            if other is not row:
                other.close_editor()
        row.open_editor(said, self._meeting, self._desk.register).focus("text")
        self.wanted.emit(row)

    def _said(self, item_id: str) -> Statement | None:
        return next((one for one in self._meeting.statements if one.id == item_id), None)

    def _make_row(self, item_id: str) -> StatementRow:
        row = StatementRow(item_id, self._make_editor, narrow=True)
        row.opened.connect(self.edit)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        row.decided.connect(self.decided)
        return row

    def _make_editor(self, item_id: str) -> StatementEditor:
        return StatementEditor(self._desk, self._catalogue, self._meeting.id, item_id)

    def _show_older(self) -> None:
        self._most += _AT_ONCE
        self.show_statements(self._meeting, self._hidden_id, self._locked)

    def _move(self, item_id: str, by: int) -> None:
        """Up is later here, for the newest stands first."""
        if not self._locked:
            self._desk.do(meetings.move, self._meeting.id, item_id, -by)

    def _remove(self, item_id: str) -> None:
        if self._locked:
            return
        meeting_id = self._meeting.id
        place = next(at for at, one in enumerate(self._meeting.statements) if one.id == item_id)
        self._desk.do_undoably(
            self.tr("اظهار ردیف {row} حذف شد").format(row=figures.grouped(place + 1)),
            lambda office: meetings.remove(office, meeting_id, item_id),
        )
