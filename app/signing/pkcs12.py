"""PKCS#12 files (RFC 7292): opening one that somebody brings, and writing one that stands guessing.

`cryptography` writes the file; the MAC, which it leaves at 2,048 rounds, is made anew with as many as the
encryption has: otherwise a passphrase could be guessed through it two thousand times faster.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.domain.problems import Problem
from app.signing.certificates import holder_of
from app.signing.fitness import require_fit
from app.signing.keys import OpenedKey, pem_to_der
from app.signing.passphrase import normalised, require_strong

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

ROUNDS = 300_000
_LARGEST_FILE = 1024 * 1024
_MOST_ROUNDS = 10_000_000
"""Seconds of work; whoever wants more would keep the machine busy for hours."""
_DIGESTS = frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512"})
_MAC_KEY = 3
_SHA256_BLOCK, _SHA256_SIZE = 64, 32


def is_pkcs12(data: bytes) -> bool:
    """Whether this is a PKCS#12 file (a PFX of version 3), whatever it holds."""
    from asn1crypto.pkcs12 import Pfx

    try:
        return len(data) <= _LARGEST_FILE and Pfx.load(data, strict=True)["version"].native == "v3"
    # asn1crypto raises bare TypeError and others on what is no DER.
    except Exception:
        return False


def open_pkcs12(data: bytes, passphrase: str) -> OpenedKey:
    """The one key in a file and its certificate; old encryptions (RC2, 3DES) are read too.

    Raises Problem `pkcs_unreadable`, `pkcs_costly` for one that asks for more work than a machine bears,
    `passphrase_wrong`, `pkcs_without_key`, and what `require_fit` does.
    """
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding

    if not is_pkcs12(data):
        raise Problem("pkcs_unreadable")
    _refuse_costly(data)
    held = _opened(data, passphrase)
    if held.key is None or held.cert is None or held.key.public_key() != held.cert.certificate.public_key():
        raise Problem("pkcs_without_key")
    certificate = held.cert.certificate.public_bytes(Encoding.DER)
    require_fit(certificate)
    if not isinstance(held.key, RSAPrivateKey):
        raise Problem("pkcs_without_key")
    return OpenedKey(certificate, holder_of(certificate), held.key)


def write_pkcs12(
    key: OpenedKey, passphrase: str, issuers: Sequence[bytes] = (), rounds: int = ROUNDS
) -> bytes:
    """The key and its certificate, with those of its `issuers` (PEM), under AES-256 and HMAC-SHA-256.

    The passphrase counts as it is typed: other programs know nothing of our one spelling.
    Raises Problem `passphrase_short`.
    """
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
    from cryptography.x509 import load_der_x509_certificate

    require_strong(passphrase)
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(rounds)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(passphrase.encode("utf-8"))
    )
    chain = [load_der_x509_certificate(pem_to_der(issuer)) for issuer in issuers]
    written = pkcs12.serialize_key_and_certificates(
        key.holder.name.encode("utf-8"),
        key.private,
        load_der_x509_certificate(key.certificate),
        chain,
        encryption,
    )
    return _with_strong_mac(written, passphrase, rounds)


def _refuse_costly(data: bytes) -> None:
    """Before anything is derived: the file says itself how often (RFC 7292, 4; RFC 8018, A.2)."""
    try:
        rounds = tuple(_rounds(data))
    # asn1crypto raises bare TypeError and others on what is no PKCS#12 inside.
    except Exception as error:
        raise Problem("pkcs_unreadable") from error
    if sum(rounds) > _MOST_ROUNDS or any(count < 1 for count in rounds):
        raise Problem("pkcs_costly")


def _rounds(data: bytes) -> Iterator[int]:
    """The rounds of each derivation that can be seen from outside; what is known of none is an error."""
    from asn1crypto.pkcs12 import Pfx, SafeContents

    pfx = Pfx.load(data)
    if pfx["mac_data"].native is not None:
        if pfx["mac_data"]["mac"]["digest_algorithm"]["algorithm"].native not in _DIGESTS:
            raise ValueError("a MAC whose rounds are unknown")
        yield pfx["mac_data"]["iterations"].native
    for content in pfx.authenticated_safe:
        if content["content_type"].native == "encrypted_data":
            sealed = content["content"]["encrypted_content_info"]
            yield sealed["content_encryption_algorithm"].kdf_iterations
            continue
        for bag in SafeContents.load(content["content"].native):
            if bag["bag_id"].native == "safe_contents":
                raise ValueError("bags in bags")
            if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                yield bag["bag_value"]["encryption_algorithm"].kdf_iterations


def _opened(data: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    """Tried as typed, then in our one spelling: other programs take digits and letters as they come."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    for spelled in dict.fromkeys((passphrase, normalised(passphrase))):
        try:
            return load_pkcs12(data, spelled.encode("utf-8"))
        except UnsupportedAlgorithm as error:
            raise Problem("pkcs_unreadable") from error
        except ValueError:
            continue
    raise Problem("passphrase_wrong")


def _with_strong_mac(written: bytes, passphrase: str, rounds: int) -> bytes:
    """RFC 7292, 4: the MAC is over the content of the authenticated safe."""
    from asn1crypto.pkcs12 import MacData, Pfx

    pfx, salt = Pfx.load(written), os.urandom(16)
    key = _derived(passphrase, salt, rounds)
    digest = hmac.new(key, pfx["auth_safe"]["content"].native, hashlib.sha256).digest()
    pfx["mac_data"] = MacData(
        {
            "mac": {"digest_algorithm": {"algorithm": "sha256"}, "digest": digest},
            "mac_salt": salt,
            "iterations": rounds,
        }
    )
    strong: bytes = pfx.dump(force=True)
    return strong


def _derived(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """The key of the MAC (RFC 7292, B.2 with SHA-256; one block is enough, so its step C falls away)."""
    password = passphrase.encode("utf-16-be") + b"\0\0"
    block = bytes([_MAC_KEY]) * _SHA256_BLOCK + _filled(salt) + _filled(password)
    for _ in range(rounds):
        block = hashlib.sha256(block).digest()
    return block[:_SHA256_SIZE]


def _filled(text: bytes) -> bytes:
    """`text` repeated to whole blocks."""
    length = -(-len(text) // _SHA256_BLOCK) * _SHA256_BLOCK
    return (text * (length // len(text) + 1))[:length] if text else b""
