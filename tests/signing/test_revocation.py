"""The list of revoked certificates: what is on it stays on it, and only the root can write it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from hypothesis import given, settings
from hypothesis import strategies as st

from app import signing
from app.domain.problems import Problem
from app.signing import RevocationReason as Reason
from app.signing import Trust, authority, fitness, revocation
from tests.signing.conftest import CHEAP, NOW, PASSPHRASE, Office
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, SECRETARY

FIELDS = (CHAIR, SECRETARY, COUNCILLOR)


def revoked(
    office: Office, previous: bytes | None, *fields: str, reason=Reason.KEY_COMPROMISE, at=NOW
) -> bytes:
    certificates = [office.keys[field].certificate for field in fields]
    return revocation.revoke(office.authority, PASSPHRASE, previous, certificates, reason, at)


def test_a_list_says_who_when_and_why(office: Office) -> None:
    made = revoked(office, None, CHAIR, reason=Reason.AFFILIATION_CHANGED)
    (entry,) = revocation.read(made, office.authority.certificate_pem)
    assert entry.serial == revocation.serial_of(office.keys[CHAIR].certificate)
    assert (entry.on, entry.reason) == (NOW, Reason.AFFILIATION_CHANGED)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(list(Reason))), min_size=1, max_size=5))
def test_what_was_entered_first_stays_and_every_list_has_its_number(office: Office, steps) -> None:
    made, expected = None, {}
    for number, (field, reason) in enumerate(steps):
        at = NOW + timedelta(days=number)
        made = revoked(office, made, field, reason=reason, at=at)
        expected.setdefault(revocation.serial_of(office.keys[field].certificate), (at, reason))
    assert made is not None
    entries = revocation.read(made, office.authority.certificate_pem)
    assert {entry.serial: (entry.on, entry.reason) for entry in entries} == expected
    number = x509.load_der_x509_crl(made).extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
    assert number == len(steps)


def test_the_list_of_another_authority_is_none(office: Office, forger: Office) -> None:
    foreign = revocation.revoke(
        forger.authority, PASSPHRASE, None, [forger.keys[CHAIR].certificate], Reason.SUPERSEDED, NOW
    )
    for data in (foreign, b"", b"-----BEGIN X509 CRL-----\n"):
        with pytest.raises(Problem) as problem:
            revocation.read(data, office.authority.certificate_pem)
        assert problem.value.code == "revocation_list_damaged"
    with pytest.raises(Problem) as problem:
        revoked(office, foreign, CHAIR)
    assert problem.value.code == "revocation_list_damaged"


def test_without_the_roots_passphrase_or_key_nobody_revokes(office: Office, forger: Office) -> None:
    mixed = authority.Authority(office.authority.certificate_pem, forger.authority.sealed_key)
    certificate = [office.keys[CHAIR].certificate]
    for root, passphrase, code in (
        (office.authority, "گذرواژهٔ دیگر ۱۲", "passphrase_wrong"),
        (mixed, PASSPHRASE, "root_key_of_another"),
    ):
        with pytest.raises(Problem) as problem:
            revocation.revoke(root, passphrase, None, certificate, Reason.UNSPECIFIED, NOW)
        assert problem.value.code == code


def test_openssl_reads_the_list_and_refuses_whom_it_names(office: Office, tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    (tmp_path / "list.crl").write_bytes(revoked(office, None, CHAIR))
    for command in ("crl -inform DER -in list.crl -out list.pem",):
        subprocess.run(["openssl", *command.split()], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    at = str(int((NOW + timedelta(days=1)).timestamp()))
    for field, said in ((CHAIR, "certificate revoked"), (SECRETARY, "OK")):
        (tmp_path / "leaf.pem").write_bytes(office.enrolments[field].certificate_pem)
        done = subprocess.run(
            [
                "openssl", "verify", "-crl_check", "-attime", at, "-CAfile", "root.pem",
                "-CRLfile", "list.pem", "leaf.pem",
            ],
            cwd=tmp_path, capture_output=True, text=True,
        )  # fmt: skip
        assert said in done.stdout + done.stderr


def test_one_may_sign_only_while_somebody_vouches(office: Office, forger: Office) -> None:
    certificate, trust = office.keys[CHAIR].certificate, office.trust
    fitness.require_vouched(certificate, trust, NOW)
    listed = Trust(office.trust.roots, (revoked(office, None, CHAIR),))
    for known, moment, code in (
        (forger.trust, NOW, "certificate_issuer_unknown"),
        (listed, NOW + timedelta(minutes=1), "certificate_revoked"),
        (trust, NOW + timedelta(days=800), "certificate_expired"),
        (trust, NOW - timedelta(days=25), "certificate_not_yet_valid"),
    ):
        with pytest.raises(Problem) as problem:
            fitness.require_vouched(certificate, known, moment)
        assert problem.value.code == code
    assert "نمونه" in fitness.issuer_of(certificate)


def test_a_new_passphrase_opens_the_same_key_and_the_old_one_no_more(office: Office) -> None:
    from app.signing.keys import with_new_passphrase

    sealed = office.enrolments[CHAIR].sealed_key
    changed = with_new_passphrase(sealed, PASSPHRASE, "گذرواژهٔ تازهٔ نمونه", CHEAP)
    key = signing.open_key(changed, "گذرواژهٔ تازهٔ نمونه")
    assert key.certificate == office.keys[CHAIR].certificate
    for passphrase, new, code in (
        ("گذرواژهٔ دیگر ۱۲", "گذرواژهٔ تازهٔ نمونه", "passphrase_wrong"),
        (PASSPHRASE, "کوتاه", "passphrase_short"),
    ):
        with pytest.raises(Problem) as problem:
            with_new_passphrase(sealed, passphrase, new, CHEAP)
        assert problem.value.code == code
    with pytest.raises(Problem):
        signing.open_key(changed, PASSPHRASE)
