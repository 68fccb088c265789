"""Says what a PDF is worth: own byte rules first, pyHanko second, trust last; knows no office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.signing.certificates import authorities, holder_of
from app.signing.verification.byte_rules import Reading, SealedField, read_strictly
from app.signing.verification.trust import untrusted_because
from app.signing.verification.verdict import Finding, SignatureSeen, State, Verdict
from app.signing.verification.violation import Violation

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

__all__ = ["Finding", "SignatureSeen", "State", "Verdict", "verify", "verify_integrity"]

_SIGNATURE_TRACE = re.compile(
    rb"/(?:B|#42)yteRange|/SubFilter|/Type\s*/(?:Sig|DocTimeStamp)\b|/DocMDP|adbe\.pkcs7|ETSI\.(?:CAdES|RFC)"
)
_HEADER_WITHIN = 1024


def verify(pdf: bytes, roots: Sequence[bytes], now: datetime) -> Verdict:
    """Judge a file; `roots` are the trusted authorities' certificates (PEM or DER), `now` is aware.

    Never raises for anything that stands in `pdf`, and never goes to the network.
    Raises Problem `root_unreadable` for a root that is no certificate.
    """
    trusted = authorities(roots)
    try:
        return _judged(pdf, trusted, now)
    except Violation as violation:
        return Verdict(_state_of_broken(pdf), (violation.finding,), ())
    # The last net: what no rule foresaw is not accepted, and a hostile file is no reason to crash.
    except Exception as error:
        return Verdict(_state_of_broken(pdf), (Finding("shape_unforeseen", type(error).__name__),), ())


def _judged(pdf: bytes, roots: Sequence[Certificate], now: datetime) -> Verdict:
    reading = read_strictly(pdf)
    if not reading.signatures:
        return Verdict(State.UNSIGNED, (Finding("unsigned"),), ())
    objections = _second_opinion(reading)
    if objections:
        return Verdict(State.CHANGED, objections, ())
    findings: list[Finding] = []
    signatures = []
    for sealed in reading.signatures:
        doubts = tuple(
            untrusted_because(
                sealed.seal.certificate, roots, sealed.seal.claimed_time, now, sealed.field.name
            )
        )
        findings.extend(doubts)
        signatures.append(_signature(sealed, known=not doubts))
    state = State.UNKNOWN_SIGNER if findings else State.INTACT
    return Verdict(state, tuple(findings), tuple(signatures))


def verify_integrity(pdf: bytes) -> tuple[Reading | None, tuple[Finding, ...]]:
    """The reading of a file that keeps all rules, or None; and the findings. Unsigned is no finding here."""
    try:
        reading = read_strictly(pdf)
    except Violation as violation:
        return None, (violation.finding,)
    objections = _second_opinion(reading) if reading.signatures else ()
    return (None if objections else reading), objections


def _second_opinion(reading: Reading) -> tuple[Finding, ...]:
    from app.signing.verification.second_opinion import second_opinion

    return tuple(second_opinion(reading))


def _state_of_broken(pdf: bytes) -> State:
    """Whether a file that breaks a rule was once signed, is no PDF at all, or is just not one of ours."""
    if b"%PDF-" not in pdf[:_HEADER_WITHIN] or b"%%EOF" not in pdf:
        return State.UNREADABLE
    traces = [match.start() for match in _SIGNATURE_TRACE.finditer(pdf)]
    if not traces:
        return State.UNSIGNED if _opens(pdf) else State.UNREADABLE
    return State.CHANGED if b"%%EOF" in pdf[traces[-1] :] else State.UNREADABLE


def _opens(pdf: bytes) -> bool:
    from app.signing.verification.second_opinion import opens_unsigned

    return opens_unsigned(pdf)


def _signature(sealed: SealedField, *, known: bool) -> SignatureSeen:
    holder = holder_of(sealed.seal.certificate)
    return SignatureSeen(
        field=sealed.field.name,
        name=holder.name,
        role=holder.title,
        organisation=holder.organisation,
        certificate_sha256=holder.fingerprint,
        claimed_time=sealed.seal.claimed_time,
        reason=sealed.seal.reason,
        revision=sealed.revision,
        known=known,
    )
