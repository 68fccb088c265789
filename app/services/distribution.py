"""Distribution: which body received which version, and under which number the secretariat entered it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.audit import Action, data_of, entity_of
from app.domain.distribution import Channel, Distribution, SecretariatNumber
from app.domain.identity import new_id
from app.domain.problems import Refusal
from app.services import audit, versions
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class Distributed:
    """What became of the minutes of a meeting: who got which version, and the secretariat's numbers."""

    given: tuple[Distribution, ...]
    numbers: tuple[SecretariatNumber, ...]


def read(office: Office, meeting_id: str) -> Distributed:
    """The distribution of the minutes of a meeting."""
    with office.store.read() as room:
        return Distributed(room.distributions.of(meeting_id), room.distributions.numbers(meeting_id))


def distribute(
    office: Office,
    meeting_id: str,
    body_id: str,
    channel: Channel,
    on: date,
    *,
    receipt_no: str = "",
    version: int | None = None,
) -> Distribution:
    """Keep that a body received a version, the one in force without one; after that it is never voided.

    :raises Problem: ``thing_gone``, ``version_unknown``.
    :raises Refusal: ``not_approved``, ``version_not_standing``, ``distributed_before_approval``.
    """
    with office.store.write() as room:
        kept = versions.found_standing(room, meeting_id, version)
        approved_at = kept.issue.approved_at
        if approved_at and on < approved_at.date():
            raise Refusal("distributed_before_approval", on=on, date=approved_at.date())
        new = Distribution(
            id=new_id(),
            version=kept.issue.version,
            body_id=body_id,
            name=room.bodies.get(body_id).name,
            channel=channel,
            on=on,
            receipt_no=receipt_no.strip(),
        )
        room.distributions.add(meeting_id, new)
        entity = entity_of(meeting_id, new.version)
        audit.note(room, office, Action.DISTRIBUTED, entity, facts(new))
    return new


def set_secretariat_number(
    office: Office, meeting_id: str, number: str, on: date, *, version: int | None = None
) -> SecretariatNumber:
    """Keep the number and day under which the secretariat entered a version; typed again, the last one holds.

    :raises Refusal: ``secretariat_number_missing``, ``not_approved``, ``version_not_standing``.
    """
    if not number.strip():
        raise Refusal("secretariat_number_missing")
    with office.store.write() as room:
        kept = versions.found_standing(room, meeting_id, version)
        given = SecretariatNumber(kept.issue.version, number.strip(), on)
        room.distributions.set_number(meeting_id, given)
        entity = entity_of(meeting_id, given.version)
        audit.note(room, office, Action.SECRETARIAT_NUMBERED, entity, facts_of_number(given))
    return given


def facts(one: Distribution) -> bytes:
    """What the trail says of a distribution."""
    return data_of(
        id=one.id,
        body=one.body_id,
        name=one.name,
        channel=one.channel.value,
        on=one.on,
        receipt_no=one.receipt_no,
    )


def facts_of_number(one: SecretariatNumber) -> bytes:
    """What the trail says of the secretariat's number."""
    return data_of(number=one.number, on=one.on)
