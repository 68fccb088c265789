"""The real window on a real display, by real input events: from an empty office to verified minutes."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from app import bootstrap
from app.domain.quantity import Axis
from app.services import meetings
from tests.end_to_end.conftest import needs_display

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 240

pytestmark = [pytest.mark.end_to_end, needs_display]


def test_from_an_empty_office_to_verified_minutes(
    environ: dict[str, str], home: Path, tmp_path: Path
) -> None:
    (home / "Documents").mkdir()
    office_file = tmp_path / "office.dabir"
    driven = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.drive_window", str(office_file), str(tmp_path)],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert driven.returncode == 0, f"{driven.stderr}\nscreenshot: {tmp_path / 'screen.png'}"
    assert_typed_as_meant(office_file)
    signed = next((home / "Documents").glob("*sign*.pdf"))
    root = tmp_path / "office.keys" / "root.pem"
    verified = subprocess.run(
        [sys.executable, "-m", "app", "verify", str(signed), "--trust", str(root), "--json"],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert verified.returncode == 0, verified.stderr
    assert json.loads(verified.stdout)["verdict"] == "intact"


def assert_typed_as_meant(office_file: Path) -> None:
    """Every letter came as it was typed, and 15 = 8 + 7."""
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    meeting = meetings.read(office, summary.id).meeting
    office.close()
    assert meeting.chair is not None
    assert meeting.secretary is not None
    assert [meeting.chair.name, meeting.secretary.name] == ["سید احمد صفوی", "مریم دبیری نمونه"]
    assert [said.text for said in meeting.statements] == ["برنامه محلات در اختیار شورایاران قرار گرفته است."]
    (stations,) = meeting.resolutions
    assert stations.quantity is not None
    assert stations.quantity.split is not None
    assert stations.quantity.split.axis is Axis.PLACE
    assert [(part.label, part.amount) for part in stations.quantity.split.parts] == [
        ("خارج از محدوده شهری", Decimal(8)),
        ("داخل محدوده شهری", Decimal(7)),
    ]
