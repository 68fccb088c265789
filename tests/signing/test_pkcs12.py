"""Keys of others (PKCS#12): what is read, what is refused and why, and how hard our own are to guess."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto.pkcs12 import Pfx, SafeContents
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, PrivateFormat, pkcs12
from cryptography.hazmat.primitives.serialization.pkcs12 import PBES

from app.domain.problems import Problem
from app.signing.pkcs12 import ROUNDS, is_pkcs12, open_pkcs12, write_pkcs12
from tests.signing.conftest import NOW, PASSPHRASE, Office
from tests.signing.sample_pdf import CHAIR, SECRETARY

OLD = (
    PrivateFormat.PKCS12.encryption_builder()
    .kdf_rounds(2048)
    .key_cert_algorithm(PBES.PBESv1SHA1And3KeyTripleDESCBC)
    .hmac_hash(hashes.SHA1())
    .build(b"old words")
)


def file_of(office: Office, encryption=None, *, certificate_of: str = CHAIR) -> bytes:
    """A key of the office as another program would write it."""
    certificate = x509.load_der_x509_certificate(office.keys[certificate_of].certificate)
    encryption = encryption or BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(
        b"key", office.keys[CHAIR].private, certificate, None, encryption
    )


def self_signed(key, **usage: bool) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "بیرونی نمونه")])
    wanted = {"digital_signature": True, "content_commitment": True} | usage
    flags = dict.fromkeys(
        (
            "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
            "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
        ),
        False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
        .add_extension(x509.KeyUsage(**(flags | wanted)), critical=True)
        .sign(key, hashes.SHA256())
    )


def foreign(key, **usage: bool) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        None, key, self_signed(key, **usage), None, BestAvailableEncryption(b"words")
    )


def code_of(data: bytes, passphrase: str = "words") -> str:
    with pytest.raises(Problem) as problem:
        open_pkcs12(data, passphrase)
    return problem.value.code


def test_a_file_of_today_and_one_of_old_give_the_same_key(office: Office) -> None:
    mine = office.keys[CHAIR]
    for data, passphrase in ((file_of(office), PASSPHRASE), (file_of(office, OLD), "old words")):
        key = open_pkcs12(data, passphrase)
        assert (key.certificate, key.holder) == (mine.certificate, mine.holder)
        assert key.sign(b"minutes") == mine.sign(b"minutes")


def test_a_file_in_rc2_as_windows_wrote_it(office: Office, tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    (tmp_path / "new.p12").write_bytes(file_of(office, BestAvailableEncryption(b"words")))
    for command in (
        "openssl pkcs12 -in new.p12 -out all.pem -nodes -passin pass:words",
        "openssl pkcs12 -export -legacy -in all.pem -out old.p12 -certpbe PBE-SHA1-RC2-40 "
        "-keypbe PBE-SHA1-3DES -macalg sha1 -passout pass:words",
    ):
        subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    assert open_pkcs12((tmp_path / "old.p12").read_bytes(), "words").holder == office.keys[CHAIR].holder


def test_digits_of_another_keyboard_open_it_too(office: Office) -> None:
    data = file_of(office, BestAvailableEncryption(b"word-1405"))
    assert open_pkcs12(data, "word-۱۴۰۵").holder == office.keys[CHAIR].holder


def test_a_wrong_passphrase_and_a_file_that_is_none(office: Office) -> None:
    data = file_of(office)
    assert code_of(data, "wrong words") == "passphrase_wrong"
    assert (
        code_of(b"")
        == code_of(b"\x30\x03\x02\x01\x05")
        == code_of(data[: len(data) // 2])
        == "pkcs_unreadable"
    )
    assert not is_pkcs12(office.enrolments[CHAIR].sealed_key)
    assert not is_pkcs12(office.authority.certificate_pem)


def test_a_file_without_a_key_or_with_that_of_another_certificate(office: Office) -> None:
    certificate = x509.load_der_x509_certificate(office.keys[CHAIR].certificate)
    alone = pkcs12.serialize_key_and_certificates(
        None, None, None, [certificate], BestAvailableEncryption(b"words")
    )
    assert code_of(alone) == "pkcs_without_key"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (lambda: ec.generate_private_key(ec.SECP256R1()), "key_not_rsa"),
        (lambda: rsa.generate_private_key(65537, 1024), "key_too_short"),
    ],
)
def test_a_key_that_cannot_sign_minutes_is_told_why(key, code: str) -> None:
    assert code_of(foreign(key())) == code


def test_a_certificate_for_something_else_is_refused(office: Office) -> None:
    key = office.keys[CHAIR].private
    encipher = {"digital_signature": False, "content_commitment": False, "key_encipherment": True}
    assert code_of(foreign(key, **encipher)) == "certificate_not_for_signing"
    assert open_pkcs12(foreign(key, content_commitment=False), "words").holder.name == "بیرونی نمونه"


def test_what_is_exported_opens_again_and_its_mac_costs_as_much_as_its_encryption(office: Office) -> None:
    mine = office.keys[SECRETARY]
    data = write_pkcs12(mine, PASSPHRASE, [office.authority.certificate_pem])
    mac = Pfx.load(data)["mac_data"]
    assert mac["iterations"].native == ROUNDS == 300_000
    assert mac["mac"]["digest_algorithm"]["algorithm"].native == "sha256"
    assert open_pkcs12(data, PASSPHRASE).certificate == mine.certificate
    assert code_of(data, PASSPHRASE + "!") == "passphrase_wrong"
    with pytest.raises(Problem) as short:
        write_pkcs12(mine, "short", ())
    assert short.value.code == "passphrase_short"


def test_openssl_reads_what_is_exported(office: Office, tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    file = tmp_path / "key.p12"
    file.write_bytes(write_pkcs12(office.keys[CHAIR], PASSPHRASE, [office.authority.certificate_pem]))
    done = subprocess.run(
        ["openssl", "pkcs12", "-info", "-noout", "-in", str(file), "-passin", f"pass:{PASSPHRASE}"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "MAC: sha256, Iteration 300000" in done.stderr
    assert done.stderr.count("Certificate bag") + done.stderr.count("Certificate Bag") <= 2


def costly(data: bytes, place: str) -> bytes:
    """The file, asking for two thousand million rounds in one of the places where they stand."""
    pfx, rounds = Pfx.load(data), 2**31 - 1
    if place == "mac":
        pfx["mac_data"]["iterations"] = rounds
        return pfx.dump(force=True)
    safe = pfx.authenticated_safe
    for content in safe:
        if content["content_type"].native == "encrypted_data" and place == "certificate":
            sealed = content["content"]["encrypted_content_info"]
            _set_rounds(sealed["content_encryption_algorithm"], rounds)
        elif content["content_type"].native == "data" and place == "key":
            bags = SafeContents.load(content["content"].native)
            _set_rounds(bags[0]["bag_value"]["encryption_algorithm"], rounds)
            content["content"] = bags.dump(force=True)
    pfx["auth_safe"]["content"] = safe.dump(force=True)
    return pfx.dump(force=True)


def _set_rounds(algorithm, rounds: int) -> None:
    if algorithm["algorithm"].native == "pbes2":
        algorithm["parameters"]["key_derivation_func"]["parameters"]["iteration_count"] = rounds
    else:
        algorithm["parameters"]["iterations"] = rounds


@pytest.mark.parametrize("place", ["mac", "certificate", "key"])
@pytest.mark.parametrize("encryption", [None, OLD], ids=["today", "old"])
def test_more_rounds_than_a_machine_bears_are_refused_before_the_first(
    office: Office, encryption, place: str
) -> None:
    data = costly(file_of(office, encryption), place)
    assert is_pkcs12(data)
    assert code_of(data, PASSPHRASE) == "pkcs_costly"


def test_a_derivation_that_nobody_knows_is_refused(office: Office) -> None:
    data = file_of(office)
    pbkdf2, scrypt = bytes.fromhex("2a864886f70d01050c"), bytes.fromhex("2b06010401da47040b")
    assert pbkdf2 in data
    assert code_of(data.replace(pbkdf2, scrypt), PASSPHRASE) == "pkcs_unreadable"
