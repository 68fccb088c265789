"""A slice of `benchmarks/closing_keys.py`: keys alone lead from «ختم جلسه» to the PDF, in any time."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT

STEPS = ("reading", "gaps", "number", "PDF")


def test_the_keys_lead_from_the_end_of_the_session_to_the_file() -> None:
    """The program's own window, in a process of its own; the hand fails where a key brings nothing."""
    command = [sys.executable, "-m", "benchmarks.closing_keys", "--people", "6", "--resolutions", "2"]
    here = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=here, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for step in STEPS:
        assert any(line.strip("| ").startswith(step) for line in done.stdout.splitlines()), done.stdout
