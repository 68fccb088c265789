"""The records of a measurement, written by a process of their own so that the measuring one stays small."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring.processes import ROOT

_PAGES_EACH_TIME = 1.98  # of the printed form: one repetition of attendance, statements and resolutions


@dataclass(frozen=True, slots=True)
class Records:
    """A folder of records."""

    folder: Path
    variants: int

    def minutes(self, variant: int = 0) -> Path:
        """Three pages; no two variants share a paragraph or a cell of names."""
        return self.folder / f"minutes-{variant}.json"

    @property
    def long(self) -> Path:
        """As many pages as were asked for."""
        return self.folder / "long.json"

    @property
    def stress(self) -> Path:
        """Everything that text layers stumble over."""
        return self.folder / "stress.json"


def write(folder: Path, variants: int = 1, pages: int = 0) -> Records:
    """Write `variants` minutes of three pages, the stress file, and a long one if `pages` is above 0."""
    folder.mkdir(parents=True, exist_ok=True)
    long = str(round(pages / _PAGES_EACH_TIME))
    command = [sys.executable, "-m", "benchmarks.minutes", str(folder), str(variants), long]
    subprocess.run(command, check=True, cwd=ROOT)
    return Records(folder, variants)
