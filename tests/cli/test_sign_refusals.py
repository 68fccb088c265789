"""Whatever stops a signature: a Persian sentence with the remedy, a status that is not 0, nothing changed."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app import signing
from app.bootstrap import open_office
from app.services import authority, certificates, keys, minutes, register, sample, signatures
from tests.cli.conftest import ROOT
from tests.cli.full_disk import state
from tests.signing import soft_token

WORDS = {
    "root": "گذرواژه مرجع نمونه",
    "own": "گذرواژه خود نمونه",
    "new": "گذرواژه تازه نمونه",
    "wrong": "گذرواژه دیگر نمونه",
}
SIGNER, EXPIRED, REVOKED = "sample-person-safavi", "sample-person-secretary", "sample-person-hosseini"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1  # linux/prctl.h, linux/capability.h


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with approved minutes, exported (m.pdf) and signed once (s.pdf); of the other signatories one
    has an expired certificate and one a revoked one.
    """
    folder = tmp_path_factory.mktemp("template")
    for name, word in WORDS.items():
        (folder / name).write_text(f"{word}\n", "utf-8")
    for name in ("papers", "away"):
        (folder / name).mkdir()
    (folder / "scan.jpg").write_bytes(b"\xff\xd8 page")
    open_office(str(folder / "empty.dabir")).close()
    other = signing.create_authority("مرجع دیگر نمونه", "نمونه", WORDS["root"], datetime.now().astimezone())
    (folder / "other.pem").write_bytes(other.certificate_pem)
    with closing(open_office(str(folder / "office.dabir"))) as office:
        meeting_id = sample.fill(office)
        register.set_profile(office, trial=False)
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        minutes.export(office, meeting_id, folder / "m.pdf")
        long_ago = replace(office, clock=lambda: datetime.now().astimezone() - timedelta(days=1000))
        authority.create(long_ago, WORDS["root"])
        signer, expired, revoked = (register.find_person(office, one) for one in (SIGNER, EXPIRED, REVOKED))
        keys.enrol(office, signer, WORDS["own"], WORDS["root"])
        keys.enrol(long_ago, expired, WORDS["own"], WORDS["root"])
        keys.enrol(office, revoked, WORDS["own"], WORDS["root"])
        certificates.revoke(office, revoked, signing.RevocationReason.KEY_COMPROMISE, WORDS["root"])
        signatures.sign_file(office, folder / "m.pdf", signer, WORDS["own"], folder / "s.pdf")
    for name in ("m", "s"):
        damaged = bytearray((folder / f"{name}.pdf").read_bytes())
        for at in range(997, len(damaged), 997):  # one alone may lie where nothing is read
            damaged[at] ^= 1
        (folder / f"damaged-{name}.pdf").write_bytes(damaged)
    shutil.copy(folder / "s.pdf", folder / "papers")
    return folder


@pytest.fixture
def disk(template: Path, tmp_path: Path) -> Path:
    """A copy of the template, to be worked on."""
    return Path(shutil.copytree(template, tmp_path / "disk"))


def given(folder: Path, words: str) -> list[str]:
    """The words of a command, «@name» as a path in the folder."""
    return [f"{folder}/{word[1:]}" if word.startswith("@") else word for word in words.split()]


def sign(
    pdf: str = "m", person: str = SIGNER, key: str = "--passphrase-file @own", to: str = "new.pdf"
) -> str:
    return f"sign @{pdf}.pdf --as {person} {key} --to @{to}"


TOKEN = f"--token --library {soft_token.LIBRARY} --pin-file @pin"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (sign(key="--passphrase-file @wrong"), "دوباره بنویسید"),
        (sign(person=EXPIRED), "به پایان رسیده است؛ در تنظیمات برای او کلید تازه بسازید"),
        (sign(person=REVOKED), "با آن امضا نمی‌شود؛ برای او کلید تازه بسازید"),
        (sign("s"), "پر است و دوباره امضا نمی‌شود"),
        (sign("damaged-m"), "خروجی بگیرید"),
        (sign("damaged-s"), "دوباره از صورتجلسه خروجی بگیرید"),
        (sign(key="--token --library @absent.so"), "نرم‌افزار توکن را نصب کنید"),
        (sign(key="--token --library @scan.jpg"), "scan.jpg"),
        (sign(to="nowhere/new.pdf"), "پوشه"),
        (sign(to="s.pdf"), "نام دیگری برگزینید"),
        ("root --certificate @s.pdf", "نام دیگری برگزینید"),
        ("root --letter @s.pdf", "نام دیگری برگزینید"),
    ],
)
def test_nothing_is_signed_and_the_remedy_is_told(dabir, disk: Path, command: str, told: str) -> None:
    before = state(disk)
    refused = dabir(*given(disk, command), office=disk / "office.dabir")
    assert refused.status == 1
    assert told in refused.err, refused.err
    assert state(disk) == before


@pytest.mark.parametrize(
    "command",
    [
        sign(),
        "verify @s.pdf",
        "certificates " + SIGNER,
        f"revoke {SIGNER} --authority-passphrase-file @root",
    ],
)
def test_a_root_certificate_that_was_damaged_is_no_fault_of_ours(dabir, disk: Path, command: str) -> None:
    (disk / "office.keys" / "root.pem").write_text("-----BEGIN CERTIFICATE-----")
    before = state(disk)
    refused = dabir(*given(disk, command), office=disk / "office.dabir")
    assert refused.status in (1, 2)
    assert "گواهی ریشه خواندنی نیست" in refused.err
    assert state(disk) == before


@pytest.fixture
def token(disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> soft_token.SoftToken:
    """A token with the signer's own key; the PIN lies beside."""
    (disk / "pin").write_text(f"{soft_token.PIN}\n")
    key = signing.open_key((disk / "office.keys" / f"{SIGNER}.key.json").read_bytes(), WORDS["own"])
    return soft_token.make(tmp_path / "token", key, monkeypatch)


def test_a_wrong_pin_and_a_locked_token(dabir, disk: Path, token: soft_token.SoftToken) -> None:
    ask = partial(dabir, *given(disk, sign(key=TOKEN)), office=disk / "office.dabir")
    (disk / "pin").write_text("97531\n")
    before = state(disk)
    wrong = ask()
    assert (wrong.status, "آن را با دقت دوباره بنویسید" in wrong.err) == (1, True), wrong.err
    assert "97531" not in wrong.err
    token.flag(soft_token.LOCKED)
    locked = ask()
    assert (locked.status, "باز کردن آن با نرم‌افزار سازنده" in locked.err) == (1, True), locked.err
    assert state(disk) == before


def test_a_token_that_is_pulled_out_while_the_pin_is_asked_for(
    dabir, disk: Path, token: soft_token.SoftToken
) -> None:
    before = state(disk)
    (disk / "pin").unlink()
    os.mkfifo(disk / "pin")

    def type_pin() -> None:
        # Opens as soon as the program, which has seen the token by then, asks.
        with (disk / "pin").open("w") as typed:
            token.pull()
            typed.write(f"{soft_token.PIN}\n")

    fingers = threading.Thread(target=type_pin, daemon=True)
    fingers.start()
    refused = dabir(*given(disk, sign(key=TOKEN)), office=disk / "office.dabir")
    fingers.join(10)
    (disk / "pin").unlink()
    assert (refused.status, "آن را وصل کنید و دوباره بکوشید" in refused.err) == (1, True), refused.err
    del before["pin"]
    assert state(disk) == before


OWN, ROOT_WORD = "--passphrase-file @own", "--authority-passphrase-file @root"
VERBS = {
    "sign": ("office", sign(to="away/new.pdf"), "away"),
    "export": ("office", "export 8 --to @away/new.pdf", "away"),
    "export-key": (
        "office",
        f"export-key {SIGNER} --to @away/k.p12 {OWN} --new-passphrase-file @new",
        "away",
    ),
    "enrol": ("office", f"enrol sample-person-deputy {OWN} {ROOT_WORD}", "office.keys"),
    "renew": ("office", f"renew {SIGNER} {OWN} {ROOT_WORD}", "office.keys"),
    "revoke": ("office", f"revoke {SIGNER} {ROOT_WORD}", "office.keys"),
    "root": ("office", "root --to @away", "away"),
    "trust": ("office", "trust @other.pem", "office.keys"),
    "register": ("office", "register 8 --ink حسینی --scan @scan.jpg", "."),
    "import": ("empty", "import @s.pdf --unverified", "."),
    "rebuild": ("away/new", "rebuild @papers --trust @office.keys/root.pem", "away"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_folder_without_write_rights(dabir, disk: Path, verb: str) -> None:
    office, command, closed = VERBS[verb]
    before = state(disk)
    (disk / closed).chmod(0o555)

    def without_privilege() -> None:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)

    refused = dabir(*given(disk, command), office=disk / f"{office}.dabir", preexec_fn=without_privilege)
    (disk / closed).chmod(0o755)
    assert (refused.status, "اجازه دسترسی به" in refused.err) == (1, True), refused.err
    assert state(disk) == before


@pytest.mark.parametrize("room", [37, 41])
@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk(template: Path, tmp_path: Path, verb: str, room: int) -> None:
    """The office's own index takes 32 KiB; after that there is room for a page or for two, not for all."""
    office, command, _ = VERBS[verb]
    (tmp_path / "disk").mkdir()
    disk = tmp_path / "disk"
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-m", "tests.cli.full_disk", template, disk, str(room * 1024),
         sys.executable, "-m", "app", "--office", disk / f"{office}.dabir", *given(disk, command)],
        cwd=ROOT, env=os.environ | {"LC_ALL": "fa_IR.UTF-8", "HOME": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("no disk of one's own on this system")
    refused = json.loads(done.stdout)
    assert (refused["status"], "حافظه پر است" in refused["err"]) == (1, True), refused["err"]
    # A copy of the root's key is never deleted again: the one here could not be put back.
    assert [name for name in refused["changed"] if not name.startswith("away/root-")] == []


def test_signing_needs_no_network(disk: Path, tmp_path: Path) -> None:
    alone = ["unshare", "-rn"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace on this system")
    for words in (sign(to="new.pdf"), "verify @new.pdf"):
        done = subprocess.run(
            [*alone, sys.executable, "-m", "app", "--office", disk / "office.dabir", *given(disk, words)],
            cwd=ROOT, env=os.environ | {"HOME": str(tmp_path)}, capture_output=True, encoding="utf-8",
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
