"""تاریخچه: every act of the meeting, the newest first, each with its own undo until the approval, and what
became of its minutes from then on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.act import Act, Way
from app.domain.problems import Problem
from app.persian import digits
from app.services import history, sealing
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.services.sealing import SealingEvent
from app.ui import figures, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.attendance.rows import rows_of
from app.ui.meetings.attendance.telling import said
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Column, TableView, Tone, icon_button, words
from app.words import Catalogue

_Read = tuple[Sequence[Act], Sequence[SealingEvent]]
_MOST = 500
_LINES, _ROW_HEIGHT = 7, 34
_LINES_IF_HUGE = 3
_TIME, _STATE = 180, 120


@dataclass(frozen=True, slots=True)
class Line:
    """One act as it is told; `can_undo` says that it has an undo of its own.  `number` is that of the act,
    below zero of a link of the trail.
    """

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
        desk.meetings_stale.connect(self._on_stale)

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

        def told(read: _Read) -> None:
            if found is self._open:
                self._show(*read, found)

        meeting_id = found.meeting.id

        def read(office: Office) -> _Read:
            return history.acts(office, meeting_id, _MOST), sealing.events(office, meeting_id)

        self._desk.ask(read, told, owner=self)

    def _on_stale(self) -> None:
        """Somebody has signed or received the minutes, which changes no meeting."""
        if self.isVisible():
            self._look()

    def _show(self, acts: Sequence[Act], events: Sequence[SealingEvent], found: OpenMeeting) -> None:
        told = [*self._of_acts(acts, found), *self._of_events(events, found)]
        lines = [line for _at, line in sorted(told, key=lambda one: one[0], reverse=True)]
        where = self.table.verticalScrollBar().value()
        self.table.set_rows(lines)
        self.table.verticalScrollBar().setValue(where)
        if lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.title.setText(self.tr("تاریخچه جلسه"))
        self.setAccessibleName(self.title.text())
        self.hint.setText(self._told(len(lines), found.issue.is_frozen))
        most = _LINES_IF_HUGE if has_huge_text() else _LINES
        self.table.setFixedHeight(theme.current().px(_ROW_HEIGHT) * min(max(len(lines), 1), most) + 4)
        self.table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _of_acts(self, acts: Sequence[Act], found: OpenMeeting) -> Iterator[tuple[float, Line]]:
        rows = rows_of(found.meeting, self._desk.register)
        for act in acts:
            state = self._state(act, found.issue.is_frozen)
            told = said(act, rows, self._catalogue)
            yield act.at.timestamp(), Line(act.number, self._moment(act.at, found), told, *state)

    def _of_events(self, events: Sequence[SealingEvent], found: OpenMeeting) -> Iterator[tuple[float, Line]]:
        for event in events:
            what = (self._catalogue.say("audit", event.action), event.name, digits.to_persian(event.number))
            told = " · ".join(part for part in what if part)
            who = self.tr("{what} (کاربر {actor})").format(what=told, actor=f"\u2068{event.actor}\u2069")
            at = event.at.astimezone()
            yield at.timestamp(), Line(-event.sequence, self._moment(at, found), who, "", None, False)

    def _moment(self, at: datetime, found: OpenMeeting) -> str:
        """The hour; on another day than that of the meeting, the day too."""
        same_day = at.date() == found.meeting.held_on
        return figures.time(at.time()) if same_day else figures.moment(at, figures.short_day)

    def _state(self, act: Act, locked: bool) -> tuple[str, Tone | None, bool]:
        if act.way is not Way.DONE:
            return "", None, False
        if act.undone:
            return self.tr("واگرد شده"), "plain", False
        return ("", None, False) if locked else (self.tr("واگرد"), "primary", True)

    def _told(self, count: int, locked: bool) -> str:
        shown = figures.grouped(count)
        told = self.tr("{count} کار آخر") if count == _MOST else self.tr("{count} کار")
        parts = (
            told.format(count=shown) if count else "",
            self.tr("متن تأیید شده و کارها برنمی‌گردد") if locked else "",
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
