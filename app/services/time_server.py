"""The time server (سرور زمان) of the office: where it is, whose stamps are believed, a token for a signature.

Without one, which is the default, a signature's time is only claimed. It never hinders a signature.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import Action, data_of
from app.domain.problems import Problem
from app.services import audit, files
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing import Holder, SigningKey
    from app.signing.time_server import TimeServer

FOLDER = "time-server"
_ADDRESS = "address.txt"
# Further apart than this, one of the two clocks is wrong, and nobody can say which.
_APART = timedelta(hours=1)

Unstamped = Callable[[Problem], object]
"""Told why a signature got no token."""


@dataclass(frozen=True, slots=True)
class Configured:
    """Where the office asks for the time, empty for nowhere; and whose stamps it believes, also of stampers
    that it asks no more: what they have stamped is to be proven for years.
    """

    address: str
    stampers: tuple[Holder, ...]

    @property
    def is_on(self) -> bool:
        """Whether signatures are stamped."""
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class Tested:
    """What a time server has answered: its time (of the hall), and the name in its certificate."""

    time: datetime
    name: str


def find(office: Office) -> Configured:
    """What is configured."""
    from app.signing import certificates

    stampers = tuple(certificates.authority_holder(one) for one in stampers_in(office.keys))
    return Configured(_address(office), stampers)


def look(file: Path) -> tuple[Holder, ...]:
    """The certificates in a file, to be shown with their fingerprints before they are believed.

    :raises Problem: ``root_unreadable``, ``certificate_not_stamper``.
    """
    from app.signing import certificates, time_server

    return tuple(certificates.authority_holder(one) for one in time_server.stampers_in(files.read(file)))


def configure(office: Office, address: str, file: Path | None = None) -> Configured:
    """Have signatures stamped from now on by the server at ``address``; ``file`` (PEM or DER) holds its
    certificate or those of the authorities that issue it. Doing so again doubles nothing.

    :raises Problem: ``time_server_address``, ``root_unreadable``, ``certificate_not_stamper``,
        ``time_server_without_certificate`` if none is here and none is named.
    """
    from app.signing import certificates, time_server

    checked = time_server.checked_address(address)
    found = time_server.stampers_in(files.read(file)) if file else ()
    if not found and not stampers_in(office.keys):
        raise Problem("time_server_without_certificate")
    folder = office.keys / FOLDER
    files.make_folder(folder, private=True)
    kept = {folder / f"{certificates.fingerprint(one)}.pem": one for one in found}
    facts = data_of(address=checked, certificates=sorted(one.stem for one in kept))
    with files.all_or_none(folder / _ADDRESS, *kept):
        for name, one in kept.items():
            files.write(name, one)
        files.write(folder / _ADDRESS, checked.encode("ascii"))
        audit.record(office, Action.TIME_SERVER_SET, "", facts)
    return find(office)


def switch_off(office: Office) -> None:
    """Ask no server any more; what was stamped stays proven."""
    file = office.keys / FOLDER / _ADDRESS
    if _address(office):
        with files.all_or_none(file):
            _remove(file)
            audit.record(office, Action.TIME_SERVER_OFF)


def forget(office: Office, fingerprint: str) -> None:
    """Believe a stamper no more: what it stamped is only claimed from now on. Without any, nobody is asked.

    :raises Problem: ``thing_gone``.
    """
    folder = office.keys / FOLDER
    file = folder / f"{fingerprint}.pem"
    if fingerprint not in {one.stem for one in folder.glob("*.pem")}:
        raise Problem("thing_gone")
    with files.all_or_none(file):
        _remove(file)
        audit.record(office, Action.TIME_STAMPER_FORGOTTEN, fingerprint)
    if not stampers_in(office.keys):
        switch_off(office)


def test(office: Office) -> Tested:
    """Ask the server for a token over nothing in particular.

    :raises Problem: ``time_server_off``, and what `app.signing.time_server.ask` raises.
    """
    from app.signing import certificates, time_server

    server = _server(office)
    if server is None:
        raise Problem("time_server_off")
    now = office.clock()
    stamp = time_server.try_out(server, now - _APART, now + _APART)
    holder = certificates.holder_of(stamp.certificate)
    return Tested(stamp.time.astimezone(now.tzinfo), holder.name or holder.organisation)


def stamping(
    office: Office, key: SigningKey, now: datetime, unstamped: Unstamped
) -> Callable[[bytes], bytes | None] | None:
    """What `signing.sign` asks for a token over a signature by ``key``; None where no server is configured.

    It raises nothing: where the server gives no token, ``unstamped`` is told why.
    """
    try:
        server = _server(office)
    except Problem as problem:
        unstamped(problem)
        return None
    if server is None:
        return None

    def stamp(imprint: bytes) -> bytes | None:
        from app.signing import time_server

        latest = min(now + _APART, key.holder.valid_to)
        try:
            return time_server.ask(server, imprint, now - _APART, latest)[0]
        except Problem as problem:
            unstamped(problem)
            return None

    return stamp


def stampers_in(keys: Path) -> list[bytes]:
    """The certificates (PEM) of all stampers that are believed; the office need not be open."""
    return [files.read(file) for file in sorted((keys / FOLDER).glob("*.pem"))]


def _server(office: Office) -> TimeServer | None:
    address = _address(office)
    if not address:
        return None
    from app.signing.time_server import TimeServer

    return TimeServer(address, tuple(stampers_in(office.keys)))


def _address(office: Office) -> str:
    file = office.keys / FOLDER / _ADDRESS
    return files.read(file).decode("utf-8", "replace").strip() if file.exists() else ""


def _remove(file: Path) -> None:
    try:
        file.unlink()
    except OSError as error:
        raise files.problem_of(error, file) from error
