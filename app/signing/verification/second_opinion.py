"""pyHanko's own verification, asked only after our byte rules, because it can be fooled alone."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    FormUpdatingRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
)
from pyhanko.sign.validation import read_certification_data
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from app.signing.verification.byte_rules import Reading
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


def _accepts(found: EmbeddedPdfSignature, certificate: bytes, *, is_last: bool) -> bool:
    found.compute_integrity_info(_FILL_ONLY)  # type: ignore[no-untyped-call]
    integrity = found.summarise_integrity_info()
    intact, valid = validate_sig_integrity(
        found.signer_info, Certificate.load(certificate), "data", found.compute_digest()
    )
    least = SignatureCoverageLevel.ENTIRE_FILE if is_last else SignatureCoverageLevel.ENTIRE_REVISION
    covers = integrity["coverage"].value >= least.value
    return intact and valid and covers and integrity["docmdp_ok"] is True
