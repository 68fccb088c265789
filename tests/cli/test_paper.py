"""Papers from the command line: equal, not equal, not read; and the letter about the root."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain import paper_code
from app.persian import digits
from app.records import read
from tests.documents.scanning import scanned


@pytest.fixture
def paper(dabir, sample, tmp_path: Path) -> Path:
    """The approved sample, printed."""
    dabir("import", sample)
    dabir("approve", "8", "--leave-blanks")
    assert dabir("export", "8", "--to", tmp_path / "m.pdf").status == 0
    return tmp_path / "m.pdf"


def test_a_scan_and_its_digits(dabir, paper: Path) -> None:
    scan = paper.with_name("scan.jpg")
    scan.write_bytes(scanned(paper.read_bytes(), 200, 1.5))
    answer = dabir("paper", scan, "--json")
    assert answer.status == 0
    told = json.loads(answer.out)
    assert (told["equal"], told["standing"], told["version"]) == (True, "in_force", 1)
    code = paper_code.compose(read(dabir("record", "8").out.encode()))
    typed = digits.to_persian(code[-12:])
    answer = dabir("paper", typed[:4], typed[4:8], typed[8:])
    assert (answer.status, "✓" in answer.out) == (0, True)
    differs = dabir("paper", code[:-2] + ("11" if code[-2:] != "11" else "12"))
    assert (differs.status, "✗" in differs.out) == (1, True)


def test_what_is_not_read_has_its_own_status(dabir, paper: Path) -> None:
    assert dabir("paper", "1234").status == 2
    assert dabir("paper", paper.with_name("none.png")).status == 2
    paper.with_name("text.png").write_text("no picture")
    answer = dabir("paper", paper.with_name("text.png"))
    assert answer.status == 2
    assert "اسکن" in answer.err


def test_the_letter_about_the_root(dabir, tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.write_text("گذرواژه مرجع نمونه\n", "utf-8")
    named = ("--organisation", "شهرداری نمونه")
    assert dabir("authority", *named, "--passphrase-file", words).status == 0
    answer = dabir("root", "--letter", tmp_path / "letter.pdf")
    assert answer.status == 0
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF-1.7")
