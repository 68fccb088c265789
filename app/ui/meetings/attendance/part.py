"""حضور و غیاب: she types some letters and presses Enter; the list, the counts and the chosen row follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.attendance import Attendance, Presence
from app.domain.counts import count
from app.services import attendance, history
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.ui import shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.attendance.counts_bar import CountsBar
from app.ui.meetings.attendance.details import RowDetails
from app.ui.meetings.attendance.list_head import ListHead, icon_of_act
from app.ui.meetings.attendance.roll import Roll
from app.ui.meetings.attendance.rows import Row
from app.ui.meetings.attendance.several import SeveralRows
from app.ui.meetings.attendance.telling import said
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.part import Part
from app.ui.meetings.signers_banner import SignersBanner
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Card, EmptyPage, button, words
from app.words import Catalogue

if TYPE_CHECKING:
    from app.ui.meetings.attendance.sheet_ticking import SheetTicking

PANEL_WIDTH, PANEL_LEAST, PANEL_HUGE = 372, 276, 250
FINDER_LEAST = 230
_PAUSE = 150


class AttendancePart(Part):
    """The chosen row stays chosen through every change; what is typed in the finder narrows the list."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self.roll = Roll(desk, self, several=True)
        self.finder, self.list = self.roll.finder, self.roll.list
        self._build()
        self._connect()

    @property
    def chosen(self) -> Attendance | None:
        """The participant that the side panel shows."""
        return self.roll.chosen_row

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        if open_meeting.meeting.id != self.meeting.id:
            self._set_filter(None)
            self._end_ticking()
        super().show_meeting(open_meeting)

    def landing(self) -> QWidget | None:
        return self.finder if self.finder.isVisible() else None

    def jump_to(self, item_id: str, where: str) -> None:
        if not any(row.id == item_id for row in self.meeting.attendance):
            self.finder.setFocus()
            return
        self._end_ticking()
        self.finder.clear()
        self._set_filter(None)
        self.list.choose(item_id)
        self.details.field(where).setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self._lock = LockBanner(self.desk, self.catalogue)
        self._asks = self.tr("نام یا شماره ردیف؛ Enter یعنی حاضر، دوباره یعنی خروج")
        self.invite_all = button(
            self.tr("همه شورایاران"), self._invite_councillors, icon=icon_of_act("people")
        )
        self.all_present = button(self.tr("همه حاضر"), self.roll.mark_rest, icon=icon_of_act("ok"))
        self.all_present.setToolTip(
            self.tr("هر که ثبت‌نشده است حاضر می‌شود") + "  " + shortcuts.hint("mark_rest")
        )
        self.tick_sheet = button(
            self.tr("تیک از روی برگه"),
            self.tick_off,
            icon=icon_of_act("attendance"),
            key_hint=shortcuts.hint("tick_sheet"),
        )
        self.counts = CountsBar()
        self.details = RowDetails(self.desk, self.catalogue)
        self.several = SeveralRows()
        self._side = QStackedWidget()
        for panel in (self.details, self.several):
            self._side.addWidget(panel)
        self._fit()
        theme.current().changed.connect(self._fit)
        self._modes = QStackedWidget()
        self._ticking: SheetTicking | None = None
        both = QWidget()
        self._modes.addWidget(both)
        cards = QHBoxLayout(both)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(px(theme.GAP))
        cards.addWidget(self._built_card(), 3)
        cards.addWidget(self._side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.setSpacing(0)
        column.addWidget(self._lock)
        column.addWidget(self._modes, 1)

    def _fit(self) -> None:
        px = theme.current().px
        is_huge = has_huge_text()  # then the list gets what the panel can spare
        self._side.setMinimumWidth(px(PANEL_HUGE if is_huge else PANEL_LEAST))
        self._side.setMaximumWidth(px(PANEL_HUGE if is_huge else PANEL_WIDTH))
        self.finder.setMinimumWidth(px(FINDER_LEAST))

    def _built_card(self) -> Card:
        card = Card(flush=True)
        acts = (self.invite_all, self.all_present)
        self._head = ListHead(self.finder, self.roll.body_chip, acts, self.tick_sheet, self.counts)
        card.body.addWidget(self._head)
        self.signers = SignersBanner(self.desk, self.catalogue)
        px = theme.current().px
        asked = QVBoxLayout()
        asked.setContentsMargins(px(12), 0, px(12), px(8))
        asked.addWidget(self.signers)
        card.body.addLayout(asked)
        self._empty = EmptyPage(
            "attendance",
            self.tr("هنوز کسی در فهرست نیست"),
            self.tr("همه شورایاران را یکجا بیفزایید، یا در خانه بالا نامی بنویسید."),
            self.tr("افزودن همه شورایاران"),
            self._invite_councillors,
        )
        self._no_councillors = EmptyPage(
            "attendance",
            self.tr("هنوز کسی در فهرست نیست"),
            self.tr(
                "نام هر کس را در خانه بالا بنویسید و Enter بزنید؛ شورایاران پس از ثبت در «اشخاص و نهادها» "
                "یکجا افزوده می‌شوند."
            ),
            self.tr("نوشتن نخستین نام"),
            self.finder.setFocus,
        )
        self._nobody = words(self.tr("کسی در این دسته نیست."), "muted")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for page in (self.list, self._empty, self._no_councillors, self._nobody):
            self._stack.addWidget(page)
        card.body.addWidget(self._stack, 1)
        return card

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_details)
        self.roll.chosen.connect(lambda _row_id: self._on_chosen())
        self.roll.picked.connect(self._on_chosen)
        self.roll.shown.connect(self._show_stack)
        self.roll.told.connect(self._tell)
        self.counts.filtered.connect(self._set_filter)
        self.details.marked.connect(self._mark)
        self.several.marked.connect(self.roll.mark)
        self.several.put_at_start.connect(self.roll.put_at_start)
        self.details.moved.connect(self.roll.move)
        self.details.removed.connect(self.roll.remove)
        self.desk.register_changed.connect(self._on_register)
        self.signers.action.clicked.connect(lambda _checked=False: self.finder.setFocus())
        shortcuts.bind(self, "tick_sheet", self.tick_off)

    def tick_off(self) -> None:
        """«تیک از روی برگه»: the signed sheet in the place of the list; pressed again, the list."""
        if self._modes.currentIndex():
            self._end_ticking()
            return
        if self.is_locked or not self.meeting.attendance:
            return
        if self._ticking is None:
            self._ticking = self._built_ticking()
        self.roll.paused = True
        self._modes.setCurrentIndex(1)
        self._ticking.open(self.meeting)

    def _built_ticking(self) -> SheetTicking:
        from app.ui.meetings.attendance.sheet_ticking import SheetTicking

        ticking = SheetTicking(self.desk)
        ticking.told.connect(self._tell)
        ticking.left.connect(self._end_ticking)
        card = Card(flush=True)
        card.body.addWidget(ticking, 1)
        self._modes.addWidget(card)
        return ticking

    def _end_ticking(self) -> None:
        if self._modes.currentIndex():
            self._modes.setCurrentIndex(0)
            self.roll.paused = False
            self.roll.show_lines()
            self.finder.setFocus()

    def _refresh(self) -> None:
        self._lock.show_issue(self.meeting.id, self.issue)
        self.signers.show_meeting(self.meeting, self.is_locked)
        self._head.show_what_can_be_done(bool(self.meeting.attendance), self.is_locked)
        for page in (self._empty, self._no_councillors):
            page.show_how(not self.is_locked)
        self.finder.setPlaceholderText(self.tr("نام یا شماره ردیف") if self.is_locked else self._asks)
        self.roll.show_meeting(self.meeting, self.is_locked)
        if self.is_locked:
            self._end_ticking()
        if self._ticking is not None and self._modes.currentIndex():
            self._ticking.show_meeting(self.meeting)
        self._on_chosen()
        self._show_counts()

    def _show_stack(self) -> None:
        empty = not self.roll.rows and not self.finder.value()
        some = self.list.lines.rowCount() > 0
        if empty:
            known = any(attendance.councillors(self.desk.register.people, self.meeting.held_on))
            self._stack.setCurrentWidget(self._empty if known else self._no_councillors)
        else:
            self._stack.setCurrentWidget(self.list if some else self._nobody)

    def _on_chosen(self) -> None:
        """Follow the choice; while she types a name only when she pauses, for each letter chooses anew."""
        if self.finder.value():
            self._pause.start()
        else:
            self._show_details()

    def _show_details(self) -> None:
        self._pause.stop()
        row, several = self.chosen, self.roll.several
        if several:
            flush_fields(self.details)
            self.several.show_rows([one for one in self.roll.rows if one.id in several], self.is_locked)
        self._side.setCurrentWidget(self.several if several else self.details)
        self._side.setVisible(row is not None)
        if row is not None and not several:
            number = next(one.number for one in self.roll.rows if one.id == row.id)
            self.details.show_row(row, number, self.meeting, self.is_locked)

    def _show_counts(self) -> None:
        counts = count(self.meeting.attendance)
        neighbourhoods = sum(place.active for place in self.desk.register.neighbourhoods)
        self.counts.show_counts(counts, len(self.roll.rows), neighbourhoods)
        self.all_present.setEnabled(counts.unmarked > 0)
        self.count_changed.emit(counts.present)

    def _on_register(self) -> None:
        if self.meeting.id:
            self.details.show_register(self.desk.register)
            self._refresh()

    def _set_filter(self, presence: Presence | None) -> None:
        self.counts.filters.set_value(presence)

        def is_so(row: Row) -> bool:
            return row.presence is presence

        self.roll.set_filter(is_so if presence else None)
        self._show_details()

    def _mark(self, presence: Presence) -> None:
        flush_fields(self.details)
        self.roll.mark(presence)

    def _invite_councillors(self) -> None:
        meeting_id = self.meeting.id
        self.desk.do_undoably(
            self.tr("شورایاران به فهرست افزوده شدند"),
            lambda office: attendance.invite_councillors(office, meeting_id),
        )

    def _tell(self, changes: Changes) -> None:
        """Name the act, with its undo."""
        act, meeting = changes.act, changes.meeting
        if act is not None and meeting is not None:
            number, meeting_id = act.number, meeting.id
            self.desk.done.emit(
                said(act, self.roll.rows, self.catalogue),
                lambda: self.desk.ask(
                    lambda office: history.undo_act(office, meeting_id, number),
                    lambda _changes: self.roll.look_at(act.told.item_id),
                    owner=self,
                ),
            )
