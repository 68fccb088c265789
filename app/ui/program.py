"""The program with its window: puts pages, desk and settings together, and remembers where she was.

Start-up is measured: the empty window is painted first, and what it does not show is imported behind it,
where it is first used.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app import paths, settings
from app.ui import theme, trace
from app.ui.main_window import MainWindow, PageEntry
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.domain.problems import Problem
    from app.services.office import Office
    from app.ui.desk import Desk
    from app.words import Catalogue

_UNFIT = (
    "پنجره باز نشد: PySide6 {version} با Python پیش از 3.12 برنامه را از کار می‌اندازد. "
    "python3 dev.py run نسخه درست را نصب می‌کند.\n"
    "The window was not opened: PySide6 {version} crashes on Python before 3.12. "
    "python3 dev.py run installs the right version."
)
_NO_SCREEN = (
    "صفحه‌نمایشی در دسترس نیست؛ فرمان‌ها بی پنجره هم کار می‌کنند: python -m app --help\n"
    "No screen is available; the commands work without a window: python -m app --help"
)
"""Both in both languages, and not from the catalogue: they are for who sets the program up by hand."""

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
"""One of these names the screen to Qt on Linux; without any it aborts the process."""


class Program(QObject):
    """One window on one office.

    ``painted`` when its first picture is there and the rest may be loaded · ``settled`` when the first page
    is there too, with its data or with the reason why there are none.
    """

    painted = Signal()
    settled = Signal()

    def __init__(
        self,
        open_office: Callable[[str], Office],
        target: str,
        kept: settings.Settings,
        settings_file: Path,
        now: Callable[[], datetime] = datetime.now,
        language: str = "",
    ) -> None:
        super().__init__()
        self._language = language or kept.language
        self._open_office, self._target, self._now = open_office, target, now
        self.settings, self._settings_file = kept, settings_file
        self.tasks = Tasks(self)
        self.window = MainWindow(self.tr("دبیر"), "", self._pages(), now)
        self.window.navigation.select(self._first_page())

    @cached_property
    def catalogue(self) -> Catalogue:
        """The sentences in the language of the window."""
        from app.words import Catalogue

        return Catalogue.load(paths.translations(), self._language)

    @cached_property
    def desk(self) -> Desk:
        """The window's one way to the office."""
        from app.ui.desk import Desk

        desk = Desk(self.tasks, self)
        desk.token_library = self.settings.token_library
        desk.token_answered.connect(lambda file: self._keep(token_library=file))
        return desk

    def show(self) -> None:
        """Paint the window; the office is opened behind it."""
        trace.FirstPaint(self.window, self._on_painted)
        self.window.show()

    def open(self) -> None:
        """Open the office, or try again."""
        self.window.clear_banner("office")
        self.desk.open(self._open_office, self._target)

    def tell_fault(self, fault: BaseException) -> None:
        """A fault of ours: leave a report, say so, go on."""
        from app import logs

        report = logs.report(fault, paths.reports(), datetime.now())
        sentence = self.catalogue.say("problems", "fault", report=report or "stderr")
        self.window.set_banner("fault", sentence, "red", closable=True)

    def change_settings(self, changed: settings.Settings) -> None:
        """Take over and keep how the window looks; where she is stays as it is."""
        before = self.settings
        look = {"theme": changed.theme, "text_size": changed.text_size, "language": changed.language}
        self._keep(**look)
        if (before.theme, before.text_size) != (changed.theme, changed.text_size):
            theme.current().apply(changed.theme, changed.text_size)  # type: ignore[arg-type]
        if before.text_size != changed.text_size:
            self.window.rebuild_pages()

    def _pages(self) -> tuple[PageEntry, ...]:
        return (
            PageEntry("meetings", self.tr("جلسات"), "meetings", self._meetings, "go_1"),
            PageEntry("people", self.tr("اشخاص و نهادها"), "people", self._people, "go_2"),
            PageEntry("neighbourhoods", self.tr("محلات"), "neighbourhoods", self._neighbourhoods, "go_3"),
            PageEntry("verification", self.tr("بررسی اصالت"), "verified", self._verification, "go_4"),
            PageEntry("preferences", self.tr("تنظیمات"), "settings", self._preferences, "go_5", at_foot=True),
        )

    def _meetings(self) -> QWidget:
        from app.ui.meetings.meetings_page import MeetingsPage

        page = MeetingsPage(self.desk, self.catalogue, self._now)
        page.place_changed.connect(self._on_place_changed)
        page.settings_requested.connect(self._show_settings)
        return page

    def _show_settings(self, section: str, year: int) -> None:
        page: Any = self.window.show_page("preferences")
        page.show_section(section, year)

    def _people(self) -> QWidget:
        from app.ui.people import PeoplePage

        return PeoplePage(self.desk, self.catalogue)

    def _neighbourhoods(self) -> QWidget:
        from app.ui.neighbourhoods import NeighbourhoodsPage

        return NeighbourhoodsPage(self.desk, self.catalogue)

    def _verification(self) -> QWidget:
        from app.ui.verification import VerificationPage

        return VerificationPage(self.desk, self.catalogue)

    def _preferences(self) -> QWidget:
        from app.ui.preferences import PreferencesPage

        return PreferencesPage(self.desk, self.catalogue, self.settings, self.change_settings)

    def _on_painted(self) -> None:
        """Open the office on the worker, and build the first page meanwhile."""
        self.painted.emit()
        self._connect()
        self.open()
        self.window.page("meetings")
        self.desk.opened.connect(self._on_opened)  # after the page, which asks for its rows first

    def _connect(self) -> None:
        self.tasks.problem.connect(self._on_problem)
        self.tasks.unexpected.connect(self.tell_fault)
        self.desk.open_failed.connect(self._on_open_failed)
        self.desk.saved.connect(self._on_saved)
        self.desk.done.connect(lambda sentence, undo: self.window.toast.say(sentence, undo))
        self.desk.withdrawn.connect(self.window.withdraw)
        self.desk.register_changed.connect(lambda _register: self._show_office())
        self.window.page_shown.connect(lambda key: self._keep(page=key))
        self.window.leaving.connect(self.tasks.drain)
        self.window.closing.connect(self.desk.close)

    def _on_opened(self) -> None:
        self._show_office()
        if not self.desk.register.series:
            self._offer_register()
        self._show_place()
        # Asked for after the rows of the page, and told when they have been painted.
        self.desk.ask(lambda _office: None, lambda _nothing: QTimer.singleShot(0, self._on_data))

    def _on_data(self) -> None:
        trace.mark("data")
        self.settled.emit()

    def _show_place(self) -> None:
        """Go where she was; not if she has gone somewhere meanwhile."""
        kept = self.settings
        if kept.meeting:
            meetings: Any = self.window.page("meetings")
            meetings.open_meeting(kept.meeting, kept.part or "facts")
        if not self.window.current_page():
            self.window.show_page(self._first_page())

    def _first_page(self) -> str:
        return self.settings.page if self.window.has_page(self.settings.page) else "meetings"

    def _offer_register(self) -> None:
        from app.services import founding
        from app.services.changes import Changes

        def entered(_changes: Changes) -> None:
            self.window.clear_banner("register")

        self.window.set_banner(
            "register",
            self.tr(
                "این دفتر تازه است. می‌توانید با محلات، نهادها و نوع نشست منطقه ۲۰ آغاز کنید "
                "و هر یک را بعد تغییر دهید."
            ),
            action=self.tr("آغاز با فهرست منطقه ۲۰"),
            acted=lambda: self.desk.ask(founding.enter_district, entered),
            closable=True,
        )

    def _on_open_failed(self, problem: Problem) -> None:
        sentence = self.catalogue.problem(problem)
        self.window.set_banner("office", sentence, "red", self.tr("دوباره"), self.open)
        if not self.window.current_page():
            self.window.show_page("meetings")
        self.settled.emit()

    def _on_problem(self, problem: Problem) -> None:
        from app.domain.problems import Refusal

        if not isinstance(problem, Refusal):  # a rule that says no has lost nothing
            self.window.status.show_unsaved()
        sentence = "\n".join((self.catalogue.problem(problem), *self.catalogue.details(problem)))
        self.window.set_banner("problem", sentence, "amber", closable=True)

    def _on_saved(self) -> None:
        self.window.clear_banner("problem")
        self.window.show_saved()

    def _show_office(self) -> None:
        self.window.navigation.set_office(self.desk.profile.organisation)

    def _on_place_changed(self, meeting_id: str, part: str) -> None:
        self._keep(meeting=meeting_id, part=part)

    def _keep(self, **values: Any) -> None:
        """Remember settings of this computer (where she is, how it looks) for the next start."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self.tasks.run(lambda: settings.save(self._settings_file, changed))  # no key waits for the disk


def run(arguments: Sequence[str], open_office: Callable[[str], Office]) -> int:
    """Show the window and stay until it is closed."""
    from app.ui.application import build_application

    if not _qt_is_fit():
        print(_UNFIT.format(version=PySide6.__version__), file=sys.stderr)
        return 1
    if not _has_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    file = paths.settings_file()
    kept = settings.load(file)
    target = _office_of(arguments)
    if target != kept.office:  # where she was in another office is nowhere in this one
        kept = replace(kept, office=target, meeting="", part="")
    language = _language_of(arguments) or kept.language
    application = build_application(
        sys.argv[:1],
        resources=paths.resources(),
        translations=paths.translations(),
        language=language,
        theme_name=kept.theme,  # type: ignore[arg-type]
        text_size=kept.text_size,
    )
    program = Program(open_office, target, kept, file, language=language)
    sys.excepthook = lambda _kind, fault, _trace: program.tell_fault(fault)
    program.painted.connect(_start_log)
    program.settled.connect(_keep_what_is_loaded)
    program.show()
    status = application.exec()
    QCoreApplication.processEvents()
    return status


def _start_log() -> None:
    from app import logs

    logs.start(paths.reports())


def _keep_what_is_loaded() -> None:
    """Never look for garbage among what has been loaded to stay."""
    gc.freeze()


def _qt_is_fit() -> bool:
    """PySide6 6.12.0 loses references to None and True, which Python before 3.12 counts, and then aborts."""
    return sys.version_info >= (3, 12) or PySide6.__version__ != "6.12.0"


def _has_screen() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in _SCREENS)


def _office_of(arguments: Sequence[str]) -> str:
    """The office that is named, by its whole path; empty for the user's own."""
    named = _value_of("--office", arguments)
    return named if not named or "://" in named else str(Path(named).absolute())


def _language_of(arguments: Sequence[str]) -> str:
    """The language that is asked for, if it is one of ours."""
    named = _value_of("--language", arguments)
    return named if named in ("fa", "en") else ""


def _value_of(option: str, arguments: Sequence[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == option:
            return "".join(arguments[place + 1 : place + 2])
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""
