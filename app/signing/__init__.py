"""How minutes are sealed: bytes to signed bytes, bytes to a verdict; knows no layout, no database, no window.

Importing this room loads no library for PDF or cryptography: those come with the first call.
"""

from __future__ import annotations

from app.signing.authority import Authority, Enrolment, enrol
from app.signing.authority import create as create_authority
from app.signing.certificates import Holder, Subject, fingerprint
from app.signing.envelope import Cost
from app.signing.keys import OpenedKey, SigningKey, open_key, read_holder
from app.signing.revocation import Reason as RevocationReason
from app.signing.revocation import Revocation
from app.signing.signer import Inside, SignatureField, embedded_record, fields_of, inside, sign
from app.signing.verification import (
    EmptyField,
    Ending,
    Finding,
    SignatureSeen,
    StampSeen,
    State,
    Trust,
    Verdict,
    intact_part,
    verify,
)

__all__ = [
    "Authority",
    "Cost",
    "EmptyField",
    "Ending",
    "Enrolment",
    "Finding",
    "Holder",
    "Inside",
    "OpenedKey",
    "Revocation",
    "RevocationReason",
    "SignatureField",
    "SignatureSeen",
    "SigningKey",
    "StampSeen",
    "State",
    "Subject",
    "Trust",
    "Verdict",
    "create_authority",
    "embedded_record",
    "enrol",
    "fields_of",
    "fingerprint",
    "inside",
    "intact_part",
    "open_key",
    "read_holder",
    "sign",
    "verify",
]
