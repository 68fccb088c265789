"""A key on a token, with everything that can happen to a token: each is told, and nothing is harmed."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from app import signing
from app.domain.problems import Problem
from app.signing import tokens
from app.signing.tokens import Helper, PinState, TokenKey, process
from tests.signing import soft_token
from tests.signing.conftest import NOW, Office
from tests.signing.sample_pdf import CHAIR, appearance_pdf
from tests.signing.soft_token import LABEL, LIBRARY, PIN, SoftToken


@pytest.fixture
def token(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return soft_token.make(tmp_path, office.keys[CHAIR], monkeypatch)


def opened(pin: str = PIN) -> TokenKey:
    (seen,) = tokens.look(LIBRARY)
    return tokens.open_on_token(LIBRARY, seen.serial, seen.certificates[0].id, pin)


def code_of(pin: str = PIN) -> str:
    with pytest.raises(Problem) as problem:
        opened(pin).sign(b"minutes")
    assert PIN not in str(problem.value)
    return problem.value.code


@pytest.mark.usefixtures("token")
def test_without_a_pin_one_sees_what_a_token_holds(office: Office) -> None:
    (seen,) = tokens.look(LIBRARY)
    assert (seen.label, seen.pin, seen.asks_itself) == (LABEL, PinState.FINE, False)
    (certificate,) = seen.certificates
    assert certificate.holder == office.keys[CHAIR].holder
    assert certificate.unfit is None


@pytest.mark.usefixtures("token")
def test_minutes_are_signed_on_the_token(office: Office, base: bytes) -> None:
    key = opened()
    signed = signing.sign(base, CHAIR, key, appearance_pdf(), NOW)
    verdict = signing.verify(signed, office.trust, NOW)
    assert verdict.state is signing.State.INTACT
    assert [seen.name for seen in verdict.signatures] == [key.holder.name]


def test_a_token_that_only_knows_raw_rsa_signs_the_same(token: SoftToken, office: Office) -> None:
    token.without_hashing()
    assert opened().sign(b"minutes") == office.keys[CHAIR].sign(b"minutes")


@pytest.mark.usefixtures("token")
def test_a_pin_in_persian_digits_is_the_same_pin(office: Office) -> None:
    assert opened("۱۳۵۷").sign(b"minutes") == office.keys[CHAIR].sign(b"minutes")


@pytest.mark.usefixtures("token")
def test_a_wrong_pin_is_tried_once_and_the_token_remembers_it() -> None:
    assert code_of("9999") == "pin_wrong"
    assert tokens.look(LIBRARY)[0].pin is PinState.LOW


def test_the_last_try_is_told_before_and_after(token: SoftToken) -> None:
    token.flag(soft_token.FINAL_TRY)
    assert tokens.look(LIBRARY)[0].pin is PinState.LAST_TRY
    assert code_of("9999") == "pin_wrong_last"


def test_a_locked_token_is_not_even_asked(token: SoftToken) -> None:
    token.flag(soft_token.LOCKED)
    assert tokens.look(LIBRARY)[0].pin is PinState.LOCKED
    assert code_of() == "token_locked"


def test_a_token_that_was_locked_meanwhile_is_not_tried(token: SoftToken) -> None:
    key = opened("9999")
    token.flag(soft_token.LOCKED)
    with pytest.raises(Problem) as problem:
        key.sign(b"minutes")
    assert problem.value.code == "token_locked"


def test_a_token_pulled_out_in_the_middle(token: SoftToken) -> None:
    key = opened()
    token.pull()
    with pytest.raises(Problem) as problem:
        key.sign(b"minutes")
    assert problem.value.code == "token_gone"
    assert tokens.look(LIBRARY) == ()


def test_a_key_that_is_not_on_the_token(token: SoftToken) -> None:
    (seen,) = tokens.look(LIBRARY)
    for serial, certificate_id, code in (
        ("00", "07", "token_gone"),
        (seen.serial, "99", "token_without_key"),
    ):
        with pytest.raises(Problem) as problem:
            tokens.open_on_token(LIBRARY, serial, certificate_id, PIN)
        assert problem.value.code == code
    assert token.folder.exists()


def test_a_library_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem) as problem:
        tokens.look(tmp_path / "absent.so")
    assert problem.value.code == "token_library_missing"


def test_a_file_that_is_no_library(tmp_path: Path) -> None:
    text = tmp_path / "library.so"
    text.write_text("no library\n")
    with pytest.raises(Problem) as problem:
        tokens.look(text)
    assert problem.value.code == "token_library_unusable"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "token_library_crashed"),
        ("print('half an ans')", "token_library_crashed"),
        ("import time; time.sleep(60)", "token_stalled"),
        ("import os, time; os.fork(); time.sleep(6)", "token_stalled"),  # the pipe is held on to
        ('print(\'{"problem": "token_failed", "values": {"reason": "GeneralError"}}\')', "token_failed"),
    ],
)
def test_a_library_that_crashes_stalls_or_fails_takes_nobody_along(
    program: str, code: str, tmp_path: Path
) -> None:
    library = tmp_path / "library.so"
    library.touch()
    with pytest.raises(Problem) as problem:
        tokens.look(library, Helper((sys.executable, "-c", program), patience=1.5))
    assert problem.value.code == code


def test_whoever_waits_for_a_token_can_be_released(tmp_path: Path) -> None:
    library = tmp_path / "library.so"
    library.touch()
    impatient = threading.Timer(1, process.cancel)
    impatient.start()
    with pytest.raises(Problem) as problem:
        tokens.look(library, Helper((sys.executable, "-c", "import time; time.sleep(60)")))
    assert problem.value.code == "token_cancelled"
    process.cancel()  # nobody waits any more


def test_a_helper_that_cannot_be_started(tmp_path: Path) -> None:
    library = tmp_path / "library.so"
    library.touch()
    with pytest.raises(Problem) as problem:
        tokens.look(library, Helper((str(tmp_path / "absent"),)))
    assert problem.value.code == "token_library_crashed"


@pytest.mark.usefixtures("token")
def test_the_pin_stands_in_no_command_line_in_no_environment_and_in_no_printed_key() -> None:
    spy = (
        "import base64, json, os, sys; request = json.load(sys.stdin);"
        "seen = str([sys.orig_argv, dict(os.environ), request['pin']]).encode();"
        "print(json.dumps({'signature': base64.b64encode(seen).decode()}))"
    )
    key = opened("unusual-pin")
    spied = TokenKey(key.certificate, key.holder, key._request, Helper((sys.executable, "-c", spy)))
    seen = spied.sign(b"minutes").decode()
    assert seen.count("unusual-pin") == 1, "only in the request itself"
    assert "unusual-pin" not in repr(key)
