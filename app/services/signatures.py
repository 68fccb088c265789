"""Signatures: the office's authority, the signatories' keys, signing a PDF of minutes,
and telling what was signed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.persian import calendar, clock, digits, folding
from app.services import files, proof, trust
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import SignatureField, SignatureSeen, Verdict

_AUTHORITY = "authority.json"
_USER = re.compile("^[^:/@]*(:[^@]*)?@")
_SOCKET = re.compile("(?:^|&)((?:host|port)=[^&]*)")


@dataclass(frozen=True, slots=True)
class AuthorityMade:
    """The root certificate's file and its fingerprint (SHA-256, lower-case hex)."""

    root: Path
    fingerprint: str


def create_authority(office: Office, passphrase: str) -> AuthorityMade:
    """Make the office's own authority; there is one, and it is never replaced.

    A key file that was left without its certificate gets it back, if the passphrase opens the key.
    """
    from app import signing

    root, key = office.keys / trust.ROOT, office.keys / _AUTHORITY
    if root.exists():
        raise Refusal("authority_exists", folder=office.keys)
    if key.exists():
        certificate = _certificate_of(files.read(key), passphrase)
        files.write(root, certificate)
        return AuthorityMade(root, signing.fingerprint(certificate))
    with office.store.read() as room:
        profile = room.profile()
    made = signing.create_authority(
        profile.organisation, profile.organisation, passphrase, office.clock(), trial=profile.trial
    )
    files.make_folder(office.keys, private=True)
    files.write(key, made.sealed_key, private=True)
    try:
        files.write(root, made.certificate_pem)
    except Problem:
        key.unlink()
        raise
    return AuthorityMade(root, signing.fingerprint(made.certificate_pem))


def _certificate_of(authority_key: bytes, passphrase: str) -> bytes:
    """The certificate (PEM) that an authority's key file holds, once the passphrase has proved it."""
    from app.signing import envelope, keys

    keys.open_private_key(authority_key, passphrase, keys.AUTHORITY)
    return envelope.label_of(authority_key)["certificate"].encode("ascii")


def authority(office: Office) -> AuthorityMade | None:
    """The office's authority, if it has one."""
    from app import signing

    root = office.keys / trust.ROOT
    return AuthorityMade(root, signing.fingerprint(files.read(root))) if root.exists() else None


def enrol(office: Office, person: Person, passphrase: str, authority_passphrase: str) -> Path:
    """Make a key file for ``person``, which only his or her own passphrase opens."""
    from app import signing

    file = key_file(office, person)
    if file.exists():
        raise Refusal("key_exists", name=person.full_name)
    if authority(office) is None:
        raise Problem("authority_missing")
    with office.store.read() as room:
        organisation = room.profile().organisation
    position = person.position_on(office.clock().date())
    made = signing.enrol(
        signing.Authority(files.read(office.keys / trust.ROOT), files.read(office.keys / _AUTHORITY)),
        authority_passphrase,
        signing.Subject(
            person.full_name, position.title if position else "", organisation, _staff_number(person)
        ),
        passphrase,
        office.clock(),
    )
    files.write(file, made.sealed_key, private=True)
    return file


def _staff_number(person: Person) -> str:
    """What tells two people of one name apart in a certificate: 16 hex digits of the identifier's SHA-256."""
    return hashlib.sha256(person.id.encode("utf-8")).hexdigest()[:16]


def keys_of(address: str, server_keys: Path) -> Path:
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


def key_file(office: Office, person: Person) -> Path:
    """Where the key of a person is (or would be)."""
    return office.keys / f"{person.id}.key.json"


def has_key(office: Office, person: Person) -> bool:
    """Whether a person can sign."""
    return key_file(office, person).exists()


def find_person(office: Office, name: str) -> Person:
    """The person that ``name`` means: an identifier, or words of the name and title that fit nobody else."""
    with office.store.read() as room:
        people = room.register().people
    exact = [person for person in people if name in (person.id, person.full_name)]
    found = exact or [
        person
        for person in people
        if folding.matches(name, " ".join((person.full_name, *(held.title for held in person.positions))))
    ]
    if not found:
        raise Problem("person_unknown", name=name)
    if len(found) > 1:
        raise Problem("person_ambiguous", name=name, count=len(found))
    return found[0]


def sign_file(office: Office, file: Path, person: Person, passphrase: str, to: Path) -> Path:
    """Sign the PDF ``file`` in the place of ``person`` and write it to ``to``;
    ``file`` itself is left as it is.
    """
    if to.exists():
        raise Refusal("target_exists", file=to)
    key = key_file(office, person)
    if not key.exists():
        raise Problem("key_missing", name=person.full_name)
    files.write(to, sign_bytes(office, files.read(file), person, files.read(key), passphrase))
    return to


def sign_bytes(office: Office, pdf: bytes, person: Person, key_bytes: bytes, passphrase: str) -> bytes:
    """The signed bytes of a PDF of minutes, with the person's own appearance in the signature table.

    No key is opened before the file has been read back and says what the minutes say.
    """
    from app import documents, signing

    roots = trust.office_roots(office)
    if not roots:
        raise Problem("authority_missing")
    place = _place_of(pdf, person)
    proof.refuse_differences(office, pdf)
    key = signing.open_key(key_bytes, passphrase)
    now = office.clock().replace(microsecond=0)
    mark = documents.signature_mark(
        name=key.holder.name,
        role=key.holder.title,
        moment=f"{calendar.short(now.date())}، {clock.short(now.time())}",
        fingerprint=key.holder.fingerprint,
        size=(place.width, place.height),
        resources=office.resources,
    )
    signed = signing.sign(pdf, place.name, key, mark, now)
    verdict = signing.verify(signed, roots, now)
    if verdict.state is not signing.State.INTACT:
        raise Problem("signing_failed", finding=verdict.state.value)
    return signed


def verify_bytes(pdf: bytes, roots: Sequence[bytes], now: datetime) -> Verdict:
    """Whether a PDF is what its signers signed, and whether ``roots`` (PEM) vouch for them."""
    from app import signing

    return signing.verify(pdf, roots, now)


def record_of(file: Path) -> bytes:
    """The JSON record inside a PDF of minutes, signed or not, for `minutes.import_record`.

    :raises Problem: ``document_damaged`` if the file is not as this program writes and signs it.
    """
    from app import signing

    return signing.embedded_record(files.read(file))


def _place_of(pdf: bytes, person: Person) -> SignatureField:
    """The empty signature field of the person's row."""
    from app import documents, signing

    name = documents.signature_field(person.id)
    mine = [field for field in signing.fields_of(pdf) if field.name == name]
    if not mine:
        raise Problem("no_place_to_sign", name=person.full_name)
    if mine[0].filled:
        raise Refusal("already_signed", name=person.full_name)
    return mine[0]


def short_fingerprint(certificate_sha256: str) -> str:
    """The first 16 hex digits in groups of four, as they are printed beside a signature."""
    return " ".join(certificate_sha256[place : place + 4] for place in range(0, 16, 4))


def shown_time(seen: SignatureSeen) -> str:
    """The claimed time as it is read in Persian."""
    moment = seen.claimed_time.astimezone()
    return digits.to_persian(f"{calendar.short(moment.date())} {clock.short(moment.time())}")
