"""How long the window is busy with a key in the hall, without painting, beside a bare QLineEdit.

230 people, 200 statements.  A key is timed from its press until its handler returns, an answer of the office
from its arrival until every label, chip and row of the page shows it; the disk is the worker's business and
no part of either.  All in one process, in turns, since a ratio stays true where milliseconds do not.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import tables

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.office import Office

NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))
PEOPLE, STATEMENTS = 230, 200
FRAME = 16.0
"""Milliseconds: one picture of a screen that shows sixty a second."""
LETTERS = "تشکیل خانه‌های جهادی به‌عنوان قرارگاه‌های خیرین باید تسریع شود "
BARE = "bare QLineEdit: a letter"
NAMES = ("کری", "رست", "ملک", "نور", "عبا", "صاد", "یزد", "قاس", "شری", "مرا")

Moment = tuple[float, float]
Timings = dict[str, list[Moment]]


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench hall", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="rounds of about 110 keys (default 10)")
    parser.add_argument("--check", action="store_true", help="fail when a 99th percentile passes a frame")
    choice = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        timings = _measure(Path(scratch) / "office.dabir", choice.rounds)
    told, failed = tables.verdict(_print_table(timings))
    if choice.check:
        print(f"\n{told}")
    return 1 if choice.check and failed else 0


def _measure(file: Path, rounds: int) -> Timings:
    from PySide6.QtWidgets import QLineEdit

    from app import paths
    from app.ui.application import build_application

    build_application(["hall"], resources=paths.resources(), translations=paths.translations())
    timings: Timings = {}
    page, desk = _opened(file, timings)
    bare = QLineEdit(page)  # in the same window, so that its keys pass the same shortcuts
    bare.show()
    part: Any = page.part("hall")
    for number in range(rounds + 1):
        told = timings if number else {}  # the first round fills the caches
        _type(bare, LETTERS, told, BARE, desk)
        bare.clear()
        part.speakers.gist.text.setFocus()
        _type(part.speakers.gist.text, LETTERS, told, "gist: a letter", desk)
        for name in NAMES[number % 2 :: 2]:
            _type(part.attendance.finder, name, told, "attendance: a letter of a name", desk)
            _press(part.attendance.finder, "Return", told, "attendance: Enter", desk)
        for key, label in (("F6", "speaker: F6"), ("F6", "speaker: F6"), ("Shift+F8", "speaker: Shift+F8")):
            _press(page, key, told, label, desk)
        _type(part.resolutions.entry.field, "نصب ۵ کانکس تا جلسه بعد", told, "resolution: a letter", desk)
        _press(part.resolutions.entry.field, "Ctrl+Return", told, "resolution: Ctrl+Enter", desk)
        if not number:
            timings.clear()
    desk.close()
    return timings


def _opened(file: Path, timings: Timings) -> tuple[Any, Any]:
    """The page of a session that is on, whose answers are timed, and its desk."""
    from app import bootstrap, paths
    from app.services import sample
    from app.ui.desk import Desk
    from app.ui.meetings.meeting_page import MeetingPage
    from app.ui.tasks import Tasks
    from app.words import Catalogue
    from tools.hall_scene import open_session

    class TimedDesk(Desk):
        """Times what the window does with an answer."""

        def _broadcast(self, answer: Any, is_typed: bool) -> None:
            began = _now()
            super()._broadcast(answer, is_typed)
            if getattr(answer.result, "meeting", None) is not None:
                timings.setdefault("an answer, shown on the whole page", []).append(_since(began))

    office: Office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW)
    sample.fill(office)
    meeting_id = open_session(office, NOW, PEOPLE, STATEMENTS)
    desk = TimedDesk(Tasks())
    desk.open(lambda _target: office, "")
    desk.tasks.drain()
    page = MeetingPage(desk, Catalogue.load(paths.translations(), "fa"), lambda: NOW)
    page.resize(1198, 742)
    page.show()
    page.open(meeting_id, "hall")
    desk.tasks.drain()
    page.activateWindow()
    page.setUpdatesEnabled(False)
    return page, desk


def _type(field: QWidget, text: str, timings: Timings, label: str, desk: Any) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for letter in text:
        events = [
            QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        ]
        _send(field, events, timings, label)
    desk.tasks.drain()


def _press(target: QWidget, sequence: str, timings: Timings, label: str, desk: Any) -> None:
    """Press a key of the table as the keyboard does, so that shortcuts hear it."""
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest

    keys = QKeySequence.fromString(sequence)[0]  # type: ignore[index]
    began = _now()
    QTest.keyClick(target, keys.key(), keys.keyboardModifiers())
    timings.setdefault(label, []).append(_since(began))
    desk.tasks.drain()


def _send(field: QWidget, events: list[Any], timings: Timings, label: str) -> None:
    from PySide6.QtCore import QCoreApplication

    began = _now()
    for event in events:
        QCoreApplication.sendEvent(field, event)
    timings.setdefault(label, []).append(_since(began))
    pause = time.perf_counter() + 0.01  # timers go off, answers come in
    while time.perf_counter() < pause:
        QCoreApplication.processEvents()


def _now() -> Moment:
    return time.perf_counter(), time.thread_time()


def _since(began: Moment) -> Moment:
    """Milliseconds since then, on the clock and of the thread's own."""
    clock, own = _now()
    return (clock - began[0]) * 1000, (own - began[1]) * 1000


def _print_table(timings: Timings) -> list[tables.Limit]:
    floor = tables.median([taken for taken, _own in timings[BARE]])
    rows, limits = [], []
    for label, moments in sorted(timings.items(), key=lambda line: line[0] != BARE):
        taken, own = [one for one, _own in moments], [one for _taken, one in moments]
        p99 = _percentile(taken)
        told = (f"{figure:.2f} ms" for figure in (tables.median(taken), p99, _percentile(own)))
        rows.append((label, str(len(taken)), *told, f"{tables.median(taken) / floor:.1f}"))
        limits.append(tables.Limit.at_most(f"{label}, 99th percentile in ms", p99, FRAME))
    print(tables.table(("handler", "times", "median", "99 of 100", "of it its own", "ratio"), rows))
    return limits


def _percentile(figures: list[float]) -> float:
    return statistics.quantiles(figures, n=100, method="inclusive")[98]


if __name__ == "__main__":
    sys.exit(main())
