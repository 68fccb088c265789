"""Who has the floor, in large letters, with the running time and the keys start, pause, stop and next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain import turn as turns
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.turn import Turn
from app.ui import figures, shortcuts, theme
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.voices import (
    nth_turn,
    running_time,
    time_in_all,
    told_in_all,
    turn_doubt,
    turn_name,
)
from app.ui.widgets import button, icon_button, words
from app.ui.widgets.elided import ElidedLabel

_NARROW = 430
_KEYS = ("start_pause", "next_speaker")


class FloorPanel(QFrame):
    """Follows the session; a tick of its clock touches one label only."""

    def __init__(self, session: HallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._turn: Turn | None = None
        self._labels = ("", "")
        self.setProperty("role", "tinted")
        self._build()
        session.ticked.connect(self._on_tick)

    def show_meeting(self, meeting: Meeting, register: Register, locked: bool) -> None:
        """Show who speaks, or who is interrupted, or that nobody does and who is next."""
        takes_turns = self._session.takes_turns
        turn = self._turn = self._shown_turn(takes_turns)
        waiting = turns.waiting(meeting.turns)
        if turn is None and not takes_turns:
            self._show_over()
        elif turn is None:
            self._show_nobody(turn_name(waiting[0], meeting, register)[0] if waiting else "")
        else:
            self._show_turn(turn, meeting, register)
        self._on_tick()
        running = turn is not None and turn.is_running
        self._labels = (
            self.tr("درنگ") if running else self.tr("ادامه"),
            self.tr("نفر بعد") if turn or not waiting else self.tr("آغاز"),
        )
        self._label_keys()
        self.pause.setVisible(turn is not None and takes_turns)
        self.stop.setVisible(turn is not None and not locked)
        self.next.setVisible(takes_turns)
        self.next.setEnabled(bool(waiting) or turn is not None)
        self.reopen.setVisible(turn is None and not takes_turns and not locked)

    def _build(self) -> None:
        px = theme.current().px
        self.name, self.detail = words("", "heading", wrap=True), ElidedLabel(role="muted", least=40)
        self.note = words("", "amber", wrap=True)
        self.time = words("", "clock")
        self.time.setAccessibleDescription(self.tr("زمان سخن"))
        self.stop = icon_button(shortcuts.label("stop_speaker"), "halt", self._session.stop, "primary")
        self.stop.setToolTip(f"{shortcuts.label('stop_speaker')}  {shortcuts.hint('stop_speaker')}")
        self.pause = button("", self._session.start_or_pause)
        self.next = button("", self._session.call_next, "primary")
        self.reopen = button(self.tr("ادامه جلسه"), self._session.reopen)
        self.reopen.setToolTip(self.tr("ساعت پایان پاک می‌شود؛ با واگرد برمی‌گردد"))
        names = QVBoxLayout()
        names.setSpacing(px(1))
        for label in (self.name, self.detail, self.note):
            names.addWidget(label)
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        acts.addWidget(self.time)
        acts.addStretch(1)
        for act in (self.stop, self.pause, self.next, self.reopen):
            acts.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(px(13), px(9), px(11), px(9))
        self._row.setSpacing(px(8))
        self._row.addLayout(names, 1)
        self._row.addLayout(acts)

    def _shown_turn(self, takes_turns: bool) -> Turn | None:
        """Whoever has the floor; after the end only whose clock was left running, for it can be stopped."""
        current = self._session.current
        if current is None or current.done:
            return None
        return current if takes_turns or current.is_running else None

    def _show_over(self) -> None:
        """Nobody can have the floor any more, and why."""
        self.name.setText(self.tr("جلسه پایان یافته است"))
        ended = self._session.meeting.ended
        self.detail.setText(self.tr("ساعت {time}").format(time=figures.time(ended)) if ended else "")
        self.note.hide()

    def _show_nobody(self, following: str) -> None:
        self.name.setText(self.tr("کسی سخن نمی‌گوید"))
        told = self.tr("نفر بعد: {name}").format(name=following)
        self.detail.setText(told if following else self.tr("با «+ نوبت» کسی را در نوبت بگذارید"))
        self.note.hide()

    def _show_turn(self, turn: Turn, meeting: Meeting, register: Register) -> None:
        name, title = turn_name(turn, meeting, register)
        self.name.setText(name)
        paused = self.tr("درنگ") if turn.is_paused else ""
        self.detail.setText(" · ".join(filter(None, (paused, title, nth_turn(turn, meeting)))))
        notes = [turn_doubt(turn, meeting)]
        if self._session.clock.is_estimated(meeting, turn):
            began = figures.time(turn.spans[-1].began)
            notes.append(self.tr("زمان از ساعت {time} شمرده می‌شود").format(time=began))
        self.note.setText(" · ".join(filter(None, notes)))
        self.note.setVisible(any(notes))
        in_all = time_in_all(turn, meeting)
        told = told_in_all(in_all.seconds, in_all.turns) if in_all and in_all.turns > 1 else ""
        self.time.setToolTip(told)
        self.name.setToolTip(told)

    def _label_keys(self) -> None:
        """The key stands below its name where they are beside the speaker, and else after it."""
        narrow = self._row.direction() == QBoxLayout.Direction.TopToBottom
        between = "  " if narrow else "\n"
        for act, label, key in zip((self.pause, self.next), self._labels, _KEYS, strict=True):
            act.setText(f"{label}{between}{shortcuts.hint(key)}")
            act.setMinimumSize(
                0 if narrow else theme.current().px(70), 0 if narrow else theme.current().px(52)
            )

    def _on_tick(self) -> None:
        turn = self._turn
        shown = running_time(self._session.seconds(turn)) if turn is not None else ""
        if shown != self.time.text():
            self.time.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._label_keys()
