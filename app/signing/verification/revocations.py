"""Reads revocation lists (RFC 5280, 5) that were handed in: who was revoked, and from when; fetches nothing.

A list counts as long as it exists: an old one says no less whom it names, and here nobody could fetch a
newer one. What several lists say adds up, and the earliest moment counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.domain.problems import Problem

if TYPE_CHECKING:
    from cryptography.x509 import (
        Certificate,
        CertificateRevocationList,
        RevokedCertificate,
    )


@dataclass(frozen=True, slots=True)
class Revocations:
    """The lists, read; each is believed only about certificates of the authority whose key signed it."""

    lists: tuple[CertificateRevocationList, ...] = ()

    def moment(self, certificate: Certificate, issuer: Certificate) -> datetime | None:
        """When `issuer` revoked the certificate (UTC), or since when its key is lost; None if never."""
        moments = [
            _moment(entry)
            for one in self.lists
            if _is_of(one, issuer)
            and (entry := one.get_revoked_certificate_by_serial_number(certificate.serial_number))
        ]
        return min(moments, default=None)


def read_revocations(lists: Sequence[bytes]) -> Revocations:
    """Read lists, each PEM or DER. Raises Problem `revocation_list_damaged`."""
    from cryptography import x509

    read = []
    for data in lists:
        load = x509.load_pem_x509_crl if b"-----BEGIN" in data else x509.load_der_x509_crl
        try:
            read.append(load(data))
        except ValueError as error:
            raise Problem("revocation_list_damaged") from error
    return Revocations(tuple(read))


def _is_of(revocation_list: CertificateRevocationList, issuer: Certificate) -> bool:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.x509 import ExtensionNotFound, KeyUsage

    if revocation_list.issuer != issuer.subject:
        return False
    try:
        may_revoke = issuer.extensions.get_extension_for_class(KeyUsage).value.crl_sign
        public = issuer.public_key()
        return may_revoke and revocation_list.is_signature_valid(public)  # type: ignore[arg-type]
    except (ValueError, TypeError, UnsupportedAlgorithm, ExtensionNotFound):
        return False


def _moment(entry: RevokedCertificate) -> datetime:
    """RFC 5280, 5.3.2: a key may have been lost before its certificate was revoked."""
    from cryptography.x509 import ExtensionNotFound, InvalidityDate

    revoked = entry.revocation_date_utc
    try:
        since = entry.extensions.get_extension_for_class(InvalidityDate).value.invalidity_date
    except (ValueError, ExtensionNotFound):
        return revoked
    return min(revoked, since.replace(tzinfo=UTC))
