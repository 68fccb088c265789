"""Rules for one signature's own bytes: what it covers, how it is spelled, and that it holds.

Together they leave no bit of the file free: every byte outside the gap is in the digest, and inside the gap
the CMS is the only one that can stand there (see `app.signing.cms`), in lower-case hex, followed by zeros.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from app.signing import cms, der
from app.signing.verification.file_shape import PdfFile, PdfObject, Revision
from app.signing.verification.time_stamps import Stamp, imprint_of, read_stamp
from app.signing.verification.tokens import Text
from app.signing.verification.violation import Violation, require

_BYTE_RANGE = re.compile(rb"/ByteRange (\[0 [1-9][0-9]{0,9} [1-9][0-9]{0,9} [1-9][0-9]{0,9}\])")
_GAP = re.compile(rb"<((?:[0-9a-f]{2})+)>")
_CLAIMED_TIME = re.compile(r"D:[0-9]{14}Z")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a holding signature says: the signer's certificate (DER), the claimed time (UTC), the reason, and
    what a time-stamp token in it says; `token` is that token (DER).
    """

    certificate: bytes
    claimed_time: datetime
    reason: str
    stamp: Stamp | None = None
    token: bytes | None = None


def read_seal(file: PdfFile, revision: Revision, signature: PdfObject) -> Seal:
    """Check the signature object of `revision`. Raises Violation `range_…`, `cms_…` or `stamp_…`."""
    where = f"object {signature.number}"
    contents = signature.dictionary.get("Contents")
    if not isinstance(contents, Text):
        raise Violation("range_contents", where)
    digest = _covered_digest(file.data, revision, signature, contents)
    gap = _GAP.fullmatch(file.data, contents.start, contents.end)
    if gap is None or bytes.fromhex(gap[1].decode("ascii")) != contents.value:
        raise Violation("range_contents", where)
    message = _read_message(contents.value, digest, where)
    reason = signature.dictionary.get("Reason")
    require(reason is None or isinstance(reason, Text), "range_reason", where)
    time = _claimed_time(signature, where)
    token, stamp = message.time_stamp, None
    if token is not None:
        stamp = read_stamp(token, imprint_of(message.signature), where)
    told = str(reason) if isinstance(reason, Text) else ""
    return Seal(message.certificate, time, told, stamp, token)


def _covered_digest(data: bytes, revision: Revision, signature: PdfObject, contents: Text) -> bytes:
    """SHA-256 of all bytes up to the revision's end but the gap, after checking that /ByteRange says so."""
    where = f"object {signature.number}"
    spelled = _BYTE_RANGE.findall(data, signature.start, signature.end)
    expected = [0, contents.start, contents.end, revision.end - contents.end]
    require(spelled == [b"[%d %d %d %d]" % tuple(expected)], "range_covers", where)
    require(signature.dictionary.get("ByteRange") == expected, "range_covers", where)
    digest = hashlib.sha256(memoryview(data)[: contents.start])
    digest.update(memoryview(data)[contents.end : revision.end])
    return digest.digest()


def _read_message(contents: bytes, digest: bytes, where: str) -> cms.SignedMessage:
    try:
        end = der.read(contents).end
        message = cms.take_apart(contents[:end])
        require(not any(contents[end:]), "cms_padding", where)
        stated = cms.stated_digest(contents[:end])
        composed = cms.compose(message.certificate, stated, message.signature, message.time_stamp)
        require(composed == contents[:end], "cms_form", where)
        require(cms.signature_holds(message, stated), "cms_signature", where)
        # The signature is whole, but over other bytes than these.
        require(stated == digest, "cms_content", where)
    except ValueError as error:
        raise Violation("cms_form", where) from error
    return message


def _claimed_time(signature: PdfObject, where: str) -> datetime:
    claimed = signature.dictionary.get("M")
    if not isinstance(claimed, Text) or not _CLAIMED_TIME.fullmatch(str(claimed)):
        raise Violation("range_time", where)
    try:
        return datetime.strptime(str(claimed), "D:%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise Violation("range_time", where) from error
