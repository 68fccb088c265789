"""سخنران: who speaks, who waits, the gist as it is typed, and what was said before."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from app.domain import turn as turns
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.turn import speaking_times
from app.services import resolutions
from app.ui import figures, icons, shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.hall.earlier_statements import EarlierStatements
from app.ui.meetings.hall.floor_panel import FloorPanel
from app.ui.meetings.hall.gist import Gist
from app.ui.meetings.hall.queue_row import QueueRow
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.spoken_turns import SpokenTurns
from app.ui.meetings.hall.voices import told_in_all, turn_doubt, turn_name
from app.ui.meetings.speakers import speaker_entries
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, button, scrolled
from app.words import Catalogue

_LEAST_AREA = 130
"""The gist and its head stay whole, px at text size 100 %."""


class SpeakersCard(Card):
    """Follows the session; `made(id)` when a resolution was made of what somebody said."""

    made = Signal(str)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, session: HallSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("سخنران"), flush=True, parent=parent)
        self._desk, self._session = desk, session
        self._meeting = Meeting("")
        self._locked = False
        self.floor = FloorPanel(session)
        self.queue = QueueRow()
        self.gist = Gist(desk, catalogue, session)
        self.earlier = EarlierStatements(desk, catalogue)
        self.spoken = SpokenTurns(desk, catalogue)
        self._build()
        self.queue.added.connect(session.queue)
        self.queue.left.connect(self._leave_queue)
        self.queue.called.connect(session.start)
        self.queue.stepped.connect(session.step)
        self.queue.moved.connect(session.move)
        self.queue.removed.connect(session.remove)
        session.floor_settled.connect(self._write_on)
        for source in (self.gist, self.earlier):
            source.decided.connect(self._decide)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "edit", self._edit, here)
        shortcuts.bind(self, "queue_speaker", self.open_queue)
        shortcuts.bind(self, "write_gist", self.gist.text.setFocus)

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Show the meeting as it is now."""
        if meeting.id != self._meeting.id and self.spoken.is_open:
            self._fold_or_unfold()
        self._meeting, self._locked = meeting, locked
        register, current = self._desk.register, self._session.current
        self.floor.show_meeting(meeting, register, locked)
        waiting = turns.waiting(meeting.turns)
        self.queue.show_queue(
            [(one.id, turn_name(one, meeting, register)[0], turn_doubt(one, meeting)) for one in waiting],
            not self._session.takes_turns,
        )
        self.gist.show_turn(current, meeting, register, locked)
        self.earlier.show_statements(meeting, "" if locked else self.gist.statement_id, locked)
        self._show_times(meeting, register)
        self.spoken.show_meeting(meeting, locked)

    def open_queue(self) -> None:
        """Let her say who is next."""
        if self._session.takes_turns:
            self.queue.show_entries(speaker_entries(self._meeting, self._desk.register))
            self.queue.open()

    def _write_on(self) -> None:
        """Who queued speakers and then called one goes on with what he says, unless she writes elsewhere."""
        focused = QApplication.focusWidget()
        queues = focused is self.queue.field and not self.queue.field.text()
        acts = isinstance(focused, QAbstractButton) and self.isAncestorOf(focused)
        if not self.gist.isHidden() and (focused is None or queues or acts):
            self.queue.close_field()
            self.gist.text.setFocus()

    def _leave_queue(self) -> None:
        """Nobody more is wanted: by Escape the caret would be left to chance."""
        (self.queue.add if self.gist.isHidden() else self.gist.text).setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self.times = button("", self._fold_or_unfold, "quiet")
        policy = self.times.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.times.setSizePolicy(policy)
        self.head.setContentsMargins(px(14), px(2), px(14), 0)  # the titles of the cards stand in one line
        self.head.insertWidget(1, self.times)
        self.queue.add.clicked.disconnect()
        self.queue.add.clicked.connect(self.open_queue)
        top, below = QVBoxLayout(), QVBoxLayout()
        for part, place in ((self.floor, top), (self.queue, below)):
            place.setContentsMargins(px(12), 0, px(12), px(8))
            place.addWidget(part)
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._area = scrolled(listed)
        for rows in (self.earlier, self.spoken):
            rows.wanted.connect(self._bring_into_sight)
        self.body.setSpacing(0)
        self.body.addLayout(top)
        if has_large_text():  # there is no room for all of it: then only who speaks stays in sight
            inside.addWidget(self.gist)
            inside.addLayout(below)
            self._area.setMinimumHeight(px(_LEAST_AREA))
        else:
            self.body.addLayout(below)
            self.body.addWidget(self.gist)
        inside.addWidget(self.spoken)
        inside.addWidget(self.earlier)
        inside.addStretch(1)
        self.body.addWidget(self._area, 1)

    def _show_times(self, meeting: Meeting, register: Register) -> None:
        """How many spoke; who, and how long, is in the tip, and in the list that a press unfolds."""
        times = speaking_times(meeting)
        count = self.tr("{count} سخنران").format(count=figures.grouped(len(times))) if times else ""
        self.times.setText(count)
        self._show_arrow()
        self.times.setVisible(bool(count))
        self.times.setAccessibleName(self.tr("نوبت‌های گفته‌شده، {count}").format(count=count))
        if not count and self.spoken.is_open:
            self._fold_or_unfold()
        first = {one.speaker: one for one in reversed(meeting.turns)}
        told = []
        for one in times:
            turn = next(
                turn
                for turn in first.values()
                if (turn.speaker_id, turn.body_id, turn.label) == (one.speaker_id, one.body_id, one.label)
            )
            told.append(f"{turn_name(turn, meeting, register)[0]}: {told_in_all(one.seconds, one.turns)}")
        self._head.setToolTip("\n".join(told))

    def _fold_or_unfold(self) -> None:
        self.spoken.fold(self.spoken.is_open)
        self._show_arrow()

    def _show_arrow(self) -> None:
        icons.dress(self.times, "up" if self.spoken.is_open else "down", "primary", 14)

    def _edit(self) -> None:
        """F2: the turn she is at, or else what was said."""
        if not self.spoken.edit():
            self.earlier.edit()

    def _bring_into_sight(self, row: QWidget) -> None:
        """Once it has its place: an editor that was just built has none yet."""
        QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))

    def _decide(self, statement_id: str) -> None:
        if self._locked:
            return
        flush_fields(self)
        meeting_id = self._meeting.id
        self._desk.ask(
            lambda office: resolutions.from_statement(office, meeting_id, statement_id),
            lambda changes: self.made.emit(changes.item_id),
            owner=self,
        )
