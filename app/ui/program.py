"""The program with its window: puts pages, desk and settings together, and remembers where she was.

Start-up is measured: the empty window is painted first, and what it does not show is imported behind it,
where it is first used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app import paths, settings
from app.ui import following, speech, theme, trace
from app.ui.main_window import MainWindow
from app.ui.pages import Pages
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.domain.problems import Problem
    from app.services.office import Office
    from app.ui.backups.guard import Guard
    from app.ui.backups.keeper import Keeper
    from app.ui.desk import Desk
    from app.ui.first_start import FirstStart
    from app.ui.guide.help import Help
    from app.ui.speaking import Speaking
    from app.words import Catalogue

_PLACE = ("page", "meeting", "part")


class Program(QObject):
    """One window on one office; in the practice office it says so everywhere and remembers no place.

    ``painted`` when its first picture is there and the rest may be loaded · ``settled`` when the first page
    is there too, with its data or with the reason why there are none · ``practice_wanted`` when she wants to
    practise, anew or where she was · ``own_wanted`` when she wants her own office again.
    """

    painted = Signal()
    settled = Signal()
    practice_wanted = Signal(bool)
    own_wanted = Signal()

    def __init__(
        self,
        open_office: Callable[[str], Office],
        target: str,
        kept: settings.Settings,
        settings_file: Path,
        now: Callable[[], datetime] = datetime.now,
        language: str = "",
        is_practice: bool = False,
    ) -> None:
        super().__init__()
        self.language = language or kept.language
        speech.show_gregorian(kept.gregorian)
        self.is_practice = is_practice
        self.begins_with = ""
        self._meeting = "", ""
        self._open_office, self._target, self._now = open_office, target, now
        self.settings, self._settings_file = kept, settings_file
        self.tasks = Tasks(self)
        self.pages = Pages(self, now)
        self.window = MainWindow(self.tr("دبیر"), "", self.pages.entries(), now)
        self.window.commands = lambda: self.first_start.commands(is_practice)
        self.window.otherwise = self.pages.searching
        if is_practice:
            self._mark_practice()
        self.window.navigation.select(self._first_page())

    @cached_property
    def catalogue(self) -> Catalogue:
        """The sentences in the language of the window."""
        from app.words import Catalogue

        return Catalogue.load(paths.translations(), self.language, isolates=True)

    @cached_property
    def desk(self) -> Desk:
        """The window's one way to the office."""
        from app.ui.desk import Desk

        desk = Desk(self.tasks, self)
        desk.is_practice = self.is_practice
        desk.token_answered.connect(lambda file: self.keep(token_library=file))
        desk.printed_on.connect(lambda name: self.keep(printer=name))
        return desk

    @cached_property
    def first_start(self) -> FirstStart:
        """What a new office is met with."""
        from app.ui.first_start import FirstStart

        made = FirstStart(self.window, self.desk, self.catalogue, self)
        made.practice_wanted.connect(lambda: self.practice_wanted.emit(False))
        return made

    @cached_property
    def help(self) -> Help:
        """Opens the guide at what she is looking at."""
        from app.ui.guide.help import Help

        return Help(self.window, lambda: self.language, self)

    @cached_property
    def speaking(self) -> Speaking:
        """Has the window speak another language."""
        from app.ui.speaking import Speaking

        return Speaking(self)

    @cached_property
    def keeper(self) -> Keeper:
        """Takes the backups."""
        from app.ui.backups.keeper import Keeper

        target, kept = self._target or str(paths.default_office()), self.settings
        place = (kept.backup_folder, kept.backup_mark)
        keeper = Keeper(self.desk, self._open_office, target, place, paths.removable_media, self._now)
        keeper.place_chosen.connect(lambda place, mark: self.keep(backup_folder=place, backup_mark=mark))
        keeper.restoring.connect(lambda: self.keep(meeting="", part=""))
        keeper.is_on = not self.is_practice
        self.settled.connect(keeper.begin)
        return keeper

    @cached_property
    def guard(self) -> Guard:
        """Tells what becomes of the backups, and offers one where the office is damaged."""
        from app.ui.backups.guard import Guard

        return Guard(self.window, self.keeper, self.catalogue)

    def show(self) -> None:
        """Paint the window; the office is opened behind it."""
        trace.FirstPaint(self.window, self._on_painted)
        self.window.show()

    def open(self) -> None:
        """Open the office, or try again."""
        self.window.clear_banner("office")
        self.desk.open(self._open_office, self._target)

    def dismiss(self) -> None:
        """Let go of a window that is closed and at rest, and of all that is behind it."""
        self.window.deleteLater()
        self.deleteLater()

    def tell_fault(self, fault: BaseException) -> None:
        """A fault of ours: leave a report, say so, go on."""
        from app import logs

        report = logs.report(fault, paths.reports(), datetime.now())
        sentence = self.catalogue.say("problems", "fault", report=report or "stderr")
        self.window.set_banner("fault", sentence, "red", closable=True)

    def change_settings(self, changed: settings.Settings) -> None:
        """Take over and keep what she has said of this computer; where she is stays as it is."""
        before = self.settings
        self.window.forget_untold()
        self.keep(**{name: getattr(changed, name) for name in following.SAID})
        following.follow(self.settings, self.desk, before, self.window.pages.page("meetings"))
        if (before.theme, before.text_size) != (changed.theme, changed.text_size):
            theme.current().apply(changed.theme, changed.text_size)  # type: ignore[arg-type]
        if before.text_size != changed.text_size:
            self.window.pages.rebuild()
            self._show_meeting()
        if (before.language, before.gregorian) != (changed.language, changed.gregorian):
            self.speaking.follow(before)

    def rebuild(self) -> None:
        """Build the window anew in its place, in the language of the settings."""
        self.language = self.settings.language
        self.__dict__.pop("catalogue", None)
        self.guard.catalogue = self.catalogue
        self.first_start.speak(self.catalogue)
        self.window.rebuild(self.tr("دبیر"), "", self.pages.entries())
        self._show_office()
        if self.is_practice:
            self._mark_practice()
        self._show_meeting()

    def _mark_practice(self) -> None:
        from app.ui.welcome.practice_band import PracticeBand

        self.window.setWindowTitle(self.tr("دفتر تمرین"))  # Qt itself puts the program's name after it
        band = PracticeBand()
        band.left.connect(self.own_wanted)
        band.thrown_away.connect(lambda: self.practice_wanted.emit(True))
        self.window.set_band(band)

    def _on_painted(self) -> None:
        """Open the office on the worker, and build the first page meanwhile."""
        self.painted.emit()
        self._connect()
        self.open()
        self.window.pages.page("meetings")
        self.desk.opened.connect(self._on_opened)  # after the page, which asks for its rows first

    def _connect(self) -> None:
        following.follow(self.settings, self.desk)
        self.tasks.problem.connect(self._on_problem)
        self.tasks.unexpected.connect(self.tell_fault)
        self.desk.open_failed.connect(self._on_open_failed)
        self.desk.saved.connect(self._on_saved)
        self.desk.saved.connect(self.window.forget_untold)
        self.desk.acted.connect(lambda _meeting, _act: self.window.outdate_toast())
        self.desk.done.connect(
            lambda told, undo: self.window.toast.say(told, undo, is_last_of_page=self.desk.has_just_acted)
        )
        self.desk.written.connect(lambda sentence, file: self.window.toast.say(sentence, file=file))
        self.desk.withdrawn.connect(self.window.withdraw)
        self.desk.register_changed.connect(lambda _register: self._show_office())
        self.window.page_shown.connect(self._on_page)
        self.window.help_asked.connect(lambda: self.help.open())
        self.window.leaving.connect(self.tasks.drain)
        self.guard.retried.connect(self.open)
        self.guard.backups_wanted.connect(lambda: self.pages.show_settings("backups"))
        self.window.closing.connect(self.keeper.leave)
        self.window.closing.connect(self.desk.close)

    def _on_opened(self) -> None:
        self.window.pages.leave_instead()
        self.window.clear_banner("office")
        self._show_office()
        self._show_place()
        self._on_page(self.window.pages.current_page())
        # Asked for after the rows of the page, and told when they have been painted.
        self.desk.ask(lambda _office: None, lambda _nothing: QTimer.singleShot(0, self._on_data))

    def _on_data(self) -> None:
        trace.mark("data")
        self.settled.emit()

    def _show_place(self) -> None:
        """Go where she was; not if she has gone somewhere meanwhile."""
        kept = self.settings
        if self.begins_with:
            self.window.pages.show_page(self.begins_with)
        elif kept.meeting and not self.is_practice:
            self._meeting = kept.meeting, kept.part
            self._show_meeting()
        if not self.window.pages.current_page():
            is_due = self.first_start.is_due() and not kept.meeting
            self.window.pages.show_page("welcome" if is_due else self._first_page())

    def _show_meeting(self) -> None:
        """Open the meeting that she was in."""
        if self._meeting[0]:
            meetings: Any = self.window.pages.page("meetings")
            meetings.open_meeting(*self._meeting)

    def _first_page(self) -> str:
        is_known = self.window.pages.has_page(self.settings.page) and not self.is_practice
        return self.settings.page if is_known else "meetings"

    def _on_page(self, key: str) -> None:
        self.first_start.follow(key)
        self.pages.follow(key)
        if key and key != "welcome":  # which is no place to start again
            self.keep(page=key)

    def _on_open_failed(self, problem: Problem) -> None:
        if not self.guard.rescue(problem):
            sentence = self.catalogue.problem(problem)
            self.window.set_banner("office", sentence, "red", self.tr("دوباره"), self.open)
            self.first_start.show_closed(self.open)
        self.settled.emit()

    def _on_problem(self, problem: Problem) -> None:
        from app.domain.problems import Refusal

        if problem.code == "office_unreadable":
            self.guard.tell_damage(problem)
        if not isinstance(problem, Refusal):  # a rule that says no has lost nothing
            self.window.status.show_unsaved()
        sentence = "\n".join((self.catalogue.problem(problem), *self.catalogue.details(problem)))
        self.window.set_banner("problem", sentence, "amber", closable=True)

    def _on_saved(self) -> None:
        self.window.clear_banner("problem")
        self.window.show_saved()

    def _show_office(self) -> None:
        office = self.tr("دفتر تمرین") if self.is_practice else self.desk.profile.organisation
        self.window.navigation.set_office(office)

    def keep_place(self, meeting_id: str, part: str) -> None:
        """Remember the part of the meeting where she is, for the next start."""
        self._meeting = meeting_id, part
        self.keep(meeting=meeting_id, part=part)

    def keep(self, **values: Any) -> None:
        """Remember settings of this computer (where she is, how it looks) for the next start."""
        if self.is_practice:
            values = {name: value for name, value in values.items() if name not in _PLACE}
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self.tasks.run(lambda: settings.save(self._settings_file, changed))  # no key waits for the disk
