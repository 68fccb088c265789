"""Signatures: signing a PDF of minutes, and telling what was signed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.persian import calendar
from app.services import files, keys, proof, signature_register, time_server, trust
from app.services.keys import KeyFile, Means
from app.services.office import Office
from app.services.time_server import Unstamped

if TYPE_CHECKING:
    from app.signing import SignatureField, SignatureSeen, SigningKey, Trust, Verdict


def sign_file(
    office: Office,
    file: Path,
    person: Person,
    passphrase: str,
    to: Path,
    places: Iterable[Path] = (),
    unstamped: Unstamped = lambda _problem: None,
) -> Path:
    """Sign the PDF ``file`` in the place of ``person`` with his own key, which lies in the office's folder
    or in one of ``places``, and write it to ``to``; ``file`` itself is left as it is.

    :raises Problem: as :func:`keys.found` and :func:`sign_bytes` do.
    """
    if to.exists():
        raise Refusal("target_exists", file=to)
    key = files.read(keys.found(office, person, places))
    return sign_with(office, file, person, KeyFile(key, passphrase), to, unstamped)


def sign_with(
    office: Office,
    file: Path,
    person: Person,
    means: Means,
    to: Path,
    unstamped: Unstamped = lambda _problem: None,
) -> Path:
    """The same with a key file that was named, a PKCS#12 file or a token.

    Where the office has a time server, the signature is stamped; if that fails, ``unstamped`` is told why,
    and the signature is as good as without one.
    """
    if to.exists():
        raise Refusal("target_exists", file=to)
    signed, seen = _signed(office, files.read(file), person, means, unstamped)
    with files.all_or_none(to):
        files.write(to, signed)
        signature_register.keep_signed(office, signed, person, seen, to)
    return to


def sign_bytes(office: Office, pdf: bytes, person: Person, means: Means) -> bytes:
    """The signed bytes of a PDF of minutes, with the person's own appearance in the signature table.

    No key is opened before the file has been read back and says what the minutes say; see
    :func:`keys.opened_for` for what is asked of the key.  Nothing is registered: see
    :func:`signature_register.keep_signed`.
    """
    return _signed(office, pdf, person, means, lambda _problem: None)[0]


def _signed(
    office: Office, pdf: bytes, person: Person, means: Means, unstamped: Unstamped
) -> tuple[bytes, SignatureSeen]:
    """The signed bytes, and the new signature as the verification sees it."""
    from app import signing

    if not trust.office_roots(office):
        raise Problem("authority_missing")
    place = _place_of(pdf, person)
    proof.refuse_differences(office, pdf)
    key = keys.opened_for(office, person, means)
    now = office.clock().replace(microsecond=0)
    mark = _mark(office, person, key, place, now)
    stamp = time_server.stamping(office, key, now, unstamped)
    signed = signing.sign(pdf, place.name, key, mark, now, stamp=stamp)
    verdict = signing.verify(signed, trust.of(office), now)
    if verdict.state is not signing.State.INTACT:
        raise Problem("signing_failed", finding=verdict.state.value)
    return signed, next(one for one in verdict.signatures if one.field == place.name)


def _mark(office: Office, person: Person, key: SigningKey, place: SignatureField, now: datetime) -> bytes:
    """What shows in the table; certificates from outside seldom tell an office, so the register does."""
    from app import documents

    position = person.position_on(now.date())
    return documents.signature_mark(
        name=key.holder.name,
        role=key.holder.title or (position.title if position else ""),
        moment=calendar.moment(now),
        fingerprint=key.holder.fingerprint,
        size=(place.width, place.height),
        resources=office.resources,
    )


def verify_bytes(pdf: bytes, trusted: Trust, now: datetime) -> Verdict:
    """Whether a PDF is what its signers signed, and whether what is ``trusted`` vouches for them."""
    from app import signing

    return signing.verify(pdf, trusted, now)


def record_of(file: Path) -> bytes:
    """The JSON record inside a PDF of minutes, signed or not, for `importing.import_record`.

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


def time_of(seen: SignatureSeen) -> datetime:
    """The time of a signature, of this place: the proven one if there is one, else the claimed."""
    return (seen.proven_time or seen.claimed_time).astimezone()
