"""The session that is on, shared by all that shows it: its clock, what is talked about, the acts of the hall.

There is one for each desk, so that a turn is measured on while she looks at another part.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from app.domain import stage
from app.domain import turn as turns
from app.domain.agenda import AgendaItem
from app.domain.attendance import Role
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.turn import Turn
from app.services import hall, meetings, presiding, stages
from app.services import turns as verbs
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.hall import chosen_item
from app.ui.meetings.hall.turn_clock import TurnClock
from app.ui.meetings.hall.voices import Voice, speaker_fields_of, voice_in_the_list
from app.ui.meetings.hall.worded import Worded


class HallSession(QObject):
    """``ticked`` once a second, as the head of the page does · ``jumped(seconds)`` when the clock of the
    computer was set · ``item_changed`` when something else of the agenda is talked about · ``followed`` when
    it has taken a meeting as it is now.

    ``floor_given`` when a key gives the floor on, before the office hears of it; ``floor_settled`` after.
    """

    ticked = Signal()
    jumped = Signal(float)
    item_changed = Signal()
    followed = Signal()
    floor_given = Signal()
    floor_settled = Signal()

    def __init__(
        self,
        desk: Desk,
        now: Callable[[], datetime] = datetime.now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(desk)
        self.clock = TurnClock(now, monotonic)
        self.meeting = Meeting("")
        self.issue = Issue()
        self._item_id = ""
        self.worded = Worded(self)
        for elsewhere in (self.item_changed, self.floor_given):
            elsewhere.connect(self.worded.step_back)
        self.is_in_view = False
        """Whether she looks at the hall, where the last act stands in view: then no toast tells it too."""

    @classmethod
    def of(cls, desk: Desk, now: Callable[[], datetime] = datetime.now) -> HallSession:
        """The session of a desk, begun when first asked for."""
        return desk.findChild(cls) or cls(desk, now)

    @property
    def _desk(self) -> Desk:
        # Not kept: the two would keep each other, until Python looks for garbage in any thread.
        return cast(Desk, self.parent())

    @property
    def running(self) -> Turn | None:
        """Whose clock runs."""
        return turns.running(self.meeting.turns)

    @property
    def paused(self) -> Turn | None:
        """Who was interrupted last and is to go on."""
        return next((turn for turn in reversed(self.meeting.turns) if turn.is_paused), None)

    @property
    def current(self) -> Turn | None:
        """The turn of which she writes: the running one, an interrupted one, or the one that ended last."""
        begun = [turn for turn in self.meeting.turns if turn.spans]
        return self.running or self.paused or (begun[-1] if begun else None)

    @property
    def item(self) -> AgendaItem | None:
        """What is talked about: what she chose, or what the last turn was about, or the first item."""
        agenda = self.meeting.agenda
        told = [turn.agenda_item_id for turn in reversed(self.meeting.turns) if turn.spans]
        for item_id in (self._item_id, *filter(None, told)):
            found = next((item for item in agenda if item.id == item_id), None)
            if found:
                return found
        return agenda[0] if agenda else None

    @property
    def discussed(self) -> str | None:
        """The item that is really talked about: she chose it or somebody spoke of it, in a session that goes
        on.  The first of an agenda of which nobody has spoken is only what :attr:`item` begins with.
        """
        spoken = [turn.agenda_item_id for turn in self.meeting.turns if turn.spans]
        known = bool(self._item_id) or any(spoken)
        going_on = self.is_on and self.meeting.started is not None and self.meeting.ended is None
        return self.item.id if self.item and known and going_on else None

    @property
    def is_on(self) -> bool:
        """Whether it is the day of the meeting, or the night after its evening, and nobody has ended it."""
        return not self.issue.is_frozen and hall.is_on_at(self.meeting, self.clock.now())

    @property
    def takes_turns(self) -> bool:
        """Whether anybody can have the floor: not after the end of the session, nor in approved minutes."""
        return not self.issue.is_frozen and self.meeting.ended is None

    def show_meeting(self, found: OpenMeeting) -> None:
        """Follow a meeting, or the same one as it is now."""
        opened = found.meeting.id != self.meeting.id
        if opened:
            self._item_id = ""
            self.worded.step_back()
        self.meeting, self.issue = found.meeting, found.issue
        self.clock.follow(found.meeting, opened)
        if opened:
            self._read_item(found.meeting)
        self.followed.emit()

    def tick(self) -> None:
        """A second has passed: tell whoever shows a clock, and whether the clock on the wall was set."""
        jump = self.clock.look_for_jump()
        self.ticked.emit()
        if jump:
            self.jumped.emit(jump)

    def seconds(self, turn: Turn) -> int:
        """Whole seconds of a turn up to now."""
        return int(self.clock.seconds(self.meeting, turn))

    def choose_item(self, item_id: str) -> None:
        """Something else of the agenda is talked about, by whoever speaks too."""
        self._item_id = item_id
        chosen_item.keep(self._desk, self.meeting, item_id)
        running = self.running
        if running is not None and running.agenda_item_id != item_id:
            meeting_id, turn_id = self.meeting.id, running.id
            self._desk.ask(lambda office: meetings.amend(office, meeting_id, turn_id, agenda_item_id=item_id))
        self.item_changed.emit()

    def _read_item(self, meeting: Meeting) -> None:
        """What she had chosen before the program was closed, if nobody has spoken since."""

        def told(item_id: str) -> None:
            if meeting.id == self.meeting.id and not self._item_id:
                self._item_id = item_id
                self.item_changed.emit()

        chosen_item.read(self._desk, meeting, told, self)

    def step_item(self, by: int) -> None:
        """Go on to the next item of the agenda (1), or back (-1)."""
        agenda, item = self.meeting.agenda, self.item
        to = agenda.index(item) + by if item else 0
        if 0 <= to < len(agenda):
            self.choose_item(agenda[to].id)

    def start_or_pause(self) -> None:
        """F6: interrupt who speaks; go on with who was interrupted; or let the next one begin."""
        paused = self.paused
        if not self.takes_turns:
            return
        if self.running is not None:
            self._do(verbs.pause, seconds=self._measured())
        elif paused is not None:
            self.start(paused.id)
        else:
            self.call_next()

    def stop(self) -> None:
        """End the running turn, or the one that is interrupted."""
        paused = self.paused
        if self.running is not None:
            self._do(verbs.stop, seconds=self._measured())
        elif paused is not None:
            self._do(meetings.amend, paused.id, done=True)

    def call_next(self) -> None:
        """F7: the next one has the floor; where nobody waits, whoever has it is done."""
        if turns.waiting(self.meeting.turns):
            self._give(verbs.call_next)
        else:
            self.stop()

    def start(self, turn_id: str) -> None:
        """Give the floor to a turn out of its order."""
        self._give(verbs.start, turn_id)

    def give_floor(self, voice: Voice) -> None:
        """Give the floor to somebody at once."""
        self._give(verbs.give_floor, **speaker_fields_of(voice), agenda_item_id=self._item_of_turn())

    def queue(self, voice: Voice) -> None:
        """Put somebody at the end of the queue."""
        if not self.takes_turns:
            return

        def queued(office: Office, meeting_id: str, **named: Any) -> Changes:
            there = voice_in_the_list(office, meeting_id, voice)
            return verbs.queue(office, meeting_id, **speaker_fields_of(there), **named)

        self._do(queued, agenda_item_id=self._item_of_turn())

    def step(self, turn_id: str, by: int) -> None:
        """Move a waiting turn so many places up or down the queue."""
        self._do(verbs.step, turn_id, by)

    def move(self, turn_id: str, to: int) -> None:
        """Move a waiting turn to a place from 0 of the queue."""
        self._do(verbs.move, turn_id, to)

    def remove(self, turn_id: str) -> None:
        """Take a turn out; no clock is touched."""
        self._do(verbs.remove, turn_id)

    def convene(self) -> None:
        """The session begins."""
        self._act(self.tr("جلسه آغاز شد"), stages.convene)

    def recess_or_resume(self) -> None:
        """Begin a recess, in which nobody speaks, or go on."""
        if stage.open_recess(self.meeting.recesses):
            self._act(self.tr("جلسه ادامه یافت"), stages.resume)
        elif self.is_on:
            self._act(self.tr("تنفس آغاز شد"), stages.recess, seconds=self._measured())

    def end(self) -> None:
        """The session ends."""
        self._act(self.tr("جلسه پایان یافت"), stages.end, seconds=self._measured())

    def reopen(self) -> None:
        """It was not the end."""
        self._act(self.tr("جلسه ادامه یافت"), stages.reopen)

    def hand_over(self, row_id: str, role: Role) -> None:
        """Somebody acts as chair or secretary from now on."""
        name = next((row.name for row in self.meeting.attendance if row.id == row_id), "")
        told = self.tr("ریاست با «{name}» است") if role is Role.CHAIR else self.tr("دبیری با «{name}» است")
        self._act(told.format(name=name), presiding.hand_over, row_id, role)

    def hand_back(self, role: Role) -> None:
        """The one whose office it is presides again."""
        told = self.tr("ریاست بازگشت") if role is Role.CHAIR else self.tr("دبیری بازگشت")
        self._act(told, presiding.hand_back, role)

    def _give(self, verb: Callable[..., Changes], *arguments: Any, **named: Any) -> None:
        if not self.takes_turns:
            return
        self.floor_given.emit()
        measured = self._measured()
        self.clock.press()
        self._do(verb, *arguments, seconds=measured, **named)
        self._desk.ask(lambda _office: None, lambda _nothing: self.floor_settled.emit(), owner=self)

    def _do(self, verb: Callable[..., Changes], *arguments: Any, **named: Any) -> None:
        """Do what is done many times in a session: the history tells of it, no toast."""
        if not self.issue.is_frozen:
            meeting_id = self.meeting.id
            self._desk.ask(lambda office: verb(office, meeting_id, *arguments, **named))

    def _act(self, sentence: str, verb: Callable[..., Changes], *arguments: Any, **named: Any) -> None:
        """Do what changes the state of the session, and say so once."""
        if self.issue.is_frozen:
            return
        meeting_id = self.meeting.id
        self._desk.do_undoably(
            sentence,
            lambda office: verb(office, meeting_id, *arguments, **named),
            stands_in_view=lambda: self.is_in_view,
        )

    def _measured(self) -> int | None:
        return self.clock.measured(self.meeting)

    def _item_of_turn(self) -> str | None:
        return self.item.id if self.item else None
