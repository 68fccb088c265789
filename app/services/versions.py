"""The versions of minutes: as they stand now, the one in force, every one that was; and freezing the next."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain import number
from app.domain.amendment import Amendment
from app.domain.audit import Action, entity_of
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState, compose
from app.domain.number import DocumentKind
from app.domain.problems import Problem, Refusal
from app.domain.rewording import amended
from app.services import audit
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import NextVersion, Version
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in a line: ``amendment`` is 0 for the original, ``in_force`` holds for one at most."""

    issue: Issue
    amendment: int
    reopened: bool
    in_force: bool


def shown(room: Transaction, meeting_id: str) -> Minutes:
    """The minutes as they stand: as frozen, or a draft as it is now (an amendment with its rewordings)."""
    from app import records

    draft = room.minutes.draft(meeting_id)
    frozen = None if draft else room.minutes.frozen(meeting_id)
    if frozen:
        issue, content = frozen
        return Minutes(records.content_of(content), issue)
    stored = room.meetings.get(meeting_id)
    composed = compose(stored.meeting, room.register(), stored.issue)
    return replace(composed, content=as_amended(room, composed.content, draft))


def in_force(office: Office, meeting_id: str) -> Minutes | None:
    """The version in force, also while an amendment is being written; drafts and void minutes have none."""
    with office.store.read() as room:
        version = room.minutes.in_force(meeting_id)
        return _minutes(version) if version else None


def kept(office: Office, meeting_id: str, version: int) -> Minutes:
    """One version as it was frozen, whatever became of it.

    :raises Problem: ``version_unknown``.
    """
    with office.store.read() as room:
        return _minutes(found(room, meeting_id, version))


def standing(office: Office, meeting_id: str, version: int) -> Minutes | None:
    """One version, if it may still be signed and distributed: neither void nor reopened."""
    with office.store.read() as room:
        one = room.minutes.version(meeting_id, version)
        return _minutes(one) if one and one.stands else None


def history(office: Office, meeting_id: str) -> tuple[VersionLine, ...]:
    """Every version that was ever approved, the oldest first."""
    with office.store.read() as room:
        versions = room.minutes.versions(meeting_id)
    valid = next((one for one in reversed(versions) if one.stands), None)
    return tuple(VersionLine(one.issue, one.amendment, one.reopened, one is valid) for one in versions)


def kind_at_hand(room: Transaction, meeting_id: str) -> DocumentKind:
    """What is being written or, where nothing is, what :func:`shown` shows: the original or an amendment."""
    draft = room.minutes.draft(meeting_id)
    frozen = None if draft else room.minutes.frozen(meeting_id)
    version = room.minutes.version(meeting_id, frozen[0].version) if frozen else None
    return number.kind_of(draft.amendment if draft else version.amendment if version else 0)


def found(room: Transaction, meeting_id: str, version: int | None = None) -> Version:
    """A version by its number; without one, the version in force.

    :raises Problem: ``version_unknown``.
    :raises Refusal: ``not_approved``, where none is in force; ``minutes_void`` where that one is void.
    """
    one = room.minutes.version(meeting_id, version) if version else room.minutes.in_force(meeting_id)
    if one is None and version:
        raise Problem("version_unknown", version=version)
    if one is None and (void := _void(room, meeting_id)):
        raise Refusal("minutes_void", number=void.number)
    if one is None:
        raise Refusal("not_approved")
    return one


def _void(room: Transaction, meeting_id: str) -> Issue | None:
    """The void minutes that a meeting is left with, unless their next version is being written."""
    frozen = None if room.minutes.draft(meeting_id) else room.minutes.frozen(meeting_id)
    return frozen[0] if frozen and frozen[0].state is MinutesState.VOID else None


def found_standing(room: Transaction, meeting_id: str, version: int | None = None) -> Version:
    """The same, refused (``version_not_standing``) for one that is void or was reopened."""
    one = found(room, meeting_id, version)
    if not one.stands:
        raise Refusal("version_not_standing", number=one.issue.number, version=one.issue.version)
    return one


def as_amended(room: Transaction, content: Content, draft: NextVersion | None) -> Content:
    """The content of a draft; of an amendment under the names that are frozen, with what it words anew."""
    from app import records

    if draft is None or not draft.amendment:
        return content
    versions = [one for one in room.minutes.versions(content.meeting.id) if one.stands]
    before = max((one for one in versions if one.amendment < draft.amendment), key=_order)
    reason = _reason(room, content.meeting.id, draft)
    amendment = replace(_of_original(versions), ordinal=draft.amendment, reason=reason)
    return amended(content, records.content_of(before.content), amendment)


def numbered(office: Office, room: Transaction, meeting: Meeting, issue: Issue) -> Issue:
    """The issue of an approval: a number for the first; a later version keeps its own, an amendment has that
    of the original with a suffix (I9).
    """
    now = office.clock().replace(microsecond=0)
    approved = replace(issue, state=MinutesState.APPROVED, approved_at=now)
    draft = room.minutes.draft(meeting.id)
    if issue.number or meeting.held_on is None:
        _refuse_other_year(meeting, issue, draft)
        return approved
    profile = room.profile()
    if draft:
        stand = [one for one in room.minutes.versions(meeting.id) if one.stands]
        original = _of_original(stand).of_number
        text = number.of_amendment(profile.amendment_pattern, original, draft.amendment)
        return replace(approved, number=text, reason="")
    year = number.year_of(meeting.held_on)
    sequence = room.minutes.next_sequence(DocumentKind.MINUTES, year)
    given = number.compose(
        profile.number_pattern, profile.region, DocumentKind.MINUTES, meeting.held_on, sequence
    )
    return replace(approved, number=given.text, jalali_year=given.jalali_year, sequence=given.sequence)


def freeze(
    office: Office, room: Transaction, content: Content, issue: Issue, action: Action = Action.APPROVED
) -> Issue:
    """Keep a version for good, and note it; what is approved here names that link of the trail."""
    from app import records

    data = records.canonical_bytes(content)
    frozen = replace(issue, content_sha256=hashlib.sha256(data).hexdigest())
    entity = entity_of(content.meeting.id, issue.version)
    ordinal = content.amendment.ordinal if content.amendment else 0
    event = audit.note(room, office, action, entity, audit.facts_of_version(frozen, ordinal))
    if action is Action.APPROVED:
        frozen = replace(frozen, audit_head=event.hash)
    room.minutes.freeze(content.meeting.id, frozen, data, amendment=ordinal)
    return frozen


def with_private_parts(content: Content, now: Meeting) -> Meeting:
    """The meeting of a frozen content with what is private to the office, as the meeting has it ``now``."""
    private = {row.id: (row.excuse, row.private_note) for row in now.attendance}
    rows = []
    for row in content.meeting.attendance:
        excuse, note = private.get(row.id, ("", ""))
        rows.append(replace(row, excuse=excuse, private_note=note))
    return replace(content.meeting, attendance=tuple(rows))


def _minutes(version: Version) -> Minutes:
    from app import records

    return Minutes(records.content_of(version.content), version.issue)


def _order(version: Version) -> int:
    return version.issue.version


def _of_original(versions: Sequence[Version]) -> Amendment:
    """What every amendment says of its original; where only amendments were imported, what they say of it."""
    for one in versions:
        minutes = _minutes(one)
        if minutes.content.amendment:
            return minutes.content.amendment
        approved_at, issue = minutes.issue.approved_at, minutes.issue
        day = minutes.meeting.held_on or (approved_at.date() if approved_at else None)
        assert day is not None
        return Amendment(0, issue.number, day, issue.content_sha256, "")
    raise LookupError("an amendment without minutes that stand")


def _reason(room: Transaction, meeting_id: str, draft: NextVersion) -> str:
    """Of an amendment that was reopened, the reason is the one it was begun for."""
    if not draft.issue.number:
        return draft.issue.reason
    before = found(room, meeting_id, draft.issue.version - 1)
    amendment = _minutes(before).content.amendment
    return amendment.reason if amendment else ""


def _refuse_other_year(meeting: Meeting, issue: Issue, draft: NextVersion | None) -> None:
    """A number counts in the year of its meeting; only an amendment may move the day out of it."""
    if not issue.number or meeting.held_on is None or (draft and draft.amendment):
        return
    year = number.year_of(meeting.held_on)
    if issue.jalali_year not in (None, year):
        raise Refusal("number_of_other_year", number=issue.number, year=issue.jalali_year)
