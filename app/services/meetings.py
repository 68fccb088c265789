"""Meetings: make, open, change, delete, undo; each change is on disk when the verb returns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from app.domain import meeting as rules
from app.domain.forgetting import without_unknown
from app.domain.identity import new_id
from app.domain.invitation import prepared
from app.domain.meeting import Item, Meeting
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Refusal
from app.domain.series import Series
from app.domain.summary import MeetingSummary
from app.services import acts, taken_lines
from app.services.capacities import capacities_in
from app.services.changes import Changes, Step
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting with its issue, as the store holds them."""

    meeting: Meeting
    issue: Issue


def summaries(office: Office) -> tuple[MeetingSummary, ...]:
    """Every meeting in a line, the newest first."""
    with office.store.read() as room:
        return room.meetings.list()


def read(office: Office, meeting_id: str) -> OpenMeeting:
    """One meeting, whole."""
    with office.store.read() as room:
        stored = room.meetings.get(meeting_id)
    return OpenMeeting(stored.meeting, stored.issue)


def create(office: Office, series_id: str | None = None, **facts: Any) -> Changes:
    """A new meeting, with its number and what its series prepares (venue, hour, officers, roster as of the
    day, agenda, quorum), the officers and the hour of the last invitation where the series names none; held
    today unless ``held_on`` says else.  In a trial office it is a sample.
    """
    with office.store.write() as room:
        register = room.register()
        series = register.one_series(series_id) or (register.series[0] if register.series else None)
        meeting = Meeting(new_id(), held_on=office.clock().date(), sample=room.profile().trial)
        if series:
            meeting = replace(meeting, ordinal=room.minutes.next_ordinal(series.id), series_id=series.id)
        meeting = rules.revise(meeting, **facts)
        if series:
            known = capacities_in(room, meeting)
            meeting = prepared(meeting, _as_last_time(series, known.last), known)
        room.meetings.add(meeting)
    return Changes(meeting, Issue(), meetings=True, register=series is not None)  # its last number is another


def _as_last_time(series: Series, last: Meeting | None) -> Series:
    """The series with the hour of the last invitation and whoever presided and wrote then, for what it does
    not say itself.
    """
    if last is None:
        return series
    if series.preparation.planned_start is None:
        hour = replace(series.preparation, planned_start=last.planned_start)
        series = replace(series, preparation=hour)
    chair, secretary = (row.person_id if row else None for row in (last.chair, last.secretary))
    return replace(series, chair_id=series.chair_id or chair, secretary_id=series.secretary_id or secretary)


def delete(office: Office, meeting_id: str) -> Changes:
    """Put a meeting away (:func:`restore` brings it back); approved minutes are never deleted."""
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        refuse_frozen(stored.issue)
        if stored.issue.version > 1:
            raise Refusal("approved_once")
        room.meetings.delete(meeting_id, office.clock())
    return Changes(meetings=True, item_id=meeting_id)


def restore(office: Office, meeting_id: str) -> Changes:
    """Bring a deleted meeting back."""
    with office.store.write() as room:
        room.meetings.restore(meeting_id)
    return Changes(meetings=True, item_id=meeting_id)


def revise(office: Office, meeting_id: str, **facts: Any) -> Changes:
    """Set facts of the meeting itself (title, day, times, venue …)."""
    return change(office, meeting_id, lambda meeting: rules.revise(meeting, **facts))


def add(office: Office, meeting_id: str, item: Item, at: int | None = None) -> Changes:
    """Add an item (of the agenda, a statement, a resolution …), last or at place ``at`` from 0."""
    return change(office, meeting_id, lambda meeting: rules.put(meeting, item, at), item.id)


def add_all(office: Office, meeting_id: str, items: Sequence[Item]) -> Changes:
    """Add items at the end of their list, in their order and as one step."""
    return change(office, meeting_id, lambda meeting: reduce(rules.put, items, meeting), items[-1].id)


def amend(office: Office, meeting_id: str, item_id: str, **values: Any) -> Changes:
    """Set fields of one item, leaving its other fields as they are now."""

    def amended(meeting: Meeting) -> Meeting:
        return rules.put(meeting, replace(rules.find(meeting, item_id), **values))

    return change(office, meeting_id, amended, item_id)


def move(office: Office, meeting_id: str, item_id: str, by: int, among: Collection[str] = ()) -> Changes:
    """Move an item ``by`` places in its list, or in what is shown of it: the items ``among``."""
    return change(office, meeting_id, lambda meeting: rules.move(meeting, item_id, by, among), item_id)


def remove(office: Office, meeting_id: str, item_id: str) -> Changes:
    """Take an item out; the step that comes back undoes it."""
    return change(office, meeting_id, lambda meeting: rules.remove(meeting, item_id), item_id)


def undo(office: Office, step: Step) -> Changes:
    """Undo a step, leaving alone what was changed since."""
    with office.store.write() as room:
        stored = room.meetings.get(step.after.id)
        refuse_frozen(stored.issue)
        after = without_unknown(rules.revert(stored.meeting, step.before, step.after), room.register())
        act = acts.keep_undone(office, room, stored, after, *step.acts)
        taken_lines.return_undone(office, stored.meeting, after)
    return Changes(after, stored.issue, Step(stored.meeting, after), meetings=True, act=act)


def change(office: Office, meeting_id: str, work: Callable[[Meeting], Meeting], item_id: str = "") -> Changes:
    """Apply ``work`` to an open meeting and write the difference; refused once the minutes are approved.

    :raises Refusal: ``sample_in_trial`` for what would let a paper of a trial office go out unmarked.
    """
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        refuse_frozen(stored.issue)
        after = work(stored.meeting)
        if stored.meeting.sample and not after.sample and room.profile().trial:
            raise Refusal("sample_in_trial")
        step, act = acts.keep(office, room, stored, after)
    return Changes(after, stored.issue, step, item_id, meetings=True, act=act)


def refuse_frozen(issue: Issue) -> None:
    """Refuse a change of approved minutes, with the reason."""
    if issue.state is MinutesState.VOID:
        raise Refusal("minutes_void", number=issue.number)
    if issue.is_frozen:
        raise Refusal("locked", number=issue.number)
