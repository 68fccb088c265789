"""The command that she really gives: `export` from an office with its database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring.processes import ROOT, Run, run, surroundings


def export_times(record: Path, scratch: Path, target: Path, rounds: int) -> list[Run]:
    """Cold runs of the command on an office that holds the record."""
    program = [sys.executable, "-m", "app", "--office", str(scratch / "office.dabir")]
    answer = subprocess.run(
        [*program, "import", str(record), "--json"],
        check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=surroundings(scratch),
    )  # fmt: skip
    meeting = json.loads(answer.stdout)["meeting"]
    command = [*program, "export", meeting, "--to", str(target / "export.pdf")]
    return [run(command, scratch) for _ in range(rounds + 1)][1:]
