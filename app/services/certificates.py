"""The office's register of certificates: whose they are, how they stand, and revoking them.

Every certificate that a person ever signed with is kept for ever: it says whose a signature is, years later.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import Action, data_of
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.services import audit, authority, files, trust
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Holder, Revocation, RevocationReason

_FOLDER = "certificates"


class Standing(StrEnum):
    """How a certificate stands now."""

    VALID = "valid"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate (DER) of a person, what it says, how it stands, and its entry in the office's list."""

    certificate: bytes
    holder: Holder
    standing: Standing
    revocation: Revocation | None


def of(office: Office, person: Person) -> tuple[Held, ...]:
    """The certificates of a person, the newest first."""
    listed = {one.serial: one for one in revocations(office)}
    held = [_held(office, certificate, listed) for certificate in _certificates(office.keys, person.id)]
    return tuple(sorted(held, key=lambda one: one.holder.valid_from, reverse=True))


def current(office: Office, person: Person) -> Held | None:
    """The newest certificate of a person with which he may sign now."""
    return next((one for one in of(office, person) if one.standing is Standing.VALID), None)


def by_person(office: Office) -> dict[str, frozenset[str]]:
    """The fingerprints of everybody's certificates by the person's identifier: who may sign where."""
    with office.store.read() as room:
        people = room.register().people
    return {person.id: fingerprints(office.keys, person.id) for person in people}


def fingerprints(keys: Path, person_id: str) -> frozenset[str]:
    """The fingerprints of a person's certificates in an office's folder of keys."""
    from app.signing import certificates

    return frozenset(certificates.sha256(one) for one in _certificates(keys, person_id))


def has_any(office: Office, person: Person) -> bool:
    """Whether a person ever had a certificate; looks at names of files only."""
    return any(_folder(office.keys, person.id).glob("*.pem"))


def enter(office: Office, person: Person, certificate: bytes) -> Path:
    """Keep a certificate (DER) of a person for ever."""
    from app.signing import certificates, keys

    folder = _folder(office.keys, person.id)
    files.make_folder(folder, private=True)
    file = folder / f"{certificates.sha256(certificate)}.pem"
    files.write(file, keys.der_to_pem(certificate))
    return file


def adopt(office: Office, person: Person, certificate: bytes) -> Held:
    """Enter a certificate (DER) from outside, of a PKCS#12 file or a token, as this person's.

    :raises Problem: ``certificate_issuer_unknown``, ``certificate_expired``, ``certificate_revoked`` and the
        like, as far as the office knows; ``key_not_rsa``, ``key_too_short``, ``certificate_not_for_signing``.
    :raises Refusal: ``certificate_of_another`` if it is entered for somebody else.
    """
    from app.signing import certificates, fitness

    fitness.require_fit(certificate)
    fitness.require_vouched(certificate, trust.of(office), office.clock())
    fingerprint = certificates.sha256(certificate)
    for person_id, known in by_person(office).items():
        if fingerprint in known and person_id != person.id:
            raise Refusal("certificate_of_another", name=certificates.holder_of(certificate).name)
    with files.all_or_none(_folder(office.keys, person.id) / f"{fingerprint}.pem"):
        enter(office, person, certificate)
        audit.record(office, Action.CERTIFICATE_ADOPTED, person.id, data_of(certificate_sha256=fingerprint))
    listed = {one.serial: one for one in revocations(office)}
    return _held(office, certificate, listed)


def revoke(
    office: Office,
    person: Person,
    why: RevocationReason,
    authority_passphrase: str,
    *,
    root_key: Path | None = None,
    fingerprint: str = "",
) -> tuple[Held, ...]:
    """Revoke what this office's authority gave a person: all that is not over yet, or one by ``fingerprint``.

    The list is signed anew and kept in the office's folder of keys. What was revoked comes back.

    :raises Problem: ``nothing_to_revoke``, and as :func:`authority.opened` and opening its key do.
    """
    from app.signing import revocation

    root = authority.opened(office, root_key)
    file, own = office.keys / trust.REVOKED, files.read(office.keys / trust.ROOT)
    over = {Standing.EXPIRED, Standing.REVOKED}
    found = [
        one
        for one in of(office, person)
        if one.standing not in over
        and revocation.issued_by(one.certificate, own)
        and fingerprint in ("", one.holder.fingerprint)
    ]
    if not found:
        raise Problem("nothing_to_revoke", name=person.full_name)
    previous = files.read(file) if file.exists() else None
    certificates = [one.certificate for one in found]
    made = revocation.revoke(root, authority_passphrase, previous, certificates, why, office.clock())
    revoked = {one.holder.fingerprint for one in found}
    facts = data_of(certificates=sorted(revoked), reason=why.value)
    with files.all_or_none(file):
        files.write(file, made)
        audit.record(office, Action.KEY_REVOKED, person.id, facts)
    return tuple(one for one in of(office, person) if one.holder.fingerprint in revoked)


def reason(code: str) -> RevocationReason:
    """A reason by its code in RFC 5280, 5.3.1 («keyCompromise»)."""
    from app import signing

    return signing.RevocationReason(code)


def revocations(office: Office) -> tuple[Revocation, ...]:
    """The entries of the office's own list.

    :raises Problem: ``revocation_list_damaged``.
    """
    from app.signing import revocation

    file, root = office.keys / trust.REVOKED, office.keys / trust.ROOT
    if not file.exists() or not root.exists():
        return ()
    return revocation.read(files.read(file), files.read(root))


def _held(office: Office, certificate: bytes, listed: dict[int, Revocation]) -> Held:
    from app.signing import certificates, revocation

    root = office.keys / trust.ROOT
    holder, now = certificates.holder_of(certificate), office.clock()
    entry = listed.get(revocation.serial_of(certificate))
    if entry and not revocation.issued_by(certificate, files.read(root)):
        entry = None
    if entry:
        standing = Standing.REVOKED
    elif now > holder.valid_to:
        standing = Standing.EXPIRED
    else:
        standing = Standing.VALID if now >= holder.valid_from else Standing.NOT_YET
    return Held(certificate, holder, standing, entry)


def _certificates(keys: Path, person_id: str) -> list[bytes]:
    """What was entered, and the certificate in a key file from before there was a register."""
    from app.signing import keys as key_files

    found = set()
    # A damaged file names nobody; that must not keep everybody else's signatures from being judged.
    for file in _folder(keys, person_id).glob("*.pem"):
        with contextlib.suppress(ValueError):
            found.add(key_files.pem_to_der(files.read(file)))
    own = keys / f"{person_id}.key.json"
    if own.exists():
        with contextlib.suppress(Problem):
            found.add(key_files.certificate_in(files.read(own)))
    return sorted(found)


def _folder(keys: Path, person_id: str) -> Path:
    return keys / _FOLDER / person_id
