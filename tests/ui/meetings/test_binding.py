"""A field and its fact of a meeting: no fault and no late answer leaves one meeting's text in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.problems import Problem, Refusal
from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.binding import Bound
from app.ui.tasks import Tasks
from app.ui.widgets import LineField
from app.words import Catalogue


class Field:
    """A line field whose saving does what the test says: raise, or answer."""

    def __init__(self, desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
        self.line = LineField()
        qtbot.addWidget(self.line)
        self.saving: Callable[[], Changes] = Changes
        self.bound = Bound(self.line, desk, catalogue, lambda _value: lambda _office: self.saving())

    def say(self, text: str) -> None:
        """Type and leave, without waiting for the office."""
        self.line.setText(text)
        self.line.flush()

    def fail_with(self, error: Exception) -> None:
        def failing() -> Changes:
            raise error

        self.saving = failing


@pytest.fixture
def tasks(qapp) -> Tasks:
    return Tasks(qapp)


@pytest.fixture
def field(tasks: Tasks, office: Office, catalogue: Catalogue, qtbot: QtBot):
    desk = Desk(tasks)
    with qtbot.waitSignal(desk.opened):
        desk.open(lambda _target: office, "")
    made = Field(desk, catalogue, qtbot)
    made.bound.show("متن جلسه نخست")
    yield made
    desk.close()


def test_after_a_fault_of_ours_her_text_stays_and_another_meeting_shows_its_own(
    field: Field, tasks: Tasks, catalogue: Catalogue
) -> None:
    told: list[Exception] = []
    tasks.unexpected.connect(told.append)
    field.fail_with(ZeroDivisionError())
    field.say("آنچه نوشت")
    assert tasks.drain()
    assert [type(fault) for fault in told] == [ZeroDivisionError]
    assert field.line.text() == "آنچه نوشت"
    assert field.line.property("problem") == catalogue.problem(Problem("fault_told"))
    field.bound.forget()
    field.bound.show("متن جلسه دوم")
    assert field.line.text() == "متن جلسه دوم"
    assert not field.line.property("invalid")


def test_a_late_answer_of_the_earlier_meeting_is_not_taken_for_this_one(field: Field, tasks: Tasks) -> None:
    field.say("آنچه نوشت")
    field.bound.forget()
    field.bound.show("متن جلسه دوم")
    assert field.line.text() == "متن جلسه دوم", "it does not wait for the answer of another meeting"
    assert tasks.drain()
    field.bound.show("متن تازه جلسه دوم")
    assert field.line.text() == "متن تازه جلسه دوم"


def test_a_late_refusal_of_the_earlier_meeting_is_told_elsewhere(field: Field, tasks: Tasks) -> None:
    told: list[Problem] = []
    tasks.problem.connect(told.append)
    field.fail_with(Refusal("credit_negative"))
    field.say("آنچه نوشت")
    field.bound.forget()
    field.bound.show("متن جلسه دوم")
    assert tasks.drain()
    assert [problem.code for problem in told] == ["credit_negative"]
    assert not field.line.property("invalid")
    assert field.line.text() == "متن جلسه دوم"
