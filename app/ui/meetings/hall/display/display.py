"""Opens and closes the display of the hall, keeps it true to the session, moves it between screens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.meeting import Meeting
from app.services.meetings import OpenMeeting
from app.ui import speech
from app.ui.desk import Desk
from app.ui.meetings.hall.display import placing
from app.ui.meetings.hall.display.look import DARK, LIGHT
from app.ui.meetings.hall.display.placing import Choice, Screen, Screens
from app.ui.meetings.hall.display.shown import floor_of, say, shown_of
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.voices import running_time

if TYPE_CHECKING:
    from app.ui.meetings.hall.display.window import DisplayWindow

_TICK = 1000
_MOST_TRIES = 5


class HallDisplay(QObject):
    """One for each desk; it stays with the session that is on when she looks at another meeting.

    `changed` when it is opened, closed, moved or looks otherwise · `chosen(Choice)` what is to be
    remembered · `offered(name)` when a screen has come on which it could stand.
    """

    changed = Signal()
    chosen = Signal(object)
    offered = Signal(str)

    def __init__(self, desk: Desk, session: HallSession, screens: Screens | None = None) -> None:
        super().__init__(desk)
        self._session, self._screens = session, screens or Screens(self)
        self.choice = Choice()
        self.window: DisplayWindow | None = None
        self._home: QWidget | None = None
        self._meeting = Meeting("")
        self._item_id = ""
        self._on = self._lost = ""
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._stay)
        for told in (self._timer.timeout, session.ticked, session.worded.changed):
            told.connect(self.refresh)
        session.followed.connect(self._on_followed)
        session.item_changed.connect(self._on_followed)
        desk.meeting_changed.connect(self._on_meeting)
        desk.register_changed.connect(lambda _register: self.refresh())
        desk.closing.connect(self.close)
        self._screens.removed.connect(self._on_removed)
        self._screens.added.connect(self._on_added)

    @classmethod
    def of(cls, desk: Desk) -> HallDisplay:
        """The display of a desk, made when first asked for; its window is not open yet."""
        return desk.findChild(cls) or cls(desk, HallSession.of(desk))

    @property
    def is_open(self) -> bool:
        """Whether the hall sees it."""
        return self.window is not None and self.window.isVisible()

    @property
    def is_full(self) -> bool:
        """Whether it fills a screen."""
        return self.window is not None and self.window.isFullScreen()

    def others(self) -> tuple[Screen, ...]:
        """The screens on which it could stand, beside hers."""
        return placing.others(self._screens.all(), self._home_screen())

    def toggle(self, home: QWidget) -> None:
        """Open it beside the window of `home`, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open(home)

    def open(self, home: QWidget) -> None:
        """Fill a screen that is not hers, or stand as a window that can be dragged over."""
        self._home = home.window()
        self._take(self._session.meeting)
        if self.window is None:
            from app.ui.meetings.hall.display.window import DisplayWindow

            self.window = DisplayWindow(self.tr("نمایش در سالن"))
            self.window.filled.connect(self._on_filled)
            self.window.closed.connect(self.close)
        self.window.set_look(DARK if self.choice.dark else LIGHT)
        self.refresh()
        self._place(placing.screen_for(self._screens.all(), self._home_screen(), self.choice.screen))
        self._timer.start()
        self.changed.emit()

    def close(self) -> None:
        """The hall sees nothing any more."""
        self._timer.stop()
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.deleteLater()
            self._on = self._lost = ""
            self.changed.emit()

    def take(self, choice: Choice) -> None:
        """Look so and stand there, as was said elsewhere; while it is closed, when it is opened."""
        if choice.dark != self.choice.dark:
            self.set_dark(choice.dark)
        if choice.screen != self.choice.screen:
            self._choose(choice)
            if self.is_open:
                self._place(placing.screen_for(self._screens.all(), self._home_screen(), choice.screen))
                self.changed.emit()

    def set_dark(self, dark: bool) -> None:
        """Light letters on black, or dark ones on light."""
        self._choose(replace(self.choice, dark=dark))
        if self.window is not None:
            self.window.set_look(DARK if dark else LIGHT)
        self.changed.emit()

    def go_to(self, name: str) -> None:
        """Fill this screen; without a name, or where it is gone, stand as a window on hers."""
        found = next((one for one in self._screens.all() if one.name == name), None)
        if found is not None:
            self._choose(replace(self.choice, screen=name))
        self._place(found)
        self.changed.emit()

    def refresh(self) -> None:
        """Show the session as it is now."""
        if self.window is None:
            return
        session, meeting = self._session, self._meeting
        turn = floor_of(meeting)
        follows = session.meeting.id == meeting.id
        with speech.of_the_hall():
            shown = shown_of(
                meeting,
                self._desk.register,
                session.clock.now(),
                self._item_id,
                running_time(int(session.clock.seconds(meeting, turn))) if turn else "",
                session.worded.of(meeting) if follows else None,
                follows and session.worded.is_live,
            )
        self.window.show_picture(replace(shown, mark=say("practice")) if self._desk.is_practice else shown)

    @property
    def _desk(self) -> Desk:
        # Not kept, for the same reason as in the session.
        return cast(Desk, self.parent())

    def _take(self, meeting: Meeting) -> None:
        self._meeting = meeting
        if self._session.meeting.id == meeting.id:
            item = self._session.item
            self._item_id = item.id if item else ""

    def _place(self, screen: Screen | None) -> None:
        if self.window is None:
            return
        self._on, self._tries = screen.name if screen else "", 0
        if screen is not None:
            self.window.fill(screen.place)
        else:
            self.window.stand_on(self._room_at_home())

    def _stay(self) -> None:
        """Fill the screen again where its size was changed, or the desktop heard late of our wish."""
        found = next((one for one in self._screens.all() if one.name == self._on), None)
        if self.window is None or found is None or self._tries == _MOST_TRIES:
            return
        if self.is_full and self.window.geometry() == found.place:
            self._tries = 0
        else:
            self._tries += 1
            self.window.fill(found.place)

    def _room_at_home(self) -> QRect:
        here = self._home_screen()
        place = next((one.place for one in self._screens.all() if one.name == here), None)
        return place or QGuiApplication.primaryScreen().availableGeometry()

    def _home_screen(self) -> str:
        if self._home is None or not shiboken6.isValid(self._home):
            return QGuiApplication.primaryScreen().name()
        return self._screens.of(self._home)

    def _choose(self, choice: Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            self.chosen.emit(choice)

    def _stand_aside(self, told: str) -> None:
        """Its screen is gone: it waits behind the window in which she types, and she is told."""
        self._place(None)
        if self.window is not None:
            self.window.lower()
        self._desk.done.emit(told, None)
        self.changed.emit()

    def _on_followed(self) -> None:
        """Another meeting that she opens to look something up is nothing for the hall, unless it is on."""
        session = self._session
        if self.is_open and (session.meeting.id == self._meeting.id or session.is_on):
            self._take(session.meeting)
            self.refresh()

    def _on_meeting(self, found: OpenMeeting) -> None:
        if self.is_open and found.meeting.id == self._meeting.id:
            self._take(found.meeting)
            self.refresh()

    def _on_filled(self, full: bool) -> None:
        """A double click on it: it fills the screen where it stands, or is a window again."""
        if self.window is not None:
            self._on = self._screens.of(self.window) if full else ""
            self._choose(replace(self.choice, screen=self._on))
            self.changed.emit()

    def _on_removed(self, name: str) -> None:
        if not self.is_open:
            return
        if name == self._on:
            self._stand_aside(self.tr("صفحه سالن جدا شد؛ نمایش پشت این پنجره است و با وصل شدن آن برمی‌گردد"))
            self._lost = name
        else:  # perhaps hers: where her window goes is known a moment later
            QTimer.singleShot(0, self, self._leave_home_free)

    def _leave_home_free(self) -> None:
        if self.is_open and self._on and self._on not in [one.name for one in self.others()]:
            self._stand_aside(self.tr("تنها یک صفحه مانده است؛ نمایش در سالن پشت این پنجره است"))

    def _on_added(self, name: str) -> None:
        if self.is_open:
            QTimer.singleShot(0, self, lambda: self._greet(name))

    def _greet(self, name: str) -> None:
        """A screen has come: go back to it, or offer to go there."""
        if not self.is_open or name not in [one.name for one in self.others()]:
            return
        if name == self._lost:
            self._lost = ""
            self.go_to(name)
        elif not self._on:
            self.offered.emit(name)
