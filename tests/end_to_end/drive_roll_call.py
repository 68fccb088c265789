"""Runs in a process of its own: the roll call of 230 people, by letters and Enter.

    python -m tests.end_to_end.drive_roll_call OFFICE FOLDER

After each person the head of the window must tell one more; exit status 0 when it always did.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from app import bootstrap, settings
from app.persian import digits
from app.services import meetings, register, stages
from app.ui.program import Program
from app.ui.widgets import Chip
from tests.end_to_end.driven import drive
from tests.end_to_end.hands import Hands
from tests.end_to_end.keyboard import Keyboard
from tests.end_to_end.sight import Sight, name_of
from tests.key_counts import arrivals, rows_of_roster
from tests.rosters import roster

BY_NAME = 150
"""So many come one by one; then «همه حاضر», and the exceptions."""
ABSENT, EXCUSED = 3, 2


def main(office_file: str, folder: str) -> int:
    """An office with a session that is on, and a window that was in its hall before."""
    office = bootstrap.open_office(office_file)
    made = meetings.create(office, held_on=office.clock().date(), title="نشست نمونه").meeting
    assert made is not None
    meetings.change(office, made.id, lambda meeting: replace(meeting, attendance=roster()))
    register.set_profile(office, roll_call_minutes=0)  # the hour of each who comes is written
    stages.convene(office, made.id)
    office.close()
    kept = settings.Settings(office=office_file, page="meetings", meeting=made.id, part="hall")
    return drive(_call_the_roll, bootstrap.open_office, office_file, Path(folder), kept=kept)


def _call_the_roll(_program: Program, sight: Sight, hands: Hands) -> None:
    secretary = Keyboard(sight, hands)
    counted = _Counter(sight)
    secretary.press("go_to_roll")
    people = list(arrivals(rows_of_roster()))
    for count, (row, keys) in enumerate(people[:BY_NAME], 1):
        hands.type(keys.letters)
        secretary.press(*["Down"] * keys.downs, "Return")
        counted.says(count, row.name)
    secretary.press("mark_rest")
    counted.says(len(people), "everybody")
    exceptions = ["mark_absent"] * ABSENT + ["mark_excused"] * EXCUSED
    for gone, ((row, _keys), key) in enumerate(zip(people[BY_NAME:], exceptions, strict=False), 1):
        secretary.marks_as(key, str(row.number))
        counted.says(len(people) - gone, row.name)


class _Counter:
    """The number of those present in the head of the window."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def says(self, count: int, who: str) -> None:
        """It does so as soon as the window has heard the key and the office has answered."""
        wanted = f"{digits.grouped(count)} نفر حاضر"
        self._sight.until(lambda: wanted in self._told(), f"«{wanted}» after {who}")

    def _told(self) -> list[str]:
        return [name_of(chip) for chip in self._sight.all_of(Chip)]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
