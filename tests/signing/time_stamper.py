"""A time-stamp server of the tests, a real one on this computer with a key of its own, and its bad habits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import tsp
from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from app.signing import time_query
from tests.signing.conftest import NOW

NONCE = 1 << 62 | 20
STAMPING = ExtendedKeyUsageOID.TIME_STAMPING


@dataclass(frozen=True)
class Stamper:
    """A certificate and its key; `at` is what its clock shows."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey
    at: datetime = NOW

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def answer(self, request: bytes, *others: x509.Certificate, digest: str | None = None) -> bytes:
        """A TimeStampResp, made by pyHanko's own stamper."""
        secret = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        known = [Certificate.load(one.public_bytes(Encoding.DER)) for one in others]
        made = DummyTimeStamper(
            Certificate.load(self.der),
            PrivateKeyInfo.load(secret),
            certs_to_embed=known,  # type: ignore[arg-type]
            fixed_dt=self.at,
            override_md=digest,
        )
        encoded: bytes = made.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
        return encoded

    def token(self, imprint: bytes) -> bytes:
        """A token over `imprint` in our form, as `sign` gets it."""
        answer = self.answer(time_query.request(imprint, NONCE))
        return time_query.token_in(answer, imprint, NONCE, ())[0]

    def showing(self, at: datetime) -> Stamper:
        """The same with another time on its clock."""
        return replace(self, at=at)


def make_stamper(
    name: str = "سرور زمان شهرداری منطقه ۲۰ (نمونه)",
    *,
    issuer: tuple[x509.Name, Any] | None = None,
    begin: datetime = NOW - timedelta(days=40),
    end: datetime = NOW + timedelta(days=900),
    purposes: tuple[x509.ObjectIdentifier, ...] = (STAMPING,),
    critical: bool = True,
    authority: bool = False,
    bits: int = 2048,
) -> Stamper:
    """A stamper whose certificate it has given itself, or `issuer` (name and key) has given."""
    key = rsa.generate_private_key(65537, bits)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(True, False, False, False, False, authority, authority, False, False)
    by, by_key = issuer or (subject, key)
    certificate = (
        x509.CertificateBuilder(subject_name=subject, issuer_name=by, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage(purposes), critical=critical)
        .sign(by_key, hashes.SHA256())
    )
    return Stamper(certificate, key)


Reply = Callable[[bytes], bytes]
"""From the body of a request to that of the answer."""


@dataclass
class Served:
    """A running server: its address, and what it was asked."""

    address: str
    asked: list[bytes]


@contextmanager
def serving(
    reply: Reply, *, status: int = 200, headers: dict[str, str] | None = None, drip: float = 0.0
) -> Iterator[Served]:
    """Serve on this computer; with `drip` the answer comes byte by byte, so many seconds apart."""
    asked: list[bytes] = []
    leave = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append(request)
            body = reply(request)
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            try:
                for part in [body] if not drip else [bytes((one,)) for one in body]:
                    if drip and leave.wait(drip):
                        return
                    self.wfile.write(part)
            except OSError:
                pass  # whoever asked has hung up

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/stamp", asked)
    finally:
        leave.set()
        server.shutdown()
        thread.join()
        server.server_close()


def stalled(seconds: float) -> Reply:
    """A server that thinks for so long."""

    def reply(_: bytes) -> bytes:
        time.sleep(seconds)
        return b""

    return reply
