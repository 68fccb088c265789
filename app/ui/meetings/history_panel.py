"""تاریخچه: every act of the meeting, the newest first, each with its own undo until the approval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.act import Act, Way
from app.domain.problems import Problem
from app.persian import calendar, clock, digits
from app.services import history
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.ui import theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.attendance.rows import rows_of
from app.ui.meetings.attendance.telling import said
from app.ui.widgets import Column, TableView, Tone, icon_button, words
from app.words import Catalogue

_MOST = 500
_LINES, _ROW_HEIGHT = 7, 34
_TIME, _STATE = 150, 120


@dataclass(frozen=True, slots=True)
class Line:
    """One act as it is told; `can_undo` says that it has an undo of its own."""

    number: int
    at: str
    told: str
    state: str
    tone: Tone | None
    can_undo: bool


class HistoryPanel(QFrame):
    """`closed` when the panel goes away.  Enter or a press on «واگرد» undoes the act of the line."""

    closed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self._desk, self._catalogue = desk, catalogue
        self._open: OpenMeeting | None = None
        self.setProperty("role", "header")
        self._build()

    def show_meeting(self, found: OpenMeeting) -> None:
        """The acts of this meeting as it is now."""
        self._open = found
        if self.isVisible():
            self._look()

    def open(self) -> None:
        """Come up with the acts."""
        self.show()
        self._look()
        self.table.setFocus()

    def close_panel(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()

    def lines(self) -> list[Line]:
        """What is shown, the newest first."""
        return [self.table.rows.row(at) for at in range(self.table.rows.rowCount())]

    def undo(self, line: Line) -> None:
        """Undo one act, leaving alone what was changed since."""
        if self._open is None or not line.can_undo:
            return
        meeting_id = self._open.meeting.id
        flush_fields(self.window())

        def told(changes: Changes) -> None:
            if changes.act is not None:
                self._desk.done.emit(self._catalogue.act(changes.act), None)

        def refused(problem: Problem) -> None:
            self._desk.done.emit(self._catalogue.problem(problem), None)

        self._desk.ask(
            lambda office: history.undo_act(office, meeting_id, line.number), told, refused, owner=self
        )

    def _build(self) -> None:
        px = theme.current().px
        self.title = words("", "strong")
        self.hint = words("", "muted")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.hint)
        head.addStretch(1)
        head.addWidget(icon_button(self.tr("بستن"), "close", self.close_panel))
        columns: tuple[Column[Line], ...] = (
            Column(self.tr("زمان"), lambda line: line.at, _TIME, figures=True),
            Column(self.tr("کار"), lambda line: line.told),
            Column(self.tr("وضعیت"), lambda line: line.state, _STATE, tone=lambda line: line.tone),
        )
        self.table = _Acts(columns, lambda line: line.number, self.tr("کارهای این جلسه"), _ROW_HEIGHT)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().hide()
        self.table.opened.connect(self.undo)
        self.table.clicked.connect(self._on_clicked)
        self.table.left.connect(self.close_panel)
        self._nothing = words(self.tr("در این جلسه هنوز کاری نشده است که در تاریخچه بیاید."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self._nothing)

    def _look(self) -> None:
        if self._open is None:
            return
        found = self._open

        def told(acts: Sequence[Act]) -> None:
            if found is self._open:
                self._show(acts, found)

        meeting_id = found.meeting.id
        self._desk.ask(lambda office: history.acts(office, meeting_id, _MOST), told, owner=self)

    def _show(self, acts: Sequence[Act], found: OpenMeeting) -> None:
        rows = rows_of(found.meeting, self._desk.register)
        day = found.meeting.held_on
        lines = []
        for act in acts:
            at = act.at.time().replace(microsecond=0)
            same_day = act.at.date() == day
            lines.append(
                Line(
                    act.number,
                    clock.short(at) if same_day else f"{calendar.short(act.at.date())}  {clock.short(at)}",
                    said(act, rows, self._catalogue),
                    *self._state(act, found.issue.is_frozen),
                )
            )
        where = self.table.verticalScrollBar().value()
        self.table.set_rows(lines)
        self.table.verticalScrollBar().setValue(where)
        if lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.title.setText(self.tr("تاریخچه جلسه"))
        self.hint.setText(self._told(len(lines), found.issue.is_frozen))
        self.table.setFixedHeight(theme.current().px(_ROW_HEIGHT) * min(max(len(lines), 1), _LINES) + 4)
        self.table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _state(self, act: Act, locked: bool) -> tuple[str, Tone | None, bool]:
        if act.way is not Way.DONE:
            return "", None, False
        if act.undone:
            return self.tr("واگرد شده"), "plain", False
        return ("", None, False) if locked else (self.tr("واگرد"), "primary", True)

    def _told(self, count: int, locked: bool) -> str:
        shown = digits.grouped(count)
        told = self.tr("{count} کار آخر") if count == _MOST else self.tr("{count} کار")
        parts = (
            told.format(count=shown) if count else "",
            self.tr("صورتجلسه تأیید شده و کارها برنمی‌گردد") if locked else "",
        )
        return " · ".join(part for part in parts if part)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.table.rows.columnCount() - 1:
            self.undo(self.table.rows.row(index.row()))


class _Acts(TableView):
    """`left` on Escape."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
