"""From a signer's certificate up to an authority that was imported, by issuance alone; fetches nothing.

Source: RFC 5280, 6.1, as far as it concerns certificates without policies and constraints on names; one
that bears a critical extension beyond those named here is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from app.signing.verification.revocations import Revocations
from app.signing.verification.verdict import Ending

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_LONGEST = 5
# What a signatory's certificate may be for: signing documents (RFC 9336) as ours are, and what outside
# authorities write for the same purpose: Adobe's and Microsoft's own, e-mail protection, any (RFC 5280).
_SIGNING_PURPOSES = frozenset((
    "1.3.6.1.5.5.7.3.36", "1.2.840.113583.1.1.5", "1.3.6.1.4.1.311.10.3.12", "1.3.6.1.5.5.7.3.4",
    "2.5.29.37.0",
))  # fmt: skip
# Basic constraints, key usage, extended key usage, certificate policies (RFC 5280, 4.2.1).
_UNDERSTOOD = frozenset(("2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.32"))
_TIME_STAMPING = "1.3.6.1.5.5.7.3.8"
_WEAK_DIGESTS = frozenset(("md5", "sha1"))


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when every certificate of a chain holds (UTC), and how it ends."""

    begin: datetime
    end: datetime
    ending: Ending


def longest_span(
    signer: Certificate, authorities: Sequence[Certificate], revocations: Revocations
) -> Span | None:
    """When the signer's certificate is vouched for; of several chains the one that ends last.

    None without any chain. An imported authority is trusted by its bytes; if its own issuer was imported as
    well, that one counts, too.
    """
    spans = [_span(chain, revocations) for chain in _chains((signer,), authorities)]
    return max(spans, key=lambda span: span.end, default=None)


def may_sign(signer: Certificate) -> bool:
    """Whether the certificate is for signing documents, and is no authority itself."""
    from cryptography.x509 import BasicConstraints, ExtendedKeyUsage, ExtensionNotFound, KeyUsage

    try:
        if not _is_understood(signer):
            return False
        usage = signer.extensions.get_extension_for_class(KeyUsage).value
        is_authority = any(
            isinstance(one.value, BasicConstraints) and one.value.ca for one in signer.extensions
        )
        purposes = [one.value for one in signer.extensions if isinstance(one.value, ExtendedKeyUsage)]
    except (ValueError, ExtensionNotFound):
        return False
    named = {purpose.dotted_string for one in purposes for purpose in one} if purposes else _SIGNING_PURPOSES
    signs = usage.content_commitment or usage.digital_signature
    return not is_authority and signs and not named.isdisjoint(_SIGNING_PURPOSES)


def may_stamp(stamper: Certificate) -> bool:
    """Whether the certificate is for time stamps and nothing else (RFC 3161, 2.3)."""
    from cryptography.x509 import BasicConstraints, ExtendedKeyUsage, ExtensionNotFound, KeyUsage

    try:
        purpose = stamper.extensions.get_extension_for_class(ExtendedKeyUsage)
        usages = [one.value for one in stamper.extensions if isinstance(one.value, KeyUsage)]
        is_authority = any(
            isinstance(one.value, BasicConstraints) and one.value.ca for one in stamper.extensions
        )
        understood = _is_understood(stamper)
    except (ValueError, ExtensionNotFound):
        return False
    only = [one.dotted_string for one in purpose.value] == [_TIME_STAMPING] and purpose.critical
    signs = all(usage.digital_signature or usage.content_commitment for usage in usages)
    return only and signs and understood and not is_authority


def _chains(
    chain: tuple[Certificate, ...], authorities: Sequence[Certificate]
) -> Iterator[tuple[Certificate, ...]]:
    issuers = [one for one in authorities if one not in chain and _issued(one, chain[-1], len(chain) - 1)]
    if not issuers and len(chain) > 1:
        yield chain
    for issuer in issuers if len(chain) < _LONGEST else ():
        yield from _chains((*chain, issuer), authorities)


def _issued(authority: Certificate, issued: Certificate, below: int) -> bool:
    """Whether `authority` issued the certificate, which has `below` authorities under it, and might."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.x509 import BasicConstraints, ExtensionNotFound, KeyUsage

    try:
        constraints = authority.extensions.get_extension_for_class(BasicConstraints).value
        usage = authority.extensions.get_extension_for_class(KeyUsage).value
        digest = issued.signature_hash_algorithm
        if digest is None or digest.name in _WEAK_DIGESTS or not _is_understood(authority):
            return False
        issued.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm, ExtensionNotFound):
        return False
    deep_enough = constraints.path_length is None or below <= constraints.path_length
    return constraints.ca and usage.key_cert_sign and deep_enough


def _span(chain: tuple[Certificate, ...], revocations: Revocations) -> Span:
    begin = max(one.not_valid_before_utc for one in chain)
    ends = [(one.not_valid_after_utc, Ending.EXPIRED) for one in chain]
    for one, issuer in pairwise(chain):
        if revoked := revocations.moment(one, issuer):
            ends.append((revoked, Ending.REVOKED))
    end, ending = min(ends, key=lambda pair: pair[0])
    return Span(begin, end, ending)


def _is_understood(certificate: Certificate) -> bool:
    return all(
        extension.oid.dotted_string in _UNDERSTOOD
        for extension in certificate.extensions
        if extension.critical
    )
