"""The page of the sample meeting after its session, with the keys as a person presses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.services import meetings, reading
from app.services.changes import Changes
from app.services.office import Office
from app.services.reading import Place
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.gaps_step import GapsStep
from app.ui.meetings.closing_mode.mode import ClosingMode
from app.ui.meetings.closing_mode.printing_step import PrintingStep
from app.ui.meetings.closing_mode.reading_step import ReadingStep
from app.ui.meetings.closing_mode.signing_step import SigningStep
from app.ui.meetings.closing_mode.step import GAPS, PRINTING, READING, SIGNING, Step
from app.ui.meetings.meeting_page import MeetingPage
from app.words import Catalogue
from tests.ui.conftest import NOW

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Plain = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Closing:
    """A hand on the keys of the page; what she sees is asked of it, never set."""

    page: MeetingPage
    office: Office
    meeting_id: str
    typed: Callable[[QWidget, str], None]

    @property
    def mode(self) -> ClosingMode:
        return self.page.closing.mode

    @property
    def reading(self) -> ReadingStep:
        return self._step(READING, ReadingStep)

    @property
    def gaps(self) -> GapsStep:
        return self._step(GAPS, GapsStep)

    @property
    def printing(self) -> PrintingStep:
        return self._step(PRINTING, PrintingStep)

    @property
    def signing(self) -> SigningStep:
        return self._step(SIGNING, SigningStep)

    @property
    def meeting(self) -> Meeting:
        return meetings.read(self.office, self.meeting_id).meeting

    @property
    def place(self) -> Place:
        return reading.place(self.office, self.meeting_id)

    def do(self, verb: Callable[..., Changes], *values: Any, **named: Any) -> None:
        """Something is done in the meeting by other hands, and the page hears of it."""
        self.page.desk.do(verb, self.meeting_id, *values, **named)
        self.settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Plain) -> None:
        """Press keys in the list that is open, or where the focus is."""
        for key in keys:
            focus = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key, held)
            self.settle()

    def type(self, text: str) -> None:
        """Type where the caret is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.typed(focus, text)
        self.settle()

    def settle(self) -> None:
        """Until every answer is there and has been shown."""
        # The offscreen platform takes the closing of a list for that of the window.
        if QApplication.activePopupWidget() is None:
            self.page.window().activateWindow()
        desk = self.page.desk
        for _ in range(3):
            QApplication.processEvents()
            while desk.busy:
                assert desk.drain()
                QApplication.processEvents()

    def enter(self) -> None:
        """The one key."""
        self.press(Qt.Key.Key_E, held=Control | Shift)

    def go_to_step(self, step: str) -> None:
        while self.mode.bar.current != step:
            self.press(Qt.Key.Key_PageDown, held=Control)

    def _step(self, key: str, kind: type) -> Step:
        step = self.mode.step(key)
        assert isinstance(step, kind)
        return step


@pytest.fixture
def open_closing(
    office: Office,
    sample_id: str,
    catalogue: Catalogue,
    open_desk: Callable[[Office], Desk],
    type_text: Callable[[QWidget, str], None],
    qtbot: QtBot,
) -> Callable[[], Closing]:
    """Each call is another start of the program on the same office."""

    def opened(part: str = "resolutions") -> Closing:
        page = MeetingPage(open_desk(office), catalogue, lambda: NOW)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(sample_id, part)
        closing = Closing(page, office, sample_id, type_text)
        closing.settle()
        if QApplication.focusWidget() is None:
            page.head.next.setFocus()
        return closing

    return opened


@pytest.fixture
def closing(open_closing: Callable[[], Closing]) -> Closing:
    """The page before the closing was gone into."""
    return open_closing()
