"""A field and its fact: no fault and no late answer leaves the text of one thing in another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.problems import Problem, Refusal
from app.services.changes import Changes
from app.services.office import Office
from app.ui.binding import Bound
from app.ui.desk import Desk
from app.ui.tasks import Tasks
from app.ui.widgets import LineField
from app.words import Catalogue


class Field:
    """A line field whose saving does what the test says: raise, or answer."""

    def __init__(self, desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
        self.line = LineField()
        qtbot.addWidget(self.line)
        self.saving: Callable[[], Changes] = Changes
        self.bound = Bound(self.line, desk, catalogue, lambda _subject, _value: lambda _office: self.saving())

    def say(self, text: str) -> None:
        """Type and leave, without waiting for the office."""
        self.line.setText(text)
        self.line.flush()

    def fail_with(self, error: Exception) -> None:
        def failing() -> Changes:
            raise error

        self.saving = failing


@pytest.fixture
def tasks(qapp) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    assert made.close()


@pytest.fixture
def field(tasks: Tasks, office: Office, catalogue: Catalogue, qtbot: QtBot):
    desk = Desk(tasks)
    with qtbot.waitSignal(desk.opened):
        desk.open(lambda _target: office, "")
    made = Field(desk, catalogue, qtbot)
    made.bound.show("1", "متن جلسه نخست")
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
    field.bound.show("2", "متن جلسه دوم")
    assert field.line.text() == "متن جلسه دوم"
    assert not field.line.property("invalid")


def test_a_late_answer_of_the_earlier_meeting_is_not_taken_for_this_one(field: Field, tasks: Tasks) -> None:
    field.say("آنچه نوشت")
    field.bound.show("2", "متن جلسه دوم")
    assert field.line.text() == "متن جلسه دوم", "it does not wait for the answer of another meeting"
    assert tasks.drain()
    field.bound.show("2", "متن تازه جلسه دوم")
    assert field.line.text() == "متن تازه جلسه دوم"


def test_a_late_refusal_of_the_earlier_meeting_is_told_elsewhere(field: Field, tasks: Tasks) -> None:
    told: list[Problem] = []
    tasks.problem.connect(told.append)
    field.fail_with(Refusal("credit_negative"))
    field.say("آنچه نوشت")
    field.bound.show("2", "متن جلسه دوم")
    assert tasks.drain()
    assert [problem.code for problem in told] == ["credit_negative"]
    assert not field.line.property("invalid")
    assert field.line.text() == "متن جلسه دوم"


def test_what_is_said_again_is_not_saved_again(field: Field, tasks: Tasks) -> None:
    field.fail_with(Refusal("credit_negative"))
    field.say("متن جلسه نخست")
    assert not tasks.busy
    assert not field.line.property("invalid")


def test_a_value_that_is_not_to_be_saved_is_told_at_the_field(tasks: Tasks, catalogue: Catalogue) -> None:
    line = LineField()
    bound = Bound(
        line, Desk(tasks), catalogue, lambda _subject, _value: None, lambda value: "" if value else "خالی"
    )
    bound.show("1", "چیزی")
    line.setText("")
    line.flush()
    assert line.property("problem") == "خالی"
    line.setText("چیز دیگر")
    line.flush()
    assert not line.property("invalid"), "without work, what she said stands"
    bound.show("1", "چیز دیگر")
    assert line.text() == "چیز دیگر"
