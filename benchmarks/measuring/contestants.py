"""Who takes part in a measurement, and who of them is installed; what they do is in `benchmarks.peers`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass

OURS, UNTAGGED = "dabir", "dabir_untagged"


@dataclass(frozen=True, slots=True)
class Contestant:
    """A title for the tables; the programs one of which must be installed; whether a process makes many."""

    title: str
    programs: tuple[str, ...] = ()
    stays_warm: bool = True

    @property
    def is_there(self) -> bool:
        return not self.programs or any(map(shutil.which, self.programs))


CHROMIUM_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
CONTESTANTS = {
    OURS: Contestant("Dabir"),
    UNTAGGED: Contestant("Dabir, untagged"),
    "weasyprint": Contestant("WeasyPrint"),
    "typst": Contestant("Typst"),
    "qt": Contestant("Qt QTextDocument"),
    "libreoffice": Contestant("LibreOffice", ("soffice",), stays_warm=False),
    "chromium": Contestant("Chromium", CHROMIUM_PROGRAMS, stays_warm=False),
}


def present(only: Sequence[str] | None = None) -> list[str]:
    """The contestants of a run; the others that were wanted are named as not installed."""
    wanted = [name for name in CONTESTANTS if not only or name in only]
    for name in wanted:
        if not CONTESTANTS[name].is_there:
            print(f"{CONTESTANTS[name].title} is not installed: left out.", file=sys.stderr)
    return [name for name in wanted if CONTESTANTS[name].is_there]
