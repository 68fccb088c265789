"""How many keys it takes from «ختم جلسه» to the printed PDF, and how long she waits for the machine.

A session of 120 people and 15 resolutions that has just ended, in the window of the program: everything is
read aloud passage by passage, what was never known is left blank, the minutes get their number, are read
back and written as a PDF.  A key is what is pressed once.  Of the time only what passes from a key until
everything that it brought is shown counts: reading aloud is hers.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import tables

if TYPE_CHECKING:
    from app.domain.meeting import Meeting
    from app.services.office import Office

NOW = datetime(2026, 11, 22, 12, 10, tzinfo=timezone(timedelta(hours=3.5)))
PEOPLE, STATEMENTS, RESOLUTIONS = 120, 20, 15
BOUND = 10.0
"""Seconds of the machine's own, from the first key to the file."""
PATIENCE = 60.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench closing_keys", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--resolutions", type=int, default=RESOLUTIONS)
    parser.add_argument("--check", action="store_true", help=f"fail beyond {BOUND:g} s of the machine's own")
    choice = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["HOME"] = scratch  # where the dialog of files begins
        hand = _closed(Path(scratch), choice.people, choice.resolutions)
    print(_told(hand))
    whole = sum(taken for _keys, taken in hand.steps.values())
    told, failed = tables.verdict([tables.Limit.at_most("the machine's own share in seconds", whole, BOUND)])
    print(f"\n{told}")
    return 1 if choice.check and failed else 0


@dataclass
class Hand:
    """One hand on the keyboard; ``steps`` are the keys of each step and the seconds that she waited."""

    page: Any
    desk: Any
    steps: dict[str, tuple[int, float]] = field(default_factory=dict)
    step: str = ""

    def press(self, sequence: str, until: Callable[[], bool] = lambda: True) -> None:
        """Press a key where the caret is, and wait until what it brought is there."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        portable = QKeySequence.SequenceFormat.PortableText
        keys = QKeySequence.fromString(sequence, portable)[0]  # type: ignore[index]
        caret = QApplication.focusWidget()
        assert caret is not None, "nothing has the focus"
        began = time.perf_counter()
        QTest.keyClick(caret, keys.key(), keys.keyboardModifiers())
        self._settle(until)
        pressed, taken = self.steps.get(self.step, (0, 0.0))
        self.steps[self.step] = (pressed + 1, taken + time.perf_counter() - began)

    def _settle(self, until: Callable[[], bool]) -> None:
        from PySide6.QtWidgets import QApplication

        deadline = time.monotonic() + PATIENCE
        while True:
            QApplication.processEvents()
            self.desk.drain()
            QApplication.processEvents()
            if not self.desk.busy and until():
                return
            assert time.monotonic() < deadline, f"{self.step}: the window does not answer"


def _closed(folder: Path, people: int, resolutions: int) -> Hand:
    """Do it all; the hand that did it comes back."""
    program, page = _opened(folder, people, resolutions)
    hand = Hand(page, program.desk)
    page.activateWindow()
    page.head.next.setFocus()
    hand.step = "reading"
    mode = page.closing.mode
    hand.press("Return", lambda: mode.isVisible() and mode.step("reading").passage is not None)
    reading = mode.step("reading")
    while reading.passage is not None:
        hand.press("Space")
    hand.press("Return", lambda: bool(mode.bar.current == "gaps"))
    hand.step = "gaps"
    gaps = mode.step("gaps").gaps
    while not gaps.leave_all.hasFocus():
        hand.press("Shift+Tab")
    hand.press("Space", gaps.nothing.isVisible)
    hand.press("Ctrl+PgDown", lambda: bool(mode.bar.current == "printing"))
    hand.step = "number"
    printing = mode.step("printing")
    hand.press("Return", lambda: bool(printing.approval.step.asks))
    _reads_the_question()
    hand.press("Tab", printing.approval.approve.hasFocus)  # the caret waits on «انصراف»
    hand.press(
        "Return", lambda: bool(printing.printing.proof.isVisible() and printing.printing.print.hasFocus())
    )
    hand.step = "PDF"
    _writes(hand, folder)
    program.window.close()
    return hand


def _writes(hand: Hand, folder: Path) -> None:
    """The dialog proposes the name."""
    from PySide6.QtWidgets import QApplication, QFileDialog

    hand.press("Ctrl+E", lambda: bool(hand.page.window().findChildren(QFileDialog)))
    (dialog,) = hand.page.window().findChildren(QFileDialog)
    dialog.activateWindow()
    QApplication.processEvents()
    hand.press("Return", lambda: bool(list(folder.rglob("*.pdf"))))
    (file,) = folder.rglob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")


def _reads_the_question() -> None:
    """A second press that comes as quickly as a double click is none."""
    from PySide6.QtWidgets import QApplication

    time.sleep(QApplication.doubleClickInterval() / 1000 + 0.05)


def _opened(folder: Path, people: int, resolutions: int) -> tuple[Any, Any]:
    """The window of the program at a session that has just ended."""
    from PySide6.QtWidgets import QApplication

    from app import bootstrap, paths, settings
    from app.services import meetings, sample, stages
    from app.ui.application import build_application
    from app.ui.meetings.meeting_page import MeetingPage
    from app.ui.program import Program
    from tools.hall_scene import open_session

    build_application(["closing"], resources=paths.resources(), translations=paths.translations())
    file = folder / "office.dabir"
    office: Office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW)
    sample.fill(office)
    meeting_id = open_session(office, NOW, people, STATEMENTS)
    meetings.change(office, meeting_id, lambda meeting: _with_resolutions(meeting, resolutions))
    stages.end(office, meeting_id)
    kept = settings.Settings(office=str(file), page="meetings", meeting=meeting_id, part="resolutions")
    program = Program(
        lambda _target: office,
        str(file),
        kept,
        file.with_suffix(".settings"),
        lambda: NOW.replace(tzinfo=None),
    )
    program.window.resize(1366, 768)
    program.show()
    deadline = time.monotonic() + PATIENCE
    while not (pages := program.window.findChildren(MeetingPage)) or not pages[0].meeting_id:
        assert time.monotonic() < deadline, "the session does not open"
        QApplication.processEvents()
    program.desk.drain()
    return program, pages[0]


def _with_resolutions(meeting: Meeting, count: int) -> Meeting:
    """As many resolutions as are wanted, made of those that are there."""
    own = meeting.resolutions
    more = (
        replace(own[place % len(own)], id=f"res-more-{place}", related_ids=())
        for place in range(count - len(own))
    )
    return replace(meeting, resolutions=(*own, *more)[:count])


def _told(hand: Hand) -> str:
    rows = [
        (step, str(pressed), f"{taken:.2f} s", tables.milliseconds(taken / pressed))
        for step, (pressed, taken) in hand.steps.items()
    ]
    pressed, taken = (sum(figures) for figures in zip(*hand.steps.values(), strict=True))
    rows.append(
        ("from «ختم جلسه» to the PDF", str(pressed), f"{taken:.2f} s", tables.milliseconds(taken / pressed))
    )
    return tables.table(("step", "keys", "machine", "a key"), rows)


if __name__ == "__main__":
    sys.exit(main())
