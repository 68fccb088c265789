"""How long an office takes to be made anew from a folder of signed PDFs, and whether that is linear.

    python3 dev.py bench rebuild [--files 200] [--check]

Minutes of varied sizes (up to five times the statements of the sample session) are approved, printed and
signed by one key that is opened once; then the office is made anew from the PDFs alone. Every record, and the
hash in it, must be the same. The time per file is told in quarters of both steps: were it not linear, the
last quarter would cost more than the first.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from app.bootstrap import open_office
from app.services import minutes, rebuilding
from app.services.office import Office
from benchmarks.measuring import signed_folder
from benchmarks.measuring.tables import Limit, milliseconds, table, verdict

LAST_TO_FIRST = 1.5
_QUARTERS = 4


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench rebuild", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--files", type=int, default=200, help="how many minutes are made and signed")
    parser.add_argument("--check", action="store_true", help="fail when a limit is passed")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        begun = time.perf_counter()
        with closing(open_office(str(folder / "lost" / "office.dabir"))) as office:
            signed_folder.fill(office, folder / "pdfs", choice.files)
            expected, root = _records(office), office.keys / "root.pem"
        made = time.perf_counter() - begun
        ticks, new = _rebuild(folder / "pdfs", folder / "new" / "office.dabir", root)
        with closing(open_office(str(new))) as office:
            found = _records(office)
    same = sum(found.get(meeting_id) == record for meeting_id, record in expected.items())
    limits = [*_linearity(ticks), Limit.at_most("records that are not the same", len(expected) - same, 0)]
    print(
        f"\n{choice.files} minutes made and signed in {made:.0f} s, rebuilt in {ticks[-1] - ticks[0]:.1f} s; "
        f"records with the same bytes and hash: {same} of {len(expected)}"
    )
    text, failed = verdict(limits)
    print(f"\n{text}")
    return int(failed > 0 if choice.check else same < len(expected))


def _rebuild(pdfs: Path, target: Path, root: Path) -> tuple[list[float], Path | None]:
    """The moments at which a step was done, and the new office."""
    ticks = [time.perf_counter()]

    def tick(done: int, of: int) -> None:
        ticks.append(time.perf_counter())
        if sys.stderr.isatty():
            print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)

    report = rebuilding.rebuild(pdfs, target, open_office, roots=[root], progress=tick)
    return ticks, report.office


def _linearity(ticks: Sequence[float]) -> list[Limit]:
    """Print the time per file by quarters; the limits of its growth."""
    steps = [after - before for before, after in pairwise(ticks)]
    half, rows, limits = len(steps) // 2, [], []
    for name, part in (("judged", steps[:half]), ("taken in", steps[half:])):
        bounds = [len(part) * number // _QUARTERS for number in range(_QUARTERS + 1)]
        quarters = [sum(part[begin:end]) / (end - begin) for begin, end in pairwise(bounds)]
        growth = quarters[-1] / quarters[0]
        rows.append((name, *map(milliseconds, quarters), f"{growth:.2f}"))
        limits.append(Limit.at_most(f"{name}: last quarter to first", growth, LAST_TO_FIRST))
    print(table(("a file, by quarters", "first", "second", "third", "last", "last to first"), rows))
    return limits


def _records(office: Office) -> dict[str, bytes]:
    with office.store.read() as room:
        known = room.minutes.meetings()
    return {meeting_id: minutes.record(office, meeting_id) for meeting_id in known}


if __name__ == "__main__":
    sys.exit(main())
