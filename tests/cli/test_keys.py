"""Keys, certificates and tokens from the command line; what cannot be done is told with its remedy."""

from __future__ import annotations

import json
import stat
import subprocess
from pathlib import Path

import pytest

from app import signing
from tests.signing import soft_token

NAMED = ("--organisation", "شهرداری نمونه")
WORDS = {"root": "گذرواژه مرجع نمونه", "own": "گذرواژه خود نمونه", "new": "گذرواژه تازه نمونه"}


@pytest.fixture
def words(tmp_path: Path) -> dict[str, Path]:
    """The files of the passphrases."""
    made = {name: tmp_path / name for name in WORDS}
    for name, file in made.items():
        file.write_text(f"{WORDS[name]}\n", "utf-8")
    return made


@pytest.fixture
def office(dabir, sample, tmp_path: Path, words) -> Path:
    """An approved meeting, exported, in an office with an authority; its folder."""
    dabir("import", sample)
    dabir("approve", "8", "--leave-blanks")
    assert dabir("authority", *NAMED, "--passphrase-file", words["root"]).status == 0
    assert dabir("export", "8", "--to", tmp_path / "m.pdf").status == 0
    return tmp_path


def secrets(words, *names: str) -> list[object]:
    options = {
        "root": "--authority-passphrase-file",
        "own": "--passphrase-file",
        "new": "--new-passphrase-file",
    }
    return [part for name in names for part in (options[name], words[name])]


def test_an_authority_without_a_name_is_not_made(dabir, words) -> None:
    """It would stand nameless in every certificate, for as long as the root is valid."""
    refused = dabir("authority", "--passphrase-file", words["root"])
    assert refused.status == 1
    assert "نام سازمان" in refused.err
    assert dabir("authority", *NAMED, "--passphrase-file", words["root"]).status == 0
    assert "شهرداری نمونه" in dabir("root").out


def test_a_key_on_a_stick_from_enrolment_to_revocation(dabir, office, words):
    stick, away = office / "stick", office / "away"
    for folder in (stick, away):
        folder.mkdir()
    moved = dabir("root", "--to", away, "--certificate", office / "root.cer", "--json")
    assert json.loads(moved.out)["key_here"] is False
    assert (office / "root.cer").read_bytes()[:1] == b"\x30"
    (root_key,) = away.iterdir()

    enrol = ("enrol", "صفوی", *secrets(words, "own", "root"), "--key-folder", stick)
    refused = dabir(*enrol)
    assert refused.status == 1
    assert "کلید مرجع روی این رایانه نیست" in refused.err
    enrolled = dabir(*enrol, "--root-key", root_key, "--json")
    assert enrolled.status == 0, enrolled.err
    key = Path(json.loads(enrolled.out)["key"])
    assert key.parent == stick
    assert stat.S_IMODE(key.stat().st_mode) == 0o600

    sign = ("sign", office / "m.pdf", "--as", "صفوی", "--to", office / "s.pdf")
    absent = dabir(*sign, *secrets(words, "own"))
    assert (absent.status, (office / "s.pdf").exists()) == (1, False)
    assert "روی این رایانه نیست" in absent.err
    assert dabir(*sign, "--key", key, *secrets(words, "own")).status == 0
    assert dabir("verify", office / "s.pdf").status == 0

    changed = dabir("passphrase", "صفوی", "--key", key, *secrets(words, "own", "new"))
    assert changed.status == 0, changed.err
    wrong = dabir(*sign[:-1], office / "s2.pdf", "--key", key, *secrets(words, "own"))
    assert "گذرواژه درست نیست" in wrong.err

    renew = ("renew", "صفوی", *secrets(words, "own", "root"), "--key-folder", stick, "--root-key", root_key)
    assert dabir(*renew).status == 0
    revoke = ("revoke", "صفوی", "--reason", "keyCompromise", *secrets(words, "root"), "--root-key", root_key)
    assert len(json.loads(dabir(*revoke, "--json").out)["revoked"]) == 2
    standing = dabir("certificates", "صفوی")
    assert standing.out.count("باطل‌شده (کلید یا گذرواژه گم یا فاش شده است)") == 2
    again = dabir(*revoke)
    assert (again.status, "چیزی باطل نشد" in again.err) == (1, True)
    late = dabir(*sign[:-1], office / "s3.pdf", "--key", key, *secrets(words, "own"))
    assert (late.status, "باطل شده" in late.err) == (1, True)


def test_a_key_goes_to_another_office_as_pkcs12(dabir, office, words, sample):
    other = office / "other.dabir"
    assert dabir("enrol", "صفوی", *secrets(words, "own", "root")).status == 0
    exported = dabir("export-key", "صفوی", "--to", office / "key.pfx", *secrets(words, "own", "new"))
    assert exported.status == 0, exported.err
    root = office / "office.keys" / "root.pem"

    dabir("import", sample, office=other)
    dabir("approve", "8", "--leave-blanks", office=other)
    dabir("export", "8", "--to", office / "m2.pdf", office=other)
    adopt = ("adopt", "صفوی", "--key", office / "key.pfx", "--passphrase-file", words["new"])
    unknown = dabir(*adopt, office=other)
    assert unknown.status == 1
    assert "اعتماد ندارد" in unknown.err
    shown = dabir("trust", root, "--dry-run", office=other)
    assert (shown.status, "در پرونده: " in shown.out) == (0, True)
    assert dabir("trust", office=other).out.strip() == "این دفتر هنوز به مرجعی اعتماد ندارد."
    trusted = dabir("trust", root, "--json", office=other)
    assert trusted.status == 0, trusted.err
    assert json.loads(trusted.out)[0]["fingerprint"] == signing.fingerprint(root.read_bytes())
    assert dabir(*adopt, office=other).status == 0
    signed = dabir(
        "sign", office / "m2.pdf", "--as", "صفوی", "--key", office / "key.pfx",
        "--passphrase-file", words["new"], "--to", office / "s2.pdf", office=other,
    )  # fmt: skip
    assert signed.status == 0, signed.err


def test_a_token_signs_with_a_pin_from_a_file(dabir, office, words, monkeypatch):
    assert dabir("enrol", "صفوی", *secrets(words, "own", "root")).status == 0
    (file,) = (office / "office.keys").glob("*.key.json")
    key = signing.open_key(file.read_bytes(), WORDS["own"])
    soft_token.make(office / "token", key, monkeypatch)
    library = ("--library", soft_token.LIBRARY)

    seen = dabir("tokens", *library, "--json")
    assert seen.status == 0, seen.err
    (token,) = json.loads(seen.out)
    assert token["label"] == soft_token.LABEL
    assert token["certificates"][0]["fingerprint"] == key.holder.fingerprint
    assert soft_token.LABEL in dabir("tokens").out, "it is one of the usual libraries"

    sign = ("sign", office / "m.pdf", "--as", "صفوی", "--token", *library, "--to", office / "s.pdf")
    (office / "pin").write_text("9999\n")
    wrong = dabir(*sign, "--pin-file", office / "pin")
    assert (wrong.status, (office / "s.pdf").exists()) == (1, False)
    assert "پین توکن" in wrong.err
    assert "9999" not in wrong.err
    (office / "pin").write_text(f"{soft_token.PIN}\n")
    signed = dabir(*sign, "--pin-file", office / "pin")
    assert signed.status == 0, signed.err
    assert "پیش‌تر اشتباه" in signed.err, "the token says so before the PIN is spent"
    assert dabir("verify", office / "s.pdf").status == 0


def test_what_is_missing_is_named(dabir, office, words):
    nothing = dabir("enrol", "صفوی", *secrets(words, "own"), stdin=subprocess.DEVNULL)
    assert (nothing.status, "گذرواژه داده نشده است" in nothing.err) == (1, True)
    library = dabir("tokens", "--library", office / "absent.so")
    assert (library.status, "absent.so" in library.err) == (1, True)
    assert dabir("revoke", "صفوی", "--reason", "boredom").status == 64


def test_a_helper_process_is_no_verb_for_people(dabir):
    assert dabir("--token-helper").status == 64


def test_the_reasons_of_the_command_line_are_those_of_the_list():
    from app.cli.keys import REASONS

    assert list(REASONS) == [one.value for one in signing.RevocationReason]
