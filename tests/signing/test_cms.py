from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
from asn1crypto import cms as asn1_cms

from app.signing import cms
from tests.signing.conftest import NOW, Office
from tests.signing.sample_pdf import CHAIR, SECRETARY

CONTENT = b"minutes of the meeting"
DIGEST = hashlib.sha256(CONTENT).digest()


@pytest.fixture(scope="module")
def message(office: Office) -> bytes:
    key = office.keys[CHAIR]
    return cms.compose(key.certificate, DIGEST, key.sign(cms.signed_attributes(key.certificate, DIGEST)))


def test_openssl_verifies_what_we_compose(office: Office, message: bytes, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    (tmp_path / "content").write_bytes(CONTENT)
    (tmp_path / "message").write_bytes(message)
    command = (
        "openssl cms -verify -binary -inform DER -in message -content content -CAfile root.pem -purpose any"
    )
    try:
        run = subprocess.run(
            [*command.split(), "-cades", "-attime", str(int(NOW.timestamp()))],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    assert run.returncode == 0, run.stderr


def test_another_library_reads_the_same_and_would_write_the_same(office: Office, message: bytes) -> None:
    info = asn1_cms.ContentInfo.load(message, strict=True)
    signed_data = info["content"]
    (signer,) = signed_data["signer_infos"]
    assert len(signed_data["certificates"]) == 1
    assert signed_data["certificates"][0].chosen.dump() == office.keys[CHAIR].certificate
    kinds = {attribute["type"].dotted for attribute in signer["signed_attrs"]}
    assert kinds == {"1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"}
    assert len(signer["unsigned_attrs"]) == 0
    assert info.dump(force=True) == message


def test_it_comes_apart_and_holds(office: Office, message: bytes) -> None:
    parts = cms.take_apart(message)
    assert parts.certificate == office.keys[CHAIR].certificate
    assert cms.compose(parts.certificate, DIGEST, parts.signature) == message
    assert cms.signature_holds(parts, DIGEST)


def test_it_does_not_hold_for_another_content_or_another_signer(office: Office, message: bytes) -> None:
    parts = cms.take_apart(message)
    assert not cms.signature_holds(parts, hashlib.sha256(b"other minutes").digest())
    stranger = cms.SignedMessage(office.keys[SECRETARY].certificate, parts.signature)
    assert not cms.signature_holds(stranger, DIGEST)


def test_what_is_no_certificate_is_a_value_error() -> None:
    for junk in (b"", b"\x30\x00", b"junk"):
        with pytest.raises(ValueError, match=r"DER|unpack|version"):
            cms.compose(junk, DIGEST, b"")
