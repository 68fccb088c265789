"""What a time-stamp server (RFC 3161) is asked, and how its answer is read: whatever spelling it came in, the
token that comes back is in our form and one that our verifier takes; knows no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.domain.problems import Problem
from app.signing import cms, der, time_stamp
from app.signing.certificates import authorities
from app.signing.time_stamp import Statement, TimeStamp
from app.signing.verification.time_stamps import Stamp, read_stamp
from app.signing.verification.violation import Violation

_SHA256 = der.encode(der.SEQUENCE, der.object_id("2.16.840.1.101.3.4.2.1"), der.encode(der.NULL))
_VERSION_1 = der.encode(der.INTEGER, b"\x01")
_TRUE = der.encode(der.BOOLEAN, b"\xff")
_GRANTED = ("granted", "granted_with_mods")


def request(imprint: bytes, nonce: int) -> bytes:
    """A TimeStampReq (RFC 3161, 2.4.1) about a SHA-256, with a nonce of 63 bits of which the first is set; it
    wants the stamper's certificate.
    """
    about = der.encode(der.SEQUENCE, _SHA256, der.encode(der.OCTET_STRING, imprint))
    return der.encode(
        der.SEQUENCE, _VERSION_1, about, der.encode(der.INTEGER, nonce.to_bytes(8, "big")), _TRUE
    )


def token_in(answer: bytes, imprint: bytes, nonce: int, known: Sequence[bytes]) -> tuple[bytes, Stamp]:
    """Of an answer the token, composed anew in our form (DER), and what it says, once both verifiers take it.

    `known` are certificates (PEM or DER) that a server may leave out.
    Raises Problem `time_server_refuses` (status), `time_server_garbled` (finding).
    """
    from app.signing.verification.second_opinion import stamp_holds

    try:
        found, stated = _parts(answer, known)
        token = time_stamp.compose(found)
        if stated.nonce != nonce:
            raise Problem("time_server_garbled", finding="nonce")
        stamp = read_stamp(token, imprint, "")
        if len(token) > cms.ROOM_FOR_TIME_STAMP or not stamp_holds(token, stamp.certificate):
            raise Problem("time_server_garbled", finding="opinion")
    except Problem:
        raise
    except Violation as violation:
        raise Problem("time_server_garbled", finding=violation.finding.code) from None
    # asn1crypto and pyHanko raise whatever they stumble with; nothing was signed with it yet.
    except Exception as error:
        raise Problem("time_server_garbled", finding=type(error).__name__) from error
    return token, stamp


def _parts(answer: bytes, known: Sequence[bytes]) -> tuple[TimeStamp, Statement]:
    """Take an answer apart, in whatever spelling of ASN.1 it came; raises what asn1crypto raises."""
    from asn1crypto.core import Sequence as AnySequence
    from asn1crypto.tsp import PKIStatusInfo, TimeStampResp

    # A refusal has no token, which the library's own reading of an answer misses.
    status = str(PKIStatusInfo.load(AnySequence.load(answer)[0].dump())["status"].native)
    if status not in _GRANTED:
        raise Problem("time_server_refuses", status=status)
    signed = TimeStampResp.load(answer)["time_stamp_token"]["content"]
    (signer,) = signed["signer_infos"]
    info = bytes(signed["encap_content_info"]["content"])
    attributes = tuple(sorted(one.dump() for one in signer["signed_attrs"]))
    signature = bytes(signer["signature"])
    for certificate in _certificates(signed["certificates"], known):
        stamp = TimeStamp(certificate, info, attributes, signature)
        if time_stamp.names_certificate(stamp):
            return stamp, time_stamp.read_statement(info)
    raise Problem("time_server_garbled", finding="stamp_certificate")


def _certificates(sent: Iterable[Any] | None, known: Sequence[bytes]) -> Iterator[bytes]:
    """Those that the server sent, then those that are here: a server may leave its own out."""
    from cryptography.hazmat.primitives.serialization import Encoding

    for one in sent or ():
        yield one.chosen.dump()
    for here in authorities(known):
        yield here.public_bytes(Encoding.DER)
