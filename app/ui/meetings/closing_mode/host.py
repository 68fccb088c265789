"""Where the page of a meeting and its closing meet: in front of the parts while it is on, a band beside them
while she was only sent away.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.gap import Gap
from app.domain.minutes import MinutesState
from app.services.meetings import OpenMeeting
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.mode import ClosingMode
from app.ui.meetings.closing_mode.return_band import ReturnBand
from app.words import Catalogue

KEY = "closing_mode"
"""What the place of the window is called while it is on."""


class ClosingHost(QObject):
    """`turned(on)` when it comes or goes; `jump_asked(part, item id, field)`, `settings_requested`."""

    turned = Signal(bool)
    jump_asked = Signal(str, str, str)
    settings_requested = Signal(str, int)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, stack: QStackedWidget, hidden: Sequence[QWidget]
    ) -> None:
        super().__init__(stack)
        self._desk, self._catalogue = desk, catalogue
        self._stack, self._hidden = stack, hidden
        self._open: OpenMeeting | None = None
        self._mode: ClosingMode | None = None
        self.is_on = False
        self.band = ReturnBand()
        self.band.pressed.connect(self.enter)

    @property
    def mode(self) -> ClosingMode:
        """The closing, built when it is first gone into."""
        if self._mode is None:
            self._mode = made = ClosingMode(self._desk, self._catalogue)
            made.left.connect(self.leave)
            made.ended.connect(lambda: self._turn(False))
            made.jump_asked.connect(self._on_jump)
            made.settings_requested.connect(self.settings_requested)
            self._stack.addWidget(made)
        return self._mode

    def show_meeting(self, found: OpenMeeting) -> None:
        """Follow a meeting; in another one the closing is not on."""
        another = self._open is not None and found.meeting.id != self._open.meeting.id
        self._open = found
        if another:
            self._turn(False)
            self.band.hide()
        if self.is_on:
            self.mode.show_meeting(found)

    def enter(self) -> None:
        """Go into the closing, or on with it."""
        if self._open is None or self.is_on:
            return
        self.mode.show_meeting(self._open)
        self._turn(True)
        self._stack.setCurrentWidget(self.mode)
        self.mode.open()

    def leave(self) -> None:
        """Later: the place is kept, and the parts are there again; a band leads back where no button does."""
        is_numbered = self._open is not None and self._open.issue.state is MinutesState.APPROVED
        self.band.setVisible(is_numbered and self.is_on and not self.mode.is_all_done)
        self._turn(False)

    def step_aside(self) -> None:
        """She goes to a part: a band leads back."""
        if self.is_on:
            self.band.show()
            self._turn(False)

    def show_gap(self, gap: Gap) -> bool:
        """Fill a gap within the closing, if it is on and can."""
        return self.is_on and self.mode.show_gap(gap)

    def _on_jump(self, part: str, item_id: str, where: str) -> None:
        self.step_aside()
        self.jump_asked.emit(part, item_id, where)

    def _turn(self, on: bool) -> None:
        if on:
            self.band.hide()
        for widget in self._hidden:
            widget.setVisible(not on)
        if on is not self.is_on:
            self.is_on = on
            self.turned.emit(on)
