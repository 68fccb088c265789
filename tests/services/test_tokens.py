"""Which token libraries are offered, and which of several certificates is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.problems import Problem
from app.services import tokens
from app.services.office import Office
from app.signing import Holder
from app.signing.tokens import PinState, Token, TokenCertificate

MOMENT = datetime(2026, 11, 3, tzinfo=UTC)
HOLDER = Holder("نمونه", "", "", "", MOMENT, MOMENT, "ab" * 32)
GOOD = TokenCertificate("01", b"", HOLDER, None)
OTHER = TokenCertificate("02", b"", replace(HOLDER, fingerprint="cd" * 32), None)
BAD = replace(GOOD, unfit=Problem("key_too_short", bits="1024", minimum="2048"))
TOKEN = Token(
    Path("library.so"), "1f", "توکن نمونه", "", "", PinState.FINE, asks_itself=False, certificates=(GOOD,)
)


def code_of(*given) -> str:
    with pytest.raises(Problem) as problem:
        tokens.choose(*given)
    return problem.value.code


def test_only_libraries_that_are_there_are_offered_each_once(office: Office, tmp_path: Path):
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second):
        folder.mkdir()
    assert tokens.libraries(office, [first, second]) == ()
    for file in (
        second / "libsofthsm2.so",
        first / "ShuttleCsp11_3003.dll",
        second / "ShuttleCsp11_3003_X64.dll",
    ):
        file.touch()
    found = [(one.name, one.file) for one in tokens.libraries(office, [first, second])]
    assert found == [
        ("ePass3003 (GICA)", second / "ShuttleCsp11_3003_X64.dll"),
        ("SoftHSM 2", second / "libsofthsm2.so"),
    ]


def test_the_library_that_was_chosen_before_comes_first_as_long_as_it_is_there(
    office: Office, tmp_path: Path
):
    usual, own = tmp_path / "libsofthsm2.so", tmp_path / "own.so"
    pass_3003 = tmp_path / "ShuttleCsp11_3003.dll"
    for file in (usual, own, pass_3003):
        file.touch()

    def offered(chosen: Path) -> list[tuple[str, Path]]:
        return [(one.name, one.file) for one in tokens.libraries(office, [tmp_path], chosen)]

    soft, three = ("SoftHSM 2", usual), ("ePass3003 (GICA)", pass_3003)
    assert offered(own) == [("own.so", own), three, soft]
    assert offered(usual) == [soft, three]
    own.unlink()
    assert offered(own) == [three, soft]


def test_the_only_certificate_needs_no_name():
    assert tokens.choose([TOKEN]) == (TOKEN, GOOD)
    assert tokens.choose([TOKEN, replace(TOKEN, serial="2f", certificates=())], "") == (TOKEN, GOOD)


def test_of_several_one_is_named_by_label_serial_or_fingerprint():
    second = replace(TOKEN, serial="2f", label="دیگری", certificates=(OTHER,))
    both = [TOKEN, second]
    assert code_of(both) == "token_ambiguous"
    for name in ("دیگری", "2f", "CDCD"):
        assert tokens.choose(both, name) == (second, OTHER)


def test_why_there_is_nothing_to_sign_with():
    assert code_of([]) == "token_none"
    assert code_of([replace(TOKEN, certificates=())]) == "token_without_key"
    assert code_of([TOKEN], "ناشناس") == "token_unknown"
    assert code_of([replace(TOKEN, certificates=(BAD,))]) == "key_too_short"


def test_a_pin_does_not_show_when_means_are_printed():
    assert "2468" not in repr(tokens.means(TOKEN, GOOD, "2468"))
