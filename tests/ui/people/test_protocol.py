"""تشریفات: people in the order of the protocol, moved by dragging and by keys; namesakes told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.person import MemberKind, Person, Position
from app.services import register
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.people import PeoplePage
from tests.ui.people.conftest import Opened, drain

Writing = Callable[[QLineEdit, str], None]
Left = Qt.MouseButton.LeftButton
MOVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SAFAVI, CLERK = "sample-person-safavi", "sample-person-secretary"


@pytest.fixture
def protocol(page: PeoplePage, qtbot: QtBot) -> PeoplePage:
    """The page in the order of the protocol."""
    qtbot.mouseClick(page.list.order.button("protocol"), Left)
    return page


def ids(page: PeoplePage) -> list[str]:
    return [row.id for row in page.list.rows()]


def stored(office: Office) -> list[str]:
    return [person.id for person in register.read(office).in_protocol_order()]


def drag(page: PeoplePage, qtbot: QtBot, moved: int, before: int) -> None:
    """Press on a row, pull it above another and let go."""
    view = page.list.table
    begin, target = (view.visualRect(view.rows.index(at, 0)) for at in (moved, before))
    end = QPoint(target.center().x(), target.top() + 3)
    qtbot.mousePress(view.viewport(), Left, pos=begin.center())
    qtbot.mouseMove(view.viewport(), begin.center() + QPoint(0, 30))
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Left, pos=end)
    drain(page)


def test_the_order_is_chosen_beside_the_alphabet_and_shows_the_places(page: PeoplePage, qtbot: QtBot) -> None:
    alphabetical = ids(page)
    assert page.list.order.value() == "alphabet"
    qtbot.mouseClick(page.list.order.button("protocol"), Left)
    assert ids(page) == alphabetical  # nobody has given another order yet
    assert [row.tag for row in page.list.rows()][:3] == ["۱", "۲", "۳"]
    page.show_shelf("bodies")
    assert not page.list.order.isVisible()


def test_a_row_is_dragged_to_its_place_and_the_toast_takes_it_back(
    protocol: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    before = ids(protocol)
    with qtbot.waitSignal(protocol.desk.done) as done:
        drag(protocol, qtbot, 4, 1)
    assert ids(protocol) == stored(office) == [before[0], before[4], *before[1:4], *before[5:]]
    assert protocol.list.table.current().id == before[4]
    done.args[1]()
    drain(protocol)
    assert ids(protocol) == before


def test_a_row_is_dragged_down_and_to_its_own_place(
    protocol: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    before = ids(protocol)
    drag(protocol, qtbot, 1, 4)
    assert stored(office) == [before[0], *before[2:4], before[1], *before[4:]]
    now = ids(protocol)
    drag(protocol, qtbot, 2, 3)
    assert ids(protocol) == now


def test_in_alphabetical_order_nothing_is_dragged(page: PeoplePage, office: Office, qtbot: QtBot) -> None:
    drag(page, qtbot, 4, 1)
    assert register.read(office).protocol == ()


def test_keys_move_a_row_and_the_caret_stays_with_it(
    protocol: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    before = ids(protocol)
    table = protocol.list.table
    table.setFocus()
    table.select(before[2])
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Up, MOVE)
        drain(protocol)
    assert stored(office)[:3] == [before[2], before[0], before[1]]
    assert table.current().id == before[2]
    qtbot.keyClick(table, Qt.Key.Key_Up, MOVE)
    qtbot.keyClick(table, Qt.Key.Key_Down, MOVE)
    drain(protocol)
    assert stored(office)[:3] == [before[0], before[2], before[1]]


def test_the_last_place_is_reached_by_key(protocol: PeoplePage, office: Office, qtbot: QtBot) -> None:
    before = ids(protocol)
    table = protocol.list.table
    table.setFocus()
    table.select(before[-2])
    qtbot.keyClick(table, Qt.Key.Key_Down, MOVE)
    drain(protocol)
    assert stored(office)[-2:] == [before[-1], before[-2]]


def test_among_those_who_were_found_a_row_passes_its_neighbour_only(
    protocol: PeoplePage, office: Office, write: Writing, qtbot: QtBot
) -> None:
    everybody = ids(protocol)
    write(protocol.list.search, "علي البدل")
    (alternate,) = ids(protocol)
    write(protocol.list.search, "شورایار")
    found = ids(protocol)
    place = found.index(alternate)
    table = protocol.list.table
    table.setFocus()
    table.select(alternate)
    qtbot.keyClick(table, Qt.Key.Key_Up, MOVE)
    drain(protocol)
    after = stored(office)
    assert after.index(alternate) == everybody.index(found[place - 1])
    assert [one for one in after if one != alternate] == [one for one in everybody if one != alternate]


def test_namesakes_are_shown_with_their_neighbourhood(open_page: Opened, desk: Desk, office: Office) -> None:
    places = register.read(office).neighbourhoods
    for number, (family, place) in enumerate(
        (("رضایی", places[0]), ("رضايی", places[3]), ("ملکی", places[5]))
    ):
        held = Position(f"held-{number}", "شورایار", None, place.id, MemberKind.MAIN)
        register.put(office, Person(f"namesake-{number}", family, "علی", positions=(held,)))
    desk.do(register.set_profile)  # somebody else wrote them: the desk reads the register again
    page = open_page(desk)
    names = {row.id: row.name for row in page.list.rows()}
    assert names["namesake-0"] == f"علی رضایی ({places[0].name})"
    assert names["namesake-1"].endswith(f"({places[3].name})")
    assert names["namesake-2"] == "علی ملکی"
