"""Resolutions pasted together, a line each; it reads none of them itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.resolution_line import Line


def pasted_lines(texts: Iterable[str], understand: Callable[[str], Line]) -> tuple[Line, ...]:
    """The lines as they are read, each for itself; what only says fields («مسئول: …») belongs to the line
    before it.
    """
    whole: list[str] = []
    for text in texts:
        line = understand(text)
        if whole and line.chips and not line.text:
            whole[-1] += f"\n{text}"
        else:
            whole.append(text)
    return tuple(map(understand, whole))
