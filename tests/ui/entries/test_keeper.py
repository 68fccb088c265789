"""How changes of an entry reach the register: a draft waits for its name, answers come back in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Body
from app.services import register
from app.services.office import Office
from app.ui.binding import Bound, flush_fields
from app.ui.desk import Desk
from app.ui.entries.keeper import Keeper, find
from app.ui.widgets import LineField
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]


class Field:
    """A line field tied to the name of bodies."""

    def __init__(self, desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
        self.desk, self.keeper = desk, Keeper(desk)
        self.line = LineField()
        qtbot.addWidget(self.line)
        self.bound = Bound(
            self.line, desk, catalogue, lambda entry_id, value: self.keeper.sets(entry_id, name=value)
        )

    def show(self, body_id: str) -> None:
        body = self.keeper.find(body_id)
        assert isinstance(body, Body)
        self.bound.show(body.id, body.name)

    def say(self, name: str) -> None:
        """Type a name and leave, without waiting for the office."""
        self.line.setText(name)
        self.line.flush()


@pytest.fixture
def field(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> Field:
    desk.do(register.put, Body("a", "نهاد نخست"))
    desk.do(register.put, Body("b", "نهاد دوم"))
    assert desk.tasks.drain()
    made = Field(desk, catalogue, qtbot)
    made.show("a")
    desk.register_changed.connect(lambda _register: made.show("a"))
    return made


def name_of(office: Office, body_id: str) -> str:
    body = register.read(office).body(body_id)
    assert body is not None
    return body.name


def test_an_answer_to_an_earlier_word_does_not_take_back_a_later_one(field: Field, office: Office) -> None:
    field.say("نام یک")
    field.say("نام دو")
    assert field.desk.tasks.drain()
    assert field.line.text() == "نام دو"
    assert name_of(office, "a") == "نام دو"


def test_a_refused_word_stays_until_it_is_corrected(field: Field, office: Office) -> None:
    field.say("نهاد دوم")
    assert field.desk.tasks.drain()
    assert "نهاد دوم" in field.line.property("problem")
    field.desk.do(register.put, Body("c", "نهاد سوم"))
    assert field.desk.tasks.drain()
    assert field.line.text() == "نهاد دوم"
    field.say("نهاد یکم")
    assert field.desk.tasks.drain()
    assert field.line.property("problem") == ""
    assert name_of(office, "a") == "نهاد یکم"


def test_what_another_window_part_changed_is_shown(field: Field) -> None:
    field.desk.do(register.put, Body("a", "نام تازه"))
    assert field.desk.tasks.drain()
    assert field.line.text() == "نام تازه"


def test_all_fields_below_a_widget_are_committed_at_once(
    field: Field, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    field.line.setParent(whole)
    field.line.selectAll()
    type_text(field.line, "نیمه‌کاره")
    flush_fields(whole)
    assert field.desk.tasks.drain()
    assert name_of(office, "a") == "نیمه‌کاره"
    field.line.setParent(None)


def test_a_draft_waits_for_its_name_and_comes_with_all_that_was_said(desk: Desk, office: Office) -> None:
    keeper = Keeper(desk)
    settled: list[str] = []
    keeper.settled.connect(settled.append)
    keeper.begin(Body("new", ""))
    assert keeper.sets("new", short_name="ن") is None
    named, again = keeper.sets("new", name="نهاد نو"), keeper.sets("new", aliases=("نو",))
    assert named is not None
    assert again is not None
    desk.ask(named)
    desk.ask(again)
    assert desk.tasks.drain()
    assert settled == ["new"]
    assert keeper.draft is None
    assert find(register.read(office), "new") == Body("new", "نهاد نو", "ن", aliases=("نو",))


def test_a_change_of_what_is_gone_is_a_problem_not_a_new_entry(desk: Desk, office: Office) -> None:
    keeper = Keeper(desk)
    refused: list[str] = []
    work = keeper.sets("nobody", name="کسی")
    assert work is not None
    desk.ask(work, failed=lambda problem: refused.append(problem.code))
    assert desk.tasks.drain()
    assert refused == ["thing_gone"]
    assert find(register.read(office), "nobody") is None
