"""The versions of imported minutes, put into the chain of those that are here, in any order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.audit import Action, entity_of
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.problems import Refusal
from app.services import audit, imported_names, versions
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction


def is_here(room: Transaction, minutes: Minutes) -> bool:
    """Whether this frozen version is kept, as it is or void by now."""
    here = _same_version(room, minutes)
    if here is None:
        return False
    return minutes.issue == here.issue or _voided_as(minutes.issue, here.issue) == here.issue


def belongs(room: Transaction, minutes: Minutes) -> bool:
    """Whether this frozen version has its place among those that are here: as another one of the same
    number that contradicts none of them, or as the voiding of one that came from elsewhere, too.
    """
    meeting_id, issue = minutes.meeting.id, minutes.issue
    kept = room.minutes.versions(meeting_id)
    if not kept or not issue.is_frozen or room.minutes.draft(meeting_id):
        return False
    here = _same_version(room, minutes)
    if here:
        return issue == _voided_as(here.issue, issue) and not _approved_here(room, minutes)
    numbered = (kept[0].issue.jalali_year, kept[0].issue.sequence)
    return (issue.jalali_year, issue.sequence) == numbered and _is_chain([*map(_issue, kept), issue])


def enter(office: Office, room: Transaction, minutes: Minutes, action: Action) -> None:
    """Give a version that :func:`belongs` its place; the meeting then says what is in force."""
    meeting_id, issue = minutes.meeting.id, minutes.issue
    here = _same_version(room, minutes)
    if here:
        entity = entity_of(meeting_id, issue.version)
        audit.note(room, office, action, entity, audit.facts_of_version(issue, here.amendment))
        room.minutes.void(meeting_id, issue.version, issue.reason, issue.audit_head)
    else:
        imported_names.enter(room, minutes)
        freeze(office, room, minutes, action)
        _mark_reopened(room, meeting_id)
    _say_what_is_in_force(room, meeting_id)


def freeze(office: Office, room: Transaction, minutes: Minutes, action: Action) -> None:
    """Keep an imported version for good.

    :raises Refusal: ``number_taken``.
    """
    number = minutes.issue.number
    if room.minutes.find(number) not in (None, minutes.meeting.id):
        raise Refusal("number_taken", number=number)
    versions.freeze(office, room, minutes.content, minutes.issue, action)


def _same_version(room: Transaction, minutes: Minutes) -> Version | None:
    return room.minutes.version(minutes.meeting.id, minutes.issue.version)


def _voided_as(approved: Issue, void: Issue) -> Issue | None:
    """The approved issue as it became in ``void``; None if that is no voiding."""
    if approved.state is not MinutesState.APPROVED or void.state is not MinutesState.VOID:
        return None
    return replace(approved, state=void.state, reason=void.reason, audit_head=void.audit_head)


def _approved_here(room: Transaction, minutes: Minutes) -> bool:
    entity = entity_of(minutes.meeting.id, minutes.issue.version)
    return any(one.entity == entity and one.action == Action.APPROVED for one in room.audit.all())


def _is_chain(issues: list[Issue]) -> bool:
    """Whether each version that names the one before finds it, as far as none is missing in between."""
    for issue in issues:
        before = [one for one in issues if one.version < issue.version]
        whole = len(before) == issue.version - 1
        if whole and issue.replaces not in ("", *(one.content_sha256 for one in before)):
            return False
    return True


def _mark_reopened(room: Transaction, meeting_id: str) -> None:
    """A version that was replaced by one of the same number was reopened for it, no amendment made."""
    kept = room.minutes.versions(meeting_id)
    for one in kept:
        later = (after for after in kept if after.issue.version > one.issue.version)
        replaced = any(
            after.issue.replaces == one.issue.content_sha256 and after.amendment == one.amendment
            for after in later
        )
        if replaced and one.stands:
            room.minutes.mark_reopened(meeting_id, one.issue.version)


def _say_what_is_in_force(room: Transaction, meeting_id: str) -> None:
    from app import records

    frozen = room.minutes.frozen(meeting_id)
    assert frozen is not None
    stored = room.meetings.get(meeting_id)
    after = versions.with_private_parts(records.content_of(frozen[1]), stored.meeting)
    if after != stored.meeting:
        room.meetings.save(stored.meeting, after, stored.revision)


def _issue(version: Version) -> Issue:
    return version.issue
