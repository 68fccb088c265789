"""The head of a meeting: which one it is, its live counts, how far it has come, and the time in the hall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain import wall_clock
from app.domain.counts import Counts, count
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.persian import calendar, clock, digits
from app.services import hall
from app.ui import theme
from app.ui.meetings.list_columns import STATE_TONES
from app.ui.widgets import Chip, button, icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue

_TICK = 1000
_LEAST_WIDTH = 480


class MeetingHead(QFrame):
    """`left` when she goes back to the list; `stepped` when she takes the next step, which `step` names.

    `ticked` once a second while it is shown; `history_asked` when she would see what was done.
    """

    left = Signal()
    history_asked = Signal()
    stepped = Signal(str)
    ticked = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._now = catalogue, now
        self._meeting = Meeting("")
        self._minute = ""
        self._wanted: dict[QWidget, bool] = {}
        self.step = ""
        self.setProperty("role", "header")
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.timeout.connect(self.ticked)

    def show_meeting(self, meeting: Meeting, issue: Issue, neighbourhoods: int) -> None:
        """Show a meeting of a district with so many neighbourhoods."""
        self._meeting = meeting
        self.title.setText(meeting.title or self.tr("جلسه بی‌عنوان"))
        self.facts.setText(self._told(meeting))
        self._show_counts(count(meeting.attendance), neighbourhoods)
        self._show_state(issue)
        self._minute = ""
        self._show_step(issue)
        self._tick()

    def _build(self) -> None:
        px = theme.current().px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(4), px(14), px(4))
        row.setSpacing(px(8))
        self.back = icon_button(self.tr("بازگشت به فهرست جلسات"), "back", self.left.emit)
        row.addWidget(self.back)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.title = ElidedLabel(role="heading", least=110)
        self.facts = ElidedLabel(role="muted", least=110)
        for label in (self.title, self.facts):
            names.addWidget(label)
        row.addLayout(names, 1)
        self.present, self.absent = Chip("", "green"), Chip("")
        self.excused, self.neighbourhoods = Chip(""), Chip("")
        self.state = Chip("")
        for chip in (self.present, self.absent, self.excused, self.neighbourhoods, self.state):
            row.addWidget(chip)
        row.addSpacing(px(4))
        times = self._times = QVBoxLayout()
        times.setSpacing(0)
        self.clock, self.elapsed = words("", "clock"), words("", "muted")
        for shown in (self.clock, self.elapsed):
            times.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addLayout(times)
        self.history = icon_button(self.tr("تاریخچه"), "history", self.history_asked.emit)
        row.addWidget(self.history)
        self.next = button("", lambda: self.stepped.emit(self.step), "primary")
        self.next.installEventFilter(self)
        row.addWidget(self.next)
        self.setMinimumHeight(px(62))

    def _told(self, meeting: Meeting) -> str:
        facts = [
            self.tr("جلسه {count}").format(count=digits.grouped(meeting.ordinal)) if meeting.ordinal else "",
            calendar.long(meeting.held_on) if meeting.held_on else "",
            meeting.venue,
            self.tr("رئیس: {name}").format(name=meeting.chair.name) if meeting.chair else "",
            self.tr("لغوشده") if meeting.cancelled else "",
            self.tr("«نمونه»") if meeting.sample else "",
        ]
        return " · ".join(fact for fact in facts if fact)

    def _show_counts(self, counts: Counts, neighbourhoods: int) -> None:
        present = digits.grouped(counts.present)
        groups = digits.grouped(counts.groups_unknown)
        known = not counts.groups_unknown
        shown = present if known else self.tr("{count} و {groups} گروه").format(count=present, groups=groups)
        self.present.set_text(self.tr("حاضر"), shown)
        told = self.tr("{count} نفر حاضر").format(count=present)
        if not known:
            sentence = self.tr("{count} نفر و {groups} گروه با تعداد نامعلوم")
            told = sentence.format(count=present, groups=groups)
        self.present.setToolTip(told)
        self.present.setAccessibleName(told)
        self.absent.set_text(self.tr("غایب"), digits.grouped(counts.absent))
        self.excused.set_text(self.tr("موجه"), digits.grouped(counts.excused))
        self._wanted[self.excused] = bool(counts.excused)
        here, all_of_them = digits.grouped(counts.neighbourhoods), digits.grouped(neighbourhoods)
        self.neighbourhoods.set_text(
            self.tr("محلات"), self.tr("{here} از {all}").format(here=here, all=all_of_them)
        )
        self.neighbourhoods.set_tone("amber" if counts.neighbourhoods < neighbourhoods else "green")
        self._wanted[self.neighbourhoods] = neighbourhoods > 0

    def _show_state(self, issue: Issue) -> None:
        number = digits.to_persian(issue.number)
        self.state.set_text(self._catalogue.say("states", issue.state), number)
        self.state.set_tone(STATE_TONES[issue.state])
        self._wanted[self.state] = issue.is_frozen or not hall.is_on_at(self._meeting, self._now())

    def _show_step(self, issue: Issue) -> None:
        meeting = self._meeting
        is_on = hall.is_on_at(meeting, self._now())
        if issue.is_frozen:
            self.step, label = "", ""
        elif is_on and not meeting.started:
            self.step, label = "start", self.tr("رسمیت جلسه")
        elif is_on:
            self.step, label = "end", self.tr("ختم جلسه")
        else:
            self.step = "close"
            label = self.tr("تأیید صورتجلسه") if meeting.ended else self.tr("ختم و تأیید")
        self.next.setText(label)
        self.next.setVisible(bool(self.step))

    def _tick(self) -> None:
        now = self._now()
        if (minute := clock.short(now.time())) == self._minute:
            return
        self._minute = minute
        self.clock.setText(minute)
        elapsed = self._elapsed(now)
        self.elapsed.setText(elapsed)
        self._wanted[self.elapsed] = bool(elapsed)
        self._fit()

    def _elapsed(self, now: datetime) -> str:
        meeting = self._meeting
        if meeting.started and meeting.ended and meeting.held_on == now.date():
            began, ended = clock.short(meeting.started), clock.short(meeting.ended)
            return self.tr("{began} تا {ended}").format(began=began, ended=ended)
        if not hall.is_on_at(meeting, now) or not meeting.started:
            return ""
        if wall_clock.runs_backwards(meeting.started, now.time()):
            return ""
        seconds = wall_clock.seconds_between(meeting.started, now.time())
        return self.tr("{time} از آغاز").format(time=clock.duration(seconds)) if seconds >= 60 else ""

    def _fit(self) -> None:
        """Where there is no room for all, give up first what is told elsewhere too."""
        least = (self.elapsed, self.excused, self.absent, self.clock, self.state, self.neighbourhoods)
        for widget in least:
            widget.setVisible(self._wanted.get(widget, True))
        for widget in least:
            if self._row.minimumSize().width() <= self.width():
                return
            widget.hide()
            self._times.invalidate()  # a layout within a layout does not hear of it before its next turn

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second press of a double click is no press: the steps follow one another in one place."""
        return watched is self.next and event.type() == QEvent.Type.MouseButtonDblClick

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
