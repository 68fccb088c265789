"""pyHanko's own verification, asked only after our byte rules, because it can be fooled alone."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterator

from asn1crypto.cms import ContentInfo
from asn1crypto.x509 import Certificate
from cryptography.exceptions import InvalidSignature
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    FormUpdatingRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
)
from pyhanko.sign.general import NonexistentAttributeError, find_cms_attribute_iter
from pyhanko.sign.validation import read_certification_data
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko.sign.validation.utils import extract_message_digest
from pyhanko_certvalidator.sig_validate import (
    DefaultSignatureValidator,
    SignatureValidationContext,
)

from app.signing.verification.byte_rules import Reading
from app.signing.verification.seal import Seal
from app.signing.verification.verdict import Finding

# What it finds, it also logs; here a finding is an answer, not an incident.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

# Only one thing may happen to a signed file: an existing signature field is filled. That no object is left
# over is seen to by `additions`, in a tenth of the time that pyHanko would take.
_FILL_ONLY = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(ignored_keys=frozenset(("/AcroForm", "/Extensions")))  # type: ignore[no-untyped-call]
    ],
    form_rule=FormUpdatingRule(
        field_rules=[SigFieldModificationRule(allow_in_place_appearance_stream_changes=False)]
    ),
)


def second_opinion(reading: Reading) -> Iterator[Finding]:
    """pyHanko's objections to a file that keeps our rules; any exception of the library is one of them.

    Integrity only; whom to trust is `trust`'s affair. (pyHanko's path building applies RFC 3454, 6 to
    names and fails on an organisation that ends in a digit, as «شهرداری منطقه ۲۰» does.)
    """
    try:
        yield from _objections(reading)
    # A library that stumbles over a file has not accepted it, whatever it stumbled with (it raises bare
    # TypeError, KeyError, AttributeError …).
    except Exception as error:
        yield Finding("opinion_failed", type(error).__name__)


def _objections(reading: Reading) -> Iterator[Finding]:
    reader = PdfFileReader(io.BytesIO(reading.file.data), strict=True)
    embedded = list(reader.embedded_signatures)
    if [found.field_name for found in embedded] != [sealed.field.name for sealed in reading.signatures]:
        yield Finding("opinion_signatures")
        return
    if embedded and read_certification_data(reader) is None:
        yield Finding("certification_missing")
    for sealed, found in zip(reading.signatures, embedded, strict=True):
        is_last = sealed is reading.signatures[-1]
        if not _accepts(found, sealed.seal.certificate, is_last=is_last):
            yield Finding("opinion_refuses", sealed.field.name)
        elif not _accepts_stamps(found, sealed.seal):
            yield Finding("opinion_stamp", sealed.field.name)


def _accepts(found: EmbeddedPdfSignature, certificate: bytes, *, is_last: bool) -> bool:
    found.compute_integrity_info(_FILL_ONLY)  # type: ignore[no-untyped-call]
    integrity = found.summarise_integrity_info()
    intact, valid = validate_sig_integrity(
        found.signer_info, Certificate.load(certificate), "data", found.compute_digest()
    )
    least = SignatureCoverageLevel.ENTIRE_FILE if is_last else SignatureCoverageLevel.ENTIRE_REVISION
    covers = integrity["coverage"].value >= least.value
    return intact and valid and covers and integrity["docmdp_ok"] is True


def stamp_holds(token: bytes, certificate: bytes) -> bool:
    """Whether pyHanko, too, finds the token signed with this certificate. Raises what pyHanko raises.

    Of its steps those that compare no names (see above): a stamper may be called as an organisation is.
    """
    signed = ContentInfo.load(token, strict=True)["content"]
    (signer,) = signed["signer_infos"]
    name = signer["digest_algorithm"]["algorithm"].native
    content = bytes(signed["encap_content_info"]["content"])
    if extract_message_digest(signer) != hashlib.new(name, content).digest():
        return False
    try:
        DefaultSignatureValidator().validate_signature(
            signer["signature"].native,
            signer["signed_attrs"].untag().dump(),
            Certificate.load(certificate).public_key,
            signer["signature_algorithm"],
            context=SignatureValidationContext(contextual_md_algorithm=name, prehashed=False),
        )
    except InvalidSignature:
        return False
    return True


def _accepts_stamps(found: EmbeddedPdfSignature, seal: Seal) -> bool:
    """It sees the one token that we saw, or none; asking for it fetches nothing."""
    seen = [one.dump() for one in _stamps_in(found)]
    if seal.stamp is None or seal.token is None:
        return not seen
    return seen == [seal.token] and stamp_holds(seal.token, seal.stamp.certificate)


def _stamps_in(found: EmbeddedPdfSignature) -> list[ContentInfo]:
    try:
        return list(
            find_cms_attribute_iter(found.signer_info["unsigned_attrs"], "signature_time_stamp_token")
        )
    except NonexistentAttributeError:
        return []
