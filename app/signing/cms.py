"""The one CMS form that we write and accept: from its few free parts it follows to the last bit.

A PAdES B-B signature (ETSI EN 319 142-1) with SHA-256 and RSA has three things of its own: certificate,
message digest and signature value; a B-T signature has a time-stamp token besides (see `time_stamp`).
Everything else (versions, algorithms, attributes and their order, RFC 5652 and RFC 5035) is fixed here. So
the writer composes, and the verifier composes again and compares.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from app.signing import der

_DATA = der.object_id("1.2.840.113549.1.7.1")
_SIGNED_DATA = der.object_id("1.2.840.113549.1.7.2")
_CONTENT_TYPE = der.object_id("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = der.object_id("1.2.840.113549.1.9.4")
_SIGNING_CERTIFICATE_V2 = der.object_id("1.2.840.113549.1.9.16.2.47")
_TIME_STAMP_TOKEN = der.object_id("1.2.840.113549.1.9.16.2.14")
_NULL = der.encode(der.NULL)
_SHA256 = der.encode(der.SEQUENCE, der.object_id("2.16.840.1.101.3.4.2.1"), _NULL)
_SHA256_WITH_RSA = der.encode(der.SEQUENCE, der.object_id("1.2.840.113549.1.1.11"), _NULL)
SMALLEST_KEY = 2048
_DIGEST_SIZE = 32
_LONGEST_SIGNATURE = 4096 // 8
# What a time-stamp token may take; in our form it holds one certificate, as an RSA stamper has it.
ROOM_FOR_TIME_STAMP = 8192


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """What a CMS holds of its own: the signer's certificate (DER), the signature value, and the time-stamp
    token over it (DER) if there is one.
    """

    certificate: bytes
    signature: bytes
    time_stamp: bytes | None = None


@dataclass(frozen=True, slots=True)
class SignerParts:
    """What one signer puts under a content (RFC 5652, 5.3): certificate and algorithms in DER, the signed
    attributes in the order of DER, the signature value, and the unsigned attributes.
    """

    certificate: bytes
    digest_algorithm: bytes
    attributes: Sequence[bytes]
    signature_algorithm: bytes
    signature: bytes
    unsigned: Sequence[bytes] = ()


def signed_attributes(certificate: bytes, digest: bytes) -> bytes:
    """The bytes that the signature value is over: a DER SET OF three attributes (RFC 5652, 5.4).

    Raises ValueError when `certificate` is none.
    """
    return der.encode(der.SET, *_attributes(certificate, digest))


def compose(certificate: bytes, digest: bytes, signature: bytes, time_stamp: bytes | None = None) -> bytes:
    """The whole ContentInfo, DER. Raises ValueError when `certificate` is none."""
    unsigned = () if time_stamp is None else (_attribute(_TIME_STAMP_TOKEN, time_stamp),)
    signer = SignerParts(
        certificate, _SHA256, _attributes(certificate, digest), _SHA256_WITH_RSA, signature, unsigned
    )
    return signed_data(1, der.encode(der.SEQUENCE, _DATA), signer)


def signed_data(version: int, content: bytes, signer: SignerParts) -> bytes:
    """A ContentInfo (RFC 5652, 5) of one signer, named by issuer and serial number, with his certificate
    alone. Raises ValueError when that is none.
    """
    parts = [
        der.encode(der.INTEGER, b"\x01"),
        der.encode(der.SEQUENCE, *_issuer_and_serial(signer.certificate)),
        signer.digest_algorithm,
        der.encode(der.CONTEXT_0, *signer.attributes),
        signer.signature_algorithm,
        der.encode(der.OCTET_STRING, signer.signature),
    ]
    if signer.unsigned:
        parts.append(der.encode(der.CONTEXT_1, *signer.unsigned))
    signed = der.encode(
        der.SEQUENCE,
        der.encode(der.INTEGER, bytes((version,))),
        der.encode(der.SET, signer.digest_algorithm),
        content,
        der.encode(der.CONTEXT_0, signer.certificate),
        der.encode(der.SET, der.encode(der.SEQUENCE, *parts)),
    )
    return der.encode(der.SEQUENCE, _SIGNED_DATA, der.encode(der.CONTEXT_0, signed))


def room_for(certificate: bytes, *, stamped: bool = False) -> int:
    """Bytes that a message of this signer takes at most. Raises ValueError when `certificate` is none."""
    time_stamp = bytes(ROOM_FOR_TIME_STAMP) if stamped else None
    return len(compose(certificate, bytes(_DIGEST_SIZE), bytes(_LONGEST_SIGNATURE), time_stamp))


def take_apart(message: bytes) -> SignedMessage:
    """Find the parts where `compose` puts them; whether the rest is right, only composing again tells.

    Raises ValueError when they are not to be found there.
    """
    _, content = der.read(message).children()
    (signed,) = content.children()
    _, _, _, certificates, signers = signed.children()
    (certificate,) = certificates.children()
    (signer,) = signers.children()
    _, _, _, _, _, signature, *unsigned = signer.children()
    if not unsigned:
        return SignedMessage(certificate.encoded, signature.content)
    (attribute,) = unsigned[0].children()
    _, values = attribute.children()
    (time_stamp,) = values.children()
    return SignedMessage(certificate.encoded, signature.content, time_stamp.encoded)


def stated_digest(message: bytes) -> bytes:
    """The digest that the signed attributes speak of, whatever the document's own is.

    Raises ValueError when there is none where `compose` puts it.
    """
    _, content = der.read(message).children()
    *_, signers = content.children()[0].children()
    _, _, _, attributes, *_ = signers.children()[0].children()
    for attribute in attributes.children():
        kind, values = attribute.children()
        if kind.encoded == _MESSAGE_DIGEST:
            (value,) = values.children()
            return value.content
    raise ValueError("no message digest")


def signature_holds(message: SignedMessage, digest: bytes) -> bool:
    """Whether the RSA signature (PKCS#1 v1.5, SHA-256) is over the attributes that belong to `digest`."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.x509 import InvalidVersion, load_der_x509_certificate

    try:
        public = load_der_x509_certificate(message.certificate).public_key()
        if not isinstance(public, RSAPublicKey) or public.key_size < SMALLEST_KEY:
            return False
        attributes = signed_attributes(message.certificate, digest)
        public.verify(message.signature, attributes, PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, UnsupportedAlgorithm, InvalidVersion, ValueError):
        return False
    return True


def _attributes(certificate: bytes, digest: bytes) -> list[bytes]:
    # Without the optional issuerSerial (RFC 5035, 4): the hash says it all, and asn1crypto, which compares
    # names under RFC 3454, 6, refuses a right-to-left name ending in a digit, as «شهرداری منطقه ۲۰» does.
    fingerprint = der.encode(der.OCTET_STRING, hashlib.sha256(certificate).digest())
    certificate_id = der.encode(der.SEQUENCE, fingerprint)
    signing_certificate = der.encode(der.SEQUENCE, der.encode(der.SEQUENCE, certificate_id))
    return sorted(
        (
            _attribute(_CONTENT_TYPE, _DATA),
            _attribute(_MESSAGE_DIGEST, der.encode(der.OCTET_STRING, digest)),
            _attribute(_SIGNING_CERTIFICATE_V2, signing_certificate),
        )
    )


def _attribute(kind: bytes, value: bytes) -> bytes:
    return der.encode(der.SEQUENCE, kind, der.encode(der.SET, value))


def _issuer_and_serial(certificate: bytes) -> tuple[bytes, bytes]:
    to_be_signed, _, _ = der.read(certificate).children()
    version, serial, _, issuer, *_ = to_be_signed.children()
    if version.tag != der.CONTEXT_0 or serial.tag != der.INTEGER or issuer.tag != der.SEQUENCE:
        raise ValueError("not a version 3 certificate")
    return issuer.encoded, serial.encoded
