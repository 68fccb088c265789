"""A token in software (SoftHSM 2) with a key and its certificate, as a signatory's own token would be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from app.signing import OpenedKey
from tests.conftest import ROOT

PIN, LABEL = "1357", "توکن نمونه"
LIBRARY = next(
    (
        file
        for folder in ("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/local/lib/softhsm")
        if (file := Path(folder) / "libsofthsm2.so").exists()
    ),
    Path("/usr/lib/softhsm/libsofthsm2.so"),
)
# CK_TOKEN_INFO flags (PKCS#11 v2.40, 3.2).
COUNT_LOW, FINAL_TRY, LOCKED = 0x10000, 0x20000, 0x40000
# Name and kind (a number) of the attribute in which SoftHSM keeps them (CKA_OS_TOKENFLAGS).
_FLAGS = (0x8000534B).to_bytes(8, "big") + (2).to_bytes(8, "big")
_ID = b"\x07"


@dataclass(frozen=True)
class SoftToken:
    """The folder of a token; the environment must name its configuration while it is used."""

    folder: Path

    @property
    def configuration(self) -> Path:
        return self.folder / "softhsm2.conf"

    def pull(self) -> None:
        """As if the token had been pulled out."""
        (self.folder / "tokens").rename(self.folder / "pulled")
        (self.folder / "tokens").mkdir()

    def flag(self, flags: int) -> None:
        """Set flags of the PIN that SoftHSM itself never reaches, in the file where it keeps them."""
        (file,) = (self.folder / "tokens").glob("*/token.object")
        data = bytearray(file.read_bytes())
        at = data.index(_FLAGS) + len(_FLAGS)
        data[at : at + 8] = (int.from_bytes(data[at : at + 8], "big") | flags).to_bytes(8, "big")
        file.write_bytes(bytes(data))

    def without_hashing(self) -> None:
        """As a simple token that only knows raw RSA."""
        with self.configuration.open("a") as configuration:
            configuration.write("slots.mechanisms = -CKM_SHA256_RSA_PKCS\n")


def make(folder: Path, key: OpenedKey, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """A new token that holds `key` and its certificate; the environment names it from now on."""
    if shutil.which("softhsm2-util") is None:
        pytest.skip("softhsm2-util is not installed")
    token = SoftToken(folder)
    (folder / "tokens").mkdir(parents=True)
    token.configuration.write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    monkeypatch.setenv("SOFTHSM2_CONF", str(token.configuration))
    _run("softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "24682468")
    pem, der = folder / "key.pem", folder / "certificate.der"
    pem.write_bytes(key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    der.write_bytes(key.certificate)
    _run(
        "softhsm2-util", "--import", str(pem), "--token", LABEL, "--label", "key", "--id", _ID.hex(),
        "--pin", PIN,
    )  # fmt: skip
    # In a process of its own: the library keeps the first configuration that it is loaded with.
    _run(sys.executable, "-m", "tests.signing.soft_token", str(der))
    pem.unlink()
    return token


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def _put_certificate(file: Path) -> None:
    import pkcs11

    with pkcs11.lib(str(LIBRARY)).get_token(token_label=LABEL).open(rw=True, user_pin=PIN) as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.PRIVATE: False,
                pkcs11.Attribute.ID: _ID,
                pkcs11.Attribute.SUBJECT: b"",
                pkcs11.Attribute.VALUE: file.read_bytes(),
            }
        )


if __name__ == "__main__":
    _put_certificate(Path(sys.argv[1]))
