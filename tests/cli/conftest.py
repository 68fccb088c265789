"""The command line as a person calls it: a process of its own, its words, its exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Dabir = Callable[..., Answer]


@pytest.fixture
def dabir(tmp_path) -> Dabir:
    """Run ``python -m app`` on the office of this test."""

    def run(
        *arguments: object, office: Path | str | None = None, language: str = "fa_IR.UTF-8", **more
    ) -> Answer:
        command = [sys.executable, "-m", "app", "--office", str(office or tmp_path / "office.dabir")]
        done = subprocess.run(
            [*command, *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | {"LC_ALL": language, "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            **more,
        )
        assert "Traceback" not in done.stderr
        return Answer(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def sample() -> Path:
    """The record of the sample session."""
    return ROOT / "resources" / "sample" / "minutes.json"
