"""How the tools speak: every sentence in Persian and in English, to whoever sits at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable


class Stop(Exception):
    """Something the person at the terminal must know and mend; carries the sentence in both languages."""

    def __init__(self, persian: str, english: str) -> None:
        super().__init__(english)
        self.persian, self.english = persian, english


def prepare() -> None:
    """A terminal that cannot show Persian letters must not end the work."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def say(persian: str, english: str) -> None:
    print(f"» {persian}\n  {english}", flush=True)


def warn(persian: str, english: str) -> None:
    sys.stdout.flush()
    print(f"! {persian}\n  {english}", file=sys.stderr, flush=True)
