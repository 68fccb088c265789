"""Prints minutes that nobody should write, and counts the characters that are lost on the way.

    python -m benchmarks.torture [--texts 3000] [--characters 50000] [--rows 10000] [--seed 1405]

Texts of every script with controls and emoji, paragraphs of very many characters, a list of very many people:
each as minutes of its own, printed as the product prints, and read back by poppler. What the font lacks must
be named by `Printed.missing`. Prints a table; exit status 1 when a character is lost or goes untold.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.documents import print_minutes
from app.documents.minutes import phrases
from app.documents.typesetting.fonts import load, vazirmatn
from app.documents.typesetting.shaping import Face
from app.documents.typesetting.words import printable
from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, compose
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.statement import Statement
from app.records import write
from benchmarks.extraction.engines import by_poppler
from benchmarks.measuring.tables import table
from tests.documents.typesetting.every_script import strings

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
UNITS = {
    "Persian words": "مقرر شد معابر کم‌عرض محلات ساماندهی شود. ",
    "one word": "بسیار",
    "brackets": "(",
    "mixed directions": "(ب) a ۱۲٪ ",
    "dates": "۱۴۰۵/۰۸/۲۵-",
    "marks without letters": "\u064b",
    "a URL": "https://shora.example.ir/portal?",
    "emoji sequences": "👩‍👩‍👧‍👦",
    "line separators": "آ\u2028\n",
}
HIDDEN = "\u115f\u1160\u3164\uffa0"  # Hangul fillers (Default_Ignorable_Code_Point)


def statements(texts: Sequence[str]) -> Minutes:
    """A meeting in which these texts were said."""
    said = tuple(Statement(f"s{place}", text=text) for place, text in enumerate(texts))
    return compose(replace(Meeting("m"), statements=said), Register(), Issue())


def crowd(count: int) -> Minutes:
    """A meeting at which so many people were present."""
    rows = tuple(
        Attendance(f"r{place}", f"شورایار نمونه {place}", title="عضو", presence=Presence.PRESENT)
        for place in range(count)
    )
    return compose(replace(Meeting("m"), attendance=rows), Register(), Issue())


def expected(minutes: Minutes, face: Face) -> Counter[str]:
    """Every character that must be found in the file."""
    meeting = minutes.meeting
    texts = [said.text for said in meeting.statements] + [row.name for row in meeting.attendance]
    return _signs("".join(printable(face.spelled(phrases.shown(text))) for text in texts))


def untold(text: Counter[str], missing: Sequence[str], face: Face) -> list[str]:
    """Characters without a glyph that nobody was told of."""
    lacking = set(face.missing("".join(text))) - set(missing)
    return sorted(one for one in lacking if not _may_be_drawn(one))


def _may_be_drawn(sign: str) -> bool:
    """HarfBuzz takes such a letter apart, composes it with its neighbours or, rightly, hides it."""
    apart = unicodedata.normalize("NFD", sign) != sign
    return apart or unicodedata.category(sign) in ("Mn", "Cf") or sign in HIDDEN


def _signs(text: str) -> Counter[str]:
    """Characters that show, but for two of poppler's habits.

    It takes the second of two marks without width for a shadow of the first, and a hyphen at the end of a
    line for a word that goes on.
    """
    return Counter(one for one in text if unicodedata.category(one)[0] not in "CZM" and one != "-")


def _ordeals(chosen: argparse.Namespace) -> Iterator[tuple[str, Minutes]]:
    yield f"{chosen.texts} texts of every script", statements(strings(chosen.texts, chosen.seed))
    for name, unit in UNITS.items():
        text = (unit * chosen.characters)[: chosen.characters]
        yield f"{chosen.characters} characters: {name}", statements([text])
    yield f"{chosen.rows} people", crowd(chosen.rows)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=3_000)
    parser.add_argument("--characters", type=int, default=50_000)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1405)
    chosen = parser.parse_args(arguments)
    face = load(vazirmatn(RESOURCES / "fonts")).regular
    rows, wrong = [], {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "minutes.pdf"
        for name, minutes in _ordeals(chosen):
            begun = time.perf_counter()
            printed = print_minutes(minutes, OfficeProfile(), RESOURCES, write(minutes))
            seconds = time.perf_counter() - begun
            file.write_bytes(printed.pdf)
            wanted = expected(minutes, face)
            lost = wanted - _signs(by_poppler(file))
            silent = untold(wanted, printed.missing, face)
            if lost or silent:
                wrong[name] = {"lost": {ascii(one): count for one, count in lost.items()}, "untold": silent}
            rows.append(
                (name, f"{seconds:.1f} s", f"{printed.pages}", f"{len(printed.pdf) // 1024} KiB",
                 f"{wanted.total():,}", f"{lost.total()}", f"{len(printed.missing)}", f"{len(silent)}")
            )  # fmt: skip
            print(rows[-1], file=sys.stderr, flush=True)
    print(
        table(("minutes", "time", "pages", "size", "characters", "lost", "named as lacking", "untold"), rows)
    )
    for name, findings in wrong.items():
        print(f"{name}: {json.dumps(findings)[:2000]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
