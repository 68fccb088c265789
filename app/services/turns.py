"""Speakers: the queue, the running clock, and the gist of what is said.

``seconds`` are what the window's own clock, which nobody can set, measured for the stretch that ends;
``at`` is another minute than the one on the wall.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time

from app.domain import meeting as rules
from app.domain import turn as turns
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.statement import Statement
from app.domain.turn import Span, Turn, Turns
from app.services import hall, meetings
from app.services.changes import Changes
from app.services.office import Office


def queue(
    office: Office,
    meeting_id: str,
    *,
    speaker_id: str | None = None,
    body_id: str | None = None,
    label: str = "",
    agenda_item_id: str | None = None,
) -> Changes:
    """Put somebody at the end of the queue: a row of the attendance, a body, or whoever ``label`` says."""
    turn = Turn(new_id(), speaker_id, body_id, label, agenda_item_id=agenda_item_id)
    return meetings.add(office, meeting_id, turn)


def start(
    office: Office, meeting_id: str, turn_id: str, seconds: int | None = None, at: time | None = None
) -> Changes:
    """Give the floor to a turn, waiting, paused or over; whoever has it is done."""
    now = at or hall.minute(office)

    def started(all_: Turns) -> Turns:
        return turns.start(all_, turn_id, now, seconds)

    return _change(office, meeting_id, started, turn_id)


def give_floor(
    office: Office,
    meeting_id: str,
    *,
    speaker_id: str | None = None,
    body_id: str | None = None,
    label: str = "",
    agenda_item_id: str | None = None,
    seconds: int | None = None,
    at: time | None = None,
) -> Changes:
    """Give the floor at once, by one key: the turn for which they wait or were interrupted, or a new one.

    Whoever has the floor already keeps it.
    """
    fresh = Turn(new_id(), speaker_id, body_id, label, agenda_item_id=agenda_item_id)
    now = at or hall.minute(office)

    def given(meeting: Meeting) -> Meeting:
        mine = (one for one in meeting.turns if one.speaker == fresh.speaker and not one.done)
        turn = next(mine, None)
        if turn is None:
            meeting, turn = rules.put(meeting, fresh), fresh
        return replace(meeting, turns=turns.start(meeting.turns, turn.id, now, seconds))

    return _with_item(meetings.change(office, meeting_id, given))


def pause(office: Office, meeting_id: str, seconds: int | None = None, at: time | None = None) -> Changes:
    """Interrupt the running turn; :func:`start` goes on with it."""
    now = at or hall.minute(office)
    return _change(office, meeting_id, lambda all_: turns.pause(all_, now, seconds))


def stop(office: Office, meeting_id: str, seconds: int | None = None, at: time | None = None) -> Changes:
    """End the running turn."""
    now = at or hall.minute(office)
    return _change(office, meeting_id, lambda all_: turns.stop(all_, now, seconds))


def call_next(office: Office, meeting_id: str, seconds: int | None = None, at: time | None = None) -> Changes:
    """«نفر بعد»: end the running turn and give the floor to whoever waits first; nobody waits: only end it.

    ``item_id`` of the changes names the turn that runs now.
    """
    now = at or hall.minute(office)
    return _with_item(_change(office, meeting_id, lambda all_: turns.call_next(all_, now, seconds)))


def rename(
    office: Office,
    meeting_id: str,
    turn_id: str,
    *,
    speaker_id: str | None = None,
    body_id: str | None = None,
    label: str = "",
) -> Changes:
    """Say that it is somebody else's turn; its gist comes along, unless it has another name already."""

    def renamed(meeting: Meeting) -> Meeting:
        turn = turns.find(meeting.turns, turn_id)
        said = _gist(meeting, turn)
        if said and (said.speaker_id, said.body_id) == (turn.speaker_id, turn.body_id):
            meeting = rules.put(meeting, replace(said, speaker_id=speaker_id, body_id=body_id))
        return rules.put(meeting, replace(turn, speaker_id=speaker_id, body_id=body_id, label=label))

    return meetings.change(office, meeting_id, renamed, turn_id)


def move(office: Office, meeting_id: str, turn_id: str, to: int) -> Changes:
    """Move a waiting turn to place ``to`` (from 0) among those that wait."""
    return _change(office, meeting_id, lambda all_: turns.move(all_, turn_id, to), turn_id)


def step(office: Office, meeting_id: str, turn_id: str, by: int) -> Changes:
    """Move a waiting turn ``by`` places among those that wait."""
    return _change(office, meeting_id, lambda all_: turns.step(all_, turn_id, by), turn_id)


def correct(office: Office, meeting_id: str, turn_id: str, spans: Sequence[Span]) -> Changes:
    """Put the stretches of a turn right afterwards."""
    return meetings.amend(office, meeting_id, turn_id, spans=tuple(spans))


def remove(office: Office, meeting_id: str, turn_id: str) -> Changes:
    """Take a turn out; no other clock is touched, and what was written stays."""
    return meetings.remove(office, meeting_id, turn_id)


def say(office: Office, meeting_id: str, turn_id: str, text: str) -> Changes:
    """The gist, typed while he talks: the first letter makes the statement, under his name, and an emptied
    one that holds nothing else takes it out again.  ``item_id`` of the changes names the turn.
    """
    now, fresh = hall.minute(office), new_id()

    def said(meeting: Meeting) -> Meeting:
        turn = turns.find(meeting.turns, turn_id)
        old = _gist(meeting, turn)
        if old is None:
            if not text:
                return meeting
            made = replace(
                _plain(turn, fresh), text=text, started_at=turn.spans[0].began if turn.spans else now
            )
            return rules.put(rules.put(meeting, made), replace(turn, statement_id=fresh))
        if not text and replace(old, text="", started_at=None) == _plain(turn, old.id):
            return rules.remove(meeting, old.id)
        return rules.put(meeting, replace(old, text=text))

    return meetings.change(office, meeting_id, said, turn_id)


def _plain(turn: Turn, statement_id: str) -> Statement:
    """A statement of the turn that says nothing yet."""
    return Statement(statement_id, turn.speaker_id, turn.body_id, agenda_item_id=turn.agenda_item_id)


def _gist(meeting: Meeting, turn: Turn) -> Statement | None:
    return next((said for said in meeting.statements if said.id == turn.statement_id), None)


def _with_item(changes: Changes) -> Changes:
    now = turns.running(changes.meeting.turns) if changes.meeting else None
    return replace(changes, item_id=now.id if now else "")


def _change(office: Office, meeting_id: str, work: Callable[[Turns], Turns], turn_id: str = "") -> Changes:
    def changed(meeting: Meeting) -> Meeting:
        return replace(meeting, turns=work(meeting.turns))

    return meetings.change(office, meeting_id, changed, turn_id)
