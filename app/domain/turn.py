"""A turn to speak (نوبت سخن): the queue, one running clock at most, and how long everybody spoke.

Every function takes the turns of a meeting and returns others.  Times are given, never read off a clock;
``seconds`` are what a clock that nobody can set measured for the span that is being closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time
from typing import Protocol

from app.domain import bounds, wall_clock
from app.domain.problems import Refusal

Turns = tuple["Turn", ...]


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of speaking; without an end it is running.  ``seconds`` were measured, not subtracted."""

    began: time
    ended: time | None = None
    seconds: int | None = None

    @property
    def length(self) -> int:
        """Seconds measured, or else those between the times; none as long as it is running."""
        if self.ended is None:
            return 0
        return wall_clock.seconds_between(self.began, self.ended) if self.seconds is None else self.seconds


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: of a row of the attendance, of a body without a name, or of whoever ``label`` says.

    ``statement_id`` is the statement whose gist is typed while he talks.
    """

    id: str
    speaker_id: str | None = None
    body_id: str | None = None
    label: str = ""
    spans: tuple[Span, ...] = ()
    done: bool = False
    statement_id: str | None = None
    agenda_item_id: str | None = None

    @property
    def is_waiting(self) -> bool:
        """In the queue, not called yet."""
        return not self.spans and not self.done

    @property
    def is_running(self) -> bool:
        """Speaking now."""
        return bool(self.spans) and self.spans[-1].ended is None

    @property
    def is_paused(self) -> bool:
        """Called and interrupted; to go on."""
        return bool(self.spans) and not self.is_running and not self.done

    @property
    def seconds(self) -> int:
        """Seconds of the closed spans."""
        return sum(span.length for span in self.spans)

    @property
    def speaker(self) -> tuple[str, str]:
        """Whose turn it is, for telling whether two turns are of the same."""
        if self.speaker_id:
            return "row", self.speaker_id
        return ("body", self.body_id) if self.body_id else ("label", self.label)


@dataclass(frozen=True, slots=True)
class SpeakingTime:
    """How long somebody spoke in all, in how many turns."""

    speaker_id: str | None
    body_id: str | None
    label: str
    seconds: int
    turns: int


class _HasTurns(Protocol):
    @property
    def turns(self) -> Turns: ...


def running(turns: Turns) -> Turn | None:
    """The turn whose clock runs."""
    return next((turn for turn in turns if turn.is_running), None)


def waiting(turns: Turns) -> Turns:
    """The turns in the queue, in the order in which they will speak."""
    return tuple(turn for turn in turns if turn.is_waiting)


def of_statement(turns: Turns, statement_id: str) -> Turn | None:
    """The turn in which a statement was typed."""
    return next((turn for turn in turns if turn.statement_id == statement_id), None)


def speaking_times(meeting: _HasTurns) -> tuple[SpeakingTime, ...]:
    """Everybody who spoke, with the total, in the order of their first turns."""
    mine: dict[tuple[str, str], list[Turn]] = {}
    for turn in meeting.turns:
        if turn.spans:
            mine.setdefault(turn.speaker, []).append(turn)
    return tuple(
        SpeakingTime(
            turns[0].speaker_id,
            turns[0].body_id,
            turns[0].label,
            sum(turn.seconds for turn in turns),
            len(turns),
        )
        for turns in mine.values()
    )


def start(turns: Turns, turn_id: str, at: time, seconds: int | None = None) -> Turns:
    """Give the floor: whoever has it is done; a turn that was waiting comes before those that wait on."""
    called = find(turns, turn_id)
    if called.is_running:
        return turns
    begun = replace(called, spans=(*called.spans, Span(at)), done=False)
    others = tuple(turn for turn in stop(turns, at, seconds) if turn.id != turn_id)
    place = next((place for place, turn in enumerate(turns) if turn.id == turn_id), 0)
    if called.is_waiting:
        place = next((place for place, turn in enumerate(others) if turn.is_waiting), len(others))
    return (*others[:place], begun, *others[place:])


def pause(turns: Turns, at: time, seconds: int | None = None) -> Turns:
    """Stop the running clock; the turn goes on later."""
    return tuple(_closed(turn, at, seconds) if turn.is_running else turn for turn in turns)


def stop(turns: Turns, at: time, seconds: int | None = None) -> Turns:
    """End the running turn."""
    return tuple(
        replace(_closed(turn, at, seconds), done=True) if turn.is_running else turn for turn in turns
    )


def call_next(turns: Turns, at: time, seconds: int | None = None) -> Turns:
    """«نفر بعد»: end the running turn and give the floor to whoever waits first, if anybody does."""
    queue = waiting(turns)
    return start(turns, queue[0].id, at, seconds) if queue else stop(turns, at, seconds)


def move(turns: Turns, turn_id: str, to: int) -> Turns:
    """Move a waiting turn to place ``to`` (from 0) among those that wait; others keep their place."""
    moved = find(turns, turn_id)
    if not moved.is_waiting:
        return turns
    queue = [turn for turn in waiting(turns) if turn.id != turn_id]
    queue.insert(to, moved)
    rest = iter(queue)
    return tuple(next(rest) if turn.is_waiting else turn for turn in turns)


def step(turns: Turns, turn_id: str, by: int) -> Turns:
    """Move a waiting turn ``by`` places among those that wait, at most to the end of the queue."""
    queue = [turn.id for turn in waiting(turns)]
    if turn_id not in queue:
        return turns
    return move(turns, turn_id, min(max(queue.index(turn_id) + by, 0), len(queue) - 1))


def find(turns: Turns, turn_id: str) -> Turn:
    """The turn with this identifier; refused if there is none."""
    for turn in turns:
        if turn.id == turn_id:
            return turn
    raise Refusal("item_gone", id=turn_id)


def check(turn: Turn, others: Iterable[Turn]) -> None:
    """Refuse spans that end before they began, a clock left running in the middle, and a second one."""
    for span in turn.spans:
        if span.ended and wall_clock.runs_backwards(span.began, span.ended):
            raise Refusal("turn_ended_before_start", began=span.began, ended=span.ended)
        bounds.check_seconds(span.seconds)
    if any(span.ended is None for span in turn.spans[:-1]) or (turn.done and turn.is_running):
        raise Refusal("turn_left_open")
    if turn.is_running and any(other.is_running and other.id != turn.id for other in others):
        raise Refusal("turn_running_already")


def with_one_running(turns: Turns, before: Turns) -> Turns:
    """Of several running turns the one that ran ``before`` stays; the others are as then, or pause."""
    if sum(turn.is_running for turn in turns) < 2:
        return turns
    then = {turn.id: turn for turn in before}
    stays = running(before) or running(turns)
    assert stays is not None
    at = stays.spans[-1].began

    def quiet(turn: Turn) -> Turn:
        return then[turn.id] if turn.id in then else _closed(turn, at, None)

    return tuple(quiet(turn) if turn.is_running and turn.id != stays.id else turn for turn in turns)


def _closed(turn: Turn, at: time, seconds: int | None) -> Turn:
    last = turn.spans[-1]
    # The clock of the hall may have been set back meanwhile; the measured seconds hold nevertheless.
    ended = last.began if wall_clock.runs_backwards(last.began, at) else at
    return replace(turn, spans=(*turn.spans[:-1], replace(last, ended=ended, seconds=seconds)))
