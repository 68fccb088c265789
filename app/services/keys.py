"""The signatories' keys: made and renewed, found wherever their owners keep them, exported and opened.

A key may lie in the office's folder or on its owner's stick; the office keeps the certificate alone then.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import Action, data_of
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.services import audit, authority, certificates, files, key_places, trust
from app.services.certificates import Standing
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Enrolment, SigningKey

_USER = re.compile("^[^:/@]*(:[^@]*)?@")
_SOCKET = re.compile("(?:^|&)((?:host|port)=[^&]*)")


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key in a file, of our own form or PKCS#12, and what opens it."""

    data: bytes = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyOnToken:
    """A key on a token: the library that reaches it, the token's serial number, the certificate's identifier
    there, and the PIN for one signature (None where the token asks itself).
    """

    library: Path
    serial: str
    certificate_id: str
    pin: str | None = field(repr=False)


Means = KeyFile | KeyOnToken


def enrol(
    office: Office,
    person: Person,
    passphrase: str,
    authority_passphrase: str,
    *,
    folder: Path | None = None,
    root_key: Path | None = None,
) -> Path:
    """Make a key file for ``person``, which only his or her own passphrase opens; the file comes back.

    It is put into ``folder``, a stick of the person's own, under his name, or else into the office's folder.

    :raises Refusal: ``key_exists`` if the person can sign already; ``key_in_office_folder``.
    """
    file = _new_place(office, person, folder)
    if key_places.of_person(file.parent, person) or certificates.current(office, person):
        raise Refusal("key_exists", name=person.full_name)
    made = _enrolment(office, person, passphrase, authority_passphrase, root_key)
    return _keep(office, person, made, file, Action.KEY_ENROLLED)


def renew(
    office: Office,
    person: Person,
    passphrase: str,
    authority_passphrase: str,
    *,
    folder: Path | None = None,
    root_key: Path | None = None,
) -> Path:
    """Make a new key and a new certificate in the place of the old key; old certificates are kept for ever.

    :raises Problem: ``key_missing`` if the person never had one; ``key_elsewhere`` if the old key does not
        lie here and no ``folder`` is named.
    """
    if not has_key(office, person):
        raise Problem("key_missing", name=person.full_name)
    if folder is None and not file_of(office, person).exists():
        raise Problem("key_elsewhere", name=person.full_name)
    made = _enrolment(office, person, passphrase, authority_passphrase, root_key)
    file = _new_place(office, person, folder)
    old = [one for one in key_places.of_person(file.parent, person) if one != file]
    _keep(office, person, made, file, Action.KEY_RENEWED)
    for one in old:
        with contextlib.suppress(OSError):  # it can do no more than sign with a certificate that is replaced
            one.unlink()
    return file


def find(office: Office, person: Person, places: Iterable[Path] = ()) -> Path | None:
    """A person's key file, in the office's folder or in one of ``places`` under whatever name it has: that of
    his newest certificate with which he may sign now, if it is there.
    """
    own = file_of(office, person) if file_of(office, person).exists() else None
    there = key_places.by_fingerprint(own, places)
    held = certificates.of(office, person)
    best_first = sorted(held, key=lambda one: one.standing is not Standing.VALID)
    known = (there.get(one.holder.fingerprint) for one in best_first)
    return next(filter(None, known), own)


def found(office: Office, person: Person, places: Iterable[Path] = ()) -> Path:
    """The same, where it must be.

    :raises Problem: ``key_missing`` without any key, ``key_elsewhere`` if it is in none of these places.
    """
    file = find(office, person, places)
    if file is None and has_key(office, person):
        raise Problem("key_elsewhere", name=person.full_name)
    if file is None:
        raise Problem("key_missing", name=person.full_name)
    return file


def change_passphrase(office: Office, person: Person, old: str, new: str, file: Path | None = None) -> Path:
    """Seal a person's key under another passphrase; copies that were made keep the one they have."""
    from app.signing import keys

    place = file or found(office, person)
    authority.write_key(place, keys.with_new_passphrase(files.read(place), old, new))
    return place


def export(
    office: Office,
    person: Person,
    passphrase: str,
    to: Path,
    export_passphrase: str,
    file: Path | None = None,
) -> Path:
    """Write a person's own key as PKCS#12 for other programs, with the office's root beside its certificate.

    :raises Refusal: ``target_exists``.
    """
    from app import signing
    from app.signing import pkcs12

    if to.exists():
        raise Refusal("target_exists", file=to)
    key = signing.open_key(files.read(file or found(office, person)), passphrase)
    issuers = [files.read(root) for root in (office.keys / trust.ROOT,) if root.exists()]
    sealed = pkcs12.write_pkcs12(key, export_passphrase, issuers)
    facts = data_of(certificate_sha256=key.holder.fingerprint)
    with files.all_or_none(to):
        authority.write_key(to, sealed)
        audit.record(office, Action.KEY_EXPORTED, person.id, facts)
    return to


def opened(means: Means) -> SigningKey:
    """The key, ready for one signature.

    :raises Problem: ``key_unreadable``, ``passphrase_wrong``, ``pkcs_unreadable``, ``pkcs_without_key``,
        ``key_not_rsa``, ``key_too_short``, ``certificate_not_for_signing``, and of tokens
        ``token_gone``, ``token_locked`` and what else `app.signing.tokens` raises.
    """
    from app import signing
    from app.signing import pkcs12, tokens

    if isinstance(means, KeyOnToken):
        return tokens.open_on_token(means.library, means.serial, means.certificate_id, means.pin)
    if pkcs12.is_pkcs12(means.data):
        return pkcs12.open_pkcs12(means.data, means.passphrase)
    return signing.open_key(means.data, means.passphrase)


def opened_for(office: Office, person: Person, means: Means) -> SigningKey:
    """The key, if it is the person's and may sign today.

    :raises Problem: as :func:`opened`; ``certificate_issuer_unknown``, ``certificate_expired``,
        ``certificate_revoked``, ``certificate_not_yet_valid``.
    :raises Refusal: ``key_of_another`` if its certificate is not entered as this person's.
    """
    from app.signing import fitness

    key = opened(means)
    known = {one.holder.fingerprint for one in certificates.of(office, person)}
    if key.holder.fingerprint not in known:
        raise Refusal("key_of_another", holder=key.holder.name, name=person.full_name)
    fitness.require_vouched(key.certificate, trust.of(office), office.clock())
    return key


def has_key(office: Office, person: Person) -> bool:
    """Whether a person was given a key, here or on a stick of his own; it may have expired."""
    return file_of(office, person).exists() or certificates.has_any(office, person)


def file_of(office: Office, person: Person) -> Path:
    """Where the key of a person is (or would be) in the office's own folder."""
    return office.keys / key_places.earlier_name_for(person)


def folder_of(address: str, server_keys: Path) -> Path:
    """The folder of an office's authority and keys: beside its file, however the file is spelled; for the
    database of a server a folder of its own below ``server_keys``, whatever user and password open it.

    :raises Problem: ``address_unknown``, also for a database in memory, which would lose what is entered.
    """
    from app.storage import engine

    file = engine.path_of(address)
    if file and file.name != ":memory:":
        file = file.resolve()
        return file.with_name(f"{file.stem}.keys")
    scheme, _, rest = address.partition("://")
    if file or scheme.startswith("sqlite"):
        raise Problem("address_unknown", scheme=scheme)
    place, _, query = rest.partition("?")
    server = " ".join((scheme.partition("+")[0], _USER.sub("", place), *sorted(_SOCKET.findall(query))))
    return server_keys / hashlib.sha256(server.encode("utf-8")).hexdigest()[:16]


def _new_place(office: Office, person: Person, folder: Path | None) -> Path:
    if folder is None:
        return file_of(office, person)
    if not folder.is_dir():
        raise Problem("folder_missing", path=folder)
    if folder.resolve().is_relative_to(office.keys.resolve()):
        raise Refusal("copy_beside", folder=folder)
    return folder / key_places.name_for(person)


def _enrolment(
    office: Office, person: Person, passphrase: str, authority_passphrase: str, root_key: Path | None
) -> Enrolment:
    from app import signing

    root = authority.opened(office, root_key)
    with office.store.read() as room:
        organisation = room.profile().organisation
    position = person.position_on(office.clock().date())
    subject = signing.Subject(
        person.full_name, position.title if position else "", organisation, key_places.staff_number(person)
    )
    return signing.enrol(root, authority_passphrase, subject, passphrase, office.clock())


def _keep(office: Office, person: Person, made: Enrolment, file: Path, action: Action) -> Path:
    """The certificate first: a key that the office does not know could sign nothing."""
    from app.signing import keys

    entered = certificates.enter(office, person, keys.pem_to_der(made.certificate_pem))
    try:
        with files.all_or_none(file):
            authority.write_key(file, made.sealed_key)
            audit.record(office, action, person.id, data_of(certificate_sha256=entered.stem))
    except Problem:
        with contextlib.suppress(OSError):
            entered.unlink()
            entered.parent.rmdir()
        raise
    return file
