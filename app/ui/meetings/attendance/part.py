"""حضور و غیاب: she types some letters and presses Enter; the list, the counts and the chosen row follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.attendance import Attendance, Presence
from app.domain.counts import count
from app.services import attendance, meetings
from app.services.meetings import OpenMeeting
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.attendance.counts_bar import CountsBar
from app.ui.meetings.attendance.details import RowDetails
from app.ui.meetings.attendance.finder import Finder
from app.ui.meetings.attendance.labels import label
from app.ui.meetings.attendance.offers import Offer, add_present, offers
from app.ui.meetings.attendance.row_list import AttendanceList
from app.ui.meetings.attendance.row_model import Line
from app.ui.meetings.attendance.rows import Row, found, of_presence, rows_of
from app.ui.meetings.binding import flush_fields
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.part import Part
from app.ui.widgets import Card, EmptyPage, button, words
from app.ui.widgets.flow import FlowLayout
from app.words import Catalogue

PANEL_WIDTH, PANEL_LEAST = 372, 276
FINDER_LEAST = 190
_KEYS = {
    "mark_present": Presence.PRESENT,
    "mark_absent": Presence.ABSENT,
    "mark_excused": Presence.EXCUSED,
}


class AttendancePart(Part):
    """The chosen row stays chosen through every change; what is typed in the finder narrows the list."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self._chosen = ""
        self._filter: Presence | None = None
        self._rows: tuple[Row, ...] = ()
        self._adding = False
        self._build()
        self._connect()

    @property
    def chosen(self) -> Attendance | None:
        """The participant that the side panel shows."""
        return next((row for row in self.meeting.attendance if row.id == self._chosen), None)

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        if open_meeting.meeting.id != self.meeting.id:
            self._chosen, self._rows, self._adding = "", (), False
            self.finder.take()
            self._set_filter(None)
        super().show_meeting(open_meeting)

    def jump_to(self, item_id: str, where: str) -> None:
        if not any(row.id == item_id for row in self.meeting.attendance):
            self.finder.setFocus()
            return
        self.finder.clear()
        self._set_filter(None)
        self.list.choose(item_id)
        self.details.field(where).setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self._lock = LockBanner(self.catalogue)
        self.finder = Finder(self.tr("چند حرف از نام یا شماره ردیف؛ Enter یعنی حاضر"))
        self.invite_all = button(self.tr("همه شورایاران"), self._invite_councillors, icon="people")
        self.all_present = button(self.tr("همه حاضر"), self._mark_rest, icon="ok")
        self.all_present.setToolTip(self.tr("هر که ثبت‌نشده است حاضر می‌شود"))
        self.counts = CountsBar()
        self.list = AttendanceList(self.tr("فهرست حضور"))
        self.details = RowDetails(self.desk, self.catalogue)
        self._fit()
        theme.current().changed.connect(self._fit)
        cards = QHBoxLayout()
        cards.setSpacing(px(theme.GAP))
        cards.addWidget(self._built_card(), 3)
        cards.addWidget(self.details, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.setSpacing(0)
        column.addWidget(self._lock)
        column.addLayout(cards, 1)

    def _fit(self) -> None:
        px = theme.current().px
        self.details.setMinimumWidth(px(PANEL_LEAST))
        self.details.setMaximumWidth(px(PANEL_WIDTH))
        self.finder.setMinimumWidth(px(FINDER_LEAST))

    def _built_card(self) -> Card:
        px = theme.current().px
        card = Card(flush=True)
        top = FlowLayout(spacing=px(8))
        top.setContentsMargins(px(14), px(8), px(14), px(4))
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(px(8))
        tools.addWidget(self.invite_all)
        tools.addWidget(self.all_present)
        top.addWidget(self.finder)
        top.addWidget(self._tools)
        card.body.addLayout(top)
        card.body.addWidget(self.counts)
        self._empty = EmptyPage(
            "attendance",
            self.tr("هنوز کسی در فهرست نیست"),
            self.tr("همه شورایاران را یکجا بیفزایید، یا در خانه بالا نامی بنویسید."),
            self.tr("افزودن همه شورایاران"),
            self._invite_councillors,
        )
        self._nobody = words(self.tr("کسی در این دسته نیست."), "muted")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for page in (self.list, self._empty, self._nobody):
            self._stack.addWidget(page)
        card.body.addWidget(self._stack, 1)
        return card

    def _connect(self) -> None:
        self.finder.changed.connect(lambda _text: self._on_typed())
        self.finder.entered.connect(self._enter)
        self.finder.stepped.connect(self.list.step)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._enter)
        self.list.moved.connect(self._move)
        self.list.removed.connect(lambda: self._with_current(self._remove))
        self.list.typed.connect(self._type_on)
        self.counts.filtered.connect(self._set_filter)
        self.details.marked.connect(self._mark)
        self.details.moved.connect(self._move)
        self.details.removed.connect(self._remove)
        self.desk.register_changed.connect(self._on_register)
        for key, presence in _KEYS.items():
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            mark = partial(self._mark, presence)
            shortcuts.bind(self, key, partial(self._with_current, mark), context)

    def _refresh(self) -> None:
        before = {row.id for row in self._rows}
        self._rows = rows_of(self.meeting, self.desk.register)
        added = [row.id for row in self._rows if row.id not in before]
        self._lock.show_issue(self.issue)
        self._tools.setVisible(bool(self._rows) and not self.is_locked)
        self.counts.setVisible(bool(self._rows))
        self._empty.step.setVisible(not self.is_locked)
        if self._adding and added:
            self._adding = False
            self._chosen = added[-1]
            self.finder.take()
        self._show_lines()
        if added and self._chosen == added[-1]:
            self.list.choose(self._chosen)
        self._show_details()
        self._show_counts()

    def _show_lines(self) -> None:
        """Show the rows that answer; the chosen one stays, or the nearest takes its place."""
        typed = self.finder.value()
        lines: list[Line]
        lines = [
            *(found(self._rows, typed) if typed else of_presence(self._rows, self._filter, self._chosen))
        ]
        if typed and not self.is_locked:
            lines += offers(typed, self.meeting, self.desk.register)
        if not any(row.id == self._chosen for row in self._rows):
            at = max(self.list.currentIndex().row(), 0)
            rest = [line for line in lines if isinstance(line, Row)]
            self._chosen = rest[min(at, len(rest) - 1)].id if rest else ""
        current = self.list.current()
        self.list.show_lines(lines, current.id if isinstance(current, Offer) and typed else self._chosen)
        if typed and self.list.current() is None:
            self.list.choose_first()
        empty = not self._rows and not typed
        self._stack.setCurrentWidget(self._empty if empty else self.list if lines else self._nobody)

    def _show_details(self) -> None:
        row = self.chosen
        self.details.setVisible(row is not None)
        if row is not None:
            number = next(one.number for one in self._rows if one.id == row.id)
            self.details.show_row(row, number, self.meeting, self.is_locked)

    def _show_counts(self) -> None:
        counts = count(self.meeting.attendance)
        neighbourhoods = sum(place.active for place in self.desk.register.neighbourhoods)
        self.counts.show_counts(counts, len(self._rows), neighbourhoods)
        self.all_present.setEnabled(counts.unmarked > 0)
        self.count_changed.emit(counts.present)

    def _on_typed(self) -> None:
        self._show_lines()
        if self.finder.value():
            self.list.choose_first()
        elif self._chosen:
            self.list.choose(self._chosen)

    def _on_chosen(self, row_id: str) -> None:
        if row_id and row_id != self._chosen:
            self._chosen = row_id
            self._show_details()

    def _on_register(self) -> None:
        if self.meeting.id:
            self.details.show_register(self.desk.register)
            self._refresh()

    def _set_filter(self, presence: Presence | None) -> None:
        self._filter = presence
        self.counts.filters.set_value(presence)
        self.list.show_lines([], "")
        self._show_lines()

    def _type_on(self, letters: str) -> None:
        self.finder.setFocus()
        self.finder.insert_text(letters)

    def _enter(self) -> None:
        line = self.list.current()
        if isinstance(line, Offer):
            self._add(line)
            return
        row = self.chosen
        if isinstance(line, Row) and row is not None:
            self.finder.take()
            if not row.is_present:
                self._mark(Presence.PRESENT)

    def _with_current(self, act: Callable[[], None]) -> None:
        """Act on the chosen row by a key, unless the list stands on an offer."""
        if isinstance(self.list.current(), Row):
            act()

    def _add(self, offer: Offer) -> None:
        meeting_id = self.meeting.id
        self._adding = True
        if self.meeting.held_on and self.meeting.held_on > date.today():  # nobody has come yet
            added = self.tr("«{name}» افزوده شد").format(name=offer.name)
            self.desk.do_undoably(added, lambda office: offer.add(office, meeting_id))
            return
        self.desk.do_undoably(
            self.tr("«{name}» افزوده و حاضر شد").format(name=offer.name),
            lambda office: add_present(offer, office, meeting_id),
        )

    def _mark(self, presence: Presence) -> None:
        row = self.chosen
        if self.is_locked or row is None:
            return
        self.finder.take()
        if row.presence is presence:
            return
        flush_fields(self.details)
        meeting_id, row_id = self.meeting.id, row.id
        self.desk.do_undoably(
            self.tr("«{name}» {presence} شد").format(name=row.name, presence=label(presence)),
            lambda office: attendance.mark(office, meeting_id, row_id, presence),
        )

    def _mark_rest(self) -> None:
        meeting_id = self.meeting.id
        self.desk.do_undoably(
            self.tr("همه ثبت‌نشده‌ها حاضر شدند"),
            lambda office: attendance.mark_rest_present(office, meeting_id),
        )

    def _invite_councillors(self) -> None:
        meeting_id = self.meeting.id
        self.desk.do_undoably(
            self.tr("شورایاران به فهرست افزوده شدند"),
            lambda office: attendance.invite_councillors(office, meeting_id),
        )

    def _move(self, by: int) -> None:
        neighbour = self.list.neighbour(by)
        if self.is_locked or not neighbour or not self._chosen or self.finder.value():
            return
        to = next(at for at, row in enumerate(self.meeting.attendance) if row.id == neighbour)
        self.desk.do(meetings.move, self.meeting.id, self._chosen, to)

    def _remove(self) -> None:
        row = self.chosen
        if self.is_locked or row is None:
            return
        meeting_id, row_id = self.meeting.id, row.id
        self.desk.do_undoably(
            self.tr("«{name}» از فهرست حذف شد").format(name=row.name),
            lambda office: meetings.remove(office, meeting_id, row_id),
        )
