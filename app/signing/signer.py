"""Signs minutes: bytes in, signed bytes out, verified before and after; knows no layout and keeps no key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.problems import Problem
from app.signing import cms
from app.signing.keys import SigningKey
from app.signing.verification import verify_integrity
from app.signing.verification.byte_rules import Reading
from app.signing.verification.form import FormField
from app.signing.verification.time_stamps import imprint_of

Stamper = Callable[[bytes], bytes | None]


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place to sign: its name (`sig-<id>`), label for people, size in points, whether it is taken."""

    name: str
    label: str
    width: float
    height: float
    filled: bool


@dataclass(frozen=True, slots=True)
class Inside:
    """What a file that keeps every rule holds: its record, where each of its revisions ends (in bytes, the
    unsigned document first), and for each signature in time its field and the signer's certificate (DER).
    """

    record: bytes
    ends: tuple[int, ...]
    fields: tuple[str, ...]
    certificates: tuple[bytes, ...]


def inside(pdf: bytes) -> Inside:
    """What a sound file holds, signed or not, whoever signed it. Raises Problem `document_damaged`."""
    reading = _sound(pdf)
    return Inside(
        reading.record,
        tuple(revision.end for revision in reading.file.revisions),
        tuple(sealed.field.name for sealed in reading.signatures),
        tuple(sealed.seal.certificate for sealed in reading.signatures),
    )


def fields_of(pdf: bytes) -> tuple[SignatureField, ...]:
    """The signature fields of a file in the order of its form. Raises Problem `document_damaged`."""
    return tuple(
        SignatureField(field.name, field.label, field.width, field.height, field.signature is not None)
        for field in _sound(pdf).fields
    )


def embedded_record(pdf: bytes) -> bytes:
    """The JSON record inside a file that keeps every rule, signed or not.

    Raises Problem `document_damaged` (finding, where).
    """
    return _sound(pdf).record


def sign(
    pdf: bytes,
    field: str,
    key: SigningKey,
    appearance_pdf: bytes | None,
    signed_at: datetime,
    reason: str = "",
    stamp: Stamper | None = None,
) -> bytes:
    """Fill the empty signature field `field`: PAdES B-B, SHA-256 with RSA; the first signature certifies.

    `appearance_pdf` is one page of the field's size, None for no visible sign. `signed_at` is aware; it is
    written in UTC and only claimed. `stamp` gets the SHA-256 of the signature value and returns a time-stamp
    token over it in our form (then it is PAdES B-T), or None. The result begins with `pdf` unchanged and has
    been verified.
    Raises Problem `document_damaged` (finding, where), `field_unknown` (field), `already_signed` (name),
    `certificate_expired` (name, valid_to), `certificate_not_yet_valid` (name, valid_from),
    `signing_failed` (finding).
    """
    before = _sound(pdf)
    place = _empty_field(before, field)
    _require_valid(key, signed_at)
    certify = not before.signatures
    signed = _signed(pdf, place, key, appearance_pdf, signed_at, reason, stamp, certify=certify)
    after, findings = verify_integrity(signed)
    if after is None or not signed.startswith(pdf):
        raise Problem("signing_failed", finding=findings[0].code if findings else "prefix")
    newest = after.signatures[-1]
    if newest.field.name != field or newest.seal.certificate != key.certificate:
        raise Problem("signing_failed", finding="signatures")
    return signed


def _sound(pdf: bytes) -> Reading:
    reading, findings = verify_integrity(pdf)
    if reading is None:
        raise Problem("document_damaged", finding=findings[0].code, where=findings[0].where)
    return reading


def _empty_field(reading: Reading, name: str) -> FormField:
    for field in reading.fields:
        if field.name == name:
            if field.signature is not None:
                raise Problem("already_signed", name=field.label or name)
            return field
    raise Problem("field_unknown", field=name)


def _require_valid(key: SigningKey, moment: datetime) -> None:
    holder = key.holder
    if moment > holder.valid_to:
        raise Problem("certificate_expired", name=holder.name, valid_to=holder.valid_to)
    if moment < holder.valid_from:
        raise Problem("certificate_not_yet_valid", name=holder.name, valid_from=holder.valid_from)


def _signed(
    pdf: bytes,
    place: FormField,
    key: SigningKey,
    appearance_pdf: bytes | None,
    signed_at: datetime,
    reason: str,
    stamp: Stamper | None,
    *,
    certify: bool,
) -> bytes:
    from app.signing.increment import add_signature

    def message(digest: bytes) -> bytes:
        signature = key.sign(cms.signed_attributes(key.certificate, digest))
        token = stamp(imprint_of(signature)) if stamp else None
        return cms.compose(key.certificate, digest, signature, token)

    try:
        return add_signature(
            pdf,
            place.name,
            message,
            room=cms.room_for(key.certificate, stamped=stamp is not None),
            certify=certify,
            appearance=appearance_pdf,
            signed_at=signed_at.astimezone(UTC),
            reason=reason,
        )
    except Problem:
        raise
    # pyHanko raises whatever it stumbles with; nothing was written, so it is one problem to the user.
    except Exception as error:
        raise Problem("signing_failed", finding=type(error).__name__) from error
