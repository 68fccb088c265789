"""A signatory's key file (one person, one file) and the key once it is open; knows no PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.problems import Problem
from app.signing.certificates import Holder, holder_of, signing_key
from app.signing.envelope import Cost, label_of, seal, unseal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

SIGNATORY, AUTHORITY = "signatory", "authority"


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """A key ready to sign, with its certificate (DER).

    `signer.sign` uses nothing but `certificate`, `holder` and `sign`: a token offers the same three.
    The private key stays loaded: loading it again costs fifty times the signature itself.
    """

    certificate: bytes
    holder: Holder
    _private: RSAPrivateKey = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 over `message` (RFC 8017, 8.2)."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

        return self._private.sign(message, PKCS1v15(), hashes.SHA256())


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


def pem_to_der(certificate_pem: bytes) -> bytes:
    """One PEM certificate as DER. Raises ValueError."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificate

    return load_pem_x509_certificate(certificate_pem).public_bytes(Encoding.DER)


def _certificate(key_file: bytes, kind: str) -> bytes:
    label = label_of(key_file)
    if label.get("kind") != kind:
        raise Problem("key_unreadable")
    try:
        return pem_to_der(label["certificate"].encode("ascii"))
    except (KeyError, ValueError) as error:
        raise Problem("key_unreadable") from error
