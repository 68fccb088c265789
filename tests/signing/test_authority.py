from __future__ import annotations

import subprocess
import unicodedata
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from app import signing
from app.domain.problems import Problem
from app.signing import Subject
from app.signing.certificates import holder_of, shortened
from app.signing.keys import pem_to_der
from tests.signing.conftest import CHEAP, NOW, PASSPHRASE, Office
from tests.signing.sample_pdf import CHAIR, SECRETARY

LONG_NAME = "سیدمحمدرضا حسینی طباطبایی‌نژاد اصفهانی‌تبار نمونه"


def leaf(office: Office, field: str = CHAIR) -> x509.Certificate:
    return x509.load_pem_x509_certificate(office.enrolments[field].certificate_pem)


def test_the_root_is_p384_for_ten_years_and_issues_only_signatories(office: Office) -> None:
    root = x509.load_pem_x509_certificate(office.authority.certificate_pem)
    public = root.public_key()
    assert isinstance(public, EllipticCurvePublicKey)
    assert isinstance(public.curve, SECP384R1)
    assert root.signature_hash_algorithm is not None
    assert root.signature_hash_algorithm.name == "sha384"
    assert 3650 <= (root.not_valid_after_utc - root.not_valid_before_utc).days <= 3653
    constraints = root.extensions.get_extension_for_class(x509.BasicConstraints)
    assert (constraints.critical, constraints.value.ca, constraints.value.path_length) == (True, True, 0)


def test_a_signatory_can_sign_documents_and_nothing_else(office: Office) -> None:
    certificate = leaf(office)
    public = certificate.public_key()
    assert isinstance(public, RSAPublicKey)
    assert public.key_size == 3072
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert {purpose.dotted_string for purpose in purposes} == {"1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4"}
    assert 730 <= (certificate.not_valid_after_utc - certificate.not_valid_before_utc).days <= 731


def test_the_certificate_says_who_holds_it(office: Office) -> None:
    holder = holder_of(pem_to_der(office.enrolments[CHAIR].certificate_pem))
    assert holder.name == "نمونه شهردار و رئیس جلسه"
    assert holder.title == "شهردار و رئیس جلسه"
    assert holder.organisation == "شهرداری نمونه منطقه ۲۰"
    assert holder.serial == "1000"
    assert holder.fingerprint == signing.fingerprint(office.enrolments[CHAIR].certificate_pem)
    assert not holder.is_trial


def test_openssl_verifies_the_chain(office: Office, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    (tmp_path / "leaf.pem").write_bytes(office.enrolments[CHAIR].certificate_pem)
    try:
        run = subprocess.run(
            [
                "openssl",
                "verify",
                "-x509_strict",
                "-attime",
                str(int(NOW.timestamp())),
                "-CAfile",
                "root.pem",
                "leaf.pem",
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    assert run.stdout == "leaf.pem: OK\n", run.stderr


def test_namesakes_are_told_apart_by_their_staff_number(office: Office) -> None:
    assert leaf(office, CHAIR).subject != leaf(office, SECRETARY).subject


def test_a_signatory_never_outlives_the_authority(office: Office) -> None:
    made = signing.enrol(
        office.authority,
        PASSPHRASE,
        Subject("نمونه", "", "نمونه", "1"),
        PASSPHRASE,
        NOW,
        years=30,
        cost=CHEAP,
    )
    root = x509.load_pem_x509_certificate(office.authority.certificate_pem)
    assert (
        x509.load_pem_x509_certificate(made.certificate_pem).not_valid_after_utc == root.not_valid_after_utc
    )


def test_a_trial_authority_marks_itself_and_everybody_it_enrols() -> None:
    authority = signing.create_authority("مرجع نمونه", "نمونه", PASSPHRASE, NOW, trial=True, cost=CHEAP)
    made = signing.enrol(
        authority, PASSPHRASE, Subject(LONG_NAME, "عضو", "نمونه", "7"), PASSPHRASE, NOW, cost=CHEAP
    )
    holder = signing.read_holder(made.sealed_key)
    assert holder.is_trial
    assert holder.name == f"آزمایشی – {LONG_NAME}"
    assert "آزمایشی" in holder_of(pem_to_der(authority.certificate_pem)).name


def test_a_long_name_is_cut_in_the_common_name_and_kept_whole_beside_it(office: Office) -> None:
    made = signing.enrol(
        office.authority, PASSPHRASE, Subject(LONG_NAME, "عضو", "نمونه", "7"), PASSPHRASE, NOW, cost=CHEAP
    )
    subject = x509.load_pem_x509_certificate(made.certificate_pem).subject
    (common_name,) = subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert LONG_NAME.startswith(str(common_name.value))
    assert len(str(common_name.value).encode()) <= 64
    assert signing.read_holder(made.sealed_key).name == LONG_NAME


@given(st.text(alphabet="ابپتثجچی آaé\u200cًّ\u0654", max_size=80), st.integers(0, 70))
def test_no_letter_is_cut_or_parted_from_its_mark(name: str, limit: int) -> None:
    kept = shortened(name, limit)
    cut = name[len(kept) :]
    assert kept + cut == name
    assert len(kept.encode()) <= limit
    assert not (kept and cut and unicodedata.combining(cut[0]))


def test_without_the_passphrase_of_the_authority_nobody_is_enrolled(office: Office) -> None:
    with pytest.raises(Problem) as problem:
        signing.enrol(
            office.authority,
            "گذرواژهٔ دیگر ۱۲",
            Subject("نمونه", "", "نمونه", "1"),
            PASSPHRASE,
            NOW,
            cost=CHEAP,
        )
    assert problem.value.code == "passphrase_wrong"


def test_the_key_file_of_a_signatory_does_not_enrol(office: Office) -> None:
    disguised = signing.Authority(office.authority.certificate_pem, office.enrolments[CHAIR].sealed_key)
    with pytest.raises(Problem) as problem:
        signing.enrol(disguised, PASSPHRASE, Subject("نمونه", "", "نمونه", "1"), PASSPHRASE, NOW, cost=CHEAP)
    assert problem.value.code == "key_unreadable"


def test_a_certificate_is_not_valid_before_it_was_made(office: Office) -> None:
    holder = office.keys[CHAIR].holder
    assert not holder.valid_at(NOW - timedelta(days=21))
    assert holder.valid_at(NOW)
    assert not holder.valid_at(NOW + timedelta(days=800))
