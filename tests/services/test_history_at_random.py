"""Whatever is done in a meeting can be undone, in any order, and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.attendance import Role
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.services import history, meetings
from app.services.changes import Changes
from app.services.office import Office
from app.words import LANGUAGES, Catalogue
from tests.conftest import ROOT
from tests.services.history_hall import NOW, Hall, made, now
from tests.services.verbs_at_random import VERBS


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    """One office for all: every test has a meeting of its own in it."""
    with TemporaryDirectory() as folder:
        made = Hall(Path(folder))
        yield made
        made.office.close()


def refused(work: Callable[[], Any]) -> str:
    """The code of the refusal, if there is one."""
    try:
        work()
    except Refusal as refusal:
        return refusal.code
    return ""


def act_at_random(hall: Hall, meeting_id: str, data: Any) -> None:
    hall.clock.now = NOW
    for verb in data.draw(st.lists(st.sampled_from(VERBS), min_size=1, max_size=12)):
        hall.clock.forward(data.draw(st.sampled_from([0.7, 20, 40])))
        assert refused(lambda verb=verb: verb(hall.office, meeting_id, data)) not in (
            "meeting_stale",
            "locked",
            "minutes_void",
        )


def all_the_way(office: Office, meeting_id: str, verb: Callable[[Office, str], Changes]) -> Meeting:
    code = {history.undo: "nothing_to_undo", history.redo: "nothing_to_redo"}[verb]
    for _ in range(40):
        found = refused(lambda: verb(office, meeting_id))
        if found:
            assert found == code
            return now(office, meeting_id)
    raise AssertionError("no end")


modest = settings(
    max_examples=25,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@modest
@given(data=st.data())
def test_whatever_was_done_can_be_undone_and_done_again_also_over_a_restart(hall: Hall, data: Any) -> None:
    catalogues = [Catalogue.load(ROOT / "translations", language) for language in LANGUAGES]
    meeting_id = made(meetings.create(hall.office, "series")).id
    first = now(hall.office, meeting_id)
    act_at_random(hall, meeting_id, data)
    last = now(hall.office, meeting_id)
    for act in history.acts(hall.office, meeting_id):
        for catalogue in catalogues:
            assert "{" not in catalogue.act(act)
    for verb, state in ((history.undo, first), (history.redo, last), (history.undo, first)):
        if data.draw(st.booleans()):
            hall.restart()
        assert all_the_way(hall.office, meeting_id, verb) == state


@modest
@given(data=st.data())
def test_single_acts_undone_in_any_order_leave_a_meeting_that_holds_together(hall: Hall, data: Any) -> None:
    office, meeting_id = hall.office, made(meetings.create(hall.office, "series")).id
    act_at_random(hall, meeting_id, data)
    numbers = [act.number for act in history.acts(office, meeting_id)]
    for number in data.draw(st.permutations(numbers)):
        code = refused(lambda number=number: history.undo_act(office, meeting_id, number))
        assert code in ("", "act_superseded")
        meeting = now(office, meeting_id)
        assert sum(turn.is_running for turn in meeting.turns) <= 1
        assert sum(row.role is Role.CHAIR for row in meeting.attendance) <= 1
        rows = {row.id for row in meeting.attendance}
        assert {one.speaker_id for one in meeting.statements} <= {None, *rows}
