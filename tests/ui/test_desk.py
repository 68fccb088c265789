"""The desk: what is typed waits for no long reading."""

from __future__ import annotations

import threading

from app.domain.problems import Problem
from app.services import register
from app.ui.desk import Desk


def test_what_is_saved_does_not_wait_for_what_is_read_aside(desk: Desk) -> None:
    saved = threading.Event()
    told: list[bool] = []
    desk.ask_aside(lambda _office: saved.wait(10), told.append)
    desk.do(lambda office: register.set_profile(office, organisation="شهرداری نمونه"))
    desk.ask(lambda _office: saved.set())
    assert desk.busy
    assert desk.drain(20_000)
    assert told == [True]
    assert not desk.busy
    assert desk.profile.organisation == "شهرداری نمونه"


def test_a_problem_aside_is_told_to_who_asked(desk: Desk) -> None:
    def fails(_office: object) -> None:
        raise Problem("file_missing")

    told: list[str] = []
    desk.ask_aside(fails, None, lambda problem: told.append(problem.code))
    assert desk.drain()
    assert told == ["file_missing"]
