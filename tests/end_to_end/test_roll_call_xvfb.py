"""The roll call of a session of 230 on a real display with a Persian keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from app import bootstrap
from app.domain.attendance import Presence
from app.services import meetings
from tests.end_to_end.conftest import needs_display
from tests.end_to_end.drive_roll_call import ABSENT, BY_NAME, EXCUSED

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 120

pytestmark = [pytest.mark.end_to_end, needs_display]


def test_230_people_come(environ: dict[str, str], tmp_path: Path) -> None:
    subprocess.run(["setxkbmap", "-layout", "ir"], env=environ, check=True, capture_output=True)
    office_file = tmp_path / "office.dabir"
    driven = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.drive_roll_call", str(office_file), str(tmp_path)],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert driven.returncode == 0, f"{driven.stderr}\nscreenshot: {tmp_path / 'screen.png'}"
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    rows = meetings.read(office, summary.id).meeting.attendance
    office.close()
    assert Counter(row.presence for row in rows) == {
        Presence.PRESENT: 230 - ABSENT - EXCUSED,
        Presence.ABSENT: ABSENT,
        Presence.EXCUSED: EXCUSED,
    }
    assert sum(bool(row.stays and row.stays[0].arrived) for row in rows) == BY_NAME
