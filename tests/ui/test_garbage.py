"""What the window has thrown away is destroyed in the window's thread, whoever fills the measure."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import garbage
from app.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    assert made.close()


def thrown_away() -> list[int]:
    """A running timer that only itself holds; the list gets the thread that destroys it."""
    threads: list[int] = []
    timer = QTimer()
    timer.itself = timer  # type: ignore[attr-defined]
    timer.destroyed.connect(lambda: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
    timer.start(60_000)
    return threads


def litter() -> None:
    """More that only itself holds than Python lets pass without a search for garbage."""
    for _ in range(20 * gc.get_threshold()[0]):
        held: list[object] = []
        held.append(held)


def test_a_timer_is_never_destroyed_by_the_worker(tasks: Tasks, qtbot: QtBot) -> None:
    threads = thrown_away()
    tasks.run(litter)
    assert tasks.drain()
    qtbot.waitUntil(lambda: bool(threads), timeout=5 * garbage.INTERVAL)
    assert threads == [threading.get_ident()]


def test_a_long_job_of_the_worker_piles_up_no_garbage(tasks: Tasks, qtbot: QtBot) -> None:
    threads, over = thrown_away(), threading.Event()

    def works_on() -> None:
        litter()
        assert over.wait(10)

    tasks.run(works_on)
    try:
        qtbot.waitUntil(lambda: bool(threads), timeout=5 * garbage.INTERVAL)
        assert tasks.busy
    finally:
        over.set()


@pytest.mark.usefixtures("qapp")
def test_a_look_collects_the_oldest_generation_that_is_full() -> None:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(100, 1, 1)
    try:
        kept, counts = [], []
        for _ in range(5):
            kept.append([[] for _ in range(200)])
            garbage.look()
            counts.append(gc.get_count()[1:])
        assert counts == [(1, 0), (2, 0), (0, 1), (1, 1), (2, 1)]
        garbage.look()
        assert gc.get_count()[1:] == (0, 2)
    finally:
        gc.set_threshold(*before)
