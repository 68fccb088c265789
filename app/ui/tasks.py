"""Work off the window's thread: one worker, in order, answers delivered in the thread of the window."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QThread, QTimer, Signal, Slot

from app.domain.problems import Problem

T = TypeVar("T")

_STEPS = 100
"""So many times at most is the progress of a work told."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Problem], None] | None
    owner: QObject | None


class _Worker(QThread):
    """Takes jobs from its own queue, one after the other, until it meets None."""

    done = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()

    def run(self) -> None:
        while (job := self.jobs.get()) is not None:
            result, error = None, None
            try:
                result = job.work()
            except Exception as raised:
                error = raised
            self.done.emit(job, result, error)


class Progress(QObject):
    """`made(done, of)` in the window's thread of what is told on a worker; it lives as long as the work,
    whatever becomes of the page.
    """

    made = Signal(int, int)

    def tell(self, done: int, of: int) -> None:
        """Told often, it tells so many times at most."""
        if done == of or done % max(1, of // _STEPS) == 0:
            self.made.emit(done, of)


class Tasks(QObject):
    """`run` hands work to the one worker thread; `then` or `failed` is called in the window's thread.

    `problem` carries a user's problem that nobody asked for, `unexpected` an error of ours with its
    traceback (who asked hears `fault_told` by `failed`), `busy_changed` whether anything is under way.
    """

    problem = Signal(object)
    unexpected = Signal(object)
    busy_changed = Signal(bool)
    _idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._worker = _Worker(self)
        self._worker.done.connect(self._on_done)
        self._worker.start()

    @property
    def busy(self) -> bool:
        return self._waiting > 0

    @property
    def has_ended(self) -> bool:
        """Whether it has been closed and its last work is over."""
        return self._worker.isFinished()

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Queue `work`. With an `owner` that is gone by then, neither `then` nor `failed` is called."""
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        self._worker.jobs.put(_Job(work, then, failed, owner))

    def drain(self, timeout: int = 5000) -> bool:
        """Wait (ms) until every answer has been delivered, also those of work queued meanwhile."""
        deadline = QDeadlineTimer(timeout)
        while self._waiting and not deadline.hasExpired():
            loop = QEventLoop()
            self._idle.connect(loop.quit)
            QTimer.singleShot(deadline.remainingTime(), loop, loop.quit)
            loop.exec()
        return not self._waiting

    def close(self, timeout: int = 5000) -> bool:
        """Drain, then stop the worker; False where work was still running after `timeout` ms."""
        drained = self.drain(timeout)
        self._worker.jobs.put(None)
        return self._worker.wait(timeout) and drained

    @Slot(object, object, object)
    def _on_done(self, job: _Job, result: Any, error: Exception | None) -> None:
        try:
            if job.owner is None or shiboken6.isValid(job.owner):
                self._deliver(job, result, error)
        finally:
            self._waiting -= 1
            if not self._waiting:
                self.busy_changed.emit(False)
                self._idle.emit()

    def _deliver(self, job: _Job, result: Any, error: Exception | None) -> None:
        if error is None:
            if job.then is not None:
                job.then(result)
        elif not isinstance(error, Problem):
            self.unexpected.emit(error)
            if job.failed is not None:
                job.failed(Problem("fault_told"))
        elif job.failed is not None:
            job.failed(error)
        else:
            self.problem.emit(error)
