"""Builds and reads the certificates of an office's own authority (RFC 5280); knows no passphrase."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.domain.problems import Problem

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

TRIAL_MARK = "آزمایشی"
COMMON_NAME_BYTES = 64
_COUNTRY = "IR"
_FULL_NAME_OID = "2.5.4.41"
_DOCUMENT_SIGNING_OID = "1.3.6.1.5.5.7.3.36"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a certificate is for: name, official title, organisation, staff number (tells namesakes apart)."""

    name: str
    title: str
    organisation: str
    serial: str


@dataclass(frozen=True, slots=True)
class Holder:
    """What a certificate says of its holder, with its validity (UTC) and its SHA-256 in lower-case
    hex."""

    name: str
    title: str
    organisation: str
    serial: str
    valid_from: datetime
    valid_to: datetime
    fingerprint: str

    @property
    def is_trial(self) -> bool:
        """True for keys made for demonstrations and tests."""
        return TRIAL_MARK in self.name

    def valid_at(self, moment: datetime) -> bool:
        """Whether `moment` (aware) lies within the validity of the certificate."""
        return self.valid_from <= moment <= self.valid_to


def root_certificate(
    key: EllipticCurvePrivateKey, name: str, organisation: str, now: datetime, years: int = 10
) -> x509.Certificate:
    """A self-signed authority that may issue signatories and nothing below them."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    subject = _distinguished(Subject(name, "", organisation, ""))
    public = key.public_key()
    return (
        x509.CertificateBuilder(subject_name=subject, issuer_name=subject, public_key=public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_whole_minute(now))
        .not_valid_after(_whole_minute(now) + _years(years))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA384())
    )


def signatory_certificate(
    public: RSAPublicKey,
    subject: Subject,
    root: x509.Certificate,
    root_key: EllipticCurvePrivateKey,
    now: datetime,
    years: int,
) -> x509.Certificate:
    """A certificate for signing documents (RFC 9336); it never outlives its authority."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID

    purposes = [x509.ObjectIdentifier(_DOCUMENT_SIGNING_OID), ExtendedKeyUsageOID.EMAIL_PROTECTION]
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    return (
        x509.CertificateBuilder(
            subject_name=_distinguished(subject), issuer_name=root.subject, public_key=public
        )
        .serial_number(x509.random_serial_number())
        .not_valid_before(_whole_minute(now))
        .not_valid_after(min(_whole_minute(now) + _years(years), root.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(digital_signature=True, content_commitment=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(issuer_key, critical=False)
        .sign(root_key, hashes.SHA384())
    )


def holder_of(certificate: bytes) -> Holder:
    """Read a DER certificate. Raises ValueError when it is none."""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parsed = x509.load_der_x509_certificate(certificate)

    def first(oid: x509.ObjectIdentifier) -> str:
        found = parsed.subject.get_attributes_for_oid(oid)
        return str(found[0].value) if found else ""

    return Holder(
        name=first(x509.ObjectIdentifier(_FULL_NAME_OID)) or first(NameOID.COMMON_NAME),
        title=first(NameOID.TITLE),
        organisation=first(NameOID.ORGANIZATION_NAME),
        serial=first(NameOID.SERIAL_NUMBER),
        valid_from=parsed.not_valid_before_utc,
        valid_to=parsed.not_valid_after_utc,
        fingerprint=hashlib.sha256(certificate).hexdigest(),
    )


def authorities(roots: Sequence[bytes]) -> tuple[x509.Certificate, ...]:
    """The certificates in `roots`, each DER or PEM (perhaps several). Raises Problem `root_unreadable`."""
    from cryptography import x509

    found: list[x509.Certificate] = []
    try:
        for root in roots:
            if b"-----BEGIN" in root:
                found += x509.load_pem_x509_certificates(root)
            else:
                found.append(x509.load_der_x509_certificate(root))
    except ValueError as error:
        raise Problem("root_unreadable") from error
    return tuple(found)


def authorities_in(data: bytes) -> tuple[bytes, ...]:
    """The certificates of authorities in a file (DER, or PEM with one or several), each as PEM.

    Raises Problem `root_unreadable`, and `certificate_not_authority` (name) for one that may not issue any.
    """
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import BasicConstraints, ExtensionNotFound, KeyUsage

    found = authorities((data,))
    for one in found:
        try:
            authority = one.extensions.get_extension_for_class(BasicConstraints).value.ca
            issues = one.extensions.get_extension_for_class(KeyUsage).value.key_cert_sign
        except (ValueError, ExtensionNotFound):
            authority = issues = False
        if not (authority and issues):
            raise Problem("certificate_not_authority", name=holder_of(one.public_bytes(Encoding.DER)).name)
    return tuple(one.public_bytes(Encoding.PEM) for one in found)


def authority_holder(certificate_pem: bytes) -> Holder:
    """What a PEM certificate says of its holder. Raises Problem `root_unreadable`."""
    from cryptography.hazmat.primitives.serialization import Encoding

    (certificate,) = authorities((certificate_pem,))
    return holder_of(certificate.public_bytes(Encoding.DER))


def fingerprint(certificate_pem: bytes) -> str:
    """SHA-256 of a PEM certificate's DER, lower-case hex. Raises Problem `root_unreadable`."""
    from cryptography.hazmat.primitives.serialization import Encoding

    (certificate,) = authorities((certificate_pem,))
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def sha256(certificate: bytes) -> str:
    """SHA-256 of a DER certificate, lower-case hex."""
    return hashlib.sha256(certificate).hexdigest()


def signing_key(key: object) -> RSAPrivateKey:
    """`key` if it can sign minutes (RSA of at least 2048 bits). Raises ValueError otherwise."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    if not isinstance(key, RSAPrivateKey) or key.key_size < 2048:
        raise ValueError("not an RSA key of at least 2048 bits")
    return key


def shortened(name: str, limit: int = COMMON_NAME_BYTES) -> str:
    """`name` cut to `limit` bytes of UTF-8, never inside a letter or between a letter and its mark."""
    kept = name
    while len(kept.encode("utf-8")) > limit:
        kept = kept[:-1]
    while len(kept) < len(name) and kept and unicodedata.combining(name[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip(" \u200c\u200d")


def _distinguished(subject: Subject) -> x509.Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    common_name = shortened(subject.name)
    full_name = subject.name if common_name != subject.name else ""
    pairs = [
        (NameOID.COUNTRY_NAME, _COUNTRY),
        (NameOID.ORGANIZATION_NAME, subject.organisation),
        (NameOID.TITLE, subject.title),
        (NameOID.SERIAL_NUMBER, subject.serial),
        (x509.ObjectIdentifier(_FULL_NAME_OID), full_name),
        (NameOID.COMMON_NAME, common_name),
    ]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in pairs if value])


def _key_usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )


def _whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _years(count: int) -> timedelta:
    return timedelta(days=365 * count + count // 4)
