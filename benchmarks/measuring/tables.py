"""Tables as Markdown, so that what a command prints can stand in a document; and limits that hold or not."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """What must hold, the figure that was found, and whether it does; no figure where one was absent."""

    text: str
    found: float | None
    holds: bool

    @classmethod
    def at_most(cls, text: str, found: float | None, bound: float) -> Limit:
        return cls(f"{text}: at most {bound:g}", found, found is not None and found <= bound)

    @classmethod
    def at_least(cls, text: str, found: float | None, bound: float) -> Limit:
        return cls(f"{text}: at least {bound:g}", found, found is not None and found >= bound)


def median(figures: Sequence[float]) -> float:
    return statistics.median(figures)


def times(figures: Sequence[float], others: Sequence[float]) -> float:
    """How many times as large the one median is as the other."""
    return median(figures) / median(others)


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.1 else f"{seconds * 1000:.1f} ms"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Markdown with the first column at the left and the others at the right."""
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (header, rule, *rows))


def verdict(limits: Sequence[Limit]) -> tuple[str, int]:
    """The limits as a table, and how many do not hold."""
    rows = [
        (
            limit.text,
            "–" if limit.found is None else f"{limit.found:.2f}",
            "holds" if limit.holds else "FAILS",
        )
        for limit in limits
    ]
    return table(("limit", "found", ""), rows), sum(not limit.holds for limit in limits)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "| " + " | ".join((first, *others)) + " |"
