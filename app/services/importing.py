"""Importing: a record from elsewhere is taken in whole, twice without doubling, or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.audit import Action
from app.domain.minutes import Issue, Minutes
from app.domain.problems import Problem, Refusal
from app.services import imported_names, versions
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


def import_record(office: Office, data: bytes, *, vouched: bool = False) -> Changes:
    """Take a record in, content and issue.

    The same again changes nothing, nor does an older version that is here; the approved version of a draft
    that is here approves it; a deleted meeting of the same content comes back.  The version that replaces the
    one in force here comes after it only when it is ``vouched`` for: when somebody verified signatures of it.

    :raises Refusal: ``meeting_exists``, ``meeting_deleted``, ``issue_differs``, ``number_taken``,
        ``body_elsewhere``, ``amendment_is_draft``; nothing is changed then.
    """
    from app import records

    minutes = records.read(data)
    meeting = minutes.meeting
    amends = minutes.content.amendment and not minutes.issue.is_frozen
    with office.store.write() as room:
        returned = _restore(room, meeting.id)
        if not returned and not _is_here(room, meeting.id):
            if amends:
                raise Refusal("amendment_is_draft", title=meeting.title)
            imported_names.enter(room, minutes)
            room.meetings.add(meeting)
            if minutes.issue.is_frozen:
                _freeze_imported(office, room, minutes)
        elif not _take_again(
            office, room, minutes, "meeting_deleted" if returned else "meeting_exists", vouched
        ):
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


def _take_again(office: Office, room: Transaction, minutes: Minutes, refusal: str, vouched: bool) -> bool:
    """Take in minutes of a meeting that is here; whether they changed it.  ``refusal``: another content."""
    from app import records

    if minutes.issue.is_frozen and minutes.issue in _issues(room, minutes.meeting.id):
        return False
    if vouched and _follows(room, minutes):
        _take_next(office, room, minutes)
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
    _approve_imported(office, room, minutes)
    return True


def _issues(room: Transaction, meeting_id: str) -> list[Issue]:
    return [one.issue for one in room.minutes.versions(meeting_id)]


def _follows(room: Transaction, minutes: Minutes) -> bool:
    """Whether these minutes are the version that comes after the one in force here."""
    meeting_id, issue = minutes.meeting.id, minutes.issue
    before = room.minutes.in_force(meeting_id)
    if before is None or not issue.is_frozen or room.minutes.draft(meeting_id):
        return False
    last = room.minutes.versions(meeting_id)[-1].issue.version
    return issue.replaces == before.issue.content_sha256 and issue.version > last


def _take_next(office: Office, room: Transaction, minutes: Minutes) -> None:
    """Enter the next version; without an amendment it is one that was reopened elsewhere."""
    from app.storage.answers import NextVersion

    meeting_id, content = minutes.meeting.id, minutes.content
    before = versions.found(room, meeting_id)
    imported_names.enter(room, minutes)
    reopened = None if content.amendment else before.issue.version
    room.minutes.begin_draft(meeting_id, NextVersion(Issue(version=minutes.issue.version)), reopened)
    stored = room.meetings.get(meeting_id)
    after = versions.with_private_parts(content, stored.meeting)
    room.meetings.save(stored.meeting, after, stored.revision)
    _freeze_imported(office, room, minutes)


def _approve_imported(office: Office, room: Transaction, minutes: Minutes) -> None:
    """Freeze the draft that is here as another office approved it; what is private here stays."""
    stored = room.meetings.get(minutes.meeting.id)
    approved = replace(
        stored.meeting,
        resolutions=minutes.meeting.resolutions,
        acknowledged=minutes.meeting.acknowledged,
    )
    room.meetings.save(stored.meeting, approved, stored.revision)
    _freeze_imported(office, room, minutes)


def _freeze_imported(office: Office, room: Transaction, minutes: Minutes) -> None:
    number_ = minutes.issue.number
    if room.minutes.find(number_) not in (None, minutes.meeting.id):
        raise Refusal("number_taken", number=number_)
    versions.freeze(office, room, minutes.content, minutes.issue, Action.IMPORTED)
