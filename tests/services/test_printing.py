"""A queue of the system gets the file itself; what it refuses is told with its own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.problems import Problem
from app.services import printing
from app.services.printing import PrintJob

PDF = b"%PDF-1.7\n\xe2\xe3\xcf\xd3 not laid out again"


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An «lp» in the path that keeps what it is given; with a file «full» beside it, it refuses."""
    folder = tmp_path / "bin"
    folder.mkdir()
    lp = folder / "lp"
    lp.write_text(
        "#!/bin/sh\n"
        f'if [ -e "{tmp_path}/full" ]; then echo "lp: The printer is not responding." >&2; exit 1; fi\n'
        f'printf "%s\\n" "$@" > "{tmp_path}/arguments"\n'
        f'cat > "{tmp_path}/printed"\n'
    )
    lp.chmod(0o700)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return tmp_path


def test_the_queue_gets_the_bytes_of_the_file(queue: Path) -> None:
    job = PrintJob("20-S-1405-08-1.pdf", printer="دبیرخانه", copies=3, first=2, last=4, two_sided=True)
    printing.send(PDF, job)
    assert (queue / "printed").read_bytes() == PDF
    told = (queue / "arguments").read_text("utf-8").splitlines()
    assert told == [
        *("-t", "20-S-1405-08-1.pdf", "-d", "دبیرخانه", "-n", "3", "-o", "collate=true"),
        *("-P", "2-4", "-o", "sides=two-sided-long-edge", "-"),
    ]


def test_one_copy_of_all_pages_on_the_usual_printer_needs_no_option(queue: Path) -> None:
    printing.send(PDF, PrintJob("minutes"))
    assert (queue / "arguments").read_text("utf-8").split() == ["-t", "minutes", "-"]


def test_a_refusal_is_told_in_the_words_of_the_queue(queue: Path) -> None:
    (queue / "full").touch()
    with pytest.raises(Problem, match="printing_failed") as refused:
        printing.send(PDF, PrintJob("minutes", printer="hall"))
    assert refused.value.values == {"printer": "hall", "reason": "The printer is not responding."}
    assert not (queue / "printed").exists()


def test_a_queue_that_has_gone_meanwhile_is_a_problem_of_hers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not printing.has_queue()
    with pytest.raises(Problem, match="printing_failed"):
        printing.send(PDF, PrintJob("minutes"))
