"""The interpreter and the libraries that the program stands on are fit for it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

COUNT_LOST_REFERENCES = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Emitter(QObject):
    rang = Signal()

application = QCoreApplication([])
emitter = Emitter()
before = sys.getrefcount(None), sys.getrefcount(True)
for turn in range(100):
    emitter.rang.emit()
    emitter.setObjectName("name")
after = sys.getrefcount(None), sys.getrefcount(True)
print(*(b - a for b, a in zip(before, after)))
"""


@pytest.mark.usefixtures("qt_loads")
def test_qt_does_not_lose_references_to_none_and_true():
    """PySide6 6.12.0 loses one per call on Python 3.11 and aborts the process after some thousand."""
    answer = subprocess.run(
        [sys.executable, "-c", COUNT_LOST_REFERENCES], capture_output=True, text=True, check=True
    )
    lost_none, lost_true = map(int, answer.stdout.split())
    assert abs(lost_none) < 50
    assert abs(lost_true) < 50


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal since Python 3.12")
def test_the_pyside_that_aborts_is_not_installed():
    assert version("PySide6_Essentials") != "6.12.0"


def test_pyside_is_pinned_exactly():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6_Essentials==6.11.3" in project["dependencies"]


def test_no_addons_wheel_is_asked_for():
    """The Addons wheel is 175 MB, and nothing in it is used."""
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        assert "pyside6-addons" not in lock.read_text(encoding="utf-8").lower(), lock.name


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda lock: lock.stem)
def test_locks_carry_hashes_and_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert any("==" in line for line in lines)
    assert "://" not in text
    assert "--find-links" not in text
    assert "--index" not in text
    for number, line in enumerate(lines):
        if "==" in line:
            assert lines[number + 1].startswith("    --hash=sha256:"), line
