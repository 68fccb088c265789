"""A signatory's key file (one person, one file) and the key once it is open; knows no PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from app.domain.problems import Problem
from app.signing.certificates import Holder, holder_of, signing_key
from app.signing.envelope import Cost, label_of, seal, unseal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

SIGNATORY, AUTHORITY = "signatory", "authority"


class SigningKey(Protocol):
    """What signs, wherever it lies: a key of our own envelope, of a PKCS#12 file, or on a token."""

    @property
    def certificate(self) -> bytes:
        """The certificate, DER."""

    @property
    def holder(self) -> Holder:
        """Whom the certificate names."""

    def sign(self, message: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 over `message` (RFC 8017, 8.2)."""


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """A key ready to sign, with its certificate (DER).

    The private key stays loaded: loading it again costs fifty times the signature itself.
    """

    certificate: bytes
    holder: Holder
    private: RSAPrivateKey = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 over `message` (RFC 8017, 8.2)."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

        return self.private.sign(message, PKCS1v15(), hashes.SHA256())


def write_key_file(
    kind: str, certificate_pem: bytes, key: PrivateKeyTypes, passphrase: str, cost: Cost | None = None
) -> bytes:
    """The bytes of a key file: the certificate in clear, the private key (PKCS#8) sealed, bound together."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    label = {"kind": kind, "certificate": certificate_pem.decode("ascii")}
    return seal(secret, passphrase, label, cost)


def read_holder(key_file: bytes) -> Holder:
    """Whose key file this is, by its certificate, without a passphrase. Raises Problem `key_unreadable`."""
    try:
        return holder_of(_certificate(key_file, SIGNATORY))
    except ValueError as error:
        raise Problem("key_unreadable") from error


def open_key(key_file: bytes, passphrase: str) -> OpenedKey:
    """Open a signatory's key file.

    Raises Problem `key_unreadable` (damaged, not a key file, key and certificate do not belong together)
    or `passphrase_wrong`.
    """
    certificate = _certificate(key_file, SIGNATORY)
    try:
        private = signing_key(open_private_key(key_file, passphrase, SIGNATORY))
        return OpenedKey(certificate, holder_of(certificate), private)
    except ValueError as error:
        raise Problem("key_unreadable") from error


def open_private_key(key_file: bytes, passphrase: str, kind: str) -> PrivateKeyTypes:
    """The private key of a file of this `kind`, checked against its certificate; raises as `open_key`."""
    from cryptography.hazmat.primitives.serialization import load_der_private_key
    from cryptography.x509 import load_der_x509_certificate

    certificate = _certificate(key_file, kind)
    secret = unseal(key_file, passphrase)
    try:
        private = load_der_private_key(secret, None)
        public = load_der_x509_certificate(certificate).public_key()
    except (ValueError, TypeError) as error:
        raise Problem("key_unreadable") from error
    if private.public_key() != public:
        raise Problem("key_unreadable")
    return private


def with_new_passphrase(key_file: bytes, old: str, new: str, cost: Cost | None = None) -> bytes:
    """The same key file, of a signatory or an authority, sealed under another passphrase.

    Raises Problem `passphrase_short`, `passphrase_wrong`, `key_unreadable`.
    """
    label = label_of(key_file)
    open_private_key(key_file, old, label.get("kind", ""))
    return seal(unseal(key_file, old), new, label, cost)


def certificate_in(key_file: bytes) -> bytes:
    """A signatory's certificate (DER) from his key file, without a passphrase; raises as `read_holder`."""
    return _certificate(key_file, SIGNATORY)


def pem_to_der(certificate_pem: bytes) -> bytes:
    """One PEM certificate as DER. Raises ValueError."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificate

    return load_pem_x509_certificate(certificate_pem).public_bytes(Encoding.DER)


def der_to_pem(certificate: bytes) -> bytes:
    """One DER certificate as PEM. Raises ValueError."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_der_x509_certificate

    return load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)


def _certificate(key_file: bytes, kind: str) -> bytes:
    label = label_of(key_file)
    if label.get("kind") != kind:
        raise Problem("key_unreadable")
    try:
        return pem_to_der(label["certificate"].encode("ascii"))
    except (KeyError, ValueError) as error:
        raise Problem("key_unreadable") from error
