"""The pages of the window: what each is called, how it is built when she first goes there, and the way to
one that another page asks for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.ui import following
from app.ui.main_window import MainWindow
from app.ui.widgets.page_stack import PageEntry

if TYPE_CHECKING:
    from app.ui.backups.keeper import Keeper
    from app.ui.desk import Desk
    from app.ui.first_start import FirstStart
    from app.ui.palette import Command
    from app.words import Catalogue


MEETINGS = "meetings"


class Owner(Protocol):
    """What the pages need of the program whose window they are in."""

    window: MainWindow
    settings: Settings
    is_practice: bool

    @property
    def practice_wanted(self) -> SignalInstance: ...

    @property
    def catalogue(self) -> Catalogue: ...

    @property
    def desk(self) -> Desk: ...

    @property
    def first_start(self) -> FirstStart: ...

    @property
    def keeper(self) -> Keeper: ...

    def keep(self, **values: Any) -> None: ...

    def keep_place(self, meeting_id: str, part: str) -> None: ...

    def change_settings(self, changed: Settings) -> None: ...


class Pages(QObject):
    """Each gets from the program what it needs, and no page knows the program."""

    def __init__(self, program: Owner, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._program, self._now = program, now

    def entries(self) -> tuple[PageEntry, ...]:
        """In the order of the navigation, in the language of now."""
        return (
            PageEntry(MEETINGS, self.tr("جلسات"), "meetings", self._meetings, "go_1"),
            PageEntry("people", self.tr("اشخاص و نهادها"), "people", self._people, "go_2"),
            PageEntry("neighbourhoods", self.tr("محلات"), "neighbourhoods", self._neighbourhoods, "go_3"),
            PageEntry("verification", self.tr("بررسی اصالت"), "verified", self._verification, "go_4"),
            PageEntry("preferences", self.tr("تنظیمات"), "settings", self._preferences, "go_5", at_foot=True),
            PageEntry("welcome", self.tr("خوش‌آمد"), "start", self._welcome, listed=False),
        )

    def show_settings(self, section: str, year: int = 0) -> None:
        """Go where this is set; a section ``series:ID`` is a series of meetings."""
        if section.startswith("series:"):
            self._show_series(section.removeprefix("series:"))
        else:
            page: Any = self._program.window.pages.show_page("preferences")
            page.show_section(section, year)

    def follow(self, page: str) -> None:
        """She has come to a page: back among the meetings, no way leads there any more."""
        if page == MEETINGS:
            self._program.window.clear_banner(MEETINGS)

    def _set_for_meeting(self, section: str, year: int) -> None:
        """Go where it is set what a meeting lacks, with a way back to that."""
        window = self._program.window
        self.show_settings(section, year)
        window.set_banner(
            MEETINGS,
            self.tr("از جلسه به اینجا آمدید؛ آنچه می‌نویسید همان دم ذخیره می‌شود."),
            action=self.tr("بازگشت به جلسه"),
            acted=lambda: window.pages.show_page(MEETINGS),
            closable=True,
        )

    def searching(self, text: str) -> Command | None:
        """Looking for a text in all meetings, as long as there is an office to look in."""
        from app.ui.palette import Command

        if not self._program.desk.is_open:
            return None
        label = self.tr("جست‌وجوی «{text}» در جلسه‌ها").format(text=text)
        return Command(label, partial(self._search, text))

    def _search(self, text: str) -> None:
        page: Any = self._program.window.pages.show_page(MEETINGS)
        page.search(text)

    def _show_series(self, series_id: str) -> None:
        """Go to a series of meetings where it is edited, or begin one there."""
        from app.domain.series import Series

        people: Any = self._program.window.pages.show_page("people")
        people.show_shelf("settings")
        if series_id:
            people.choose(series_id)
        else:
            people.begin(Series)

    def _meetings(self) -> QWidget:
        from app.ui.meetings.meetings_page import MeetingsPage

        program = self._program
        page = MeetingsPage(program.desk, program.catalogue, self._now)
        page.place_changed.connect(program.keep_place)
        page.settings_requested.connect(self._set_for_meeting)
        page.choose_display(following.display_choice(program.settings))
        page.display_chosen.connect(
            lambda choice: program.keep(display_dark=choice.dark, display_screen=choice.screen)
        )
        return page

    def _people(self) -> QWidget:
        from app.ui.people import PeoplePage

        return PeoplePage(self._program.desk, self._program.catalogue)

    def _neighbourhoods(self) -> QWidget:
        from app.ui.neighbourhoods import NeighbourhoodsPage

        return NeighbourhoodsPage(self._program.desk, self._program.catalogue)

    def _verification(self) -> QWidget:
        from app.ui.verification import VerificationPage

        return VerificationPage(self._program.desk, self._program.catalogue)

    def _preferences(self) -> QWidget:
        from app.ui.preferences import PreferencesPage

        program = self._program
        page = PreferencesPage(
            program.desk,
            program.catalogue,
            program.settings,
            program.change_settings,
            keeper=None if program.is_practice else program.keeper,
            now=lambda: program.settings,
        )
        page.office.series.wanted.connect(self._show_series)
        page.start.welcome.clicked.connect(lambda: program.window.pages.show_page("welcome"))
        page.start.practice.clicked.connect(lambda: program.practice_wanted.emit(False))
        page.start.practice.setVisible(not program.is_practice)
        return page

    def _welcome(self) -> QWidget:
        return self._program.first_start.build_page(self._program.is_practice)
