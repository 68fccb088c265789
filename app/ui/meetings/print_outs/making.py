"""A print-out being made beside the worker: told how far it is, stopped when it is no longer wanted."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal

from app.domain.problems import Problem
from app.services import print_outs
from app.services.print_outs import Made, Request
from app.ui.desk import Desk
from app.ui.tasks import Progress


class Making(QObject):
    """`made(Made)`, `failed(Problem)` of the last request only, `progress(done, of)` while it is made.

    A newer request stops the one before it.
    """

    made = Signal(object)
    failed = Signal(object)
    progress = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()
        self.under_way = False

    def begin(self, request: Request) -> None:
        """Make what is asked for."""
        self.stop()
        self.under_way = True
        stop = self._stop = Event()
        telling = Progress()
        telling.made.connect(self.progress)

        def told(done: int, of: int) -> None:
            if stop.is_set():
                raise Problem("stopped")
            telling.tell(done, of)

        def finished(made: Made) -> None:
            if not stop.is_set():
                self.under_way = False
                self.made.emit(made)

        def refused(problem: Problem) -> None:
            if not stop.is_set():
                self.under_way = False
                self.failed.emit(problem)

        self._desk.ask_aside(lambda office: print_outs.make(office, request, told), finished, refused, self)

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._stop.set()
        self.under_way = False
