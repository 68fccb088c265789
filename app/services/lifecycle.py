"""After the approval: minutes nobody signed are reopened, signed ones amended, undistributed ones voided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.audit import Action, entity_of
from app.domain.forgetting import without_unknown
from app.domain.minutes import Issue, MinutesState
from app.domain.number import DocumentKind, kind_of
from app.domain.problems import Refusal
from app.domain.signature import is_signed
from app.services import acts, audit, versions
from app.services.changes import Changes
from app.services.office import Office
from app.storage.answers import NextVersion

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Refusals:
    """Why a verb would be refused now; None where it would not.  ``kind`` is what the minutes at hand are:
    the original or an amendment.
    """

    reopen: Refusal | None
    amend: Refusal | None
    void: Refusal | None
    kind: DocumentKind = DocumentKind.MINUTES


def refusals(office: Office, meeting_id: str) -> Refusals:
    """Ask, before anybody gives a reason, which of the verbs the minutes of a meeting admit."""
    with office.store.read() as room:
        return Refusals(
            _refusal(_reopenable, room, meeting_id),
            _refusal(_amendable, room, meeting_id),
            _refusal(_voidable, room, meeting_id),
            versions.kind_at_hand(room, meeting_id),
        )


def reopen(office: Office, meeting_id: str, reason: str) -> Changes:
    """Make approved minutes that nobody has signed a draft again: the number stays, the next approval makes
    the next version, the old one is kept.

    :raises Refusal: ``reason_missing``, ``not_approved``, ``amendment_open``, ``reopen_signed``,
        ``reopen_distributed``.
    """
    said = _required(reason)
    with office.store.write() as room:
        version = _reopenable(room, meeting_id)
        draft = NextVersion(_next(room, meeting_id, version, said), version.amendment)
        _begin(office, room, meeting_id, version, draft, Action.REOPENED)
        return _changes(room, meeting_id)


def amend(office: Office, meeting_id: str, reason: str) -> Changes:
    """Begin an amendment (اصلاحیه) of what is in force: she edits the meeting, and it is approved and signed
    like any minutes; until then the version in force stays so.

    :raises Refusal: ``reason_missing``, ``not_approved``, ``amendment_open``, ``amend_unsigned`` where
        reopening is the way.
    """
    said = _required(reason)
    with office.store.write() as room:
        version = _amendable(room, meeting_id)
        issue = replace(_next(room, meeting_id, version, said), number="")
        draft = NextVersion(issue, _next_ordinal(room, meeting_id))
        _begin(office, room, meeting_id, version, draft, Action.AMENDMENT_BEGUN)
        return _changes(room, meeting_id)


def withdraw_amendment(office: Office, meeting_id: str) -> Changes:
    """Give up the amendment that is being written; the meeting is again what the version in force says.

    :raises Refusal: ``no_amendment``, ``amendment_numbered`` if it was approved once and reopened: that one
        can only be voided.
    """
    with office.store.write() as room:
        draft = room.minutes.draft(meeting_id)
        if draft is None or not draft.amendment:
            raise Refusal("no_amendment")
        if draft.issue.number:
            raise Refusal("amendment_numbered", number=draft.issue.number)
        audit.note(room, office, Action.AMENDMENT_WITHDRAWN, entity_of(meeting_id, draft.issue.version))
        room.minutes.drop_draft(meeting_id)
        _restore(office, room, meeting_id)
        return _changes(room, meeting_id)


def void(office: Office, meeting_id: str, reason: str) -> Changes:
    """Void what was not distributed: its number stays as «باطل», for ever; after a voided amendment the
    version before is in force again.

    Minutes that were reopened can be voided too, an amendment that is being written is withdrawn instead.

    :raises Refusal: ``reason_missing``, ``not_approved``, ``amendment_open``, ``void_distributed``.
    """
    said = _required(reason)
    with office.store.write() as room:
        version = _voidable(room, meeting_id)
        issue = replace(version.issue, state=MinutesState.VOID, reason=said, audit_head="")
        data = audit.facts_of_version(issue, version.amendment)
        event = audit.note(room, office, Action.VOIDED, entity_of(meeting_id, issue.version), data)
        room.minutes.void(meeting_id, issue.version, said, event.hash)
        _restore(office, room, meeting_id)
        return _changes(room, meeting_id)


def _required(reason: str) -> str:
    said = reason.strip()
    if not said:
        raise Refusal("reason_missing")
    return said


def _refuse_open_amendment(room: Transaction, meeting_id: str) -> None:
    draft = room.minutes.draft(meeting_id)
    if draft and draft.amendment:
        raise Refusal("amendment_open")


def _refusal(
    check: Callable[[Transaction, str], Version], room: Transaction, meeting_id: str
) -> Refusal | None:
    try:
        check(room, meeting_id)
    except Refusal as refused:
        return refused
    return None


def _reopenable(room: Transaction, meeting_id: str) -> Version:
    """What is in force, if nobody has signed it and nobody holds it."""
    _refuse_open_amendment(room, meeting_id)
    version = versions.found(room, meeting_id)
    if _signed(room, meeting_id, version):
        raise Refusal("reopen_signed", document=_kind(version), number=version.issue.number)
    if _distributed(room, meeting_id, version):
        raise Refusal("reopen_distributed", document=_kind(version), number=version.issue.number)
    return version


def _amendable(room: Transaction, meeting_id: str) -> Version:
    """What is in force, if it was signed or somebody holds it."""
    _refuse_open_amendment(room, meeting_id)
    version = versions.found(room, meeting_id)
    if not _signed(room, meeting_id, version) and not _distributed(room, meeting_id, version):
        raise Refusal("amend_unsigned", document=_kind(version), number=version.issue.number)
    return version


def _voidable(room: Transaction, meeting_id: str) -> Version:
    """What is in force, or the version of which the draft is that was reopened, if nobody holds it."""
    draft = room.minutes.draft(meeting_id)
    if draft is not None and not draft.issue.number:
        raise Refusal("amendment_open")
    version = versions.found(room, meeting_id, draft.issue.version - 1 if draft else None)
    if _distributed(room, meeting_id, version):
        raise Refusal("void_distributed", document=_kind(version), number=version.issue.number)
    return version


def _kind(version: Version) -> DocumentKind:
    """What a refusal calls a version."""
    return kind_of(version.amendment)


def _signed(room: Transaction, meeting_id: str, version: Version) -> bool:
    """Whether anybody signed this version, by the register or by a signed file of it."""
    revisions = (one for one in room.revisions.of(meeting_id) if one.version == version.issue.version)
    return is_signed(room.signatures.of(meeting_id, version.issue.version)) or any(
        one.signatures for one in revisions
    )


def _distributed(room: Transaction, meeting_id: str, version: Version) -> bool:
    return any(one.version == version.issue.version for one in room.distributions.of(meeting_id))


def _next(room: Transaction, meeting_id: str, version: Version, reason: str) -> Issue:
    """The draft of the version after the last one that was ever frozen."""
    issue, last = version.issue, room.minutes.versions(meeting_id)[-1].issue.version
    return Issue(
        version=last + 1,
        number=issue.number,
        jalali_year=issue.jalali_year,
        sequence=issue.sequence,
        replaces=issue.content_sha256,
        reason=reason,
    )


def _next_ordinal(room: Transaction, meeting_id: str) -> int:
    return 1 + max(one.amendment for one in room.minutes.versions(meeting_id))


def _begin(
    office: Office, room: Transaction, meeting_id: str, version: Version, draft: NextVersion, action: Action
) -> None:
    """Open the version after ``version``, and note what it is begun as."""
    entity = entity_of(meeting_id, version.issue.version)
    audit.note(room, office, action, entity, audit.facts_of_draft(draft))
    reopened = version.issue.version if action is Action.REOPENED else None
    room.minutes.begin_draft(meeting_id, draft, reopened)


def _restore(office: Office, room: Transaction, meeting_id: str) -> None:
    """Let the meeting say again what is frozen; what is private to the office stays."""
    from app import records

    frozen = room.minutes.frozen(meeting_id)
    assert frozen is not None
    stored = room.meetings.get(meeting_id)
    after = versions.with_private_parts(records.content_of(frozen[1]), stored.meeting)
    acts.keep(office, room, stored, without_unknown(after, room.register()))


def _changes(room: Transaction, meeting_id: str) -> Changes:
    stored = room.meetings.get(meeting_id)
    return Changes(stored.meeting, stored.issue, item_id=meeting_id, meetings=True)
