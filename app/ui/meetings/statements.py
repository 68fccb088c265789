"""اظهارات: what was said, in order, with a quick entry above, and beside it what the councillors asked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gap import gaps
from app.domain.register import Register
from app.domain.statement import Statement
from app.services import meetings, resolutions
from app.ui import figures, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.part import Part
from app.ui.meetings.quick_statement import QuickStatement
from app.ui.meetings.requests_card import RequestsCard
from app.ui.meetings.speakers import Named, name_speaker, say_in_meeting
from app.ui.meetings.statement_editor import StatementEditor
from app.ui.meetings.statement_row import StatementRow
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Card, EmptyPage, scrolled
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

_LEAST_ROWS = 130
"""So high both lists stay where the requests stand below the statements, px at text size 100 %."""


class StatementsPart(Part):
    """One statement at a time is open for editing; the others are read."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self._lock = LockBanner(desk, catalogue)
        self.quick = QuickStatement()
        self.quick.begun.connect(self._begin)
        self.quick.amended.connect(self._amend)
        self.quick.named.connect(self._name)
        self.quick.abandoned.connect(self._abandon)
        self.quick.decided.connect(self._decide)
        self.rows = RowsById(self._make_row)
        self.requests = RequestsCard(desk, catalogue)
        self._card = Card(self.tr("اظهارات"), flush=True)
        self._empty = EmptyPage(
            "statements",
            self.tr("هنوز اظهاری ثبت نشده است"),
            self.tr("گوینده و چکیده سخن را بالا بنویسید و Ctrl+Enter بزنید."),
            self.tr("نوشتن نخستین اظهار"),
            self.quick.speaker.setFocus,
        )
        self._wants_newest = self._follows_newest = False
        self._build()
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_newest_in_sight)
        desk.register_changed.connect(self._on_register)

    def landing(self) -> QWidget | None:
        return self.quick.speaker

    def jump_to(self, item_id: str, where: str) -> None:
        if self.requests.jump_to(item_id):
            return
        if self.rows.row(item_id) is None:
            self.quick.speaker.setFocus()
        else:
            self.open_statement(item_id, where)

    def open_statement(self, item_id: str, where: str = "text") -> None:
        """Open the editor of one statement, and close the one that was open; in approved minutes go to it."""
        self._follows_newest = False
        row = self.rows.row(item_id)
        said = next((one for one in self.meeting.statements if one.id == item_id), None)
        if row is None or said is None:
            return
        if self.is_locked:
            row.setFocus()
        else:
            for other in self.rows:
                if other is not row:
                    other.close_editor()
            row.open_editor(said, self.meeting, self.desk.register).focus(where)
        self._area.ensureWidgetVisible(row)

    def _build(self) -> None:
        px = theme.current().px
        around = QWidget()
        quick = QVBoxLayout(around)
        quick.setContentsMargins(px(12), px(2), px(12), px(8))
        quick.addWidget(self.quick)
        self._quick_place = around
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows)
        inside.addStretch(1)
        self._area = scrolled(listed)
        for part in (around, self._area):
            self._card.body.addWidget(part)
        self._empty_area = scrolled(self._empty)
        self._empty_area.hide()  # both at once would make the window grow
        self._card.body.addWidget(self._empty_area, 1)
        columns: QBoxLayout = QVBoxLayout() if has_huge_text() else QHBoxLayout()
        columns.setSpacing(px(theme.GAP))
        columns.addWidget(self._card, 5)
        columns.addWidget(self.requests, 3)
        if has_huge_text():
            self._area.setMinimumHeight(px(_LEAST_ROWS))
            self.requests.setMinimumHeight(px(_LEAST_ROWS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(theme.GAP)] * 4)
        whole.setSpacing(0)
        whole.addWidget(self._lock)
        whole.addLayout(columns, 1)

    def _make_row(self, item_id: str) -> StatementRow:
        row = StatementRow(item_id, self._make_editor)
        row.opened.connect(self.open_statement)
        row.moved.connect(self._move_row)
        row.removed.connect(self._remove)
        row.decided.connect(self._decide)
        return row

    def _make_editor(self, item_id: str) -> StatementEditor:
        return StatementEditor(self.desk, self.catalogue, self.meeting.id, item_id)

    def _refresh(self) -> None:
        meeting = self.meeting
        self._lock.show_issue(self.meeting.id, self.issue)
        said = meeting.statements
        told = {gap.item_id: gap for gap in reversed(gaps(meeting))}
        self.rows.sync([one.id for one in said])
        for place, (one, row) in enumerate(zip(said, self.rows, strict=True)):
            if self.is_locked:
                row.close_editor()
            gap = told.get(one.id)
            sentence = self.catalogue.gap(gap) if gap and gap.key not in meeting.acknowledged else ""
            row.show_statement(one, place, meeting, self.desk.register, sentence, self.is_locked)
        self._card.set_count(figures.grouped(len(said)) if said else "")
        self._area.setVisible(bool(said))
        self._empty_area.setVisible(not said)
        self._empty.show_how(not self.is_locked)
        self._quick_place.setVisible(not self.is_locked)
        self.quick.show_choices(meeting, self.desk.register)
        self.requests.show_meeting(meeting, self.issue)
        self.count_changed.emit(len(said))
        self._show_newest()

    def _show_newest(self) -> None:
        newest = self.rows.at(len(self.rows) - 1)
        if self._wants_newest and newest is not None:
            self._wants_newest, self._follows_newest = False, True
            QTimer.singleShot(0, newest, lambda: self._area.ensureWidgetVisible(newest))

    def _keep_newest_in_sight(self, _least: int, most: int) -> None:
        """A statement that grows while it is typed pushes its own end out of sight."""
        if self._follows_newest and self.quick.isAncestorOf(self.focusWidget() or self):
            self._area.verticalScrollBar().setValue(most)

    def _on_register(self, _register: Register) -> None:
        if self.meeting.id:
            self._refresh()

    def _begin(self, named: Named, statement: Statement) -> None:
        self._wants_newest = True
        self.desk.do(say_in_meeting, self.meeting.id, named, statement)

    def _amend(self, item_id: str, values: dict[str, Any]) -> None:
        meeting_id = self.meeting.id
        self.desk.ask(lambda office: meetings.amend(office, meeting_id, item_id, **values))

    def _name(self, item_id: str, named: Named) -> None:
        self.desk.do(name_speaker, self.meeting.id, item_id, named)

    def _abandon(self, item_id: str) -> None:
        self.desk.do(meetings.remove, self.meeting.id, item_id)

    def _decide(self, item_id: str) -> None:
        """Make a resolution of what was said; it is found among the resolutions."""
        if self.is_locked:
            return
        flush_fields(self)
        meeting_id = self.meeting.id
        self.desk.do_undoably(
            self.tr("این اظهار مصوبه شد"),
            lambda office: resolutions.from_statement(office, meeting_id, item_id),
        )

    def _remove(self, item_id: str) -> None:
        if self.is_locked:
            return
        meeting_id, place = self.meeting.id, self.rows.place(item_id)
        neighbour = self.rows.at(place + 1) or self.rows.at(place - 1)
        (neighbour or self.quick.speaker).setFocus()
        self.desk.do_undoably(
            self.tr("اظهار ردیف {row} حذف شد").format(row=figures.grouped(place + 1)),
            lambda office: meetings.remove(office, meeting_id, item_id),
        )
