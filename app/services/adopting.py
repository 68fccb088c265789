"""Keys from outside whose certificate is nobody's here yet: what there is to enter before they can sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services import certificates, keys
from app.services.keys import KeyFile, Means
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Holder


@dataclass(frozen=True, slots=True)
class Unentered:
    """A certificate (DER) that is entered for nobody, and what it says."""

    certificate: bytes
    holder: Holder


def unentered(office: Office, means: Means) -> Unentered | None:
    """The certificate of a PKCS#12 file or a token, to be adopted after somebody has looked at it.

    None for a key of this office, and for a certificate that is entered already, for whomever.

    :raises Problem: as :func:`keys.opened`.
    """
    from app.signing import pkcs12

    if isinstance(means, KeyFile) and not pkcs12.is_pkcs12(means.data):
        return None
    key = keys.opened(means)
    if any(key.holder.fingerprint in known for known in certificates.by_person(office).values()):
        return None
    return Unentered(key.certificate, key.holder)
