"""How many words Dabir draws as Pango does: the share of word types whose ink differs by less than 5 %.

Every word of the sample and of the minutes of these benchmarks, set by us and by WeasyPrint (which shapes
with Pango) in the same font, size and place, both rendered by pdfium, and compared word by word.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring.tables import Limit, median, verdict
from benchmarks.measuring.tables import table as markdown
from benchmarks.minutes.page import RESOURCES

TEXT = Path(__file__).parent / "minutes" / "text.toml"
SAME = 0.05
_STEPS = (0.01, 0.02, SAME)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench shapes", description=__doc__)
    parser.add_argument("--diffs", action="store_true", help="name the words that differ")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="folder for both PDFs, to look at them")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    choice = parser.parse_args()
    words = word_types()
    differences = _differences(words, choice.keep)
    shares = [100 * sum(one < step for one in differences) / len(words) for step in _STEPS]
    header = ("words", *(f"differ by less than {step:.0%}" for step in _STEPS), "median difference")
    row = (str(len(words)), *(f"{share:.1f} %" for share in shares), f"{median(differences):.2%}")
    print(markdown(header, [row]) + "\n")
    if choice.diffs:
        for difference, word in sorted(zip(differences, words, strict=True), reverse=True):
            if difference >= SAME:
                print(f"{difference:7.1%}  {word}")
    text, failed = verdict(
        [
            Limit.at_least("words that differ by less than 5 %, in percent", shares[-1], 99),
            Limit.at_least("word types", len(words), 450),
        ]
    )
    print(text)
    return int(choice.check and failed > 0)


def word_types() -> list[str]:
    """Every word of the sample and of the benchmarks' text once, as it stands between spaces."""
    sample = json.loads((RESOURCES / "sample" / "minutes.json").read_text(encoding="utf-8"))
    text = tomllib.loads(TEXT.read_text(encoding="utf-8"))
    found = (word for source in (sample, text) for line in _texts(source) for word in line.split())
    return sorted({word for word in found if any("\u0600" <= letter <= "\u06ff" for letter in word)})


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _texts(one)
        case dict():
            for one in value.values():
                yield from _texts(one)


def _differences(words: list[str], keep: Path | None) -> list[float]:
    from benchmarks.drawing import ink, ours, pango

    files = {"dabir": ours.draw(words), "pango": pango.draw(words)}
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        for name, pdf in files.items():
            (keep / f"words-{name}.pdf").write_bytes(pdf)
    pairs = zip(ink.inks(files["dabir"], words), ink.inks(files["pango"], words), strict=True)
    return [ink.difference(mine, theirs) for mine, theirs in pairs]


if __name__ == "__main__":
    sys.exit(main())
