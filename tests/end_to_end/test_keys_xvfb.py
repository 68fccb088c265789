"""Every key of the table on a real display, under each keyboard that a Persian office has."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import needs_display

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 120
ZWNJ = "\u200c"

pytestmark = [pytest.mark.end_to_end, needs_display]


@pytest.mark.parametrize("layout", ["ir", "ir,us", "us,ir", "us"])
def test_every_key_is_heard_and_none_twice(environ: dict[str, str], layout: str) -> None:
    subprocess.run(["setxkbmap", "-layout", layout], env=environ, check=True, capture_output=True)
    driven = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.drive_keys"],
        env=environ, cwd=ROOT, capture_output=True, text=True, timeout=AT_MOST,
    )  # fmt: skip
    assert driven.returncode == 0, driven.stderr
    told = json.loads(driven.stdout)
    assert told["missed"] == []
    assert told["twice"] == 0
    assert told["typed"] == f"{ZWNJ}{ZWNJ}﴿﴾"
