"""The office's own authority: its root, which vouches for the signatories, and the root's key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import Action
from app.domain.problems import Problem, Refusal
from app.services import audit, files, register, trust
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Authority

KEY = "authority.json"
_DER_NAMES = {".cer", ".der", ".crt"}


@dataclass(frozen=True, slots=True)
class AuthorityMade:
    """What everybody may know of the authority: the root certificate's file, its fingerprint (SHA-256,
    lower-case hex), its names and validity (UTC); and whether the root's key lies on this computer.
    """

    root: Path
    fingerprint: str
    name: str
    organisation: str
    valid_from: datetime
    valid_to: datetime
    key_here: bool


def create_named(office: Office, passphrase: str, organisation: str = "") -> AuthorityMade:
    """The same as :func:`create` for an office that has a name, or is given one here: it stands in every
    certificate for as long as the root is valid, and could never be put in later.

    :raises Refusal: ``office_unnamed``, and what :func:`create` refuses.
    """
    with office.store.read() as room:
        name = room.profile().organisation.strip()
    if not name and not organisation.strip():
        raise Refusal("office_unnamed")
    if not name:
        register.set_profile(office, organisation=organisation.strip())
    return create(office, passphrase)


def create(office: Office, passphrase: str) -> AuthorityMade:
    """Make the office's own authority; there is one, and it is never replaced.

    A key file that was left without its certificate gets it back, if the passphrase opens the key.
    """
    from app import signing

    root, key = office.keys / trust.ROOT, office.keys / KEY
    if root.exists():
        raise Refusal("authority_exists", folder=office.keys)
    if key.exists():
        files.write(root, _certificate_of(files.read(key), passphrase))
        return _made(office)
    with office.store.read() as room:
        profile = room.profile()
    made = signing.create_authority(
        profile.organisation, profile.organisation, passphrase, office.clock(), trial=profile.trial
    )
    files.make_folder(office.keys, private=True)
    with files.all_or_none(key, root):
        files.write(key, made.sealed_key, private=True)
        files.write(root, made.certificate_pem)
        authority = _made(office)
        audit.record(office, Action.AUTHORITY_MADE, authority.fingerprint)
    return authority


def find(office: Office) -> AuthorityMade | None:
    """The office's authority, if it has one."""
    return _made(office) if (office.keys / trust.ROOT).exists() else None


def opened(office: Office, root_key: Path | None) -> Authority:
    """The root certificate and its sealed key, from ``root_key`` where that is kept away from this computer.

    :raises Problem: ``authority_missing``, ``root_key_away`` if the place of the key must be told.
    :raises Refusal: ``authority_trial`` if an office that is no trial has a trial root.
    """
    from app import signing

    root, here = office.keys / trust.ROOT, office.keys / KEY
    if not root.exists():
        raise Problem("authority_missing")
    if not trust.office_roots(office):
        raise Refusal("authority_trial")
    if root_key is None and not here.exists():
        raise Problem("root_key_away")
    return signing.Authority(files.read(root), files.read(root_key or here))


def copy_root_key(office: Office, folder: Path) -> Path:
    """Put a copy of the root's key file into ``folder``, and read it back; it stays sealed as it is.

    :raises Problem: ``authority_missing``, ``root_key_away``, ``copy_differs``, what the disk refuses.
    :raises Refusal: ``target_exists``.
    """
    key = office.keys / KEY
    if find(office) is None:
        raise Problem("authority_missing")
    if not key.exists():
        raise Problem("root_key_away")
    to = folder / f"root-{_made(office).fingerprint[:8]}.key.json"
    if to.exists() and files.read(to) != files.read(key):
        raise Refusal("target_exists", file=to)
    write_key(to, files.read(key))
    return to


def take_root_key_away(office: Office, folder: Path) -> Path:
    """Move the root's key into ``folder``: removed from here only after the copy was read back.

    :raises Problem: as :func:`copy_root_key`.
    :raises Refusal: ``copy_beside`` for a folder below that of the office's keys.
    """
    if folder.resolve().is_relative_to(office.keys.resolve()):
        raise Refusal("copy_beside", folder=folder)
    to = copy_root_key(office, folder)
    key = office.keys / KEY
    with files.all_or_none(key):
        try:
            key.unlink()
        except OSError as error:
            raise files.problem_of(error, key) from error
        audit.record(office, Action.ROOT_KEY_MOVED, _made(office).fingerprint)
    return to


def change_passphrase(office: Office, old: str, new: str, root_key: Path | None = None) -> Path:
    """Seal the root's key under another passphrase; copies elsewhere keep the one they have."""
    from app.signing import keys

    file = root_key or office.keys / KEY
    sealed = opened(office, root_key).sealed_key
    write_key(file, keys.with_new_passphrase(sealed, old, new))
    return file


def export_root(office: Office, to: Path) -> AuthorityMade:
    """Write the root certificate for others to trust: DER as ``.cer``, ``.crt``, ``.der``, otherwise PEM."""
    from app.signing import keys

    if find(office) is None:
        raise Problem("authority_missing")
    pem = files.read(office.keys / trust.ROOT)
    files.write(to, keys.pem_to_der(pem) if to.suffix.lower() in _DER_NAMES else pem)
    return _made(office)


def write_key(file: Path, sealed: bytes) -> None:
    """Write a key file (0600) and read it back: sticks lie.

    :raises Problem: ``copy_differs``, what the disk refuses; a key that was there is there again then.
    """
    with files.all_or_none(file):
        files.write(file, sealed, private=True)
        if files.read(file) != sealed:
            raise Problem("copy_differs", path=file)


def _made(office: Office) -> AuthorityMade:
    from app.signing import certificates

    root = office.keys / trust.ROOT
    holder = certificates.authority_holder(files.read(root))
    return AuthorityMade(
        root,
        holder.fingerprint,
        holder.name,
        holder.organisation,
        holder.valid_from,
        holder.valid_to,
        key_here=(office.keys / KEY).exists(),
    )


def _certificate_of(authority_key: bytes, passphrase: str) -> bytes:
    """The certificate (PEM) that an authority's key file holds, once the passphrase has proved it."""
    from app.signing import envelope, keys

    keys.open_private_key(authority_key, passphrase, keys.AUTHORITY)
    return envelope.label_of(authority_key)["certificate"].encode("ascii")
