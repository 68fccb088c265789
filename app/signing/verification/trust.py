"""Whether a signature counts: who vouches for it, where he may sign, and what time is proven; knows no PDF.

Time is only claimed in a PAdES B-B signature. Once the certificate has expired or was revoked, the claim is
worth nothing: the signature counts only if the office had registered what was signed before that moment, or
if a stamper that the office trusts has stamped it (B-T).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.signing.certificates import authorities
from app.signing.verification.chains import Span, longest_span, may_sign
from app.signing.verification.revocations import read_revocations
from app.signing.verification.verdict import Ending, Finding

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from app.signing.verification.time_stamps import Stamp


@dataclass(frozen=True, slots=True)
class Trust:
    """What the verifier knows besides the file; every SHA-256 is lower-case hex.

    `roots` are the certificates (PEM or DER) of authorities, roots and intermediates alike, that somebody
    imported knowingly; `revocation_lists` their lists (PEM or DER). `registered` says of the SHA-256 of a
    whole file when (aware) the office registered it; `continued` of the SHA-256 of a whole file how many
    signatures the longest registered file has that begins with those bytes, where it is longer. `roster`
    says of each field the certificates (SHA-256) of the person who may sign there, None if nobody knows.
    `documents` are the SHA-256 of the unsigned documents that the office issued for these minutes, None if it
    issued none: right keys under another document are an insider's work. `time_stampers` are certificates
    (PEM or DER) of stampers, or of authorities whose stampers are believed; they vouch for nothing else.
    """

    roots: Sequence[bytes] = ()
    revocation_lists: Sequence[bytes] = ()
    registered: Mapping[str, datetime] = field(default_factory=dict)
    continued: Mapping[str, int] = field(default_factory=dict)
    roster: Mapping[str, frozenset[str]] | None = None
    documents: Set[str] | None = None
    time_stampers: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """What is to be judged of one signature: field, certificate (DER), claimed time (UTC), the earliest
    moment (aware) at which the office registered a file that holds it, None if it never did, and the moment
    (UTC) at which a trusted stamper saw it, None without one.
    """

    field: str
    certificate: bytes
    claimed_time: datetime
    registered: datetime | None
    stamped: datetime | None = None


class Judge:
    """A `Trust`, read once for all signatures of a file.

    Raises Problem `root_unreadable` and `revocation_list_damaged`.
    """

    def __init__(self, trust: Trust, now: datetime) -> None:
        self._trust, self._now = trust, now
        self._authorities = authorities(trust.roots)
        self._revocations = read_revocations(trust.revocation_lists)
        self._stampers = authorities(trust.time_stampers)

    def trusts(self, stamp: Stamp) -> bool:
        """Whether a stamper is known: imported itself, or issued by an authority imported for that.

        One that was revoked is believed no more, whatever time it says: its key may be in other hands.
        """
        stamper = _read(stamp.certificate)
        span = longest_span(stamper, self._stampers, self._revocations)
        if span is None:
            return stamper in self._stampers
        return span.begin <= stamp.time <= span.end and span.ending is not Ending.REVOKED

    def span(self, signed: Signed) -> Span | None:
        """When the signer's certificate is vouched for, None if nobody does."""
        return longest_span(_read(signed.certificate), self._authorities, self._revocations)

    def doubts(self, signed: Signed, span: Span | None) -> Iterator[Finding]:
        """The reasons not to count this signature; none when its signer is known and it is he.

        `span` is what :meth:`span` says of it.
        """
        where = signed.field
        if span is None:
            yield Finding("trust_unknown_issuer", where)
        elif not may_sign(_read(signed.certificate)):
            yield Finding("trust_not_for_signing", where)
        yield from self._doubts_about_time(signed, span)
        yield from self._doubts_about_place(signed)

    def _doubts_about_time(self, signed: Signed, span: Span | None) -> Iterator[Finding]:
        if signed.claimed_time > self._now:
            yield Finding("trust_signed_in_future", signed.field)
        if span is None:
            return
        moment = signed.stamped or signed.claimed_time
        # Certificate and stamp are of two clocks; the signature names its certificate, so it is the later.
        if signed.claimed_time < span.begin or moment > span.end:
            revoked = span.ending is Ending.REVOKED and moment > span.end
            code = "trust_revoked_at_signing" if revoked else "trust_expired_at_signing"
            yield Finding(code, signed.field)
        elif self._now > span.end and not self._was_before(span.end, signed):
            yield Finding("trust_time_unproven", signed.field)

    @staticmethod
    def _was_before(end: datetime, signed: Signed) -> bool:
        return any(moment and moment <= end for moment in (signed.registered, signed.stamped))

    def _doubts_about_place(self, signed: Signed) -> Iterator[Finding]:
        roster = self._trust.roster
        if roster is None:
            return
        fingerprint = hashlib.sha256(signed.certificate).hexdigest()
        if fingerprint in roster.get(signed.field, ()):
            return
        elsewhere = any(fingerprint in fingerprints for fingerprints in roster.values())
        yield Finding("trust_field_of_another" if elsewhere else "trust_not_on_roster", signed.field)


def repeated(signatures: Sequence[Signed]) -> Iterator[Finding]:
    """Of one person in several fields every signature but the first: nobody attends a meeting twice."""
    seen: set[object] = set()
    for signed in signatures:
        marks = _marks(_read(signed.certificate))
        if not seen.isdisjoint(marks):
            yield Finding("trust_signed_twice", signed.field)
        seen |= marks


def _marks(certificate: Certificate) -> set[object]:
    """What tells a person from others: the key, and the whole name if it holds a number of its own."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from cryptography.x509.oid import NameOID

    public = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    marks: set[object] = {public}
    if certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER):
        marks.add(certificate.subject)
    return marks


def _read(certificate: bytes) -> Certificate:
    from cryptography.x509 import load_der_x509_certificate

    return load_der_x509_certificate(certificate)
