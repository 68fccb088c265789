"""The register of signatures: who signed a version of the minutes, how and when; events are added, never
changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.attendance import Attendance, Role
from app.domain.minutes import Minutes
from app.domain.problems import Refusal


class Method(StrEnum):
    """How somebody signed, or did not."""

    DIGITAL = "digital"  # رقمی
    INK = "ink"  # با خودکار روی کاغذ
    REFUSED = "refused"  # خودداری از امضا
    REPLACED = "replaced"  # امضای جانشین

    @property
    def signs(self) -> bool:
        """Whether the field is filled after it."""
        return self is not Method.REFUSED


@dataclass(frozen=True, slots=True)
class SignatureEvent:
    """What was registered of one row to be signed.

    ``name`` and ``title`` are of whoever signed: for ``REPLACED`` those of the substitute.  ``on`` is the day
    that was told, ``registered_at`` the moment at which the office took note.  ``dissent`` is what was
    written beside the signature, or why it was refused.  Hashes are SHA-256 in lower-case hex: of the scan of
    the signed paper, of the signer's certificate, of the whole signed file.
    """

    id: str
    version: int
    row_id: str
    name: str
    method: Method
    on: date
    registered_at: datetime
    title: str = ""
    person_id: str | None = None
    dissent: str = ""
    scan_sha256: str = ""
    certificate_sha256: str = ""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """A row to be signed, and all that was registered of it, oldest first."""

    row: Attendance
    events: tuple[SignatureEvent, ...] = ()

    @property
    def last(self) -> SignatureEvent | None:
        """What holds now."""
        return self.events[-1] if self.events else None

    @property
    def has_signed(self) -> bool:
        """Whether the field is filled, by hand, key or substitute."""
        return self.last is not None and self.last.method.signs

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was registered."""
        return self.last is None


def signatories(minutes: Minutes) -> tuple[Attendance, ...]:
    """The rows that are to be signed: the chair first, the others in the order of the attendance."""
    rows = (row for row in minutes.meeting.attendance if row.signs)
    return tuple(sorted(rows, key=lambda row: row.role is not Role.CHAIR))


def register(minutes: Minutes, events: Iterable[SignatureEvent]) -> tuple[Signatory, ...]:
    """Every signatory of one version with the events of that version."""
    own = [event for event in events if event.version == minutes.issue.version]
    return tuple(
        Signatory(row, tuple(event for event in own if event.row_id == row.id))
        for row in signatories(minutes)
    )


def is_signed(events: Iterable[SignatureEvent]) -> bool:
    """Whether anybody has signed."""
    return any(event.method.signs for event in events)


def check(event: SignatureEvent, held: Iterable[Signatory]) -> None:
    """Refuse an event of somebody who is not to sign, after a signature, or that does not say enough."""
    signatory = next((one for one in held if one.row.id == event.row_id), None)
    if signatory is None:
        raise Refusal("not_a_signatory", name=event.name)
    if signatory.has_signed:
        raise Refusal("already_signed", name=signatory.row.name)
    if not event.name.strip():
        raise Refusal("signer_name_missing", name=signatory.row.name)
    if event.method is Method.DIGITAL and not (event.certificate_sha256 and event.file_sha256):
        raise Refusal("digital_without_file", name=event.name)
