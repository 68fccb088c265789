"""How long from process start to the first painted window and to the first data, against a bare Qt window.

The bare window is the floor that any PySide6 program stands on; both are started in turns in one run, since
a ratio stays true on a machine whose milliseconds do not. The program writes its moments as lines into the
file that DABIR_TRACE_START names: «paint SECONDS» and «data SECONDS», by the monotonic clock.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAINT_LIMIT, DATA_LIMIT = 2.0, 5.0
PATIENCE = 60.0

BARE_WINDOW = """
import os, time
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        with open(os.environ["DABIR_TRACE_START"], "a") as trace:
            trace.write(f"paint {time.monotonic()}\\n")

application = QApplication([])
window = Window()
window.resize(1200, 700)
window.show()
application.exec()
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench start_up", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="starts of each (default 10)")
    parser.add_argument("--platform", default="offscreen", help="Qt platform: offscreen (default) or xcb")
    parser.add_argument("--check", action="store_true", help="fail when a limit is passed")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        surroundings = _surroundings(folder, choice.platform)
        made = [sys.executable, "-m", "app", "demo", str(folder / "demo")]
        subprocess.run(made, check=True, capture_output=True, env=surroundings)
        bare = [sys.executable, "-c", BARE_WINDOW]
        ours = [sys.executable, "-m", "app", "--office", str(folder / "demo" / "office.dabir")]
        floor, paint, data = [], [], []
        for number in range(choice.rounds + 1):
            bare_moments = _start(bare, surroundings, folder / "trace", {"paint"})
            our_moments = _start(ours, surroundings, folder / "trace", {"paint", "data"})
            if number:  # the first round fills the disk's cache
                floor.append(bare_moments["paint"])
                paint.append(our_moments["paint"])
                data.append(our_moments["data"])
    ratios = _print_table(floor, paint, data)
    return int(choice.check and (ratios[0] > PAINT_LIMIT or ratios[1] > DATA_LIMIT))


def _surroundings(folder: Path, platform: str) -> dict[str, str]:
    """A home of its own, so that no setting or office of the tester's is touched; and bytecode of its own,
    which every start but the first of an installed program finds, whatever the tester's Python is told.
    """
    own = {
        "HOME": folder,
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "PYTHONPYCACHEPREFIX": folder / "bytecode",
    }
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {name: str(place) for name, place in own.items()} | {"QT_QPA_PLATFORM": platform}


def _start(
    command: list[str], surroundings: dict[str, str], trace: Path, wanted: set[str]
) -> dict[str, float]:
    """Start it, wait until the wanted moments are written, end it; seconds since just before the start."""
    trace.unlink(missing_ok=True)
    moments: dict[str, float] = {}
    start = time.monotonic()
    process = subprocess.Popen(
        command, env=surroundings | {"DABIR_TRACE_START": str(trace)}, stderr=subprocess.DEVNULL
    )
    try:
        while not wanted <= moments.keys():
            if process.poll() is not None or time.monotonic() - start > PATIENCE:
                raise SystemExit(f"{command} ended or waited in vain; it wrote only {moments}")
            time.sleep(0.02)
            moments = _read(trace, start)
    finally:
        process.kill()
        process.wait()
    return moments


def _read(trace: Path, start: float) -> dict[str, float]:
    """The first moment of each name; a line that is still being written has no end yet."""
    moments: dict[str, float] = {}
    text = trace.read_text(encoding="ascii") if trace.exists() else ""
    for line in text.splitlines(keepends=True):
        if line.endswith("\n"):
            name, seconds = line.split()
            moments.setdefault(name, float(seconds) - start)
    return moments


def _print_table(floor: list[float], paint: list[float], data: list[float]) -> tuple[float, float]:
    base = statistics.median(floor)
    rows = {"bare window: paint": floor, "Dabir: first paint": paint, "Dabir: first data": data}
    print(f"{'':22}{'median':>10}{'fastest':>10}{'ratio':>8}{'limit':>8}")
    for (title, seconds), limit in zip(rows.items(), (None, PAINT_LIMIT, DATA_LIMIT), strict=True):
        middle = statistics.median(seconds)
        shown = f"{limit:8.1f}" if limit else ""
        print(f"{title:22}{middle * 1000:7.0f} ms{min(seconds) * 1000:7.0f} ms{middle / base:8.2f}{shown}")
    return statistics.median(paint) / base, statistics.median(data) / base


if __name__ == "__main__":
    sys.exit(main())
