"""What a page costs in a long document and in a short one, in the same process one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring.contestants import CONTESTANTS
from benchmarks.measuring.processes import Worker, contestant, pages_of, run
from benchmarks.measuring.records import Records
from benchmarks.measuring.tables import median

_SHORT_ONES = 6  # before the long document, and again behind it


@dataclass(frozen=True, slots=True)
class LongRun:
    """Pages, and by a cold process seconds and peak memory (KiB); seconds a page costs, short and long."""

    pages: int
    seconds: float
    peak: int
    short_page: float
    long_page: float


def measure(name: str, given: Records, scratch: Path, target: Path) -> LongRun:
    """One cold process with the long document, then short and long ones in a warm process.

    A program that is started for every file has no warm cost: there a page costs what the long document
    takes beyond the short one, and a page of the short one what the start brings with it too.
    """
    long, short = target / f"{name}-long.pdf", target / f"{name}-short.pdf"
    cold = run(contestant(name, scratch, given.long, long), scratch)
    pages = pages_of(long)
    if CONTESTANTS[name].stays_warm:
        with Worker(name, scratch) as worker:
            worker.make(given.minutes(0), short)
            before = [worker.make(given.minutes(number), short) for number in _variants(given)]
            whole = worker.make(given.long, long)
            behind = [worker.make(given.minutes(number), short) for number in _variants(given)]
        return LongRun(
            pages, cold.seconds, cold.peak, median(before + behind) / pages_of(short), whole / pages
        )
    alone = run(contestant(name, scratch, given.minutes(), short), scratch).seconds
    few = pages_of(short)
    return LongRun(pages, cold.seconds, cold.peak, alone / few, (cold.seconds - alone) / (pages - few))


def _variants(given: Records) -> range:
    return range(1, min(given.variants, _SHORT_ONES + 1))
