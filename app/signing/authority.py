"""The office's own certificate authority: created, and enrolling signatories; knows no PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.problems import Problem
from app.signing.certificates import (
    TRIAL_MARK,
    Subject,
    authorities,
    root_certificate,
    signatory_certificate,
)
from app.signing.envelope import Cost
from app.signing.keys import AUTHORITY, SIGNATORY, open_private_key, write_key_file
from app.signing.passphrase import require_strong

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

__all__ = ["Authority", "Enrolment", "Subject", "create", "enrol", "is_trial", "open_root"]


@dataclass(frozen=True, slots=True)
class Authority:
    """The root certificate, to be given to everybody, and its key file, to be kept away from the network."""

    certificate_pem: bytes
    sealed_key: bytes


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A signatory's certificate and his key file, which holds the certificate too: one person, one file."""

    certificate_pem: bytes
    sealed_key: bytes


def create(
    name: str,
    organisation: str,
    passphrase: str,
    now: datetime,
    *,
    trial: bool = False,
    cost: Cost | None = None,
) -> Authority:
    """Make an authority (EC P-384, SHA-384, ten years) whose key only `passphrase` opens.

    A trial authority, and everybody it enrols, carries «آزمایشی» in the name, where no reader misses it.
    Raises Problem `passphrase_short`.
    """
    from cryptography.hazmat.primitives.asymmetric import ec

    require_strong(passphrase)
    key = ec.generate_private_key(ec.SECP384R1())
    certificate = _pem(root_certificate(key, _marked(name) if trial else name, organisation, now))
    return Authority(certificate, write_key_file(AUTHORITY, certificate, key, passphrase, cost))


def enrol(
    authority: Authority,
    authority_passphrase: str,
    subject: Subject,
    passphrase: str,
    now: datetime,
    years: int = 2,
    *,
    cost: Cost | None = None,
) -> Enrolment:
    """Make a key (RSA-3072) and a certificate for one signatory, who alone should type `passphrase`.

    Raises Problem `passphrase_short`, and of the authority `passphrase_wrong`, `key_unreadable`,
    `root_key_of_another`.
    """
    from cryptography.hazmat.primitives.asymmetric import rsa

    require_strong(passphrase)
    root, root_key = open_root(authority, authority_passphrase)
    if _is_trial(root):
        subject = replace(subject, name=_marked(subject.name))
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    certificate = _pem(signatory_certificate(key.public_key(), subject, root, root_key, now, years))
    return Enrolment(certificate, write_key_file(SIGNATORY, certificate, key, passphrase, cost))


def open_root(authority: Authority, passphrase: str) -> tuple[x509.Certificate, EllipticCurvePrivateKey]:
    """The root certificate and its private key, which belong together.

    Raises Problem `passphrase_wrong`, `key_unreadable`; `root_key_of_another` for the key of another root.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

    root = x509.load_pem_x509_certificate(authority.certificate_pem)
    key = open_private_key(authority.sealed_key, passphrase, AUTHORITY)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise Problem("key_unreadable")
    if key.public_key() != root.public_key():
        raise Problem("root_key_of_another")
    return root, key


def is_trial(root_pem: bytes) -> bool:
    """Whether a root was made for demonstrations: it carries «آزمایشی» in its name.

    Raises Problem `root_unreadable`.
    """
    return any(_is_trial(root) for root in authorities((root_pem,)))


def _marked(name: str) -> str:
    """The name with the trial mark in front.

    In front, because readers that apply RFC 3454, 6 to names (asn1crypto does) want a right-to-left one to
    begin and end with a letter: a bracket at the end would make the certificate unusable there.
    """
    return f"{TRIAL_MARK} – {name}"


def _is_trial(root: x509.Certificate) -> bool:
    from cryptography.x509.oid import NameOID

    return any(TRIAL_MARK in str(a.value) for a in root.subject.get_attributes_for_oid(NameOID.COMMON_NAME))


def _pem(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.PEM)
