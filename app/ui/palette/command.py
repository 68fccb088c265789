"""One thing that can be done now, and what makes the palette find it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`detail` is shown beside the label (its key, or what a name stands for), `also` is only searched.

    A page offers its own by a method `commands()` that returns a sequence of them.
    """

    label: str
    run: Callable[[], object]
    detail: str = ""
    also: str = ""
