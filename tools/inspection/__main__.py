"""Inspects every page of the window, and tells what it minds.

    python -m tools.inspection [--theme light|dark|contrast] [--text 100] [--size 1366x768] [--language fa|en]
        [--only NAME] [--check room|names|tones|contrast|tab]

Each option may be given more than once; every look is a tour of its own through an empty office, the practice
office and the one with the sample.  What was told of an earlier scene of the tour is not told again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.inspection.inspector import CHECKS, Complaint, Inspector
from tools.inspection.tour import tour
from tools.pictures.looks import Look, add_options, looks_of, stages, start

PAUSE = 60


def main(arguments: list[str]) -> int:
    """0 where nothing is wrong, else 1."""
    parser = argparse.ArgumentParser(prog="dev.py inspect", description="checks of every page of the window")
    add_options(parser)
    parser.add_argument("--check", choices=CHECKS, action="append", help="only this one")
    choice = parser.parse_args(arguments)
    start()
    found = 0
    for look in looks_of(choice, ("light",)):
        size = "x".join(map(str, look.size))
        print(f"== {look.theme}, {look.text} %, {size}, {look.language}", flush=True)
        known: set[tuple[str, str]] = set()
        for scene, complaints in _tours(look, choice.check or list(CHECKS), tuple(choice.only or [""])):
            found += _tell(scene, complaints, known)
    print(f"complaints: {found}")
    return 1 if found else 0


def _tours(look: Look, checks: list[str], only: tuple[str, ...]) -> Iterator[tuple[str, list[Complaint]]]:
    """Every scene of the three offices with what is wrong with it."""
    inspector = Inspector(checks)
    with tempfile.TemporaryDirectory(prefix="dabir-inspection-") as place:
        for stage, scenes in stages(Path(place), look, PAUSE):
            yield from tour(stage, scenes, inspector, only, scrolls=True)


def _tell(scene: str, complaints: list[Complaint], known: set[tuple[str, str]]) -> int:
    """Print what is new, under the name of the scene; how many that are."""
    new = [one for one in complaints if (one.what, one.widget) not in known]
    known |= {(one.what, one.widget) for one in new}
    if new:
        again = len(complaints) - len(new)
        print(f"{scene}{f' (and {again} told before)' if again else ''}")
    for one in new:
        print(f"  {one.check:9} {one.widget}\n  {'':9} {one.what}")
    sys.stdout.flush()
    return len(new)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
