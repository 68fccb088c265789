"""Says what a PDF is worth: own byte rules first, pyHanko second, trust last; knows no office."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime

from app.signing.certificates import holder_of
from app.signing.verification.broken import state_of_broken
from app.signing.verification.byte_rules import Reading, SealedField, read_strictly
from app.signing.verification.chains import Span
from app.signing.verification.file_shape import sound_ends
from app.signing.verification.trust import Judge, Signed, Trust, repeated
from app.signing.verification.verdict import (
    EmptyField,
    Ending,
    Finding,
    SignatureSeen,
    StampSeen,
    State,
    Verdict,
)
from app.signing.verification.violation import Violation

__all__ = [
    "EmptyField",
    "Ending",
    "Finding",
    "SignatureSeen",
    "StampSeen",
    "State",
    "Trust",
    "Verdict",
    "intact_part",
    "verify",
    "verify_integrity",
]


def verify(pdf: bytes, trust: Trust, now: datetime) -> Verdict:
    """Judge a file; `now` is aware.

    Never raises for anything that stands in `pdf`, and never goes to the network.
    Raises Problem `root_unreadable` and `revocation_list_damaged` for what stands in `trust`.
    """
    judge = Judge(trust, now)
    try:
        reading, findings = verify_integrity(pdf)
        if reading is None:
            return Verdict(state_of_broken(pdf), findings, ())
        return _judged(reading, judge, trust, now)
    # The last net: what no rule foresaw is not accepted, and a hostile file is no reason to crash.
    except Exception as error:
        return Verdict(state_of_broken(pdf), (Finding("shape_unforeseen", type(error).__name__),), ())


def verify_integrity(pdf: bytes) -> tuple[Reading | None, tuple[Finding, ...]]:
    """The reading of a file that keeps all rules, or None; and the findings. Unsigned is no finding here."""
    try:
        reading = read_strictly(pdf)
    except Violation as violation:
        return None, (violation.finding,)
    objections = _second_opinion(reading) if reading.signatures else ()
    return (None if objections else reading), objections


def intact_part(pdf: bytes, *, signed: bool = True) -> bytes | None:
    """The longest earlier revision of a file that keeps all rules and carries a signature; None without one.

    Offered when the file itself keeps them no longer: what was appended since is not in it. Without `signed`
    the document before its first signature will do, too; it proves nothing.
    """
    try:
        ends = [end for end in sound_ends(pdf)[1 if signed else 0 :] if end < len(pdf)]
        # A sound file is made of sound revisions: whether the first so many are sound can be bisected.
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high + 1) // 2
            if verify_integrity(pdf[: ends[middle - 1]])[0] is not None:
                low = middle
            else:
                high = middle - 1
        return pdf[: ends[low - 1]] if low else None
    # As in `verify`: what no rule foresaw has no sound part.
    except Exception:
        return None


def _judged(reading: Reading, judge: Judge, trust: Trust, now: datetime) -> Verdict:
    revisions = tuple(_prefix_hashes(reading))
    signed = [_signed(sealed, revisions, trust, judge) for sealed in reading.signatures]
    findings = [Finding("unsigned")] if not signed else []
    twice = tuple(repeated(signed))
    signatures = []
    for sealed, one in zip(reading.signatures, signed, strict=True):
        span = judge.span(one)
        doubts = [*judge.doubts(one, span), *(found for found in twice if found.where == one.field)]
        findings += doubts
        signatures.append(_seen(sealed, one, span if span and span.end < now else None, known=not doubts))
    of_the_file = tuple(_doubts_about_file(revisions, trust))
    state = _state(signed, findings, of_the_file)
    empty = tuple(EmptyField(place.name, place.label) for place in reading.fields if place.signature is None)
    return Verdict(state, (*findings, *of_the_file), tuple(signatures), empty, revisions)


def _doubts_about_file(revisions: tuple[str, ...], trust: Trust) -> Iterator[Finding]:
    issued = trust.documents is None or revisions[0] in trust.documents
    if not issued and trust.registered.keys().isdisjoint(revisions):
        yield Finding("trust_other_document")
    if trust.continued.get(revisions[-1], 0) >= len(revisions):
        yield Finding("trust_rolled_back")


def _state(signed: Sequence[Signed], doubts: Sequence[Finding], of_the_file: Sequence[Finding]) -> State:
    codes = {finding.code for finding in of_the_file}
    if not signed:
        return State.UNSIGNED
    if "trust_other_document" in codes:
        return State.CHANGED
    if codes:
        return State.ROLLED_BACK
    return State.UNKNOWN_SIGNER if doubts else State.INTACT


def _second_opinion(reading: Reading) -> tuple[Finding, ...]:
    from app.signing.verification.second_opinion import second_opinion

    return tuple(second_opinion(reading))


def _prefix_hashes(reading: Reading) -> Iterator[str]:
    """The SHA-256 of the file up to the end of each revision."""
    data, digest = memoryview(reading.file.data), hashlib.sha256()
    at = 0
    for revision in reading.file.revisions:
        digest.update(data[at : revision.end])
        at = revision.end
        yield digest.hexdigest()


def _signed(sealed: SealedField, revisions: tuple[str, ...], trust: Trust, judge: Judge) -> Signed:
    """A registered file proves all revisions that it begins with."""
    seal = sealed.seal
    moments = [trust.registered[one] for one in revisions[sealed.revision :] if one in trust.registered]
    registered = min(moments, default=None)
    stamped = seal.stamp.time if seal.stamp and judge.trusts(seal.stamp) else None
    return Signed(sealed.field.name, seal.certificate, seal.claimed_time, registered, stamped)


def _seen(sealed: SealedField, signed: Signed, past: Span | None, *, known: bool) -> SignatureSeen:
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
        label=sealed.field.label,
        ended=past.end if past else None,
        ending=past.ending if past else None,
        registered=signed.registered,
        stamp=_stamp_seen(sealed, signed),
    )


def _stamp_seen(sealed: SealedField, signed: Signed) -> StampSeen | None:
    stamp = sealed.seal.stamp
    if stamp is None:
        return None
    stamper = holder_of(stamp.certificate)
    name = stamper.name or stamper.organisation
    return StampSeen(stamp.time, name, stamper.fingerprint, trusted=signed.stamped is not None)
