"""One kill: an office with a session is driven, killed at a moment, and opened again."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import bootstrap, settings
from app.services import founding, meetings, register, stages
from app.ui.program import Program
from benchmarks.killing.driving import HALL, LOG, SETTINGS
from benchmarks.killing.state import State, held
from tests.rosters import roster

ROOT = Path(__file__).resolve().parents[2]
OFFICE = "office.dabir"
GRACE = 1.0
"""Seconds before the kill within which what she did may be lost."""
_START_UP = 60.0


@dataclass(frozen=True, slots=True)
class Kill:
    """What the driver left: the moment of the kill, and the states with the moments when they were there."""

    folder: Path
    moment: float
    states: tuple[tuple[State, str, float | None], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found afterwards: ages in seconds of the changes that were lost, and what is wrong."""

    changes: int
    lost: tuple[float, ...]
    wrong: tuple[str, ...]


def make_office(folder: Path) -> str:
    """An office with a session of today that is on: 230 in the list, nobody there yet; its identifier.

    The hour of each who comes is written, so that a presence without one is a half act.
    """
    office = bootstrap.open_office(str(folder / OFFICE))
    founding.enter_district(office)
    register.set_profile(office, roll_call_minutes=0)
    made = meetings.create(office, held_on=office.clock().date(), title="نشست نمونه").meeting
    assert made is not None
    meetings.change(office, made.id, lambda meeting: replace(meeting, attendance=roster()))
    stages.convene(office, made.id)
    office.close()
    return made.id


def kill(made: Path, meeting_id: str, folder: Path, seed: int, longest: float) -> Kill:
    """Drive a copy of the office and kill the window at a random moment.

    :raises RuntimeError: the session did not come so far.
    """
    chance = Random(seed)
    shutil.copytree(made, folder)
    kept = settings.Settings(office=str(folder / OFFICE), page="meetings", meeting=meeting_id, part=HALL)
    settings.save(folder / SETTINGS, kept)
    command = [sys.executable, "-m", "benchmarks.killing.driving", str(folder / OFFICE), str(folder)]
    with (folder / "errors.txt").open("wb") as errors:
        window = subprocess.Popen(
            [*command, str(seed)], cwd=ROOT, env=_surroundings(folder), stderr=errors, stdout=errors
        )
        _wait_for(folder / LOG, window)
        time.sleep(chance.uniform(0.0, longest))
        moment = time.monotonic()
        window.kill()
    if window.wait() != -9:
        raise RuntimeError(f"seed {seed}: {(folder / 'errors.txt').read_text('utf-8', 'replace')[-2000:]}")
    return Kill(folder, moment, _read(folder / LOG))


def look(killed: Kill, meeting_id: str) -> Outcome:
    """Open the office again, as a window does and as a service does."""
    wrong = [*_place_problems(killed, meeting_id), *file_problems(killed.folder / OFFICE)]
    office = bootstrap.open_office(str(killed.folder / OFFICE))
    found = held(office, meeting_id)
    office.close()
    states = [state for state, _part, _at in killed.states]
    at = max((place for place, state in enumerate(states) if state == found), default=None)
    done = [at for _state, _part, at in killed.states if at is not None and at <= killed.moment]
    if at is None:
        return Outcome(len(done), (), (*wrong, f"half: {found}"))
    lost = tuple(killed.moment - moment for moment in done[at + 1 :])
    if lost and max(lost) > GRACE:
        wrong.append(f"lost after {max(lost):.2f} s")
    return Outcome(len(done), lost, tuple(wrong))


def file_problems(file: Path) -> list[str]:
    """What SQLite finds wrong with the file of an office; nothing where it is sound."""
    connection = sqlite3.connect(file)
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    return [*([] if sound else ["database damaged"]), *map(str, orphans)]


def _place_problems(killed: Kill, meeting_id: str) -> list[str]:
    """A window that starts by the settings that were left is where the other one was."""
    kept = settings.load(killed.folder / SETTINGS)
    parts = [part for _state, part, _at in killed.states[-2:]]
    aside = killed.folder / "twin.json"
    program = Program(bootstrap.open_office, str(killed.folder / OFFICE), kept, aside)
    told: list[object] = []
    for problem in (program.tasks.unexpected, program.tasks.problem, program.desk.open_failed):
        problem.connect(told.append)
    settled: list[bool] = []
    program.settled.connect(lambda: settled.append(True))
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    program.show()
    deadline = time.monotonic() + _START_UP
    while not settled and time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.002)
    page: Any = program.window.pages.page("meetings")
    where = (program.window.pages.current_page(), page.meeting.meeting_id, page.meeting.tabs.current())
    program.window.close()
    program.deleteLater()
    QApplication.processEvents()
    if where not in [("meetings", meeting_id, part) for part in parts]:
        told.append(f"opened at {where}, was in {parts}")
    return [str(one) for one in told]


def _read(log: Path) -> tuple[tuple[State, str, float | None], ...]:
    """The states in their order; the moment of the last is missing where the kill came in between."""
    states: list[tuple[State, str, float | None]] = []
    for line in log.read_text("utf-8").splitlines(keepends=True):
        if not line.endswith("\n"):
            break
        told = json.loads(line)
        if "state" in told:
            states.append((State.heard(told["state"]), told["part"], None))
        else:
            states[-1] = (*states[-1][:2], told["at"])
    return tuple(states)


def _wait_for(log: Path, window: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_UP
    while not log.exists() and window.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)


def _surroundings(folder: Path) -> dict[str, str]:
    """A home of its own: nothing is read from or left in that of whoever measures."""
    homes = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    return os.environ | homes | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
