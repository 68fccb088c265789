"""The authority's list of revoked certificates (RFC 5280, 5): adding to it, reading it; knows no person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.problems import Problem
from app.signing.authority import Authority, open_root
from app.signing.certificates import authorities

if TYPE_CHECKING:
    from cryptography import x509


class Reason(StrEnum):
    """Why a certificate is revoked: the codes of RFC 5280, 5.3.1 that an office can mean."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "keyCompromise"
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION = "cessationOfOperation"


@dataclass(frozen=True, slots=True)
class Revocation:
    """One entry of the list: the certificate's serial number, the moment (UTC) and the reason."""

    serial: int
    on: datetime
    reason: Reason


def revoke(
    authority: Authority,
    passphrase: str,
    previous: bytes | None,
    certificates: Iterable[bytes],
    reason: Reason,
    now: datetime,
) -> bytes:
    """The next list (DER), signed by the root: everything of `previous`, and `certificates` (DER).

    What is on the list stays as it was entered first. The list has no successor in sight (an office works
    offline), so it is in force until the root ends.
    Raises Problem `passphrase_wrong`, `key_unreadable`, `revocation_list_damaged` (of `previous`).
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding

    root, root_key = open_root(authority, passphrase)
    entries = {entry.serial: entry for entry in read(previous, authority.certificate_pem)} if previous else {}
    for certificate in certificates:
        serial = serial_of(certificate)
        entries.setdefault(serial, Revocation(serial, now.replace(microsecond=0), reason))
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.subject)
        .last_update(now)
        .next_update(max(root.not_valid_after_utc, now))
        .add_extension(x509.CRLNumber(_number(previous) + 1), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
    )
    for entry in entries.values():
        builder = builder.add_revoked_certificate(_entry(entry))
    return builder.sign(root_key, hashes.SHA384()).public_bytes(Encoding.DER)


def read(revocation_list: bytes, root_pem: bytes) -> tuple[Revocation, ...]:
    """The entries of a list (DER or PEM) that this root signed, in the order of the list.

    Raises Problem `revocation_list_damaged` when it is none or another has signed it.
    """
    if not is_of(revocation_list, root_pem):
        raise Problem("revocation_list_damaged")
    return tuple(
        Revocation(entry.serial_number, entry.revocation_date_utc, _reason(entry))
        for entry in _parsed(revocation_list)
    )


def serial_of(certificate: bytes) -> int:
    """The serial number that the issuer gave a certificate (DER)."""
    from cryptography import x509

    return x509.load_der_x509_certificate(certificate).serial_number


def issued_by(certificate: bytes, authority_pem: bytes) -> bool:
    """Whether this authority issued the certificate (DER). Raises Problem `root_unreadable`."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature

    (authority,) = authorities((authority_pem,))
    try:
        x509.load_der_x509_certificate(certificate).verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def is_of(revocation_list: bytes, authority_pem: bytes) -> bool:
    """Whether this authority signed the list (DER or PEM).

    Raises Problem `revocation_list_damaged`, `root_unreadable`.
    """
    parsed, (authority,) = _parsed(revocation_list), authorities((authority_pem,))
    return parsed.issuer == authority.subject and parsed.is_signature_valid(authority.public_key())  # type: ignore[arg-type]


def digest(revocation_list: bytes) -> str:
    """SHA-256 of a list's bytes, lower-case hex: its name among others."""
    return hashlib.sha256(revocation_list).hexdigest()


def _parsed(revocation_list: bytes) -> x509.CertificateRevocationList:
    from cryptography import x509

    try:
        if revocation_list.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_crl(revocation_list)
        return x509.load_der_x509_crl(revocation_list)
    except ValueError as error:
        raise Problem("revocation_list_damaged") from error


def _number(previous: bytes | None) -> int:
    from cryptography import x509

    if previous is None:
        return 0
    return _parsed(previous).extensions.get_extension_for_class(x509.CRLNumber).value.crl_number


def _entry(entry: Revocation) -> x509.RevokedCertificate:
    from cryptography import x509

    return (
        x509.RevokedCertificateBuilder()
        .serial_number(entry.serial)
        .revocation_date(entry.on)
        .add_extension(x509.CRLReason(x509.ReasonFlags(entry.reason.value)), critical=False)
        .build()
    )


def _reason(entry: x509.RevokedCertificate) -> Reason:
    from cryptography import x509

    try:
        return Reason(entry.extensions.get_extension_for_class(x509.CRLReason).value.reason.value)
    except (x509.ExtensionNotFound, ValueError):
        return Reason.UNSPECIFIED
