"""The one form of a time-stamp token (RFC 3161) that we write and accept; asks no server and trusts nobody.

What a server answers may hold further certificates and be spelled in many ways, and no signature covers those
bytes. So it is taken apart and composed anew from what its signature covers: the statement (TSTInfo), the
signed attributes, the signature value, and the certificate that the attributes name. RSA only: of an ECDSA
signature there are always two that hold.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.signing import cms, der

_TST_INFO = der.object_id("1.2.840.113549.1.9.16.1.4")
_CONTENT_TYPE = der.object_id("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = der.object_id("1.2.840.113549.1.9.4")
# RFC 6211: a stamper that writes this attribute fixes the spelling of both algorithms with it.
_ALGORITHM_PROTECTION = der.object_id("1.2.840.113549.1.9.52")
# RFC 2634 names the certificate by SHA-1, RFC 5816 by a digest of one's choice, SHA-256 if unsaid.
_SIGNING_CERTIFICATE = der.object_id("1.2.840.113549.1.9.16.2.12")
_SIGNING_CERTIFICATE_V2 = der.object_id("1.2.840.113549.1.9.16.2.47")
_NULL = der.encode(der.NULL)
_RSA = der.object_id("1.2.840.113549.1.1.1")
_DIGESTS = {
    name: der.object_id(f"2.16.840.1.101.3.4.2.{arc}")
    for arc, name in ((1, "sha256"), (2, "sha384"), (3, "sha512"))
}
_WITH_RSA = {
    name: der.object_id(f"1.2.840.113549.1.1.{arc}")
    for arc, name in ((11, "sha256"), (12, "sha384"), (13, "sha512"))
}
_BY_SIZE = {32: "sha256", 48: "sha384", 64: "sha512"}
_TIME = re.compile(rb"([0-9]{14})(?:\.([0-9]{1,9}))?Z")


@dataclass(frozen=True, slots=True)
class TimeStamp:
    """What a token holds of its own: the stamper's certificate, the statement (TSTInfo), the signed
    attributes (all DER) and the signature value.
    """

    certificate: bytes
    info: bytes
    attributes: tuple[bytes, ...]
    signature: bytes


@dataclass(frozen=True, slots=True)
class Statement:
    """What a stamper says: at `time` (UTC) there was something with this SHA-256; `nonce` is the asker's."""

    imprint: bytes
    time: datetime
    nonce: int | None


def compose(stamp: TimeStamp) -> bytes:
    """The token, DER. Raises ValueError when attributes or certificate are not as they must be."""
    digest_algorithm, signature_algorithm = _algorithms(_by_kind(stamp.attributes))
    content = der.encode(
        der.SEQUENCE, _TST_INFO, der.encode(der.CONTEXT_0, der.encode(der.OCTET_STRING, stamp.info))
    )
    return cms.signed_data(
        3,
        content,
        cms.SignerParts(
            stamp.certificate,
            digest_algorithm,
            sorted(stamp.attributes),
            signature_algorithm,
            stamp.signature,
        ),
    )


def take_apart(token: bytes) -> TimeStamp:
    """Find the parts where `compose` puts them; whether the rest is right, only composing again tells.

    Raises ValueError when they are not to be found there.
    """
    _, content = der.read(token).children()
    (signed,) = content.children()
    _, _, encapsulated, certificates, signers = signed.children()
    _, holder = encapsulated.children()
    (info,) = holder.children()
    (certificate,) = certificates.children()
    (signer,) = signers.children()
    _, _, _, attributes, _, signature = signer.children()
    return TimeStamp(
        certificate.encoded,
        info.content,
        tuple(one.encoded for one in attributes.children()),
        signature.content,
    )


def read_statement(info: bytes) -> Statement:
    """Read a TSTInfo (RFC 3161, 2.4.2). Raises ValueError on any other, or one about another digest."""
    whole = der.read(info)
    version, _, imprint, _, time, *rest = whole.children()
    algorithm, hashed = imprint.children()
    spelled = (_DIGESTS["sha256"], _DIGESTS["sha256"] + _NULL)
    if whole.end != len(info) or version.content != b"\x01" or algorithm.content not in spelled:
        raise ValueError("not a statement about a SHA-256")
    if time.tag != der.GENERALIZED_TIME or hashed.tag != der.OCTET_STRING or len(hashed.content) != 32:
        raise ValueError("not a statement of a time")
    if any(one.tag == der.CONTEXT_1 for one in rest):
        raise ValueError("extensions may change what is stated")
    nonces = [int.from_bytes(one.content, "big", signed=True) for one in rest if one.tag == der.INTEGER]
    return Statement(hashed.content, _moment(time.content), nonces[0] if nonces else None)


def names_certificate(stamp: TimeStamp) -> bool:
    """Whether the signed attributes name this certificate. Raises ValueError on attributes that are none."""
    values = _by_kind(stamp.attributes)
    named = [
        _named(values[kind], usual)
        for kind, usual in ((_SIGNING_CERTIFICATE, "sha1"), (_SIGNING_CERTIFICATE_V2, "sha256"))
        if kind in values
    ]
    return bool(named) and all(hashlib.new(one, stamp.certificate).digest() == by for one, by in named)


def signature_holds(stamp: TimeStamp) -> bool:
    """Whether the signed attributes are about the statement, and the RSA signature (PKCS#1 v1.5) about them.

    Raises ValueError on attributes that are none.
    """
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.x509 import InvalidVersion, load_der_x509_certificate

    values = _by_kind(stamp.attributes)
    name = _digest_of(values)
    about = der.encode(der.OCTET_STRING, hashlib.new(name, stamp.info).digest())
    if values[_MESSAGE_DIGEST].encoded != about or values[_CONTENT_TYPE].encoded != _TST_INFO:
        return False
    known = {one.name: one for one in (hashes.SHA256(), hashes.SHA384(), hashes.SHA512())}
    try:
        public = load_der_x509_certificate(stamp.certificate).public_key()
        if not isinstance(public, RSAPublicKey) or public.key_size < cms.SMALLEST_KEY:
            return False
        public.verify(
            stamp.signature, der.encode(der.SET, *sorted(stamp.attributes)), PKCS1v15(), known[name]
        )
    except (InvalidSignature, UnsupportedAlgorithm, InvalidVersion):
        return False
    return True


def _by_kind(attributes: tuple[bytes, ...]) -> Mapping[bytes, der.Element]:
    """The one value of each attribute; two of a kind, or with several values, are a ValueError."""
    found: dict[bytes, der.Element] = {}
    for one in attributes:
        kind, values = der.read(one).children()
        (value,) = values.children()
        if kind.encoded in found:
            raise ValueError("two attributes of a kind")
        found[kind.encoded] = value
    if not found.keys() >= {_CONTENT_TYPE, _MESSAGE_DIGEST}:
        raise ValueError("attributes of a signature are missing")
    return found


def _digest_of(values: Mapping[bytes, der.Element]) -> str:
    size = len(values[_MESSAGE_DIGEST].content)
    if size not in _BY_SIZE:
        raise ValueError("a weak digest, or none")
    return _BY_SIZE[size]


def _algorithms(values: Mapping[bytes, der.Element]) -> tuple[bytes, bytes]:
    """Digest and signature algorithm (AlgorithmIdentifier, DER), as the attributes have them."""
    name = _digest_of(values)
    digest, signature = _DIGESTS[name] + _NULL, _WITH_RSA[name] + _NULL
    if protection := values.get(_ALGORITHM_PROTECTION):
        first, second = protection.children()
        if first.content not in (digest, _DIGESTS[name]) or second.tag != der.CONTEXT_1:
            raise ValueError("another digest than was used")
        if second.content not in (signature, _RSA + _NULL):
            raise ValueError("not RSA")
        digest, signature = first.content, second.content
    return der.encode(der.SEQUENCE, digest), der.encode(der.SEQUENCE, signature)


def _named(value: der.Element, usual: str) -> tuple[str, bytes]:
    """By which digest the first certificate is named, and the digest."""
    first, *_ = value.children()[0].children()
    parts = first.children()
    if usual == "sha1" or parts[0].tag == der.OCTET_STRING:
        return usual, parts[0].content
    known = [name for name, oid in _DIGESTS.items() if parts[0].content in (oid, oid + _NULL)]
    if not known:
        raise ValueError("an unknown digest")
    return known[0], parts[1].content


def _moment(spelled: bytes) -> datetime:
    found = _TIME.fullmatch(spelled)
    if found is None:
        raise ValueError("not a time in UTC")
    whole = datetime.strptime(found[1].decode("ascii"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    fraction = int((found[2] or b"0").ljust(9, b"0")) // 1000
    return whole + timedelta(microseconds=fraction)
