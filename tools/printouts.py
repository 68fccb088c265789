"""Pictures of printed pages that are hard to set (a crowd, a resolution of two pages, an empty meeting), and
of the other sheets of the sample meeting.

    python -m tools.printouts [DIR]

All are made from the sample record, so that everybody in them is invented.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tools.environment import ROOT

if TYPE_CHECKING:
    from app.domain.attendance import Attendance
    from app.domain.meeting import Meeting
    from app.domain.minutes import Minutes
    from app.domain.print_out import Kind

DPI = 80
PEOPLE, RESOLUTIONS = 230, 60
TIMES_LONG = 110  # times its text, a resolution fills two pages
YEAR = 1405
SHEETS = {
    "reading": (1, 4),
    "sign-in": (1,),
    "invitation": (1,),
    "extract": (2,),
    "year-book": (1, 6),
    "keys": (1,),
}
"""The kinds of sheets, and which of their pages are shown."""
NOW = datetime.fromisoformat("2026-11-03T12:30:00+03:30")
"""The sample's day, so that no picture changes by itself."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.printouts", description="pictures of hard pages")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, minutes in _kinds():
        _draw(folder, name, _printed(minutes))
    for kind, pdf in _sheets():
        _draw(folder, f"sheet-{kind}", pdf, SHEETS[kind])
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


def _printed(minutes: Minutes) -> bytes:
    from app import documents, records
    from app.domain.profile import OfficeProfile

    record = records.write(minutes)
    return documents.print_minutes(minutes, OfficeProfile(), ROOT / "resources", record).pdf


def _sheets() -> Iterator[tuple[Kind, bytes]]:
    """The sheets of the sample meeting as an office makes them, after its approval."""
    from app import keys
    from app.domain.print_out import Kind
    from app.services import minutes, print_outs, sample
    from app.services.office import Office
    from app.storage.office import open_office

    with TemporaryDirectory() as folder, open_office(Path(folder) / "office.dabir") as store:
        office = Office(store, lambda: NOW, ROOT / "resources", Path(folder) / "keys")
        meeting_id = sample.fill(office)
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        for name in SHEETS:
            request = print_outs.Request(Kind(name), meeting_id, YEAR, keys=keys.card())
            yield request.kind, print_outs.make(office, request).data


def _draw(folder: Path, name: str, pdf: bytes, pages: Collection[int] = ()) -> None:
    """The pages of a file (from 1), all if none is named."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            if not pages or number in pages:
                page.render(scale=DPI / 72).to_pil().save(folder / f"{name}-{number}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
