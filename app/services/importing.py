"""Importing: a record from elsewhere is taken in whole, twice without doubling, or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.audit import Action
from app.domain.minutes import Minutes
from app.domain.problems import Problem, Refusal
from app.services import imported_names, imported_versions, versions
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


def import_record(office: Office, data: bytes, *, vouched: bool = False) -> Changes:
    """Take a record in, content and issue.

    The same again changes nothing, nor does an earlier state of what is void here; the approved version of a
    draft that is here approves it; a deleted meeting of the same content comes back.  Other versions of
    minutes that are here are put into their chain, in whatever order they come, but only when they are
    ``vouched`` for: when somebody verified signatures of them, or answers for them.

    :raises Refusal: ``meeting_exists``, ``meeting_deleted``, ``issue_differs``, ``number_taken``,
        ``body_elsewhere``, ``amendment_is_draft``; nothing is changed then.
    """
    from app import records

    minutes = records.read(data)
    with office.store.write() as room:
        return take(office, room, minutes, vouched=vouched)


def take(
    office: Office,
    room: Transaction,
    minutes: Minutes,
    *,
    vouched: bool = False,
    action: Action = Action.IMPORTED,
) -> Changes:
    """The same in a transaction, noted under the word ``action``."""
    meeting = minutes.meeting
    returned = _restore(room, meeting.id)
    if not returned and not _is_here(room, meeting.id):
        if minutes.content.amendment and not minutes.issue.is_frozen:
            raise Refusal("amendment_is_draft", title=meeting.title)
        imported_names.enter(room, minutes)
        room.meetings.add(meeting)
        if minutes.issue.is_frozen:
            imported_versions.freeze(office, room, minutes, action)
    else:
        refusal = "meeting_deleted" if returned else "meeting_exists"
        if not _take_again(office, room, minutes, refusal, vouched=vouched, action=action):
            return Changes(item_id=meeting.id, meetings=returned)
    here = room.meetings.get(meeting.id)
    return Changes(here.meeting, here.issue, item_id=meeting.id, meetings=True, register=True)


def _finds(ask: Callable[[str], object], meeting_id: str) -> bool:
    """Whether what is asked of the store finds this meeting."""
    try:
        ask(meeting_id)
    except Problem as problem:
        if problem.code != "meeting_gone":
            raise
        return False
    return True


def _is_here(room: Transaction, meeting_id: str) -> bool:
    return _finds(room.meetings.get, meeting_id)


def _restore(room: Transaction, meeting_id: str) -> bool:
    """Whether this meeting was deleted and is back now, as long as the transaction holds."""
    return not _is_here(room, meeting_id) and _finds(room.meetings.restore, meeting_id)


def _take_again(
    office: Office, room: Transaction, minutes: Minutes, refusal: str, *, vouched: bool, action: Action
) -> bool:
    """Take in minutes of a meeting that is here; whether they changed it.  ``refusal``: another content."""
    from app import records

    if minutes.issue.is_frozen and imported_versions.is_here(room, minutes):
        return False
    if vouched and imported_versions.belongs(room, minutes):
        imported_versions.enter(office, room, minutes, action)
        return True
    here = versions.shown(room, minutes.meeting.id)
    differs = Refusal(refusal, title=here.meeting.title)
    if not here.issue.is_frozen and not minutes.issue.is_frozen:
        if not records.is_same_draft(here.content, minutes.content):
            raise differs
        return False
    if not records.is_same_but_for_approval(here.content, minutes.content):
        raise differs
    if here.issue.is_frozen:
        raise Refusal("issue_differs", title=here.meeting.title, number=here.issue.number)
    _approve_imported(office, room, minutes, action)
    return True


def _approve_imported(office: Office, room: Transaction, minutes: Minutes, action: Action) -> None:
    """Freeze the draft that is here as another office approved it; what is private here stays."""
    stored = room.meetings.get(minutes.meeting.id)
    approved = replace(
        stored.meeting,
        resolutions=minutes.meeting.resolutions,
        acknowledged=minutes.meeting.acknowledged,
    )
    room.meetings.save(stored.meeting, approved, stored.revision)
    imported_versions.freeze(office, room, minutes, action)
