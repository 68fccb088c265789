"""The whole session of the sample by keys alone, on a real display; its minutes are those of the sample."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import bootstrap
from app.services import meetings, minutes
from tests.end_to_end.conftest import needs_display
from tests.end_to_end.differences import MISSING, differences, identifiers, under_other_identifiers

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "minutes.json"
AT_MOST = 200
SPOKEN_AT = "11:40"
"""What the clock of the hall shows from the first turn to the last."""
OF_THE_REGISTER = {"meeting.attendance.13.alternate": (True, MISSING)}
"""His position says that he is علی‌البدل; the sample, a record of version 1, has no place for it."""

pytestmark = [pytest.mark.end_to_end, needs_display]


def test_the_session_of_the_sample_by_keys_alone(environ: dict[str, str], tmp_path: Path) -> None:
    """On the layouts of the display; `test_keys_xvfb` presses every key on each of the others."""
    office_file = tmp_path / "office.dabir"
    driven = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.drive_session", str(office_file), str(tmp_path)],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert driven.returncode == 0, f"{driven.stderr}\nscreenshot: {tmp_path / 'screen.png'}"
    found, expected = _record(office_file), json.loads(SAMPLE.read_bytes())
    assert found["issue"]["number"] == "20/ص/1405/08/1"
    taken, wanted = found["content"], expected["content"]
    turns = taken["meeting"].pop("turns")
    same = under_other_identifiers(taken, identifiers(taken, wanted))
    same["meeting"]["acknowledged"].sort()  # a set, kept in the order of its identifiers
    assert differences(same, wanted) == _of_the_hall(wanted) | OF_THE_REGISTER
    spoken = [(turn["speaker_id"], turn["statement_id"], turn["done"]) for turn in turns]
    said = [(one["speaker_id"], one["id"], True) for one in taken["meeting"]["statements"]]
    assert spoken == said


def _record(office_file: Path) -> dict[str, Any]:
    """What the office hands out of its only meeting."""
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    record: dict[str, Any] = json.loads(minutes.record(office, summary.id))
    office.close()
    return record


def _of_the_hall(wanted: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """When each one spoke, which the clock of the hall says and no report does.

    Beside it are only what is made anew each time (identifiers, which are compared as the ties that they
    are), the turns with their measured seconds (of which order, speaker and statement are compared), and the
    issue (a draft in the sample, a number here).
    """
    said = range(len(wanted["meeting"]["statements"]))
    return {f"meeting.statements.{at}.started_at": (SPOKEN_AT, None) for at in said}
