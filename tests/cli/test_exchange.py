"""The exchange from the command line: what is inside a PDF, taking it in, an office made anew."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_office
from tests.cli.conftest import Dabir


@pytest.fixture
def demo(dabir: Dabir, tmp_path: Path) -> dict[str, str]:
    """What the demonstration made: an office with one meeting, signed by its chair."""
    made: dict[str, str] = json.loads(dabir("demo", tmp_path / "demo", "--json").out)
    return made


def test_the_record_inside_a_pdf_is_printed_beside_an_open_window(dabir: Dabir, demo: dict[str, str]) -> None:
    office = demo["office"]
    of_meeting = dabir("record", "8", office=office).out
    with closing(open_office(office)):
        assert dabir("record", "8", office=office).status == 1
        inside = dabir("record", demo["signed"], office=office)
    assert (inside.status, inside.out) == (0, of_meeting)
    assert json.loads(inside.out)["issue"]["content_sha256"] == demo["content_sha256"]
    missing = dabir("record", "missing.pdf")
    assert (missing.status, missing.out) == (1, "")


def test_a_signed_pdf_is_imported_once(dabir: Dabir, demo: dict[str, str], tmp_path: Path) -> None:
    signed = Path(demo["signed"])
    refused = dabir("import", signed)
    assert refused.status == 1
    assert "--unverified" in refused.err
    assert json.loads(dabir("meetings", "--json").out) == []
    taken = json.loads(dabir("import", signed, "--unverified", "--json").out)
    assert (taken["new"], taken["version"], taken["verdict"]) == (True, 1, "unknown_signer")
    again = json.loads(dabir("import", signed, "--unverified", "--json").out)
    assert (again["new"], again["signatures"], again["revisions"]) == (False, 0, 0)
    assert "taken_unverified" in [one["action"] for one in json.loads(dabir("audit", "--json").out)]
    assert dabir("record", "8").out == dabir("record", signed).out
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(signed.read_bytes() + b"%\n")
    refused = dabir("import", changed, "--unverified")
    assert refused.status == 1
    assert "عوض شده" in refused.err


def test_an_office_is_made_anew_from_a_folder(dabir: Dabir, demo: dict[str, str], tmp_path: Path) -> None:
    folder, new = tmp_path / "pdfs", tmp_path / "new.dabir"
    folder.mkdir()
    shutil.copy(demo["signed"], folder / "signed.pdf")
    told = dabir("rebuild", folder, "--trust", demo["root"], "--office", new)
    assert told.status == 0, told.err
    assert "✓" in told.out
    assert str(new) in told.out
    assert told.err == ""
    assert dabir("record", "8", office=new).out == dabir("record", demo["signed"]).out
    assert dabir("check", office=new).status == 0
    assert dabir("verify", folder / "signed.pdf", office=new).status == 0
    again = dabir("rebuild", folder, "--trust", demo["root"], office=new)
    assert again.status == 1
    assert "هست و روی آن نوشته نمی‌شود" in again.err


def test_what_could_not_be_taken_is_reported_and_is_no_success(
    dabir: Dabir, demo: dict[str, str], tmp_path: Path
) -> None:
    folder, new = tmp_path / "pdfs", tmp_path / "new.dabir"
    folder.mkdir()
    shutil.copy(demo["signed"], folder / "signed.pdf")
    (folder / "letter.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    told = dabir("rebuild", folder, "--trust", demo["root"], "--json", office=new)
    assert told.status == 1
    answer = json.loads(told.out)
    assert answer["office"] == str(new)
    outcomes = {Path(one["file"]).name: one["outcome"] for one in answer["files"]}
    assert outcomes == {"signed.pdf": "taken", "letter.pdf": "refused"}
    assert next(one["why"] for one in answer["files"] if one["outcome"] == "refused")
    assert dabir("rebuild", folder, office="postgresql://server/office").status == 1
