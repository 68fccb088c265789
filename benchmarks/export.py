"""How long the PDF of the sample minutes takes, from a cold process and in a warm one, against other engines.

The rounds are interleaved, so that a busy moment of the machine strikes all of them alike. Typst remembers
what it has set: its warm time is mostly that of finding it again.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.peers.page import SAMPLE

OURS = "dabir"
PEERS = {OURS: "Dabir", "weasyprint": "WeasyPrint", "typst": "Typst", "qt": "Qt QTextDocument"}


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench export", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="cold processes of each (default 7)")
    parser.add_argument("--warm", type=int, default=20, help="exports in one warm process (default 20)")
    parser.add_argument("--keep", type=Path, help="folder for the PDFs, to look at them")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = choice.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        commands = {name: _cold_command(name, Path(scratch), folder / f"{name}.pdf") for name in PEERS}
        cold: dict[str, list[float]] = {name: [] for name in PEERS}
        for number in range(choice.rounds + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                if number:  # the first round fills the disk's cache
                    cold[name].append(time.perf_counter() - start)
        warm = {name: _warm(name, folder / f"{name}.pdf", choice.warm) for name in PEERS}
        sizes = {name: (folder / f"{name}.pdf").stat().st_size for name in PEERS}
    _print_table({n: statistics.median(cold[n]) for n in PEERS}, warm, sizes)
    return 0


def _cold_command(name: str, scratch: Path, target: Path) -> list[str]:
    """Ours is the command line itself on an office made beforehand; the peers read the record and set it."""
    if name != OURS:
        return [sys.executable, "-m", "benchmarks.peers", name, str(target)]
    program = [sys.executable, "-m", "app", "--office", str(scratch / "office.dabir")]
    answer = subprocess.run(
        [*program, "import", str(SAMPLE), "--json"], check=True, capture_output=True, text=True
    )
    return [*program, "export", json.loads(answer.stdout)["meeting"], "--to", str(target)]


def _warm(name: str, target: Path, times: int) -> float:
    command = [sys.executable, "-m", "benchmarks.peers", name, str(target), str(times)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds: list[float] = json.loads(answer.stdout)
    return statistics.median(seconds)


def _print_table(cold: dict[str, float], warm: dict[str, float], sizes: dict[str, int]) -> None:
    print(f"{'':20}{'cold':>10}{'ratio':>8}{'warm':>12}{'ratio':>8}{'size':>10}")
    for name, title in PEERS.items():
        print(
            f"{title:20}{cold[name] * 1000:7.0f} ms{cold[name] / cold[OURS]:8.2f}"
            f"{warm[name] * 1000:9.1f} ms{warm[name] / warm[OURS]:8.2f}{sizes[name] / 1024:7.0f} kB"
        )
    print("Medians; a ratio above 1 is slower than Dabir. Cold: process start to process end.")


if __name__ == "__main__":
    sys.exit(main())
