"""The program with its window: puts pages, desk and settings together, and remembers where she was."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app import logs, paths, settings, words
from app.domain.problems import Problem
from app.services import founding
from app.services.changes import Changes
from app.ui import theme, trace
from app.ui.desk import Desk
from app.ui.main_window import MainWindow, PageEntry
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.services.office import Office
    from app.ui.meetings.meetings_page import MeetingsPage


class Program(QObject):
    """One window on one office."""

    def __init__(
        self, open_office: Callable[[str], Office], target: str, kept: settings.Settings, settings_file: Path
    ) -> None:
        super().__init__()
        self._open_office, self._target = open_office, target
        self.settings, self._settings_file = kept, settings_file
        self.catalogue = words.Catalogue.load(paths.translations(), kept.language)
        self.tasks = Tasks(self)
        self.desk = Desk(self.tasks, self)
        self.window = MainWindow(self.tr("دبیر"), "", self._pages())
        self._connect()
        self.window.show_page("meetings")

    def show(self) -> None:
        """Paint the window; the office is opened behind it."""
        trace.FirstPaint(self.window, self.open)
        self.window.show()

    def open(self) -> None:
        """Open the office, or try again."""
        self.window.clear_banner("office")
        self.desk.open(self._open_office, self._target)

    def tell_fault(self, fault: BaseException) -> None:
        """A fault of ours: leave a report, say so, go on."""
        report = logs.report(fault, paths.reports(), datetime.now())
        sentence = self.catalogue.say("problems", "fault", report=report or "stderr")
        self.window.set_banner("fault", sentence, "red", closable=True)

    def change_settings(self, changed: settings.Settings) -> None:
        """Take over and keep settings of this computer."""
        before, self.settings = self.settings, changed
        settings.save(self._settings_file, changed)
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

        page = MeetingsPage(self.desk, self.catalogue)
        page.place_changed.connect(self._on_place_changed)
        page.settings_requested.connect(lambda: self.window.show_page("preferences"))
        return page

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

    def _connect(self) -> None:
        self.tasks.problem.connect(self._on_problem)
        self.tasks.unexpected.connect(self.tell_fault)
        self.desk.opened.connect(self._on_opened)
        self.desk.open_failed.connect(self._on_open_failed)
        self.desk.saved.connect(self._on_saved)
        self.desk.done.connect(lambda sentence, undo: self.window.toast.say(sentence, undo))
        self.desk.register_changed.connect(lambda _register: self._show_office())
        self.window.page_shown.connect(lambda key: self._keep(page=key))
        self.window.closing.connect(self.desk.close)

    def _on_opened(self) -> None:
        self._show_office()
        if not self.desk.register.series:
            self._offer_register()
        if self.settings.meeting:
            self._meetings_page().open_meeting(self.settings.meeting, self.settings.part or "facts")
        self.desk.ask(lambda _office: None, lambda _nothing: trace.mark("data"))

    def _offer_register(self) -> None:
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

    def _on_problem(self, problem: Problem) -> None:
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

    def _meetings_page(self) -> MeetingsPage:
        page: Any = self.window.show_page("meetings")
        return page

    def _keep(self, **place: str) -> None:
        """Remember where she is, for the next start."""
        changed = replace(self.settings, **place)  # type: ignore[arg-type]
        if changed != self.settings:
            self.settings = changed
            settings.save(self._settings_file, changed)


def run(arguments: Sequence[str], open_office: Callable[[str], Office]) -> int:
    """Show the window and stay until it is closed."""
    from app.ui.application import build_application

    logs.start(paths.reports())
    file = paths.settings_file()
    kept = settings.load(file)
    target = _office_of(arguments) or kept.office
    if target != kept.office:
        kept = replace(kept, office=target, meeting="", part="")
    application = build_application(
        sys.argv[:1],
        resources=paths.resources(),
        translations=paths.translations(),
        language=_language_of(arguments) or kept.language,
        theme_name=kept.theme,  # type: ignore[arg-type]
        text_size=kept.text_size,
    )
    program = Program(open_office, target, kept, file)
    sys.excepthook = lambda _kind, fault, _trace: program.tell_fault(fault)
    program.show()
    status = application.exec()
    QCoreApplication.processEvents()
    return status


def _office_of(arguments: Sequence[str]) -> str:
    return _value_of("--office", arguments)


def _language_of(arguments: Sequence[str]) -> str:
    return _value_of("--language", arguments)


def _value_of(option: str, arguments: Sequence[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == option:
            return "".join(arguments[place + 1 : place + 2])
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""
