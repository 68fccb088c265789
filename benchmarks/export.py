"""How long the PDF of the same minutes takes, and how much memory and disk, by us and by others.

Cold: process start to process end, the record read from a file. Warm: one process, from the bytes of the
record to the bytes of the file; in every round other minutes, then the same once more, because an engine that
remembers shows in the second case only that it does. All contestants take turns in every round.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.measuring import long_document, office, records
from benchmarks.measuring.contestants import CONTESTANTS, OURS, UNTAGGED, present
from benchmarks.measuring.long_document import LongRun
from benchmarks.measuring.processes import Run, Worker, contestant, pages_of, run
from benchmarks.measuring.records import Records
from benchmarks.measuring.tables import Limit, median, milliseconds, times, verdict
from benchmarks.measuring.tables import table as markdown

Cold = dict[str, list[Run]]
Warm = dict[str, list[float]]
_MIB = 1024


def main() -> int:
    choice = _arguments()
    names = present(choice.only)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        target = choice.keep or scratch / "pdf"
        target.mkdir(parents=True, exist_ok=True)
        written = records.write(scratch / "records", choice.warm + 1, choice.pages)
        cold = _cold(names, written, scratch, target, choice.rounds)
        command = office.export_times(written.minutes(), scratch, target, choice.rounds)
        print(_cold_table(cold, command), flush=True)
        new, same = _warm(names, written, scratch, target, choice.warm)
        print(_warm_table(new, same, {name: target / f"{name}.pdf" for name in names}), flush=True)
        long = {}
        if choice.pages:
            long = {name: long_document.measure(name, written, scratch, target) for name in names}
            print(_long_table(long))
    text, failed = verdict([*_limits(cold, new), *_long_limits(long)])
    print(f"{text}\n\nA ratio above 1 is slower than Dabir.")
    return int(choice.check and failed > 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench export", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="cold processes of each (default 7)")
    parser.add_argument("--warm", type=int, default=15, help="minutes made in one process (default 15)")
    parser.add_argument(
        "--pages", type=int, default=300, help="pages of the long document, or 0 (default 300)"
    )
    parser.add_argument("--only", nargs="+", choices=CONTESTANTS, help="these contestants alone")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="folder for the PDFs, to look at them")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    return parser.parse_args()


def _cold(names: list[str], given: Records, scratch: Path, target: Path, rounds: int) -> Cold:
    found: Cold = {name: [] for name in names}
    for number in range(rounds + 1):
        for name in names:
            took = run(contestant(name, scratch, given.minutes(), target / f"{name}.pdf"), scratch)
            if number:  # the first round fills the disk's cache, and the profiles of big programs
                found[name].append(took)
    return found


def _warm(names: list[str], given: Records, scratch: Path, target: Path, rounds: int) -> tuple[Warm, Warm]:
    warm_ones = [name for name in names if CONTESTANTS[name].stays_warm]
    new: Warm = {name: [] for name in warm_ones}
    same: Warm = {name: [] for name in warm_ones}
    with ExitStack() as stack:
        workers = {name: stack.enter_context(Worker(name, scratch)) for name in warm_ones}
        for number in range(rounds + 1):
            for name, worker in workers.items():
                file = target / f"{name}-warm.pdf"
                for seconds in (new, same):
                    took = worker.make(given.minutes(number), file)
                    if number:
                        seconds[name].append(took)
    return new, same


def _cold_table(cold: Cold, command: list[Run]) -> str:
    ours = cold.get(OURS, [])
    rows = [_cold_row(CONTESTANTS[name].title, runs, ours) for name, runs in cold.items()]
    rows.append(_cold_row("*`export` with office*", command, []))
    header = ("cold", "median", "fastest", "ratio", "work", "ratio", "peak memory")
    return markdown(header, rows) + "\n"


def _cold_row(title: str, runs: list[Run], ours: list[Run]) -> tuple[str, ...]:
    seconds, work = [one.seconds for one in runs], [one.work for one in runs]
    return (
        title,
        milliseconds(median(seconds)),
        milliseconds(min(seconds)),
        _ratio(seconds, [one.seconds for one in ours]),
        milliseconds(median(work)),
        _ratio(work, [one.work for one in ours]),
        f"{median([one.peak for one in runs]) / _MIB:.0f} MiB",
    )


def _warm_table(new: Warm, same: Warm, files: dict[str, Path]) -> str:
    rows = []
    for name, file in files.items():
        size = (f"{file.stat().st_size / 1024:.0f} kB", str(pages_of(file)))
        if name not in new:
            rows.append((CONTESTANTS[name].title, "–", "–", "–", "–", "–", *size))
            continue
        first, again = new[name], same[name]
        rows.append(
            (
                CONTESTANTS[name].title,
                milliseconds(median(first)),
                milliseconds(min(first)),
                _ratio(first, new.get(OURS, [])),
                milliseconds(median(again)),
                _ratio(again, same.get(OURS, [])),
                *size,
            )
        )
    header = ("warm", "new minutes", "fastest", "ratio", "same again", "ratio", "size", "pages")
    return markdown(header, rows) + "\n"


def _long_table(long: dict[str, LongRun]) -> str:
    rows = [
        (
            CONTESTANTS[name].title,
            str(one.pages),
            f"{one.seconds:.1f} s",
            milliseconds(one.short_page),
            milliseconds(one.long_page),
            f"{one.long_page / one.short_page:.2f}",
            f"{one.peak / _MIB:.0f} MiB",
        )
        for name, one in long.items()
    ]
    header = ("long", "pages", "cold", "a page of 3", "a page of all", "ratio", "peak memory")
    return markdown(header, rows) + "\n"


def _ratio(seconds: list[float], ours: list[float]) -> str:
    return f"{median(seconds) / median(ours):.2f}" if ours else ""


def _limits(cold: Cold, new: Warm) -> list[Limit]:
    """The limits of the issue; for what was left out or is not installed there is none."""
    starts = {name: [one.seconds for one in runs] for name, runs in cold.items()}
    wanted = [
        ("warm, times as long as Dabir: Typst", new, "typst", OURS, 1.8),
        ("warm, times as long as Dabir: WeasyPrint", new, "weasyprint", OURS, 15),
        ("warm, times as long as Dabir untagged: Typst", new, "typst", UNTAGGED, 2.5),
        ("cold, times as long as Dabir: WeasyPrint", starts, "weasyprint", OURS, 4),
        ("cold, times as long as Dabir: LibreOffice", starts, "libreoffice", OURS, 4),
        ("cold, times as long as Dabir: Chromium", starts, "chromium", OURS, 4),
    ]
    limits = [
        Limit.at_least(text, times(found[one], found[ours]), least)
        for text, found, one, ours, least in wanted
        if one in found and ours in found
    ]
    if OURS in starts and "typst" in starts:
        found = times(starts[OURS], starts["typst"])
        limits.append(Limit.at_most("cold, Dabir in times of Typst", found, 2.3))
    return limits


def _long_limits(long: dict[str, LongRun]) -> list[Limit]:
    if OURS not in long:
        return []
    ours = long[OURS]
    return [
        Limit.at_most("long, cost of a page in costs of a page of 3", ours.long_page / ours.short_page, 1.3),
        Limit.at_most("long, peak memory in MiB", ours.peak / _MIB, 80),
    ]


if __name__ == "__main__":
    sys.exit(main())
