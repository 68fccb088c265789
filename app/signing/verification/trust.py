"""Whether a certificate leads to one of the given roots; knows no PDF and fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.signing.verification.verdict import Finding

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_DOCUMENT_SIGNING_OID = "1.3.6.1.5.5.7.3.36"


def untrusted_because(
    certificate: bytes, roots: Sequence[Certificate], claimed: datetime, now: datetime, where: str
) -> Iterator[Finding]:
    """The reasons not to know this signer; none when he is known.

    A root is trusted by its bytes, never by its name. The certificate must have been valid when it says it
    signed and must still be: a claimed time alone proves nothing once the certificate has ended.
    """
    from cryptography.x509 import load_der_x509_certificate

    signer = load_der_x509_certificate(certificate)
    if not any(_issued(root, signer, now) for root in roots):
        yield Finding("trust_unknown_issuer", where)
    elif not _may_sign(signer):
        yield Finding("trust_not_for_signing", where)
    if not signer.not_valid_before_utc <= claimed <= signer.not_valid_after_utc:
        yield Finding("trust_expired_at_signing", where)
    elif now > signer.not_valid_after_utc:
        yield Finding("trust_time_unproven", where)
    if claimed > now:
        yield Finding("trust_signed_in_future", where)


def _issued(root: Certificate, signer: Certificate, now: datetime) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.x509 import BasicConstraints, ExtensionNotFound, KeyUsage

    try:
        authority = root.extensions.get_extension_for_class(BasicConstraints).value.ca
        usage = root.extensions.get_extension_for_class(KeyUsage).value
        signer.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature, ExtensionNotFound):
        return False
    return authority and usage.key_cert_sign and root.not_valid_before_utc <= now <= root.not_valid_after_utc


def _may_sign(signer: Certificate) -> bool:
    from cryptography.x509 import BasicConstraints, ExtendedKeyUsage, ExtensionNotFound, KeyUsage

    try:
        is_authority = signer.extensions.get_extension_for_class(BasicConstraints).value.ca
        commits = signer.extensions.get_extension_for_class(KeyUsage).value.content_commitment
        purposes = signer.extensions.get_extension_for_class(ExtendedKeyUsage).value
    except (ValueError, ExtensionNotFound):
        return False
    named = {purpose.dotted_string for purpose in purposes}
    return not is_authority and commits and _DOCUMENT_SIGNING_OID in named
