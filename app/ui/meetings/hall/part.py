"""در سالن: the instrument of the session, three cards side by side and the keys of the floor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.meetings import OpenMeeting
from app.ui import shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.hall.attendance_desk import AttendanceDesk
from app.ui.meetings.hall.floor_keys import bind_floor_keys
from app.ui.meetings.hall.resolutions_card import ResolutionsCard
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.speakers_card import SpeakersCard
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.part import Part
from app.ui.widgets.segments import Segment, Segments
from app.words import Catalogue

_SHARES = (27, 42, 31)
_LEAST = 230
_ROOM_FOR_THREE = 930


class HallPart(Part):
    """`jump_asked(part, item id, field)` when what she wants to see is in another part."""

    jump_asked = Signal(str, str, str)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self.session = HallSession.of(desk)
        self._lock = LockBanner(desk, catalogue)
        self.attendance = AttendanceDesk(desk, catalogue, self.session.clock.now)
        self.speakers = SpeakersCard(desk, catalogue, self.session)
        self.resolutions = ResolutionsCard(desk, catalogue)
        self._build()
        bind_floor_keys(self, self.session)
        shortcuts.bind(self, "go_to_roll", lambda: self._go_to("attendance"))
        shortcuts.bind(self, "go_to_line", lambda: self._go_to("resolutions"))
        self.attendance.details_requested.connect(
            lambda row_id: self.jump_asked.emit("attendance", row_id, "")
        )
        self.speakers.made.connect(self.resolutions.list.choose)
        self.speakers.made.connect(self.session.worded.choose)
        self.resolutions.said.connect(self.session.worded.type)
        self.resolutions.chosen_there.connect(self.session.worded.choose)
        for followed in (self.session.item_changed, self.session.followed):
            followed.connect(self._follow_item)
        self.resolutions.opened.connect(
            lambda item_id, where: self.jump_asked.emit("resolutions", item_id, where)
        )
        desk.register_changed.connect(self._on_register)

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        if open_meeting.meeting.id != self.meeting.id:
            flush_fields(self)
        self.session.show_meeting(open_meeting)
        super().show_meeting(open_meeting)

    def _follow_item(self) -> None:
        self.resolutions.entry.agenda.follow(self.session.meeting.agenda, self.session.discussed)

    def landing(self) -> QWidget | None:
        return self.attendance.landing()

    def _build(self) -> None:
        px = theme.current().px
        self.aside = Segments(
            self.tr("کنار سخنران"),
            [Segment("attendance", self.tr("حضور")), Segment("resolutions", self.tr("مصوبات"))],
        )
        self.aside.set_value("attendance")
        self.aside.line.setContentsMargins(0, 0, 0, px(theme.GAP_TIGHT))
        self.aside.chosen.connect(self._on_aside)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(theme.GAP))
        for card, share in zip((self.attendance, self.speakers, self.resolutions), _SHARES, strict=True):
            card.setMinimumWidth(px(_LEAST))
            self._columns.addWidget(card, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.setSpacing(0)
        column.addWidget(self._lock)
        column.addWidget(self.aside)
        column.addLayout(self._columns, 1)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for three, attendance and resolutions take turns beside the speaker."""
        narrow = self.width() < theme.current().px(_ROOM_FOR_THREE)
        aside = self.aside.value()
        self.aside.setVisible(narrow)
        shown = {
            card: not narrow or aside == key
            for key, card in (("attendance", self.attendance), ("resolutions", self.resolutions))
        }
        for card in sorted(shown, key=lambda card: shown[card]):  # all three at once would widen the window
            card.setVisible(shown[card])
        place = 2 if narrow else 1
        if self._columns.indexOf(self.speakers) != place:
            self._columns.removeWidget(self.speakers)
            self._columns.insertWidget(place, self.speakers, _SHARES[1])

    def _on_aside(self, shown: str) -> None:
        self.aside.set_value(shown)
        self._fit()

    def _go_to(self, card: str) -> None:
        self._on_aside(card)
        (self.attendance.finder if card == "attendance" else self.resolutions.entry).setFocus()

    def _refresh(self) -> None:
        found = OpenMeeting(self.meeting, self.issue)
        self._lock.show_issue(self.meeting.id, self.issue)
        self.attendance.show_meeting(found)
        self.speakers.show_meeting(self.meeting, self.is_locked)
        self.resolutions.show_meeting(found)

    def _on_register(self) -> None:
        if self.meeting.id:
            self.speakers.show_meeting(self.meeting, self.is_locked)
            self.resolutions.show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.session.is_in_view = True
        self.desk.show_last_act()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.is_in_view = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
