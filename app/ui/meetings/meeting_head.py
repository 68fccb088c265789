"""The head of a meeting: which one it is, its live counts, how far it has come, and the time in the hall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from app.domain import wall_clock
from app.domain.counts import Counts, count
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.persian import digits
from app.services import hall
from app.ui import figures, theme
from app.ui.meetings.list_columns import STATE_TONES
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Chip, button, icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue

_TICK = 1000
_LEAST_WIDTH = 480
_LEAST_NAME = 110
_HEIGHT, _GAP = 70, 8
_NAMES = 1
"""The column of the grid that gives way."""


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
        self._arranged = (False, False)
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
        grid = self._grid = QGridLayout(self)
        left, right = theme.current().sides(8, 14)  # the button at the beginning has room of its own
        grid.setContentsMargins(left, px(4), right, px(4))
        grid.setHorizontalSpacing(px(_GAP))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(_NAMES, 1)
        self.back = icon_button(self.tr("بازگشت به فهرست جلسات"), "back", self.left.emit)
        self.title = ElidedLabel(role="heading", least=_LEAST_NAME)
        self.facts = ElidedLabel(role="muted", least=0)
        self.present, self.absent = Chip("", "green"), Chip("")
        self.excused, self.neighbourhoods = Chip(""), Chip("")
        self.state = Chip("")
        self._chips = (self.present, self.absent, self.excused, self.neighbourhoods, self.state)
        self._counts = QWidget()
        counts = QHBoxLayout(self._counts)
        counts.setContentsMargins(0, 0, 0, 0)
        counts.setSpacing(px(_GAP))
        for chip in self._chips:
            counts.addWidget(chip)
        self.clock, self.elapsed = words("", "clock"), words("", "muted")
        self.history = icon_button(self.tr("تاریخچه"), "history", self.history_asked.emit)
        self.next = button("", lambda: self.stepped.emit(self.step), "primary")
        self.next.installEventFilter(self)
        self._lower = QHBoxLayout()
        self._lower.setSpacing(px(_GAP))
        grid.addWidget(self.back, 0, 0, 2, 1)
        grid.addLayout(self._lower, 1, _NAMES, 1, 6)
        self._arrange(*self._arranged)
        self.setMinimumHeight(0 if has_huge_text() else px(_HEIGHT))

    def _arrange(self, apart: bool, lasts: bool) -> None:
        """All beside the names; or `apart`, the facts and the counts below the title and the steps.

        `lasts` where the time since the beginning stands below the clock or beside it.
        """
        self._arranged = (apart, lasts)
        middle, low = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom
        centre = Qt.AlignmentFlag.AlignHCenter
        rows = 1 if apart else 2
        for shown in (self.facts, self._counts):
            self._grid.removeWidget(shown)
            self._lower.removeWidget(shown)
        if apart:
            self._lower.addWidget(self.facts, 1)
            self._lower.addWidget(self._counts, 0, middle | Qt.AlignmentFlag.AlignRight)
        else:
            self._grid.addWidget(self.facts, 1, _NAMES, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._counts, 0, 2, 2, 1, middle)
        for shown, row, column, high, place in (
            (self.title, 0, _NAMES, 1, middle if apart else low),
            (self.elapsed, 0 if apart else 1, 3 if apart else 4, 1, middle if apart else centre),
            (self.clock, 0, 4, 1 if lasts else rows, centre | low if lasts and not apart else middle),
            (self.history, 0, 5, rows, middle),
            (self.next, 0, 6, rows, middle),
        ):
            self._grid.removeWidget(shown)
            self._grid.addWidget(shown, row, column, high, 1, place)

    def _told(self, meeting: Meeting) -> str:
        facts = [
            self.tr("جلسه {count}").format(count=figures.grouped(meeting.ordinal)) if meeting.ordinal else "",
            figures.long_day(meeting.held_on) if meeting.held_on else "",
            meeting.venue,
            self.tr("رئیس: {name}").format(name=meeting.chair.name) if meeting.chair else "",
            self.tr("لغوشده") if meeting.cancelled else "",
            self.tr("«نمونه»") if meeting.sample else "",
        ]
        return " · ".join(fact for fact in facts if fact)

    def _show_counts(self, counts: Counts, neighbourhoods: int) -> None:
        present = figures.grouped(counts.present)
        groups = figures.grouped(counts.groups_unknown)
        known = not counts.groups_unknown
        shown = present if known else self.tr("{count} و {groups} گروه").format(count=present, groups=groups)
        self.present.set_text(self.tr("حاضر"), shown)
        told = self.tr("{count} نفر حاضر").format(count=present)
        if not known:
            sentence = self.tr("{count} نفر و {groups} گروه با تعداد نامعلوم")
            told = sentence.format(count=present, groups=groups)
        self.present.setToolTip(told)
        self.present.setAccessibleName(told if known else f"{self.tr('حاضر')}: {told}")
        self.absent.set_text(self.tr("غایب"), figures.grouped(counts.absent))
        self.excused.set_text(self.tr("موجه"), figures.grouped(counts.excused))
        self._wanted[self.excused] = bool(counts.excused)
        here, all_of_them = figures.grouped(counts.neighbourhoods), figures.grouped(neighbourhoods)
        self.neighbourhoods.set_text(
            self.tr("محلات"), self.tr("{here} از {all}").format(here=here, all=all_of_them)
        )
        self.neighbourhoods.set_tone("amber" if counts.neighbourhoods < neighbourhoods else "green")
        self._wanted[self.neighbourhoods] = neighbourhoods > 0

    def _show_state(self, issue: Issue) -> None:
        number = digits.to_persian(issue.number)
        again = not issue.is_frozen and bool(issue.replaces)
        word = self.tr("اصلاحیه در دست تهیه") if again and not number else ""
        self.state.set_text(word or self._catalogue.say("states", issue.state), number)
        self.state.set_tone("amber" if again else STATE_TONES[issue.state])
        self._wanted[self.state] = issue.is_frozen or not hall.is_on_at(self._meeting, self._now())

    def _show_step(self, issue: Issue) -> None:
        meeting = self._meeting
        is_on = hall.is_on_at(meeting, self._now())
        if issue.is_frozen or self._is_to_come():
            self.step, label = "", ""
        elif is_on and not meeting.started:
            self.step, label = "start", self.tr("آغاز جلسه")
        elif is_on:
            self.step, label = "end", self.tr("پایان جلسه")
        else:
            self.step = "close"
            label = self._approval(issue) if issue.replaces else self.tr("ختم جلسه")
        self.next.setText(label)
        self.next.setVisible(bool(self.step))

    def _is_to_come(self) -> bool:
        """Whether it is on a later day, and nothing of it has happened yet."""
        meeting = self._meeting
        return bool(meeting.held_on and meeting.held_on > self._now().date()) and not meeting.started

    def _approval(self, issue: Issue) -> str:
        """What is approved: an amendment, or what was approved before once more."""
        return self.tr("تأیید دوباره") if issue.number else self.tr("تأیید اصلاحیه")

    def _tick(self) -> None:
        now = self._now()
        if (minute := figures.time(now.time())) == self._minute:
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
            began, ended = figures.time(meeting.started), figures.time(meeting.ended)
            return self.tr("{began} تا {ended}").format(began=began, ended=ended)
        if not hall.is_on_at(meeting, now) or not meeting.started:
            return ""
        if wall_clock.runs_backwards(meeting.started, now.time()):
            return ""
        seconds = wall_clock.seconds_between(meeting.started, now.time())
        return self.tr("{time} از شروع").format(time=figures.duration(seconds)) if seconds >= 60 else ""

    def _fit(self) -> None:
        """One row where all is whole; else two, where the counts never give way to what is told elsewhere."""
        for widget, wanted in self._wanted.items():
            widget.setVisible(wanted)
        self.facts.show()
        counts = self._width_of(*self._chips)
        names = max(label.sizeHint().width() for label in (self.title, self.facts))
        times = max(self._width_of(self.clock), self._width_of(self.elapsed))
        steps = times + self._width_of(self.history, self.next)
        room = self.width() - self._width_of(self.back) - self._margins()
        if apart := names + self._gap + counts + steps > room:
            steps = self._width_of(self.elapsed, self.clock, self.history, self.next)
            if theme.current().px(_LEAST_NAME) + self._gap + steps > room:
                self.elapsed.hide()
            if self._width_of(*self._chips) > room:
                self.state.hide()
            self.facts.setVisible(counts + theme.current().px(_LEAST_NAME) < room)
        if (now := (apart, not self.elapsed.isHidden())) != self._arranged:
            self._arrange(*now)

    @property
    def _gap(self) -> int:
        return self._grid.horizontalSpacing()

    def _margins(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right()

    def _width_of(self, *widgets: QWidget) -> int:
        """Of those that are shown, each with the gap after it."""
        return sum(one.sizeHint().width() + self._gap for one in widgets if not one.isHidden())

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
