"""The desk: the window's one way to the office; verbs go out to the worker,
one broadcast of what changed comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from app.domain.problems import Problem
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.services import meetings, register
from app.services.changes import Changes
from app.ui.commit import is_telling
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.services.office import Office

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a verb returned, and the register and profile if they are others now."""

    result: Any
    register: Register | None = None
    profile: OfficeProfile | None = None


class Desk(QObject):
    """Holds the open office for all pages; every signal carries frozen values.

    ``opened`` once the office is there · ``open_failed`` with the problem · ``meeting_changed`` with an
    ``OpenMeeting`` · ``meetings_stale`` when the list of meetings is no longer right · ``register_changed``
    with the register · ``acted`` with the meeting's identifier and the ``Act`` that the history has kept,
    ``acted_apart`` where it was not made by typing in a field ·
    ``done`` with a sentence and a function that undoes what it tells of · ``written`` with a sentence and the
    file of which it tells · ``withdrawn`` with such a sentence
    when what it tells of has come into view elsewhere · ``token_answered`` with its library, to be
    kept for this computer · ``printed_on`` with the name of a printer, for the same · ``closing`` before the
    office is let go.
    """

    opened = Signal()
    open_failed = Signal(object)
    meeting_changed = Signal(object)
    meetings_stale = Signal()
    register_changed = Signal(object)
    saved = Signal()
    acted = Signal(str, object)
    acted_apart = Signal()
    done = Signal(str, object)
    written = Signal(str, object)
    withdrawn = Signal(str)
    token_answered = Signal(str)
    printed_on = Signal(str)
    closing = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.register = Register()
        self.profile = OfficeProfile()
        self.token_library = ""
        self.printer = ""
        self.is_practice = False
        self._office: Office | None = None
        self._aside: Tasks | None = None
        self._told_act = ""
        self.has_just_acted = False
        """Whether what was changed last is the last act of a meeting."""

    @property
    def is_open(self) -> bool:
        """Whether there is an office to work with."""
        return self._office is not None

    @property
    def busy(self) -> bool:
        """Whether anything is under way, on the worker or beside it."""
        return self.tasks.busy or (self._aside is not None and self._aside.busy)

    @property
    def is_at_rest(self) -> bool:
        """Whether it has been closed, and nothing that was begun before is still being done."""
        return self.tasks.has_ended and (self._aside is None or self._aside.has_ended)

    def open(self, open_office: Callable[[str], Office], target: str) -> None:
        """Open the office on the worker, so that the window is painted meanwhile."""

        def told(answer: _Answer) -> None:
            self._take_register(answer)
            self.opened.emit()

        self.tasks.run(lambda: self._open_now(open_office, target), told, self.open_failed.emit)

    def exchange(
        self,
        work: Callable[[], Result],
        open_office: Callable[[str], Office],
        target: str,
        then: Callable[[Result], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Close the office, do ``work`` with its file, open what is there then; if it fails, the old one."""
        if self._aside is not None:
            self._aside.drain()

        def worked() -> tuple[Result, _Answer]:
            office, self._office = self._office, None
            if office is not None:
                office.close()
            try:
                return work(), self._open_now(open_office, target)
            except BaseException:
                if office is not None:
                    with suppress(Problem):
                        self._open_now(open_office, target)
                raise

        def told(done: tuple[Result, _Answer]) -> None:
            self._take_register(done[1])
            self.opened.emit()
            then(done[0])

        self.tasks.run(worked, told, failed)

    def do(
        self,
        verb: Callable[Concatenate[Office, Arguments], Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> None:
        """Do ``verb`` and tell what changed; a problem is told by ``tasks.problem``."""
        self.ask(lambda office: verb(office, *arguments, **named))

    def ask(
        self,
        work: Callable[[Office], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do ``work`` with the office; ``then`` gets its result after what it changed has been told.

        With an ``owner`` that is gone by then, neither ``then`` nor ``failed`` is called; the change is told
        all the same.
        """

        is_typed = is_telling()

        def worked() -> _Answer:
            assert self._office is not None, "no office is open"
            result = work(self._office)
            if isinstance(result, Changes) and result.register:
                return _Answer(result, register.read(self._office), register.profile(self._office))
            return _Answer(result)

        def told(answer: _Answer) -> None:
            self._broadcast(answer, is_typed)
            if then is not None:
                then(answer.result)

        self.tasks.run(worked, told, failed, owner)

    def keep_token_library(self, file: str) -> None:
        """Begin with this library the next time a token is asked."""
        self.token_library = file
        self.token_answered.emit(file)

    def keep_printer(self, name: str) -> None:
        """Begin with this printer the next time something is printed; a file that is written to is none."""
        if name and name != self.printer:
            self.printer = name
            self.printed_on.emit(name)

    def ask_aside(
        self,
        work: Callable[[Office], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do long ``work`` that only reads the office, beside the worker: nothing she types waits for it.

        It draws no page: PDFium serves one thread, which is the worker's.
        """

        def worked() -> Result:
            assert self._office is not None, "no office is open"
            return work(self._office)

        if self._aside is None:
            self._aside = Tasks(self)
            self._aside.problem.connect(self.tasks.problem)
            self._aside.unexpected.connect(self.tasks.unexpected)
        self._aside.run(worked, then, failed, owner)

    def do_undoably(
        self,
        sentence: str,
        work: Callable[[Office], Changes],
        undo: Callable[[Office], Any] | None = None,
        stands_in_view: Callable[[], bool] = lambda: False,
    ) -> None:
        """Do ``work`` and offer to undo it, under a ``sentence`` that names it;
        by default its step is undone. Nothing is said if by then the act ``stands_in_view``.
        """

        def offer(changes: Changes) -> None:
            if stands_in_view():
                return
            step = changes.step
            back = undo or ((lambda office: meetings.undo(office, step)) if step else None)
            self.tell(sentence, changes, (lambda: self.ask(back)) if back else None)

        self.ask(work, offer)

    def tell(self, sentence: str, changes: Changes, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, and how it is undone."""
        self._told_act = sentence if changes.act is not None else ""
        self.done.emit(sentence, undo)

    def show_last_act(self) -> None:
        """The last act of the meeting has come into view: what was said of it need not stand there too."""
        if self._told_act:
            self.withdrawn.emit(self._told_act)
            self._told_act = ""

    def drain(self, timeout: int = 5000) -> bool:
        """Wait (ms) until every answer has been delivered, of the worker and of what is beside it."""
        deadline = QDeadlineTimer(timeout)
        while self.busy:
            workers = (one for one in (self.tasks, self._aside) if one is not None)
            if not all(one.drain(deadline.remainingTime()) for one in workers):
                return False
        return True

    def close(self) -> None:
        """Finish what is under way, but wait for no token, and let others open the file."""
        from app.services import tokens  # slow to load, and at the start nobody waits for a token

        self.closing.emit()
        tokens.cancel()
        if self._aside is not None:
            self._aside.close()
        self.tasks.close()
        if self._office is not None:
            self._office.close()
            self._office = None

    def _open_now(self, open_office: Callable[[str], Office], target: str) -> _Answer:
        office = open_office(target)
        try:
            answer = _Answer(None, register.read(office), register.profile(office))
        except BaseException:
            office.close()  # or it would be in its own way when she tries again
            raise
        self._office = office
        return answer

    def _broadcast(self, answer: _Answer, is_typed: bool) -> None:
        changes = answer.result
        if not isinstance(changes, Changes):
            return
        self._take_register(answer)
        self.has_just_acted = changes.act is not None
        if changes.meeting is not None and changes.issue is not None:
            self.meeting_changed.emit(meetings.OpenMeeting(changes.meeting, changes.issue))
            if changes.act is not None:
                self.acted.emit(changes.meeting.id, changes.act)
                if not is_typed:
                    self.acted_apart.emit()
        if changes.meetings:
            self.meetings_stale.emit()
        self.saved.emit()

    def _take_register(self, answer: _Answer) -> None:
        if answer.profile is not None:
            self.profile = answer.profile
        if answer.register is not None:
            self.register = answer.register
            self.register_changed.emit(answer.register)
