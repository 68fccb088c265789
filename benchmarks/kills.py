"""Kills a session in the hall at random moments and looks at what is left of it.

    python -m benchmarks.kills [--times 200] [--seed 1] [--longest 6] [--processes 2] [--keep DIR]

A window without a screen is driven by keys: people come, speakers are queued and called, gists and
resolutions are typed, acts are undone.  It is killed (SIGKILL) at a random moment; then its office is opened
again by a window and read.  Exit status 1 when it did not open where it was, when the file is not sound, when
anything is half, or when something is missing that was done more than one second before the kill.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from benchmarks.killing.round import GRACE, Outcome, kill, look, make_office
from benchmarks.measuring.tables import table

LONGEST = 6.0
"""Seconds of the session within which it is killed."""


def main() -> int:
    """Kill so often, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds until the kill at most")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="folder in which the offices stay")
    choice = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app import paths
    from app.ui.application import build_application

    _application = build_application(
        ["dabir"], resources=paths.resources(), translations=paths.translations()
    )
    with tempfile.TemporaryDirectory() as scratch:
        folder = choice.keep or Path(scratch)
        outcomes = list(outcomes_of(folder, choice.times, choice.seed, choice.longest, choice.processes))
    print(report(outcomes))
    return int(any(outcome.wrong for outcome in outcomes))


def outcomes_of(folder: Path, times: int, seed: int, longest: float, processes: int) -> Iterator[Outcome]:
    """What was found after each kill; `processes` windows are driven at a time, one is opened again."""
    made = folder / "made"
    made.mkdir(parents=True)
    meeting_id = make_office(made)
    with ThreadPoolExecutor(processes) as pool:
        under_way = [
            pool.submit(kill, made, meeting_id, folder / str(at), seed + at, longest) for at in range(times)
        ]
        for one in as_completed(under_way):
            try:
                killed = one.result()
            except RuntimeError as problem:
                yield Outcome(0, (), (str(problem),))
                continue
            outcome = look(killed, meeting_id)
            if not outcome.wrong:
                shutil.rmtree(killed.folder)
            yield outcome


def report(outcomes: Sequence[Outcome]) -> str:
    """The table, and below it what is wrong."""
    losses = [age for outcome in outcomes for age in outcome.lost]
    rows = [
        ("kills", digits(len(outcomes))),
        ("opened where it was, sound, nothing half", digits(sum(not outcome.wrong for outcome in outcomes))),
        ("acts and letters before the kills", digits(sum(outcome.changes for outcome in outcomes))),
        (f"lost, of the last {GRACE:g} s", digits(sum(age <= GRACE for age in losses))),
        ("lost, earlier", digits(sum(age > GRACE for age in losses))),
        ("kills that lost nothing", digits(sum(not outcome.lost for outcome in outcomes))),
        ("longest loss", f"{max(losses, default=0.0):.2f} s"),
    ]
    wrong = [f"- {told}" for outcome in outcomes for told in outcome.wrong]
    return "\n".join([table(("", "found"), rows), *wrong])


def digits(number: int) -> str:
    return f"{number:,}"


if __name__ == "__main__":
    sys.exit(main())
