"""What search, copying and machines find in the PDFs: characters, exact paragraphs and cells, by engine.

The paragraphs of the minutes and of a stress file as four engines extract them, for us and for the others:
directional controls stripped, white space collapsed, no normal form (a presentation form is an error).
"""

from __future__ import annotations

import argparse
import difflib
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.extraction.accuracy import Found, Score, nearest, plain, score
from benchmarks.extraction.engines import ENGINES
from benchmarks.measuring import records
from benchmarks.measuring.contestants import CONTESTANTS, OURS, UNTAGGED, present
from benchmarks.measuring.processes import contestant, pages_of, run
from benchmarks.measuring.tables import Limit, verdict
from benchmarks.measuring.tables import table as markdown
from benchmarks.minutes import page

Scores = dict[tuple[str, str], Score]  # by contestant and engine
MINUTES, STRESS = "minutes", "stress file"
# pdfium and pypdf turn brackets, Latin phrases and signs about in every file, and the stress file is full of
# them: there the limit for these two is to be above every peer.
CHARACTERS = {
    MINUTES: {"poppler": 100.0, "mupdf": 100.0, "pdfium": 98.5, "pypdf": 94.0},
    STRESS: {"poppler": 100.0, "mupdf": 100.0},
}
CELLS = {MINUTES: {"poppler": 97.0, "mupdf": 97.0, "pdfium": 92.0}, STRESS: {}}
_CONTEXT = 12


def main() -> int:
    choice = _arguments()
    names = present(choice.only)
    limits: list[Limit] = []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        target = choice.keep or scratch / "pdf"
        target.mkdir(parents=True, exist_ok=True)
        written = records.write(scratch / "records")
        for title, record in ((MINUTES, written.minutes()), (STRESS, written.stress)):
            scores = _measure(names, choice.engines, record, scratch, target)
            print(_table(title, names, choice.engines, scores))
            if choice.diffs:
                _print_differences(choice.diffs, title, choice.engines, target, record)
            limits += _limits(title, scores, names, choice.engines)
    text, failed = verdict(limits)
    print(f"{text}\n\nCharacters found, paragraphs found exactly, table cells found exactly.")
    return int(choice.check and failed > 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench text_layer", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CONTESTANTS, help="these contestants alone")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument(
        "--diffs", metavar="NAME", choices=CONTESTANTS, help="show what differs in NAME's files"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="folder for the PDFs, to look at them")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    return parser.parse_args()


def _measure(names: list[str], engines: list[str], record: Path, scratch: Path, target: Path) -> Scores:
    sought = page.read(record.read_bytes())
    scores: Scores = {}
    for name in names:
        file = _file(target, name, record)
        run(contestant(name, scratch, record, file), scratch)
        breaks = pages_of(file) - 1
        for engine in engines:
            scores[name, engine] = score(ENGINES[engine](file), sought.paragraphs, sought.cells, breaks)
    return scores


def _file(target: Path, name: str, record: Path) -> Path:
    return target / f"{name}-{record.stem}.pdf"


def _table(title: str, names: list[str], engines: list[str], scores: Scores) -> str:
    rows = [(CONTESTANTS[name].title, *(_told(scores[name, engine]) for engine in engines)) for name in names]
    return markdown((title, *engines), rows) + "\n"


def _told(one: Score) -> str:
    return f"{one.accuracy:.1f} ({one.exact}/{len(one.paragraphs)}) {one.cell_share:.0f}"


def _limits(title: str, scores: Scores, names: list[str], engines: list[str]) -> list[Limit]:
    """The limits of the issue, for the file as it ships."""
    if OURS not in names:
        return []
    limits = []
    for engine in engines:
        ours = scores[OURS, engine]
        for what, found, least in (
            ("characters", ours.accuracy, CHARACTERS[title].get(engine)),
            ("cells", ours.cell_share, CELLS[title].get(engine)),
        ):
            if least is not None:
                limits.append(Limit.at_least(f"{title}, {engine}, {what}", found, least))
        peers = [scores[name, engine].accuracy for name in names if name not in (OURS, UNTAGGED)]
        if peers:
            best = max(peers)
            text = f"{title}, {engine}, characters: above the best peer ({best:.2f})"
            limits.append(Limit(text, ours.accuracy, ours.accuracy > best))
    return limits


def _print_differences(name: str, title: str, engines: list[str], target: Path, record: Path) -> None:
    """Every paragraph and cell that was not found exactly; paragraphs with what changed."""
    sought, file = page.read(record.read_bytes()), _file(target, name, record)
    for engine in engines:
        text = plain(ENGINES[engine](file))
        found = score(text, sought.paragraphs, (), pages_of(file) - 1)
        print(f"== {title}, {CONTESTANTS[name].title} as {engine} reads it")
        changes: Counter[str] = Counter()
        for one in found.paragraphs:
            if one.errors:
                print(f"{one.errors:3} {one.paragraph}")
                changes.update(_changes(one, text))
        for change, times in changes.most_common(20):
            print(f"    {times} × {change}")
        missing = Counter(cell for cell in sought.cells if plain(cell) not in text)
        for cell, times in missing.items():
            print(f"  {times} × cell not found: {cell}")
    print()


def _changes(one: Found, text: str) -> list[str]:
    """What differs between a paragraph and what is most like it in the text."""
    piece = nearest(one.paragraph, text)
    matcher = difflib.SequenceMatcher(None, one.paragraph, piece, autojunk=False)
    return [
        f"{one.paragraph[a:b]!r} became {piece[c:d]!r} behind {one.paragraph[max(0, a - _CONTEXT) : a]!r}"
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


if __name__ == "__main__":
    sys.exit(main())
