"""حضور in the hall, as at a cash desk: one field, the list or the tiles that answer it, and the last act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.counts import count
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services import attendance
from app.services.meetings import OpenMeeting
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.attendance.list_head import icon_of_act
from app.ui.meetings.attendance.roll import Roll
from app.ui.meetings.attendance.rows import Row
from app.ui.meetings.attendance.tile_view import TileView
from app.ui.meetings.attendance.tiles import found_tiles, tiles_of
from app.ui.meetings.hall.last_act import LastAct
from app.ui.meetings.hall.proposal_strip import ProposalStrip
from app.ui.widgets import Card, Chip, button, icon_button, words
from app.words import Catalogue

_LEAST_WIDTH = 230


class AttendanceDesk(Card):
    """`details_requested(row id)` on F2 or a double click, where times and substitutes are put right."""

    details_requested = Signal(str)

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("حضور"), flush=True, parent=parent)
        self._desk = desk
        self._open = OpenMeeting(Meeting(""), Issue())
        self._place = self._counted = ""
        self.roll = Roll(desk, self, now)
        self.finder, self.list = self.roll.finder, self.roll.list
        self.tiles = TileView(self.tr("محلات"))
        self.proposals = ProposalStrip()
        self.last_act = LastAct(desk, catalogue)
        self._build()
        self._connect()

    @property
    def shows_tiles(self) -> bool:
        """Whether the neighbourhoods are shown instead of the people."""
        return self._stack.currentWidget() is self.tiles

    def show_meeting(self, found: OpenMeeting) -> None:
        """Show the meeting as it is now; what she is typing is left alone."""
        meeting, locked = found.meeting, found.issue.is_frozen
        other = meeting.id != self._open.meeting.id
        if other:
            self._leave_place()
        elif (meeting.attendance, meeting.start, meeting.ended, locked) == self._seen():
            self._open = found
            return
        self._open = found
        self._refresh()

    def show_tiles(self, shown: bool) -> None:
        """Show the neighbourhoods, or the people."""
        self.roll.paused = shown
        self.finder.take()
        self._leave_place()
        self._stack.setCurrentWidget(self.tiles if shown else self.list)
        self.by_place.setChecked(shown)
        self._refresh_tiles()
        self._show_stack()

    def open_place(self, neighbourhood_id: str) -> None:
        """List the councillors of one neighbourhood."""
        place = self._desk.register.neighbourhood(neighbourhood_id)
        if place is None:
            return
        self._place = neighbourhood_id
        self.roll.paused = False
        self.finder.take()
        self.place_chip.set_text(place.name)
        self._stack.setCurrentWidget(self.list)

        def lives_there(row: Row) -> bool:
            return row.neighbourhood_id == neighbourhood_id

        first = next((row for row in self.roll.rows if lives_there(row)), None)
        self.roll.set_filter(None)
        if first is not None:
            self.roll.choose(first.id)  # or the row that was chosen before would be kept among them
        self.roll.set_filter(lives_there)
        self._show_stack()
        self.list.setFocus()

    def landing(self) -> QWidget:
        """Where the keys go: the field in which a name is found, in the tiles too; else the list."""
        return self.finder if self.finder.isEnabled() else self.list

    def _seen(self) -> tuple[object, ...]:
        meeting = self._open.meeting
        return (meeting.attendance, meeting.start, meeting.ended, self._open.issue.is_frozen)

    def _build(self) -> None:
        px = theme.current().px
        icon = icon_of_act("ok")
        self.all_present = button(shortcuts.label("mark_rest"), self.roll.mark_rest, "quiet", icon=icon)
        self.all_present.setToolTip(
            self.tr("هر که ثبت‌نشده است حاضر می‌شود") + "  " + shortcuts.hint("mark_rest")
        )
        self.by_place = icon_button(shortcuts.label("tiles"), "neighbourhoods", self._toggle_tiles)
        self.by_place.setToolTip(f"{shortcuts.label('tiles')}  {shortcuts.hint('tiles')}")
        self.by_place.setCheckable(True)
        self.head.setContentsMargins(px(14), px(2), px(14), 0)  # the titles of the cards stand in one line
        self.add_action(self.all_present)
        self.add_action(self.by_place)
        self.place_chip = Chip("", "primary", removable=True)
        self.place_chip.removed.connect(lambda: self.show_tiles(True))
        top = QVBoxLayout()
        top.setContentsMargins(px(12), 0, px(12), px(8))
        top.setSpacing(px(6))
        top.addWidget(self.finder)
        for chip in (self.roll.body_chip, self.place_chip):
            top.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        self._nobody = words("", "muted", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(px(theme.GAP), 0, px(theme.GAP), 0)
        self._stack = QStackedWidget()
        for page in (self.list, self.tiles, self._nobody):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(8), px(12), px(4))
        foot.addWidget(self.last_act)
        self.body.setSpacing(0)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.proposals)
        self.body.addLayout(foot)
        self.place_chip.hide()
        for shown in (self.list, self.tiles):
            shown.setMinimumWidth(px(200))
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.roll.shown.connect(self._show_stack)
        self.finder.changed.connect(lambda _text: self._refresh_tiles())
        self.finder.stepped.connect(self._on_stepped)
        self.finder.entered.connect(self._on_entered)
        for source in (self.finder, self.list, self.tiles):
            source.escaped.connect(self._on_escaped)
        self.tiles.opened.connect(self.open_place)
        self.tiles.typed.connect(self._type_on)
        self.list.doubleClicked.connect(lambda _index: self._ask_details())
        self.proposals.accepted.connect(self._substitute)
        self.proposals.refused.connect(self._show_proposals)
        self._desk.register_changed.connect(lambda _register: self._refresh())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "edit", self._ask_details, here)
        shortcuts.bind(self, "tiles", self._toggle_tiles)

    def _refresh(self) -> None:
        meeting, locked = self._open.meeting, self._open.issue.is_frozen
        self.roll.show_meeting(meeting, locked)
        self._refresh_tiles()
        self._show_proposals()
        self.last_act.show_meeting(meeting.id, self.roll.rows, locked)
        counts = count(meeting.attendance)
        whole = figures.grouped(len(meeting.attendance))
        present = figures.grouped(counts.present)
        told = self.tr("{present} حاضر از {all}").format(present=present, all=whole)
        self._counted = told if meeting.attendance else ""
        self.all_present.setVisible(not locked)
        self.all_present.setEnabled(counts.unmarked > 0)
        self._fit()
        self.finder.setReadOnly(locked)

    def _fit(self) -> None:
        """Where the head has no room for it, leave out the count, which the head of the meeting has too."""
        self.set_count(self._counted)
        self.head.invalidate()  # or it remembers its width without the count
        if self.head.sizeHint().width() > self.width():
            self.set_count("")

    def _refresh_tiles(self) -> None:
        if self.shows_tiles:
            found = found_tiles(tiles_of(self.roll.rows, self._desk.register), self.finder.value())
            self.tiles.show_tiles(found)

    def _show_stack(self) -> None:
        self.place_chip.setVisible(bool(self._place) and not self.shows_tiles)
        if self.shows_tiles:
            return
        some = self.list.lines.rowCount() > 0
        self._stack.setCurrentWidget(self.list if some else self._nobody)
        if not some:
            typed = self.tr("کسی با این نشانی در فهرست نیست.")
            empty = self.tr("هنوز کسی در فهرست نیست؛ نام او را بنویسید و Enter را بزنید.")
            self._nobody.setText(typed if self.roll.rows else empty)

    def _show_proposals(self) -> None:
        self.proposals.show_meeting(self._open.meeting, self._desk.register, self._open.issue.is_frozen)

    def _toggle_tiles(self) -> None:
        self.show_tiles(not self.shows_tiles)
        (self.tiles if self.shows_tiles else self.finder).setFocus()

    def _leave_place(self) -> None:
        if self._place:
            self._place = ""
            self.roll.set_filter(None)

    def _on_stepped(self, by: int) -> None:
        if self.shows_tiles:
            self.tiles.step(by)

    def _on_entered(self) -> None:
        if self.shows_tiles and self.finder.value():
            self.tiles.open_current()

    def _on_escaped(self) -> None:
        if self._place:
            self.show_tiles(True)
        elif self.shows_tiles:
            self.show_tiles(False)

    def _type_on(self, letters: str) -> None:
        self.finder.setFocus()
        self.finder.insert_text(letters)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _ask_details(self) -> None:
        row = self.roll.chosen_row
        if row is not None and not self.shows_tiles:
            self.finder.take()  # the search is done, as after Enter
            self.details_requested.emit(row.id)

    def _substitute(self, absent_id: str, substitute_id: str) -> None:
        meeting_id = self._open.meeting.id
        self._desk.do(lambda office: attendance.substitute(office, meeting_id, substitute_id, absent_id))
