"""What a person reads on the console: sentences as they are, or with ``--visual`` joined and reordered.

Answers to programs (``--json``, records) never come this way.
"""

from __future__ import annotations

import shutil
import sys
from typing import TextIO

VISUAL = "--visual"
_BAR = 30

_visual_in = ""


def start(*, visual: bool, language: str) -> None:
    """Say once, before anything is told, whether this console needs visual order."""
    global _visual_in
    _visual_in = language if visual else ""


def shown(text: str, stream: TextIO) -> str:
    """The text as the console behind `stream` has to be given it.

    A terminal's lines are broken to its width; in a pipe or a file they are left as long as they are.
    """
    if not _visual_in:
        return text
    from app.persian.visual import visual

    width = shutil.get_terminal_size().columns - 1 if stream.isatty() else None
    return visual(text, rtl=_visual_in == "fa", width=width)


def warn(text: str) -> None:
    """Tell a person what went wrong, or what to look at beside the answer."""
    print(shown(text, sys.stderr), file=sys.stderr)


def show_progress(done: int, of: int) -> None:
    """A bar on a terminal; nothing in a pipe or a file, nor where there is only one thing to do."""
    if of < 2 or not sys.stderr.isatty():
        return
    filled = _BAR * done // of
    end = "\n" if done == of else ""
    print(f"\r[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{of}", end=end, file=sys.stderr, flush=True)
