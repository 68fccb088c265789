"""Whom this office trusts: its own root, authorities from outside that somebody imported by hand, and the
stampers of its time server for the time alone.

A trial root («آزمایشی») is trusted by a trial office alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import Action
from app.domain.problems import Problem, Refusal
from app.services import audit, files, revisions, time_server
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Holder, Trust

ROOT = "root.pem"
REVOKED = "revoked.crl"
_IMPORTED = "trusted"


def of(office: Office) -> Trust:
    """Everything that the office trusts, with the revocation lists and the registered files that it has."""
    from app import signing

    known = revisions.known(office)
    return signing.Trust(
        tuple(office_roots(office)),
        tuple(_lists_in(office.keys)),
        known.registered,
        known.continued,
        time_stampers=tuple(time_server.stampers_in(office.keys)),
    )


def in_folder(keys: Path) -> Trust:
    """The same from an office's folder of keys alone; the office need not be open."""
    from app import signing

    return signing.Trust(
        tuple(roots_in(keys)),
        tuple(_lists_in(keys)),
        time_stampers=tuple(time_server.stampers_in(keys)),
    )


def these(roots: Sequence[bytes], time_stampers: Sequence[bytes] = ()) -> Trust:
    """Trust in some authorities and stampers (PEM or DER) and nothing else."""
    from app import signing

    return signing.Trust(tuple(roots), time_stampers=tuple(time_stampers))


def office_roots(office: Office) -> list[bytes]:
    """The certificates (PEM) that this office trusts: its own root and those it imported."""
    with office.store.read() as room:
        trial = room.profile().trial
    return [root for root in _all_roots_in(office.keys) if trial or not _is_trial(root)]


def roots_in(keys: Path) -> list[bytes]:
    """The trusted certificates (PEM) in an office's folder of keys; the office need not be open."""
    own, *imported = _all_roots_in(keys) or [b""]
    trial = bool(own) and _is_trial(own)
    return [root for root in (own, *imported) if root and (trial or not _is_trial(root))]


def known(office: Office) -> tuple[Holder, ...]:
    """The authorities that the office trusts, its own first if it has one, with their fingerprints."""
    from app.signing import certificates

    return tuple(certificates.authority_holder(root) for root in office_roots(office))


def look(file: Path) -> tuple[Holder, ...]:
    """The authorities in a certificate file, to be shown with their fingerprints before they are trusted.

    :raises Problem: ``root_unreadable``, ``certificate_not_authority``.
    """
    from app.signing import certificates

    return tuple(
        certificates.authority_holder(root) for root in certificates.authorities_in(files.read(file))
    )


def all_trial(keys: Path, named: Sequence[Path]) -> bool:
    """Whether there are authorities, in a folder of keys or in these files, and all of them are trials.

    :raises Problem: ``root_unreadable``, ``certificate_not_authority``.
    """
    from app.signing import certificates

    found = [root for file in named for root in certificates.authorities_in(files.read(file))]
    found += _all_roots_in(keys)
    return bool(found) and all(_is_trial(root) for root in found)


def import_roots(office: Office, file: Path) -> tuple[Holder, ...]:
    """Trust the authorities in a certificate file from now on, roots and intermediates alike.

    Signatures hold the signer's certificate only: a signer is known once the authority that issued his
    certificate is here. Importing again doubles nothing.

    :raises Problem: ``root_unreadable``, ``certificate_not_authority``.
    :raises Refusal: ``root_is_trial`` in a real office; nothing of the file is taken then.
    """
    from app.signing import certificates

    with office.store.read() as room:
        trial = room.profile().trial
    found = certificates.authorities_in(files.read(file))
    if not found:
        raise Problem("root_unreadable")
    for root in found:
        if _is_trial(root) and not trial:
            raise Refusal("root_is_trial", name=certificates.authority_holder(root).name)
    folder = office.keys / _IMPORTED
    files.make_folder(folder, private=True)
    for root in found:
        fingerprint = certificates.fingerprint(root)
        kept = folder / f"{fingerprint}.pem"
        with files.all_or_none(kept):
            files.write(kept, root)
            audit.record(office, Action.AUTHORITY_TRUSTED, fingerprint)
    return tuple(certificates.authority_holder(root) for root in found)


def forget(office: Office, fingerprint: str) -> None:
    """Trust an imported authority no more; what it vouched for is by an unknown signer from now on."""
    file = office.keys / _IMPORTED / f"{fingerprint}.pem"
    with files.all_or_none(file):
        try:
            file.unlink()
        except FileNotFoundError:
            raise Problem("thing_gone") from None
        except OSError as error:
            raise files.problem_of(error, file) from error
        audit.record(office, Action.AUTHORITY_FORGOTTEN, fingerprint)


def import_revocation_list(office: Office, file: Path) -> None:
    """Heed a revocation list of an imported authority; a newer one of the same authority stands beside it.

    :raises Problem: ``revocation_list_damaged``, ``revocation_list_of_others`` if nobody trusted
        signed it.
    """
    from app.signing import revocation

    data = files.read(file)
    if not any(revocation.is_of(data, root) for root in office_roots(office)):
        raise Problem("revocation_list_of_others")
    folder = office.keys / _IMPORTED
    files.make_folder(folder, private=True)
    files.write(folder / f"{revocation.digest(data)}.crl", data)


def _all_roots_in(keys: Path) -> list[bytes]:
    own, imported = keys / ROOT, sorted((keys / _IMPORTED).glob("*.pem"))
    return [files.read(file) for file in ([own] if own.exists() else []) + imported]


def _lists_in(keys: Path) -> list[bytes]:
    own, imported = keys / REVOKED, sorted((keys / _IMPORTED).glob("*.crl"))
    return [files.read(file) for file in ([own] if own.exists() else []) + imported]


def _is_trial(root: bytes) -> bool:
    from app.signing import authority

    return authority.is_trial(root)
