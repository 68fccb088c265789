"""A token in our one form, whatever a server answers; and what another tool makes of both."""

from __future__ import annotations

import hashlib
import random
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from app.domain.problems import Problem
from app.signing import der, time_query, time_stamp
from app.signing.verification.second_opinion import stamp_holds
from app.signing.verification.time_stamps import read_stamp
from app.signing.verification.violation import Violation
from tests.signing.conftest import NOW
from tests.signing.time_stamper import NONCE, Stamper, make_stamper

IMPRINT = hashlib.sha256(b"a signature value").digest()
REQUEST = time_query.request(IMPRINT, NONCE)
OPENSSL = """
[req]
distinguished_name = name
[name]
[usage]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = {digest}
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_alg = sha256
"""


@pytest.fixture(scope="module")
def stamper() -> Stamper:
    return make_stamper()


@pytest.fixture(scope="module")
def token(stamper: Stamper) -> bytes:
    return stamper.token(IMPRINT)


def refused(token: bytes, imprint: bytes = IMPRINT) -> str:
    with pytest.raises(Violation) as violation:
        read_stamp(token, imprint, "")
    return violation.value.finding.code


def test_it_says_when_and_by_whom(stamper: Stamper, token: bytes) -> None:
    stamp = read_stamp(token, IMPRINT, "")
    assert stamp.time == NOW
    assert stamp.certificate == stamper.der
    assert stamp_holds(token, stamper.der)


def test_it_comes_apart_and_together_again(token: bytes) -> None:
    parts = time_stamp.take_apart(token)
    assert time_stamp.compose(parts) == token
    assert time_stamp.read_statement(parts.info) == time_stamp.Statement(IMPRINT, NOW, NONCE)


def test_what_nobody_signed_is_left_out(stamper: Stamper) -> None:
    """Further certificates in an answer are covered by no signature."""
    answer = stamper.answer(REQUEST, make_stamper("دیگری (نمونه)").certificate)
    ours = time_query.token_in(answer, IMPRINT, NONCE, ())[0]
    assert len(ours) < len(answer) - 700
    assert time_stamp.take_apart(ours).certificate == stamper.der


def openssl(command: str, folder: Path) -> None:
    try:
        run = subprocess.run(["openssl", *command.split()], cwd=folder, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    assert run.returncode == 0, run.stderr


def test_openssl_verifies_the_token_that_we_composed(stamper: Stamper, token: bytes, tmp_path: Path) -> None:
    (tmp_path / "stamper.pem").write_bytes(stamper.pem)
    (tmp_path / "token").write_bytes(token)
    trusted = f"-CAfile stamper.pem -partial_chain -attime {int(NOW.timestamp())}"
    openssl(f"ts -verify -token_in -in token -digest {IMPRINT.hex()} {trusted}", tmp_path)


@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_a_token_made_by_openssl_is_taken(tmp_path: Path, digest: str) -> None:
    """Another make of stamper: another digest of its own, an accuracy, the newer name of its certificate."""
    (tmp_path / "conf").write_text(OPENSSL.format(digest=digest))
    (tmp_path / "serial").write_text("01\n")
    (tmp_path / "request").write_bytes(REQUEST)
    made = "req -x509 -newkey rsa:2048 -nodes -keyout key -out cert.pem -subj /CN=sample -days 9"
    openssl(f"{made} -config conf -extensions usage", tmp_path)
    openssl("ts -reply -config conf -queryfile request -signer cert.pem -inkey key -out answer", tmp_path)
    token, stamp = time_query.token_in((tmp_path / "answer").read_bytes(), IMPRINT, NONCE, ())
    assert read_stamp(token, IMPRINT, "") == stamp


def test_no_bit_of_it_is_free(token: bytes) -> None:
    for bit in random.Random(3161).sample(range(8 * len(token)), 400):
        flipped = bytearray(token)
        flipped[bit // 8] ^= 1 << bit % 8
        assert refused(bytes(flipped)).startswith("stamp_"), bit


def test_it_is_about_one_signature(token: bytes) -> None:
    assert refused(token, hashlib.sha256(b"another").digest()) == "stamp_imprint"


def test_junk_is_a_finding(token: bytes) -> None:
    for junk in (b"", b"junk", b"\x30\x00", token[:-1], token + b"\0", der.encode(der.SEQUENCE, token)):
        assert refused(junk) == "stamp_form"


@pytest.mark.parametrize(
    ("what", "finding"),
    [
        ({"critical": False}, "stamp_certificate"),
        ({"purposes": (x509.ExtendedKeyUsageOID.SERVER_AUTH,)}, "stamp_certificate"),
        (
            {"purposes": (x509.ExtendedKeyUsageOID.TIME_STAMPING, x509.ExtendedKeyUsageOID.CODE_SIGNING)},
            "stamp_certificate",
        ),
        ({"authority": True}, "stamp_certificate"),
        ({"end": NOW.replace(hour=1)}, "stamp_certificate"),
        ({"begin": NOW.replace(hour=11)}, "stamp_certificate"),
        ({"bits": 1024}, "stamp_signature"),
    ],
    ids=str,
)
def test_a_certificate_that_is_not_for_it(what: dict[str, object], finding: str) -> None:
    odd = make_stamper(**what)  # type: ignore[arg-type]
    with pytest.raises(Problem) as problem:
        odd.token(IMPRINT)
    assert problem.value.code == "time_server_garbled"
    assert problem.value.values["finding"] == finding


def test_a_stamper_named_by_its_authority_and_expired_since(stamper: Stamper) -> None:
    """Whether the stamper is valid counts at its own time."""
    old = stamper.showing(NOW - timedelta(days=1000))
    with pytest.raises(Problem):
        old.token(IMPRINT)
    key = ec.generate_private_key(ec.SECP256R1())
    by = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "مرجع زمان نمونه ۲۰")])
    issued = make_stamper(issuer=(by, key))
    assert read_stamp(issued.token(IMPRINT), IMPRINT, "").certificate == issued.der
