"""The command that makes the pictures: every page in its theme, in the target size, the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools import screenshots

ROOT = Path(__file__).resolve().parents[2]
NAMED = {"start", "welcome", "practice", "meetings", "split", "approved", "hall", "print-outs"}
WINDOW = {*NAMED, *screenshots.PARTS, *screenshots.PAGES}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pictures of the dark theme, made by the command."""
    folder = tmp_path_factory.mktemp("pictures")
    command = [sys.executable, "-m", "tools.screenshots", str(folder), "--theme", "dark"]
    environ = os.environ | {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    made = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=240)
    assert (made.returncode, made.stderr) == (0, "")
    return folder


def test_there_is_a_picture_of_every_page_of_the_window(pictures: Path) -> None:
    found = {file.stem.removesuffix("-dark"): QImage(str(file)) for file in pictures.glob("*-dark.png")}
    assert set(found) == WINDOW
    assert {(image.width(), image.height()) for image in found.values()} == {(1366, 768)}
    assert len({bytes(image.constBits()) for image in found.values()}) == len(WINDOW)


def test_there_is_a_picture_of_every_page_of_the_minutes(pictures: Path) -> None:
    pages = [QImage(str(file)) for file in sorted(pictures.glob("minutes-*.png"))]
    assert len(pages) >= 2
    for page in pages:
        assert round(page.height() / page.width(), 2) == 1.41


def test_nothing_is_left_in_the_folders_of_the_user(pictures: Path) -> None:
    assert not list((pictures / "data").rglob("*"))
    assert not list((pictures / "config").rglob("*"))
