"""Pictures of printed pages that are hard to set: a crowd, a resolution of two pages, an empty meeting.

    python -m tools.printouts [DIR]

All are made from the sample record, so that everybody in them is invented.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import ROOT

if TYPE_CHECKING:
    from app.domain.attendance import Attendance
    from app.domain.meeting import Meeting
    from app.domain.minutes import Minutes

DPI = 80
PEOPLE, RESOLUTIONS = 230, 60
TIMES_LONG = 110  # times its text, a resolution fills two pages


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.printouts", description="pictures of hard pages")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, minutes in _kinds():
        _draw(folder, name, minutes)
    print(folder)
    return 0


def _kinds() -> Iterator[tuple[str, Minutes]]:
    from app import records
    from app.domain.meeting import Meeting

    sample = records.read((ROOT / "resources" / "sample" / "minutes.json").read_bytes())
    yield "crowd", _with(sample, _crowd(sample.meeting))
    yield "long", _with(sample, _long(sample.meeting))
    yield "empty", _with(sample, Meeting("empty", sample=True))


def _with(sample: Minutes, meeting: Meeting) -> Minutes:
    return replace(sample, content=replace(sample.content, meeting=meeting))


def _crowd(meeting: Meeting) -> Meeting:
    """As many people and resolutions as a full hall has."""
    persons = [row for row in meeting.attendance if not row.is_group and not row.on_behalf_of]
    resolutions = islice(cycle(meeting.resolutions), RESOLUTIONS)
    return replace(
        meeting,
        attendance=(
            *persons,
            *(_another(row, n) for n, row in zip(range(len(persons), PEOPLE), cycle(persons))),
        ),
        resolutions=tuple(
            replace(one, id=f"r{n}", related_ids=(), agenda_item_id=None) for n, one in enumerate(resolutions)
        ),
        statements=(),
        requests=(),
    )


def _another(row: Attendance, place: int) -> Attendance:
    """Somebody like the one of this row, who holds no office in the meeting."""
    from app.domain.attendance import Role

    return replace(row, id=f"a{place}", person_id=f"p{place}", role=Role.MEMBER, signs=False)


def _long(meeting: Meeting) -> Meeting:
    first, *rest = meeting.resolutions
    return replace(meeting, resolutions=(replace(first, text=f"{first.text}. " * TIMES_LONG), *rest))


def _draw(folder: Path, name: str, minutes: Minutes) -> None:
    import pypdfium2

    from app import documents, records
    from app.domain.profile import OfficeProfile

    record = records.write(minutes)
    printed = documents.print_minutes(minutes, OfficeProfile(), ROOT / "resources", record)
    with pypdfium2.PdfDocument(printed.pdf) as document:
        for number, page in enumerate(document, 1):
            page.render(scale=DPI / 72).to_pil().save(folder / f"{name}-{number}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
