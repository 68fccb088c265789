"""A real server on this computer, good and bad: a token comes, or a problem with a remedy, and in time."""

from __future__ import annotations

import hashlib
import socket
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from asn1crypto import tsp

from app.domain.problems import Problem
from app.signing import time_query, time_server
from app.signing.time_server import TimeServer
from app.signing.verification.time_stamps import read_stamp
from tests.signing.conftest import NOW
from tests.signing.time_stamper import Reply, Stamper, make_stamper, serving

IMPRINT = hashlib.sha256(b"a signature value").digest()
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def stamper() -> Stamper:
    return make_stamper()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> float:
    """A limit that a test can wait for."""
    monkeypatch.setattr(time_server, "SECONDS", 0.4)
    return 0.4


def asked(address: str, *stampers: Stamper, latest: datetime = NOW + HOUR) -> bytes:
    server = TimeServer(address, tuple(one.pem for one in stampers))
    return time_server.ask(server, IMPRINT, NOW - HOUR, latest)[0]


def refused(address: str, *stampers: Stamper) -> tuple[str, object]:
    with pytest.raises(Problem) as problem:
        asked(address, *stampers)
    return problem.value.code, problem.value.values.get("finding") or problem.value.values.get("status")


def test_a_good_server_gives_a_token(stamper: Stamper) -> None:
    with serving(stamper.answer) as server:
        token = asked(server.address, stamper)
    assert read_stamp(token, IMPRINT, "").time == NOW
    (request,) = server.asked
    seen = tsp.TimeStampReq.load(request, strict=True)
    assert seen["cert_req"].native is True
    assert seen["message_imprint"]["hashed_message"].native == IMPRINT
    assert seen["message_imprint"]["hash_algorithm"]["algorithm"].native == "sha256"
    assert seen.dump(force=True) == request


def test_each_question_has_a_nonce_of_its_own(stamper: Stamper) -> None:
    with serving(stamper.answer) as server:
        for _ in range(3):
            asked(server.address, stamper)
    nonces = {tsp.TimeStampReq.load(one)["nonce"].native for one in server.asked}
    assert len(nonces) == 3


def test_nobody_is_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/")[0] == "time_server_unreachable"
    assert refused("http://no-such-host.invalid/")[0] == "time_server_unreachable"


def test_a_server_that_stalls_is_not_waited_for(hasty: float, stamper: Stamper) -> None:
    begun = time.monotonic()
    with serving(lambda request: time.sleep(2 * hasty) or stamper.answer(request)) as server:
        assert refused(server.address, stamper)[0] == "time_server_silent"
        assert time.monotonic() - begun < 4 * hasty


def test_a_server_that_drips_is_not_waited_for(hasty: float, stamper: Stamper) -> None:
    with serving(stamper.answer, drip=hasty / 8) as server:
        begun = time.monotonic()
        assert refused(server.address, stamper)[0] == "time_server_silent"
        assert time.monotonic() - begun < 4 * hasty


@pytest.mark.usefixtures("hasty")
def test_a_server_that_says_nothing_at_all() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        assert refused(f"http://127.0.0.1:{silent.getsockname()[1]}/")[0] == "time_server_silent"


def test_of_a_huge_answer_little_is_read(stamper: Stamper) -> None:
    begun = time.monotonic()
    with serving(lambda _: bytes(100_000_000)) as server:
        assert refused(server.address, stamper) == ("time_server_garbled", "size")
    assert time.monotonic() - begun < 3


def test_it_is_never_followed_elsewhere(stamper: Stamper) -> None:
    with (
        serving(stamper.answer) as elsewhere,
        serving(lambda _: b"", status=307, headers={"Location": elsewhere.address}) as server,
    ):
        assert refused(server.address, stamper) == ("time_server_refuses", "307")
        assert elsewhere.asked == []


def test_a_proxy_of_the_environment_is_not_asked(stamper: Stamper, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(stamper.answer) as proxy, serving(stamper.answer) as server:
        monkeypatch.setenv("http_proxy", proxy.address)
        asked(server.address, stamper)
        assert proxy.asked == []


def _rejecting(_: bytes) -> bytes:
    """A refusal has a status and no token."""
    return bytes.fromhex("30053003020102")


def _with(change: Callable[[tsp.TimeStampReq], None], stamper: Stamper) -> Reply:
    """A stamper that answers another question than it was asked."""

    def reply(request: bytes) -> bytes:
        question = tsp.TimeStampReq.load(request)
        change(question)
        return stamper.answer(question.dump(force=True))

    return reply


def _other_nonce(question: tsp.TimeStampReq) -> None:
    question["nonce"] = question["nonce"].native + 1


def _no_nonce(question: tsp.TimeStampReq) -> None:
    del question["nonce"]


def _other_imprint(question: tsp.TimeStampReq) -> None:
    question["message_imprint"]["hashed_message"] = hashlib.sha256(b"another").digest()


@pytest.mark.parametrize(
    ("make", "code", "detail"),
    [
        (lambda _: lambda _: b"", "time_server_garbled", "ValueError"),
        (lambda _: lambda _: b"<html>login</html>", "time_server_garbled", "ValueError"),
        (lambda _: lambda _: b"\x30\x80" * 30_000, "time_server_garbled", None),
        (lambda _: _rejecting, "time_server_refuses", "rejection"),
        (lambda s: lambda request: s.answer(request)[:-1], "time_server_garbled", None),
        (lambda s: _with(_other_nonce, s), "time_server_garbled", "nonce"),
        (lambda s: _with(_no_nonce, s), "time_server_garbled", "nonce"),
        (lambda s: _with(_other_imprint, s), "time_server_garbled", "stamp_imprint"),
        (lambda s: s.showing(NOW + 2 * HOUR).answer, "time_server_clock", None),
        (lambda s: s.showing(NOW - 2 * HOUR).answer, "time_server_clock", None),
        (lambda s: lambda request: s.answer(request, digest="sha1"), "time_server_garbled", None),
        (lambda _: make_stamper().answer, "time_server_unknown", None),
    ],
    ids=[
        "empty", "a page", "endless", "rejected", "cut", "other nonce", "no nonce", "other imprint", "fast",
        "slow", "weak digest", "stranger",
    ],
)  # fmt: skip
def test_an_answer_that_is_none(
    stamper: Stamper, make: Callable[[Stamper], Reply], code: str, detail: str | None
) -> None:
    with serving(make(stamper)) as server:
        found, told = refused(server.address, stamper)
    assert found == code
    assert detail is None or told == detail


def test_a_stamper_is_known_by_its_authority(stamper: Stamper) -> None:
    authority = make_stamper("مرجع زمان نمونه ۲۰", authority=True)
    issued = make_stamper(issuer=(authority.certificate.subject, authority.key))
    with serving(issued.answer) as server:
        assert asked(server.address, stamper, authority)
        assert refused(server.address, stamper)[0] == "time_server_unknown"


def test_a_server_that_keeps_its_certificate_to_itself(stamper: Stamper) -> None:
    """Ours is here already."""

    def bare(request: bytes) -> bytes:
        answer = tsp.TimeStampResp.load(stamper.answer(request))
        answer["time_stamp_token"]["content"]["certificates"] = []
        encoded: bytes = answer.dump(force=True)
        return encoded

    with serving(bare) as server:
        assert read_stamp(asked(server.address, stamper), IMPRINT, "").certificate == stamper.der


@pytest.mark.parametrize(
    "typed",
    [
        "", "ftp://time.example", "file:///etc/passwd", "time.example", "http://", "http://a:b@time.example/",
        "http://time.example:0/", "http://time.example:99999/", "http://time.example/ x", "http://زمان.example",
        "http://time.example/#here", "http://time.example/\r\nX: y", "http://" + "a" * 600,
    ],
)  # fmt: skip
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(Problem) as problem:
        time_server.checked_address(typed)
    assert problem.value.code == "time_server_address"


@pytest.mark.parametrize(
    "typed", [" http://10.0.0.5/tsa ", "https://time.example:8443/a?b=c", "http://[::1]:80"]
)
def test_an_address(typed: str) -> None:
    assert time_server.checked_address(typed) == typed.strip()


def test_certificates_for_it(stamper: Stamper) -> None:
    authority = make_stamper("مرجع زمان نمونه ۲۰", authority=True)
    assert time_server.stampers_in(stamper.der) == (stamper.pem,)
    assert time_server.stampers_in(stamper.pem + authority.pem) == (stamper.pem, authority.pem)
    for junk in (b"", b"junk", b"-----BEGIN"):
        with pytest.raises(Problem) as problem:
            time_server.stampers_in(junk)
        assert problem.value.code == "root_unreadable"
    with pytest.raises(Problem) as problem:
        time_server.stampers_in(make_stamper(critical=False).pem)
    assert problem.value.code == "certificate_not_stamper"


def test_a_question_is_of_one_length() -> None:
    assert len({len(time_query.request(IMPRINT, nonce)) for nonce in (1 << 62, (1 << 63) - 1)}) == 1
