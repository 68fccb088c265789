"""The keeper of backups: takes one after the start, on the way, at every closing of minutes and at the exit.

It works beside her. What fails is told once and stops nothing; what the exit did not manage is done after the
next start.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.problems import Problem
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.services.backups import Backup, Taken
    from app.services.meetings import OpenMeeting
    from app.services.office import Office
    from app.services.restoring import Preview, Restored

AFTER_START = 2000
"""ms after the first page is there: the start has the disk to itself."""
ON_THE_WAY = 15 * 60 * 1000
"""ms between two looks whether anything was written: a meeting of three hours is a draft to its end."""
AT_EXIT = 5.0
"""Seconds in which the exit takes its backup or leaves it."""

PATIENCE = 400
"""ms after which the exit says what it waits for."""


class Keeper(QObject):
    """``changed`` when there may be other backups · ``troubled`` with a problem that was not told before ·
    ``recovered`` when every place has a backup again · ``damaged`` with the problem of an office file that is
    not whole · ``place_chosen`` with the second place and its mark, to be kept for this computer ·
    ``restoring`` before the office is exchanged, ``restored`` when another one is open · ``waited_for`` when
    the exit takes long enough to say why.
    """

    changed = Signal()
    troubled = Signal(object)
    recovered = Signal()
    damaged = Signal(object)
    place_chosen = Signal(str, str)
    restoring = Signal()
    restored = Signal(object)
    waited_for = Signal()

    def __init__(
        self,
        desk: Desk,
        open_office: Callable[[str], Office],
        target: str,
        place: tuple[str, str] = ("", ""),
        media: Callable[[], Iterable[Path]] = lambda: (),
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(desk)
        self._open_office, self._target = open_office, target
        self._place, self._media, self._now = place, media, now
        self._done: dict[Path, int] = {}
        self._closed: set[tuple[str, int, str]] = set()
        self._told: set[str] = set()
        self._one_at_a_time = threading.Lock()
        self._leaving = threading.Event()
        self._running = self._again = False
        self.is_on = True
        """Whether backups are taken by themselves; not in an office that is thrown away anyway."""
        desk.meeting_changed.connect(self._on_meeting)
        self._on_the_way = QTimer(self)
        self._on_the_way.timeout.connect(lambda: self._take_by_itself(only_changed=True))

    @property
    def _desk(self) -> Desk:
        desk = self.parent()
        assert isinstance(desk, Desk)
        return desk

    def begin(self) -> None:
        """The start is over: see in a moment whether the office is whole and its last backup is of now."""
        QTimer.singleShot(AFTER_START, self, self._take_by_itself)
        self._on_the_way.start(ON_THE_WAY)

    def take(
        self,
        then: Callable[[Taken], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        only_changed: bool = False,
    ) -> None:
        """Take a backup beside the worker, or only where the last one lacks something that was written since;
        asked for while one is taken, another follows it.
        """
        if not self._desk.is_open or self._leaving.is_set():
            return
        if self._running and then is None:
            self._again = self._again or not only_changed
            return
        self._running = True

        def told(taken: Taken) -> None:
            self._finish()
            self._hear(taken, quiet=then is not None)
            if then is not None:
                then(taken)

        def refused(problem: Problem) -> None:
            self._finish()
            if problem.code == "office_unreadable":
                self.damaged.emit(problem)
            elif failed is None and problem.code != "fault_told":
                self._hear_of(problem)
            if failed is not None:
                failed(problem)

        self._desk.ask_aside(
            lambda office: self._take(office, self._leaving.is_set, only_changed), told, refused, self
        )

    def leave(self) -> None:
        """The window closes: take what is not yet backed up, as long as that is quick; nothing half stays."""
        self._leaving.set()
        if not (self.is_on and self._desk.is_open):
            return
        until = time.monotonic() + AT_EXIT

        def taken(office: Office) -> None:
            self._take(office, lambda: time.monotonic() > until, only_changed=True)

        late = QTimer(self)
        late.setSingleShot(True)
        late.timeout.connect(self.waited_for)
        late.start(PATIENCE)
        # What fails now is found out after the next start, and told then.
        self._desk.ask(taken, failed=lambda _problem: None)
        self._desk.tasks.drain(int(AT_EXIT * 1000) + 500)
        late.stop()

    def ask_list(self, then: Callable[[tuple[Backup, ...]], None], owner: QObject) -> None:
        """Ask for the backups in every place that is present, the newest first."""

        def found() -> tuple[Backup, ...]:
            from app.services import backups

            file = self._file()
            return backups.listed(file, self._folders(file)) if file else ()

        self._desk.tasks.run(found, then, owner=owner)

    def ask_newest_sound(self, then: Callable[[Preview | None], None], owner: QObject) -> None:
        """Ask for what is in the newest backup that is whole."""

        def found() -> Preview | None:
            from app.services import backups, restoring

            file = self._file()
            newest = backups.newest_sound(file, self._folders(file)) if file else None
            return restoring.preview(newest.file, file) if newest and file else None

        self._desk.tasks.run(found, then, owner=owner)

    def ask_preview(
        self, backup: Path, then: Callable[[Preview], None], failed: Callable[[Problem], None], owner: QObject
    ) -> None:
        """Ask what is in a file; every page of it is checked."""

        def looked() -> Preview:
            from app.services import restoring

            return restoring.preview(backup, self._need_file())

        if self._desk.is_open:
            self._desk.ask_aside(lambda _office: looked(), then, failed, owner)
        else:
            self._desk.tasks.run(looked, then, failed, owner)

    def restore(self, backup: Path, failed: Callable[[Problem], None]) -> None:
        """Put a backup in the place of the office, and open it."""
        self.restoring.emit()

        def restored() -> Restored:
            from app.services import restoring

            return restoring.restore(backup, self._need_file(), self._now(), self._open_office)

        def told(done: Restored) -> None:
            self._done.clear()
            self.changed.emit()
            self.restored.emit(done)

        self._desk.exchange(restored, self._open_office, self._target, told, failed)

    def choose_place(
        self, chosen: Path | None, then: Callable[[], None], failed: Callable[[Problem], None], owner: QObject
    ) -> None:
        """Back up into a stick or a folder as well from now on; none: beside the office alone."""

        def marked() -> tuple[str, str]:
            from app.services import backup_places

            return (str(chosen), backup_places.choose(self._need_file(), chosen)) if chosen else ("", "")

        def told(place: tuple[str, str]) -> None:
            self._place = place
            self.place_chosen.emit(*place)
            then()
            self.changed.emit()

        self._desk.tasks.run(marked, told, failed, owner)

    def ask_place(self, then: Callable[[str, bool], None], owner: QObject) -> None:
        """Ask for the second place, as she chose it, and whether it is present."""
        self._desk.tasks.run(
            lambda: self._second() is not None, lambda present: then(self._place[0], present), owner=owner
        )

    def _take(self, office: Office, ends: Callable[[], bool], only_changed: bool = False) -> Taken:
        """On a worker: into every place; those that have all of it already are left out if asked so."""
        from app.services import backups

        file = backups.office_file(office.store.where)
        if file is None:
            return backups.Taken()
        with self._one_at_a_time:
            written = office.store.written
            folders = self._folders(file)
            if only_changed:
                folders = [one for one in folders if self._done.get(one) != written]
            taken = backups.take(file, folders, self._now(), lambda: not ends())
            self._done |= {one.parent: written for one in (*taken.made, *taken.same)}
        return taken

    def _hear(self, taken: Taken, quiet: bool) -> None:
        """Tell a problem once, until it has gone; whoever asked for the backup hears it anyway."""
        for problem in () if quiet else taken.problems:
            self._hear_of(problem)
        self._told = {problem.code for problem in taken.problems}
        if not taken.problems:
            self.recovered.emit()
        self.changed.emit()

    def _hear_of(self, problem: Problem) -> None:
        if problem.code not in self._told and not self._leaving.is_set():
            self._told.add(problem.code)
            self.troubled.emit(problem)

    def _take_by_itself(self, *, only_changed: bool = False) -> None:
        if self.is_on:
            self.take(only_changed=only_changed)

    def _finish(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            QTimer.singleShot(0, self, self.take)

    def _on_meeting(self, opened: OpenMeeting) -> None:
        """Minutes that were closed, or that something was done with for the first time since the start."""
        issue = opened.issue
        key = (opened.meeting.id, issue.version, issue.content_sha256)
        if issue.is_frozen and key not in self._closed:
            self._closed.add(key)
            self._take_by_itself()

    def _file(self) -> Path | None:
        from app.services import backups

        return backups.office_file(self._target)

    def _need_file(self) -> Path:
        file = self._file()
        if file is None:
            raise Problem("backup_of_server")
        return file

    def _folders(self, file: Path) -> list[Path]:
        from app.services import backups

        second = self._second()
        return [backups.own_folder(file), *([second] if second else [])]

    def _second(self) -> Path | None:
        from app.services import backup_places

        return backup_places.find(*self._place, self._media())
