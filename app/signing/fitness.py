"""Whether a certificate is fit to sign minutes with: its key, its purpose, and who vouches for it now."""

from __future__ import annotations

from datetime import datetime

from app.domain.problems import Problem
from app.signing.certificates import holder_of
from app.signing.cms import SMALLEST_KEY
from app.signing.verification.chains import longest_span, may_sign
from app.signing.verification.revocations import read_revocations
from app.signing.verification.trust import Trust
from app.signing.verification.verdict import Ending


def require_fit(certificate: bytes) -> None:
    """Refuse a certificate (DER) whose signatures nobody here would accept.

    Raises Problem `key_not_rsa` (kind), `key_too_short` (bits, minimum),
    `certificate_not_for_signing` (name).
    """
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.x509 import load_der_x509_certificate

    parsed = load_der_x509_certificate(certificate)
    public = parsed.public_key()
    if not isinstance(public, RSAPublicKey):
        raise Problem("key_not_rsa", kind=_kind(public))
    if public.key_size < SMALLEST_KEY:
        raise Problem("key_too_short", bits=str(public.key_size), minimum=str(SMALLEST_KEY))
    if not may_sign(parsed):
        raise Problem("certificate_not_for_signing", name=holder_of(certificate).name)


def require_vouched(certificate: bytes, trust: Trust, now: datetime) -> None:
    """Refuse a certificate (DER) with which one may not sign at `now` (aware), as far as `trust` knows.

    Raises Problem `certificate_issuer_unknown` (name, issuer), `certificate_revoked` (name, on),
    `certificate_expired` (name, valid_to), `certificate_not_yet_valid` (name, valid_from).
    """
    from cryptography.x509 import load_der_x509_certificate

    from app.signing.certificates import authorities

    parsed, holder = load_der_x509_certificate(certificate), holder_of(certificate)
    span = longest_span(parsed, authorities(trust.roots), read_revocations(trust.revocation_lists))
    if span is None:
        raise Problem("certificate_issuer_unknown", name=holder.name, issuer=issuer_of(certificate))
    if now > span.end:
        if span.ending is Ending.REVOKED:
            raise Problem("certificate_revoked", name=holder.name, on=span.end.astimezone())
        raise Problem("certificate_expired", name=holder.name, valid_to=span.end)
    if now < span.begin:
        raise Problem("certificate_not_yet_valid", name=holder.name, valid_from=span.begin)


def issuer_of(certificate: bytes) -> str:
    """The issuer's common name, or whatever of the name there is."""
    from cryptography.x509 import load_der_x509_certificate
    from cryptography.x509.oid import NameOID

    issuer = load_der_x509_certificate(certificate).issuer
    named = issuer.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(named[0].value) if named else issuer.rfc4514_string()


def _kind(public: object) -> str:
    """What people call a public key that is not RSA."""
    name = type(public).__name__.removesuffix("PublicKey")
    return {"EllipticCurve": "EC"}.get(name, name)
