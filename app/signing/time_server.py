"""Asks a time-stamp server (RFC 3161) over HTTP for a token, and takes only one that our verifier takes.

A server is a stranger: it is waited for 5 seconds in all, 64 kB of it are read, and it is never followed to
another address. No proxy is used: the server stands in the office's own network.
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from queue import Empty, SimpleQueue
from urllib.parse import SplitResult, urlsplit

from app.domain.problems import Problem
from app.signing import time_query
from app.signing.certificates import authorities, authorities_in, holder_of
from app.signing.verification.chains import may_stamp
from app.signing.verification.time_stamps import Stamp
from app.signing.verification.trust import Judge, Trust

SECONDS = 5
MOST_BYTES = 64 * 1024
_OK = 200
_LONGEST_ADDRESS = 500
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class TimeServer:
    """Where a time-stamp server is asked, and whom it may stamp for: certificates (PEM or DER) of the stamper
    itself or of authorities whose stampers are believed.
    """

    address: str
    stampers: Sequence[bytes]


def checked_address(typed: str) -> str:
    """An address as it is kept: http or https, a host, no name or password in it.

    Raises Problem `time_server_address`.
    """
    address = typed.strip()
    try:
        parts = urlsplit(address)
        known = parts.scheme in _PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    odd = (
        not (address.isascii() and address.isprintable()) or " " in address or len(address) > _LONGEST_ADDRESS
    )
    if not known or odd or parts.username is not None or parts.fragment:
        raise Problem("time_server_address")
    return address


def stampers_in(data: bytes) -> tuple[bytes, ...]:
    """The certificates in a file (DER, or PEM with one or several), each as PEM: of stampers, or of
    authorities that issue some.

    Raises Problem `root_unreadable`, `certificate_not_stamper` (name).
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    found = authorities((data,))
    if not found:
        raise Problem("root_unreadable")
    for one in found:
        data = one.public_bytes(Encoding.DER)
        if not (may_stamp(one) or _is_authority(data)):
            raise Problem("certificate_not_stamper", name=holder_of(data).name)
    return tuple(one.public_bytes(Encoding.PEM) for one in found)


def ask(server: TimeServer, imprint: bytes, earliest: datetime, latest: datetime) -> tuple[bytes, Stamp]:
    """A token over `imprint` (SHA-256) in our form (DER), and what it says, between the two moments (aware).

    Raises Problem `time_server_address`, `time_server_silent` (seconds), `time_server_unreachable` (address),
    `time_server_refuses` (status), `time_server_garbled` (finding), `time_server_unknown` (name),
    `time_server_clock` (time).
    """
    nonce = secrets.randbits(63) | 1 << 62
    answer = _exchange(checked_address(server.address), time_query.request(imprint, nonce), server.stampers)
    token, stamp = time_query.token_in(answer, imprint, nonce, server.stampers)
    if not Judge(Trust(time_stampers=server.stampers), latest).trusts(stamp):
        raise Problem("time_server_unknown", name=_name_of(stamp))
    if not earliest <= stamp.time <= latest:
        raise Problem("time_server_clock", time=stamp.time.astimezone())
    return token, stamp


def try_out(server: TimeServer, earliest: datetime, latest: datetime) -> Stamp:
    """Ask for a token over nothing in particular. Raises Problem as :func:`ask`."""
    return ask(server, hashlib.sha256(secrets.token_bytes(32)).digest(), earliest, latest)[1]


def _exchange(address: str, request: bytes, known: Sequence[bytes]) -> bytes:
    """What the server answers. A thread of its own waits: looking a name up cannot be interrupted."""
    parts = urlsplit(address)
    try:
        connection = _connection(parts, known)
    except (OSError, HTTPException, ValueError) as error:
        raise Problem("time_server_unreachable", address=address) from error
    answers: SimpleQueue[bytes | Problem] = SimpleQueue()

    def wait() -> None:
        try:
            answers.put(_post(connection, parts, request))
        except Problem as problem:
            answers.put(problem)
        except TimeoutError:
            answers.put(Problem("time_server_silent", seconds=SECONDS))
        # Whatever a stranger's answer makes of the library, it is one problem to the user.
        except (OSError, HTTPException, ValueError):
            answers.put(Problem("time_server_unreachable", address=address))
        finally:
            connection.close()

    threading.Thread(target=wait, name="time server", daemon=True).start()
    try:
        answer = answers.get(timeout=SECONDS)
    except Empty:
        _hang_up(connection)
        raise Problem("time_server_silent", seconds=SECONDS) from None
    if isinstance(answer, Problem):
        raise answer
    return answer


def _connection(parts: SplitResult, known: Sequence[bytes]) -> HTTPConnection:
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    if parts.scheme == "http":
        return HTTPConnection(host, port, timeout=SECONDS)
    return HTTPSConnection(host, port, timeout=SECONDS, context=_context(known))


def _context(known: Sequence[bytes]) -> ssl.SSLContext:
    """The system's authorities, and those that were imported for this server: it may be the office's own."""
    from cryptography.hazmat.primitives.serialization import Encoding

    context = ssl.create_default_context()
    for one in authorities(known):
        context.load_verify_locations(cadata=one.public_bytes(Encoding.DER))
    return context


def _post(connection: HTTPConnection, parts: SplitResult, request: bytes) -> bytes:
    deadline = time.monotonic() + SECONDS
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    connection.request("POST", path, request, headers)
    with connection.getresponse() as response:
        if response.status != _OK:
            raise Problem("time_server_refuses", status=str(response.status))
        answer = b""
        while part := response.read1(MOST_BYTES + 1 - len(answer)):
            answer += part
            if len(answer) > MOST_BYTES:
                raise Problem("time_server_garbled", finding="size")
            if time.monotonic() > deadline:
                raise TimeoutError
    return answer


def _hang_up(connection: HTTPConnection) -> None:
    """Let the thread that still waits for it go."""
    with contextlib.suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


def _is_authority(certificate: bytes) -> bool:
    try:
        return bool(authorities_in(certificate))
    except Problem:
        return False


def _name_of(stamp: Stamp) -> str:
    stamper = holder_of(stamp.certificate)
    return stamper.name or stamper.organisation
