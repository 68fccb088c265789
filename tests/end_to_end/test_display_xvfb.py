"""The display of the hall on two real monitors, one of which is pulled out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end import monitors
from tests.end_to_end.conftest import needs_display
from tests.end_to_end.display import virtual_display

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 120

pytestmark = [
    pytest.mark.end_to_end,
    needs_display,
    pytest.mark.skipif(bool(monitors.missing()), reason="no libXrandr"),
]


def test_the_projector_is_pulled_out_while_she_types(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tests.end_to_end.drive_display",
        str(tmp_path / "office.dabir"),
        tmp_path,
    ]
    with virtual_display("2390x768x24") as environ:
        driven = subprocess.run(
            command, env=environ | {"PYTHONPATH": str(ROOT)}, cwd=ROOT, capture_output=True, text=True,
            timeout=AT_MOST,
        )  # fmt: skip
    assert driven.returncode == 0, f"{driven.stderr}\nscreenshot: {tmp_path / 'screen.png'}"
