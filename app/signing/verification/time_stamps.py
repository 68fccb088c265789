"""Rules for the time-stamp token in a signature: its form, what it is about, and that it holds; asks nobody.

As with the signature itself no bit is free: the token is the only one that can stand there for its statement
(see `app.signing.time_stamp`). Whether its stamper is trusted is `trust`'s affair.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.signing import time_stamp
from app.signing.verification.chains import may_stamp
from app.signing.verification.violation import Violation, require


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a holding token says: when (UTC) the signature existed, and whose certificate (DER) says so."""

    time: datetime
    certificate: bytes


def imprint_of(signature: bytes) -> bytes:
    """What is stamped: the SHA-256 of the signature value (RFC 3161, appendix A; ETSI EN 319 122-1, 5.3)."""
    return hashlib.sha256(signature).digest()


def read_stamp(token: bytes, imprint: bytes, where: str) -> Stamp:
    """Check a token over `imprint`. Raises Violation with a code `stamp_…`."""
    from cryptography.x509 import load_der_x509_certificate

    try:
        stamp = time_stamp.take_apart(token)
        require(time_stamp.compose(stamp) == token, "stamp_form", where)
        stated = time_stamp.read_statement(stamp.info)
        require(stated.imprint == imprint, "stamp_imprint", where)
        require(time_stamp.signature_holds(stamp), "stamp_signature", where)
        require(time_stamp.names_certificate(stamp), "stamp_certificate", where)
        stamper = load_der_x509_certificate(stamp.certificate)
        in_time = stamper.not_valid_before_utc <= stated.time <= stamper.not_valid_after_utc
        require(may_stamp(stamper) and in_time, "stamp_certificate", where)
    except (ValueError, IndexError) as error:
        raise Violation("stamp_form", where) from error
    return Stamp(stated.time, stamp.certificate)
