"""Inspects every page of the window, and tells what it minds.

    python -m tools.inspection [--theme light|dark|contrast] [--text 100] [--size 1366x768] [--language fa|en]
        [--only NAME] [--check room|names|tones|contrast|tab]

Each option may be given more than once; every look is a tour of its own through an empty office, the practice
office and the one with the sample.  What was told of an earlier scene of the tour is not told again.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from tools.inspection.inspector import CHECKS, Complaint, Inspector
from tools.inspection.tour import tour
from tools.pictures.offices import fill
from tools.pictures.scenes import EMPTY, SAMPLE
from tools.pictures.stage import Stage, ThemeName
from tools.pictures.start import PRACTICE

SIZE = (1366, 768)
PAUSE = 60


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks on a tour."""

    theme: ThemeName
    size: tuple[int, int]
    text: int
    language: str

    def __str__(self) -> str:
        return f"{self.theme}, {self.text} %, {self.size[0]}x{self.size[1]}, {self.language}"


def main(arguments: list[str]) -> int:
    """0 where nothing is wrong, else 1."""
    parser = argparse.ArgumentParser(prog="dev.py inspect", description="checks of every page of the window")
    parser.add_argument("--theme", choices=get_args(ThemeName), action="append")
    parser.add_argument("--text", type=int, action="append", help="text size in percent")
    parser.add_argument("--size", type=_size, action="append", help="of the window, as 1366x768")
    parser.add_argument("--language", choices=("fa", "en"), action="append")
    parser.add_argument("--only", action="append", help="only scenes whose name begins so")
    parser.add_argument("--check", choices=CHECKS, action="append", help="only this one")
    choice = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    _start()
    looks = product(
        choice.theme or ["light"], choice.size or [SIZE], choice.text or [100], choice.language or ["fa"]
    )
    found = 0
    for look in (Look(*one) for one in looks):
        print(f"== {look}", flush=True)
        known: set[tuple[str, str]] = set()
        for scene, complaints in _tours(look, choice.check or list(CHECKS), tuple(choice.only or [""])):
            found += _tell(scene, complaints, known)
    print(f"complaints: {found}")
    return 1 if found else 0


def _tours(look: Look, checks: list[str], only: tuple[str, ...]) -> Iterator[tuple[str, list[Complaint]]]:
    """Every scene of the three offices with what is wrong with it."""
    inspector = Inspector(checks)
    with tempfile.TemporaryDirectory(prefix="dabir-inspection-") as place:
        for scenes in (EMPTY, PRACTICE, SAMPLE):
            file = Path(place) / f"{scenes[0].name}.dabir"
            meeting_id = fill(file) if scenes is not EMPTY else ""
            stage = Stage(
                file, look.size, look.theme, look.text, meeting_id, PAUSE, scenes is PRACTICE, look.language
            )
            yield from tour(stage, scenes, inspector, only)
            stage.close()


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


def _size(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def _start() -> None:
    from PySide6.QtCore import qInstallMessageHandler

    from app import paths
    from app.ui.application import build_application

    qInstallMessageHandler(_tell_of_qt)
    application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
    application.setCursorFlashTime(0)


def _tell_of_qt(_kind: object, _where: object, message: str) -> None:
    """What the offscreen platform says of every window that it cannot do is no news."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
