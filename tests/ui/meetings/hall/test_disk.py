"""Nothing on the thread of the window opens a file or asks the office: both are the worker's business."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import shortcuts
from app.ui.widgets.pages_view import Sheet
from tests.key_presses import Hand, hand_on

OF_CODE = (".py", ".pyc", ".so", ".pyi", "sitecustomize")
"""A module that is loaded when first used is read from the disk, once."""
SAID = "تشکیل خانه‌های جهادی باید تسریع شود"


class Guard:
    """What was done with files and with the database while it watched, and by which thread."""

    def __init__(self) -> None:
        self.watches = False
        self.here: list[str] = []
        self.by_worker = 0
        self._window = threading.get_ident()

    def hears(self, event: str, arguments: tuple[object, ...]) -> None:
        """The audit hook of Python: it cannot be taken off again, so it is deaf when it is not to watch."""
        if self.watches and event in ("open", "sqlite3.connect") and not _is_code(arguments[0]):
            self.notes(f"{event} {arguments[0]}")

    def notes(self, what: str) -> None:
        if threading.get_ident() != self._window:
            self.by_worker += 1
            return
        ours = [one for one in traceback.extract_stack() if f"{Path('app', 'ui')}" in one.filename]
        self.here.append(f"{what} by {ours[-1].name if ours else '?'}")


def _is_code(file: object) -> bool:
    return isinstance(file, int) or str(file).endswith(OF_CODE)


_guard = Guard()
sys.addaudithook(lambda event, arguments: _guard.hears(event, arguments))


@contextmanager
def watched() -> Iterator[Guard]:
    """Every file that is opened and every statement of SQL, until it ends."""

    def executed(*arguments: object) -> None:
        _guard.notes(f"SQL {arguments[2]}")

    def committed(_connection: object) -> None:
        _guard.notes("commit")

    heard = (("before_cursor_execute", executed), ("commit", committed))
    for event, hears in heard:
        sa.event.listen(sa.engine.Engine, event, hears)
    _guard.watches, _guard.here, _guard.by_worker = True, [], 0
    try:
        yield _guard
    finally:
        _guard.watches = False
        for event, hears in heard:
            sa.event.remove(sa.engine.Engine, event, hears)


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    assert QApplication.instance() is qapp
    with hand_on(tmp_path / "office.dabir") as hand:
        yield hand


def test_a_session_is_written_without_waiting_for_the_disk(hand: Hand) -> None:
    finder, gist, line = hand.places
    with watched() as guard:
        for name in ("کریمی", "رستمی", "مهمان تازه"):
            hand.puts_the_caret(finder)
            hand.type(name)
            hand.press("Return")
        hand.press(shortcuts.KEYS["next_speaker"].sequence)
        hand.puts_the_caret(gist)
        hand.type(SAID)
        hand.press(shortcuts.KEYS["to_resolution"].sequence)
        hand.press(shortcuts.KEYS["start_pause"].sequence)
        hand.puts_the_caret(line)
        hand.type("نصب ۵ کانکس موضوع: امنیت تا جلسه بعد")
        hand.press("Ctrl+Return")
        hand.press(shortcuts.KEYS["undo"].sequence)
        hand.press(shortcuts.KEYS["redo"].sequence)
        hand.press(shortcuts.KEYS["recess"].sequence)
    assert guard.here == []
    assert guard.by_worker > 50
    assert any(one.text.startswith("نصب") for one in hand.meeting.resolutions)


def test_no_part_of_the_meeting_waits_for_the_disk_or_for_its_pages(hand: Hand, qtbot: QtBot) -> None:
    with watched() as guard:
        for at in range(1, 8):
            hand.press(shortcuts.KEYS[f"part_{at}"].sequence)
        hand.press(shortcuts.KEYS["preview"].sequence)
        qtbot.waitUntil(lambda: bool(hand.page.part("closing").findChildren(Sheet)), timeout=60_000)
    assert guard.here == []
    assert guard.by_worker > 10


def test_the_guard_hears_of_a_wait(hand: Hand, tmp_path: Path) -> None:
    with watched() as guard:
        assert hand.meeting.attendance  # the office, asked by the thread of the window
        (tmp_path / "here.txt").write_text("here")
    assert any(told.startswith("SQL SELECT") for told in guard.here)
    assert any(told.startswith("open") for told in guard.here)
