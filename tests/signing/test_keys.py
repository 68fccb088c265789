from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509 import load_der_x509_certificate

from app import signing
from app.domain.problems import Problem
from app.signing.keys import SIGNATORY, write_key_file
from tests.signing.conftest import CHEAP, PASSPHRASE, Office
from tests.signing.sample_pdf import CHAIR, SECRETARY


def code_of(key_file: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(Problem) as problem:
        signing.open_key(key_file, passphrase)
    return problem.value.code


def test_an_opened_key_signs_for_its_certificate(office: Office) -> None:
    key = office.keys[CHAIR]
    public = load_der_x509_certificate(key.certificate).public_key()
    assert isinstance(public, RSAPublicKey)
    public.verify(key.sign(b"minutes"), b"minutes", PKCS1v15(), hashes.SHA256())


def test_the_holder_is_read_without_a_passphrase(office: Office) -> None:
    assert signing.read_holder(office.enrolments[CHAIR].sealed_key) == office.keys[CHAIR].holder


def test_nothing_secret_shows_when_a_key_is_printed(office: Office) -> None:
    assert "RSAPrivateKey" not in repr(office.keys[CHAIR])


def test_a_wrong_passphrase(office: Office) -> None:
    assert code_of(office.enrolments[CHAIR].sealed_key, "گذرواژهٔ دیگر ۱۲") == "passphrase_wrong"


@pytest.mark.parametrize("cut", [0, 1, 100, -2])
def test_half_a_file_is_unreadable(office: Office, cut: int) -> None:
    assert code_of(office.enrolments[CHAIR].sealed_key[:cut]) == "key_unreadable"


def test_the_authority_is_no_signatory(office: Office) -> None:
    assert code_of(office.authority.sealed_key) == "key_unreadable"


def test_a_key_under_another_persons_certificate_is_refused(office: Office) -> None:
    foreign = write_key_file(
        SIGNATORY,
        office.enrolments[SECRETARY].certificate_pem,
        office.keys[CHAIR].private,
        PASSPHRASE,
        CHEAP,
    )
    assert code_of(foreign) == "key_unreadable"


def test_a_key_that_cannot_sign_minutes_is_refused(office: Office) -> None:
    odd = write_key_file(
        SIGNATORY,
        office.enrolments[CHAIR].certificate_pem,
        ec.generate_private_key(ec.SECP256R1()),
        PASSPHRASE,
        CHEAP,
    )
    assert code_of(odd) == "key_unreadable"
