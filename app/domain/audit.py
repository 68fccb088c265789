"""The audit trail (رد ممیزی): a chain of events, each bound to the one before by its hash; it keeps hashes of
what was done, not the things, so that a purge breaks nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum


class Action(StrEnum):
    """What was done."""

    FOUNDED = "founded"
    ADOPTED = "adopted"  # approved before the office kept a trail
    AUTHORITY_MADE = "authority_made"
    KEY_ENROLLED = "key_enrolled"
    KEY_RENEWED = "key_renewed"
    KEY_REVOKED = "key_revoked"
    KEY_EXPORTED = "key_exported"
    CERTIFICATE_ADOPTED = "certificate_adopted"  # from outside, as a person's
    ROOT_KEY_MOVED = "root_key_moved"
    AUTHORITY_TRUSTED = "authority_trusted"
    AUTHORITY_FORGOTTEN = "authority_forgotten"
    TIME_SERVER_SET = "time_server_set"
    TIME_SERVER_OFF = "time_server_off"
    TIME_STAMPER_FORGOTTEN = "time_stamper_forgotten"
    APPROVED = "approved"
    REOPENED = "reopened"
    VOIDED = "voided"
    AMENDMENT_BEGUN = "amendment_begun"
    AMENDMENT_WITHDRAWN = "amendment_withdrawn"
    EXPORTED = "exported"  # a base revision
    SEALED = "sealed"  # a revision with signatures
    SIGNED = "signed"
    SIGNED_IN_INK = "signed_in_ink"
    SIGNING_REFUSED = "signing_refused"
    SIGNED_BY_SUBSTITUTE = "signed_by_substitute"
    DISTRIBUTED = "distributed"
    SECRETARIAT_NUMBERED = "secretariat_numbered"
    IMPORTED = "imported"
    TAKEN_UNVERIFIED = "taken_unverified"  # a file that nobody vouches for, on her word
    REBUILT = "rebuilt"
    RESTORED = "restored"  # from a backup


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One link: ``sequence`` from 1, ``at`` in UTC without fractions, who, what, to what, and the hash of its
    data; ``previous`` is the hash of the link before, empty for the first.

    ``action`` is a value of :class:`Action`, or a word of a later program; ``entity`` an identifier, for
    minutes «meeting/version».
    """

    sequence: int
    at: datetime
    actor: str
    action: str
    entity: str
    data_sha256: str
    previous: str
    hash: str


Told = tuple[str, str, str]
"""Action, entity and hash of the data: what an event says of a thing."""


class Trail:
    """The events, as they are looked up: what each says of a thing, and those of a thing in their order."""

    def __init__(self, events: tuple[AuditEvent, ...]) -> None:
        self.events = events
        self.heads = {event.hash for event in events}
        self.told: Counter[Told] = Counter((one.action, one.entity, one.data_sha256) for one in events)
        self._by_entity: dict[str, list[AuditEvent]] = defaultdict(list)
        self._by_meeting: dict[str, list[AuditEvent]] = defaultdict(list)
        for event in events:
            self._by_entity[event.entity].append(event)
            self._by_meeting[event.entity.rpartition("/")[0]].append(event)

    def of(self, entity: str, *actions: Action) -> list[AuditEvent]:
        """The events of an entity that are one of these actions."""
        return [event for event in self._by_entity.get(entity, ()) if event.action in actions]

    def of_meeting(self, meeting_id: str, *actions: Action) -> list[AuditEvent]:
        """Those of all versions of the minutes of a meeting."""
        return [event for event in self._by_meeting.get(meeting_id, ()) if event.action in actions]


@dataclass(frozen=True, slots=True)
class Break:
    """Where the history does not hold: a code with a sentence, and what it is about (an entity, a hash, a
    file); ``sequence`` is the link, if it is one.
    """

    code: str
    where: str = ""
    sequence: int | None = None


def entity_of(meeting_id: str, version: int) -> str:
    """How a version of the minutes is called in the trail."""
    return f"{meeting_id}/{version}"


def data_of(**facts: object) -> bytes:
    """Facts as bytes that are the same on every machine: JSON with the keys in order, days by ISO 8601."""
    return json.dumps(
        facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    ).encode()


def sha256(data: bytes) -> str:
    """SHA-256 (FIPS 180-4), lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def chained(
    previous: AuditEvent | None, at: datetime, actor: str, action: str, entity: str, data: bytes
) -> AuditEvent:
    """The next link of the chain."""
    sequence = previous.sequence + 1 if previous else 1
    before = previous.hash if previous else ""
    moment = at.astimezone(UTC).replace(microsecond=0)
    digest = sha256(data)
    link = hash_of(sequence, moment, actor, action, entity, digest, before)
    return AuditEvent(sequence, moment, actor, str(action), entity, digest, before, link)


def hash_of(
    sequence: int, at: datetime, actor: str, action: str, entity: str, data_sha256: str, previous: str
) -> str:
    """SHA-256 of the seven fields as UTF-8, each after its length in bytes (eight of them, big-endian)."""
    digest = hashlib.sha256()
    for field in (str(sequence), at.isoformat(), actor, action, entity, data_sha256, previous):
        part = field.encode("utf-8", "surrogatepass")
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def breaks(events: Iterable[AuditEvent]) -> Iterator[Break]:
    """Where a chain, read in order, was changed, cut, or put together anew in part.

    What was cut off its end shows only by the heads that records name.
    """
    before: AuditEvent | None = None
    for event in events:
        expected = before.sequence + 1 if before else 1
        if event.sequence != expected:
            yield Break("audit_gap", event.entity, event.sequence)
        if event.previous != (before.hash if before else ""):
            yield Break("audit_unchained", event.entity, event.sequence)
        fields = (event.actor, event.action, event.entity, event.data_sha256, event.previous)
        if hash_of(event.sequence, event.at, *fields) != event.hash:
            yield Break("audit_changed", event.entity, event.sequence)
        before = event


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return repr(value)  # put in the place of a text behind the program's back: another fact
    raise TypeError(f"no fact of an event: {value!r}")
