"""What became of the minutes of a meeting from their approval on, by the audit trail and the registers:
approved, reopened, amended, signed, distributed, voided.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.audit import Action, entity_of, sha256
from app.services import distribution, signature_register
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction

_TOLD = frozenset(
    {
        Action.ADOPTED,
        Action.APPROVED,
        Action.REOPENED,
        Action.VOIDED,
        Action.AMENDMENT_BEGUN,
        Action.AMENDMENT_WITHDRAWN,
        Action.SIGNED,
        Action.SIGNED_IN_INK,
        Action.SIGNING_REFUSED,
        Action.SIGNED_BY_SUBSTITUTE,
        Action.DISTRIBUTED,
        Action.SECRETARIAT_NUMBERED,
        Action.IMPORTED,
        Action.TAKEN_UNVERIFIED,
    }
)
"""What goes with one of these (the file that was written, the file that was signed) is not told twice."""


@dataclass(frozen=True, slots=True)
class SealingEvent:
    """One event: its link in the trail, when, the account of the computer, what, the number of the version
    that it is about, and who signed or received, where the registers say so.
    """

    sequence: int
    at: datetime
    actor: str
    action: Action
    number: str = ""
    name: str = ""


def events(office: Office, meeting_id: str) -> tuple[SealingEvent, ...]:
    """The events of a meeting, the newest first; times are aware."""
    with office.store.read() as room:
        links = [one for one in room.audit.of_minutes(meeting_id) if one.action in _TOLD]
        names = _names(room, meeting_id)
        numbers = {
            entity_of(meeting_id, one.issue.version): one.issue.number
            for one in room.minutes.versions(meeting_id)
        }
    told = (
        SealingEvent(
            one.sequence,
            one.at,
            one.actor,
            Action(one.action),
            numbers.get(one.entity, ""),
            names.get(one.data_sha256, ""),
        )
        for one in links
    )
    return tuple(reversed(list(told)))


def _names(room: Transaction, meeting_id: str) -> dict[str, str]:
    """Who signed or received, by the hash of the row's facts: the trail keeps nothing else of them, so that a
    row that was changed since names nobody.
    """
    signed = {sha256(signature_register.facts(one)): one.name for one in room.signatures.of(meeting_id)}
    given = {sha256(distribution.facts(one)): one.name for one in room.distributions.of(meeting_id)}
    return signed | given
