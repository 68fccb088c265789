"""جلسات as one page: the list, or the meeting that she opened from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.meetings.list_page import ListPage
from app.ui.widgets.stack import Stack
from app.words import Catalogue

if TYPE_CHECKING:
    from app.ui.meetings.hall.display.placing import Choice
    from app.ui.meetings.meeting_page import MeetingPage
    from app.ui.palette import Command


class MeetingsPage(Stack):
    """`place_changed(meeting id, part key)`; both are empty while the list is shown.

    `display_chosen(Choice)` when the display of the hall goes to another screen or looks otherwise.
    """

    place_changed = Signal(str, str)
    settings_requested = Signal(str, int)
    display_chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._now = desk, catalogue, now
        self._meeting: MeetingPage | None = None
        self._is_in_front = False
        self._sought = ""
        self.display_choice: Choice | None = None
        self.list = ListPage(desk, catalogue)
        self.list.meeting_chosen.connect(self.open_meeting)
        self.list.item_chosen.connect(self.open_meeting)
        self.addWidget(self.list)

    @property
    def meeting(self) -> MeetingPage:
        """The page of one meeting, loaded and built when the first meeting is opened."""
        if self._meeting is None:
            from app.ui.meetings.meeting_page import MeetingPage

            self._meeting = MeetingPage(self._desk, self._catalogue, self._now)
            self._meeting.closed.connect(self.show_list)
            self._meeting.stayed.connect(self._forget_search)
            self._meeting.place_changed.connect(self.place_changed)
            self._meeting.settings_requested.connect(self.settings_requested)
            self._meeting.display.choice = self.display_choice or self._meeting.display.choice
            self._meeting.display.chosen.connect(self.display_chosen)
            self.addWidget(self._meeting)
        return self._meeting

    def choose_display(self, choice: Choice) -> None:
        """Have the display of the hall look so and stand there, now or when it is opened."""
        self.display_choice = choice
        if self._meeting is not None:
            self._meeting.display.take(choice)

    def open_meeting(self, meeting_id: str, part: str = "", item_id: str = "", where: str = "") -> None:
        """Show one meeting, at a part, perhaps at a field of an item there, or where its work is."""
        self._sought = ""
        self.meeting.open(meeting_id, part, item_id, where)
        self.setCurrentWidget(self.meeting)
        self.meeting.setFocus()

    def landing(self) -> QWidget | None:
        """Where the keys go, in the list or in the meeting."""
        shown = self.meeting if self._shows_meeting() else self.list
        return shown.landing()

    def search(self, text: str) -> None:
        """Look for it in all meetings; a meeting that is open is left first, as she would leave it."""
        if self._shows_meeting():
            self._sought = text
            self.meeting.leave()
        else:
            self.list.look_for(text)

    def _forget_search(self) -> None:
        self._sought = ""

    def show_list(self) -> None:
        """Show the list, at the meeting that she comes from."""
        if self._meeting is not None:
            self.list.choose(self._meeting.meeting_id)
        self.setCurrentWidget(self.list)
        self.list.entered()
        if self._sought:
            self.list.look_for(self._sought)
            self._sought = ""
        self.place_changed.emit("", "")

    def entered(self) -> None:
        """The page has come to the front; asked for again while it is there, it goes back to the list."""
        if self._is_in_front and self._shows_meeting():
            self.meeting.leave()
            return
        self._is_in_front = True
        self._tell("entered")

    def left(self) -> None:
        """She goes to another page."""
        self._is_in_front = False
        self._tell("left")

    def place(self) -> str:
        """The part of the meeting that is shown, or the step of its closing; empty while the list is."""
        if not self._shows_meeting():
            return ""
        meeting = self.meeting
        if meeting.closing.is_on:
            return f"closing_mode/{meeting.closing.mode.bar.current}"
        return meeting.tabs.current()

    def commands(self) -> Sequence[Command]:
        """What the command palette offers here beside keys and buttons."""
        return self.meeting.keys.commands() if self._shows_meeting() else ()

    def undo(self) -> bool:
        """Undo the last act of the meeting that is shown; False where that is none of this page's."""
        return self._shows_meeting() and self.meeting.keys.undo()

    @property
    def keeps_history(self) -> bool:
        """Whether Ctrl+Z is now for the last act of the meeting that is shown."""
        return self._shows_meeting() and self.meeting.keys.keeps_history

    def redo(self) -> bool:
        """Do again what was undone last in the meeting that is shown."""
        return self._shows_meeting() and self.meeting.keys.redo()

    def _shows_meeting(self) -> bool:
        return self._meeting is not None and self.currentWidget() is self._meeting

    def _tell(self, name: str) -> None:
        told = getattr(self.currentWidget(), name, None)
        if told is not None:
            told()
