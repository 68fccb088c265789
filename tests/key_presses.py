"""Acts of one key, done in a real window on a session that is on: the keys are counted as they are pressed.

It knows the window of the program; which acts take how many letters is the business of `key_counts`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import bootstrap, paths, settings
from app.domain.attendance import Presence
from app.domain.meeting import Meeting
from app.domain.resolution_line import LineIndex, as_line
from app.domain.turn import running, waiting
from app.records import read
from app.services import attendance, meetings, sample, turns
from app.services.office import Office
from app.ui import shortcuts
from app.ui.meetings.hall.part import HallPart
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.program import Program
from tools.hall_scene import open_session

NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))
PEOPLE = 230
PATIENCE = 20.0
TIRED = 5
"""After so many presses of the same key without the act being done, it is not done by this key."""


@dataclass(frozen=True, slots=True)
class Presses:
    """How many keys each act took, as often as it was tried."""

    next_speaker: list[int]
    undo: list[int]
    line: list[int]


class Hand:
    """One hand on the keyboard of a window; `pressed` keys so far."""

    def __init__(self, page: MeetingPage, office: Office) -> None:
        self.page, self._office = page, office
        part = page.part("hall")
        assert isinstance(part, HallPart)
        self.part = part
        self.pressed = 0

    @property
    def meeting(self) -> Meeting:
        """The session as the office holds it."""
        return meetings.read(self._office, self.page.meeting_id).meeting

    @property
    def places(self) -> tuple[QWidget, ...]:
        """Where the caret may be while people talk."""
        return self.part.attendance.finder, self.part.speakers.gist.text, self.part.resolutions.entry.field

    def puts_the_caret(self, at: QWidget) -> None:
        """On the offscreen platform a list that closed leaves no window active."""
        self.page.window().activateWindow()
        at.setFocus()
        QApplication.processEvents()
        assert at.hasFocus()

    def press(self, sequence: str) -> None:
        keys = QKeySequence.fromString(sequence, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
        caret = QApplication.focusWidget()
        assert caret is not None
        QTest.keyClick(caret, keys.key(), keys.keyboardModifiers())
        self._pressed()

    def type(self, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                caret = QApplication.focusWidget()
                assert caret is not None
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(caret, event)
            self.pressed += 1
        self._settle()

    def keys_until(self, done: Callable[[], bool], act: Callable[[], None]) -> int:
        """How many keys it takes to do something over again until it is done."""
        before = self.pressed
        for _time in range(TIRED):
            act()
            if done():
                break
        assert done(), f"not done by {self.pressed - before} keys"
        return self.pressed - before

    def _pressed(self) -> None:
        self.pressed += 1
        self._settle()

    def _settle(self) -> None:
        assert self.page.desk.tasks.drain()
        QApplication.processEvents()


def counted(file: Path) -> Presses:
    """Do everything, in an office of its own that is made in `file`; an application must be there."""
    with hand_on(file) as hand:
        return Presses(_next_speakers(hand), _undone(hand), _lines(hand))


def _next_speakers(hand: Hand) -> list[int]:
    """F7, wherever the caret is, until the first of the queue has the floor."""
    counts = []
    for place in hand.places:
        first = waiting(hand.meeting.turns)[0].id
        hand.puts_the_caret(place)

        def has_the_floor(first: str = first) -> bool:
            now = running(hand.meeting.turns)
            return now is not None and now.id == first

        counts.append(
            hand.keys_until(has_the_floor, lambda: hand.press(shortcuts.KEYS["next_speaker"].sequence))
        )
    return counts


def _undone(hand: Hand) -> list[int]:
    """Ctrl+Z after acts of every kind, until the session is as it was before."""
    office, mid = hand.page.desk, hand.page.meeting_id
    row = next(one for one in hand.meeting.attendance if one.presence is Presence.UNMARKED)
    acts: tuple[Callable[[], object], ...] = (
        lambda: _says(hand, hand.places[0], row.name, "Return"),
        lambda: hand.press("F7"),
        lambda: hand.press("F6"),
        lambda: _says(hand, hand.places[2], "تهیه ۵ کانکس", "Ctrl+Return"),
        lambda: office.do(attendance.mark_rest_present, mid),
        lambda: office.do(turns.stop, mid),
    )
    counts = []
    for act in acts:
        before = hand.meeting
        act()
        assert hand.page.desk.tasks.drain()
        assert hand.meeting != before

        def is_as_before(before: Meeting = before) -> bool:
            return hand.meeting == before

        counts.append(hand.keys_until(is_as_before, lambda: hand.press(shortcuts.KEYS["undo"].sequence)))
    return counts


def _lines(hand: Hand) -> list[int]:
    """The resolutions of the sample, each typed as a line and taken; its letters do not count."""
    wanted = read((paths.resources() / "sample" / "minutes.json").read_bytes()).meeting.resolutions
    index = LineIndex(hand.page.desk.register)
    counts = []
    for one in wanted:
        line = as_line(one, index, NOW.date())
        assert line is not None
        hand.puts_the_caret(hand.places[2])
        for key in ("Ctrl+A", "Delete"):  # a line that was undone is there again
            hand.press(key)
        before, sofar = len(hand.meeting.resolutions), hand.pressed
        hand.type(line)

        def is_taken(before: int = before) -> bool:
            return len(hand.meeting.resolutions) > before

        hand.keys_until(is_taken, lambda: hand.press("Ctrl+Return"))
        taken = hand.meeting.resolutions[-1]
        assert (taken.text, taken.kind, taken.responsible_ids) == (one.text, one.kind, one.responsible_ids)
        counts.append(hand.pressed - sofar - len(line))
    return counts


def _says(hand: Hand, place: QWidget, letters: str, key: str) -> None:
    hand.puts_the_caret(place)
    hand.type(letters)
    hand.press(key)


@contextmanager
def hand_on(file: Path) -> Iterator[Hand]:
    """A hand on the window of the program, which is in the hall of an office of its own, made in `file`."""
    office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW)
    sample.fill(office)
    meeting_id = open_session(office, NOW, PEOPLE)
    kept = settings.Settings(office=str(file), page="meetings", meeting=meeting_id, part="hall")
    beside = file.with_suffix(".settings")
    program = Program(lambda _target: office, str(file), kept, beside, lambda: NOW.replace(tzinfo=None))
    program.show()
    deadline = time.monotonic() + PATIENCE
    while not (pages := program.window.findChildren(MeetingPage)) or not pages[0].meeting_id:
        assert time.monotonic() < deadline, "the session does not open"
        QApplication.processEvents()
    program.tasks.drain()
    try:
        yield Hand(pages[0], office)
    finally:
        program.window.close()
        QApplication.processEvents()
