"""Cold and warm processes: wall time, and the peak memory that the kernel counted.

The measuring process imports nothing heavy: what a child inherits from it at the start would be counted too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
_KIBI_OF_MAXRSS = 1024 if sys.platform == "darwin" else 1


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds from process start to process end, and of work by all processors together; peak resident memory
    of its largest process in KiB.
    """

    seconds: float
    work: float
    peak: int


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment of every process: bytecode is kept, as an installed program finds it."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {"PYTHONPYCACHEPREFIX": str(scratch / "bytecode"), "QT_QPA_PLATFORM": "offscreen"}


def run(command: list[str], scratch: Path) -> Run:
    """Run it to its end; `SystemExit` with what it wrote if it fails."""
    with (scratch / "stderr").open("w+b") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=surroundings(scratch), stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{command} failed:\n{errors.read().decode(errors='replace')}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // _KIBI_OF_MAXRSS)


def contestant(name: str, scratch: Path, *once: Path) -> list[str]:
    """The command that makes one file (`once`: record and target), or the one that waits for many."""
    return [sys.executable, "-m", "benchmarks.peers", name, str(scratch), *map(str, once)]


def pages_of(file: Path) -> int:
    """How many pages the PDF has, as pdfium counts them, in a process of its own."""
    count = "import sys, pypdfium2; print(len(pypdfium2.PdfDocument(sys.argv[1])))"
    answer = subprocess.run(
        [sys.executable, "-c", count, str(file)], check=True, capture_output=True, text=True
    )
    return int(answer.stdout)


class Worker:
    """A contestant in one process that makes file after file."""

    def __init__(self, name: str, scratch: Path) -> None:
        self._name = name
        self._process = subprocess.Popen(
            contestant(name, scratch),
            cwd=ROOT,
            env=surroundings(scratch),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def make(self, record: Path, target: Path) -> float:
        """Seconds from the bytes of the record to the bytes of the file."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{record}\t{target}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit(f"{self._name} ended instead of making {target}")
        return float(answer)

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()
