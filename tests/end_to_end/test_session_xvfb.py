"""The whole session of the sample by keys alone, on a real display; its minutes are those of the sample."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from app import bootstrap, records
from app.domain.attendance import Attendance, Role, Stay
from app.domain.meeting import Meeting
from app.domain.quantity import Part, Split
from app.domain.resolution import Resolution
from app.domain.resolution_line import Values
from app.services import meetings
from tests.end_to_end.conftest import needs_display

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "minutes.json"
AT_MOST = 150
BEGAN = time(10, 5)
SUBSTITUTION = {"sample-row-deputy", "sample-row-substitute"}
"""Of the two who are in the sample to show it; none of them is among the participants of the report."""

pytestmark = [pytest.mark.end_to_end, needs_display]


@pytest.mark.parametrize("layout", ["us,ir", "ir"])
def test_the_session_of_the_sample_by_keys_alone(
    environ: dict[str, str], tmp_path: Path, layout: str
) -> None:
    subprocess.run(["setxkbmap", "-layout", layout], env=environ, check=True, capture_output=True)
    office_file = tmp_path / "office.dabir"
    driven = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.drive_session", str(office_file), str(tmp_path)],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert driven.returncode == 0, f"{driven.stderr}\nscreenshot: {tmp_path / 'screen.png'}"
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    found = meetings.read(office, summary.id)
    office.close()
    expected = records.read(SAMPLE.read_bytes()).meeting
    assert found.issue.number == "20/ص/1405/08/1"
    assert facts(found.meeting) == facts(expected)
    assert people(found.meeting) == people(with_moments(expected))
    assert talks(found.meeting) == talks(expected)
    assert queue(found.meeting) == [(name, True) for name, _text in talks(expected)]
    assert decisions(found.meeting) == decisions(expected)


def facts(meeting: Meeting) -> tuple[object, ...]:
    """What the head of the minutes says; the title of the sample ends with «(نمونه)»."""
    title = meeting.title.removesuffix(" (نمونه)")
    return title, meeting.series_id, meeting.held_on, meeting.venue, meeting.started, meeting.ended


def with_moments(meeting: Meeting) -> Meeting:
    """Whoever was there from the start came, by the clock of the hall, when it began."""
    rows = []
    for row in meeting.attendance:
        if row.id not in SUBSTITUTION:
            here = row.presence.value == "present"
            stays = row.stays or ((Stay(),) if here else ())
            came = tuple(replace(stay, arrived=stay.arrived or BEGAN) for stay in stays)
            rows.append(replace(row, stays=came))
    return replace(meeting, attendance=tuple(rows))


def people(meeting: Meeting) -> dict[str, tuple[object, ...]]:
    """Everybody by name; who is a guest, and for which body a group came, is not said at the door."""
    return {row.name: _person(row) for row in meeting.attendance}


def _person(row: Attendance) -> tuple[object, ...]:
    presides = row.role if row.role in (Role.CHAIR, Role.SECRETARY) else None
    body = None if row.is_group else row.body_id
    return (
        row.title,
        row.person_id,
        body,
        row.neighbourhood_id,
        presides,
        row.presence,
        row.stays,
        row.is_group,
    )


def talks(meeting: Meeting) -> list[tuple[str, str]]:
    """Who said what, in its order."""
    names = {row.id: row.name for row in meeting.attendance}
    return [(names[said.speaker_id or ""], said.text) for said in meeting.statements]


def queue(meeting: Meeting) -> list[tuple[str, bool]]:
    """Whose turns there were, and whether they are over."""
    names = {row.id: row.name for row in meeting.attendance}
    return [(names[turn.speaker_id or ""], turn.done) for turn in meeting.turns]


def decisions(meeting: Meeting) -> list[tuple[str, dict[str, object]]]:
    """Every field of the resolutions that a line says, with the whole split of the quantity."""
    return [(one.text, _said(one)) for one in meeting.resolutions]


def _said(one: Resolution) -> dict[str, object]:
    told: dict[str, object] = {name: getattr(one, name) for name in Values.__slots__ if name != "quantity"}
    quantity = one.quantity
    return told | {"quantity": quantity and (quantity.amount, quantity.unit, _tree(quantity.split))}


def _tree(split: Split | None) -> object:
    return split and (split.axis, [_part(part) for part in split.parts])


def _part(part: Part) -> tuple[object, ...]:
    return part.label, part.amount, part.body_id, part.neighbourhood_id, part.unassigned, _tree(part.split)
