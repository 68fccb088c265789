"""Work runs off the window's thread, in order; answers come back in it."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from app.domain.problems import Problem
from app.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks(qapp)
    yield made
    assert made.close()


def test_answers_come_in_order_in_the_window_thread(tasks) -> None:
    here, seen, workers = threading.get_ident(), [], set()
    queued = threading.Event()

    def work(n: int) -> int:
        workers.add(threading.get_ident())
        assert queued.wait(5)
        return n

    for n in range(5):
        tasks.run(lambda n=n: work(n), lambda n: seen.append((n, threading.get_ident())))
    assert tasks.busy
    queued.set()
    assert tasks.drain()
    assert seen == [(n, here) for n in range(5)]
    assert len(workers) == 1
    assert here not in workers


def test_a_problem_goes_to_who_asked_or_else_to_everybody(tasks) -> None:
    asked, everybody, ours = [], [], []
    tasks.problem.connect(everybody.append)
    tasks.unexpected.connect(ours.append)

    def refuse() -> None:
        raise Problem("store.locked", path="a")

    tasks.run(refuse, failed=asked.append)
    tasks.run(refuse)
    tasks.drain()
    assert [p.code for p in asked] == ["store.locked"]
    assert [p.code for p in everybody] == ["store.locked"]
    assert ours == []


def test_an_error_of_ours_is_reported_with_its_traceback_and_work_goes_on(tasks) -> None:
    ours, then, failed, everybody = [], [], [], []
    tasks.unexpected.connect(ours.append)
    tasks.problem.connect(everybody.append)
    tasks.run(lambda: 1 / 0)
    tasks.run(lambda: 1 / 0, then.append, failed.append)
    tasks.run(lambda: "بعد", then.append)
    tasks.drain()
    assert [type(fault) for fault in ours] == [ZeroDivisionError] * 2
    assert ours[0].__traceback__ is not None
    assert then == ["بعد"]
    assert [problem.code for problem in failed] == ["fault_told"], "who asked must not wait for ever"
    assert everybody == []


def test_work_queued_by_an_answer_is_drained_too(tasks) -> None:
    seen: list[str] = []
    tasks.run(lambda: "یک", lambda one: tasks.run(lambda: one + " دو", seen.append))
    assert tasks.drain()
    assert seen == ["یک دو"]


def test_the_answer_for_a_page_that_is_gone_is_dropped(tasks) -> None:
    owner = QObject()
    seen: list[bool] = []
    gone = threading.Event()
    tasks.run(lambda: gone.wait(5), seen.append, owner=owner)
    shiboken6.delete(owner)
    gone.set()
    assert tasks.drain()
    assert seen == []


def test_draining_gives_up_after_its_time(tasks) -> None:
    gate = threading.Event()
    tasks.run(gate.wait)
    assert not tasks.drain(timeout=50)
    gate.set()
    assert tasks.drain()


def test_busy_is_told_once_each_way(tasks) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    for _ in range(3):
        tasks.run(lambda: None)
    tasks.drain()
    assert told == [True, False]


def test_a_thousand_answers_paint_and_lose_nothing(tasks, qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    for n in range(1000):
        tasks.run(lambda n=n: str(n), label.setText)
    assert tasks.drain(20000)
    assert label.text() == "999"
