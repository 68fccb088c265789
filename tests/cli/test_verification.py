"""The verb `verify` at the office that signed: who has not signed, what is left of a changed file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Dabir


@pytest.fixture
def signed(dabir: Dabir, tmp_path: Path) -> Path:
    made = json.loads(dabir("demo", tmp_path / "demo", "--json").out)
    return Path(made["signed"])


def test_it_tells_all_that_there_is_to_tell(dabir: Dabir, signed: Path) -> None:
    office = str(signed.parent / "office.dabir")
    told = dabir("verify", signed, office=office)
    assert told.status == 0
    assert "بی‌امضای رقمی: " in told.out
    assert "جز امضای دیگران هیچ تغییری مجاز نیست" in told.out
    assert "در دفتر: صورتجلسه" in told.out
    answer = json.loads(dabir("verify", signed, "--json", office=office).out)
    assert answer["verdict"] == "intact"
    assert answer["empty_fields"]
    assert answer["office"]["version"] == 1
    assert answer["earlier"] is None


def test_the_intact_revision_of_a_changed_file_is_offered(dabir: Dabir, signed: Path, tmp_path: Path) -> None:
    office = str(signed.parent / "office.dabir")
    changed, intact = tmp_path / "changed.pdf", tmp_path / "intact.pdf"
    changed.write_bytes(signed.read_bytes() + b"junk")
    told = dabir("verify", changed, "--intact", intact, office=office)
    assert told.status == 1
    assert "تا پایان امضای ۱م، سالم است" in told.out
    assert intact.read_bytes() == signed.read_bytes()
    assert dabir("verify", intact, office=office).status == 0
    again = dabir("verify", changed, "--intact", intact, office=office)
    assert again.status != 0
    assert intact.read_bytes() == signed.read_bytes()


def test_the_unsigned_base_is_behind_its_signed_file(dabir: Dabir, signed: Path) -> None:
    base = signed.with_name(signed.name.replace("-signed", ""))
    told = dabir("verify", base, "--json", office=str(signed.parent / "office.dabir"))
    assert told.status == 3
    assert {one["code"] for one in json.loads(told.out)["findings"]} == {"unsigned", "trust_rolled_back"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
def test_what_is_no_file_or_has_no_end_is_refused_with_the_remedy(dabir: Dabir, tmp_path: Path) -> None:
    pipe, large = tmp_path / "pipe.pdf", tmp_path / "large.pdf"
    os.mkfifo(pipe)
    with large.open("wb") as out:
        out.truncate(100_000_000)
    for place, remedy in (
        (Path("/dev/zero"), "نام یک پرونده"),
        (pipe, "نام یک پرونده"),
        (tmp_path, "نام یک پرونده"),
        (large, "پرونده درست را برگزینید"),
    ):
        told = dabir("verify", place)
        assert (told.status, told.out) == (2, "")
        assert remedy in told.err
    assert dabir("import", Path("/dev/zero")).status == 1
