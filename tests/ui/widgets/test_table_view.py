"""Tables: a model that Qt's tester accepts, Persian order, a selection that survives a refresh."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui import theme
from app.ui.widgets import Column, RowsModel, TableView
from app.ui.widgets.table_view import LEAST_WIDTH


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    age: int


PEOPLE = [Person(1, "یاسر", 30), Person(2, "پروین", 50), Person(3, "آرش", 40), Person(4, "کاوه", 20)]
COLUMNS = [Column("نام", lambda p: p.name), Column("سن", lambda p: str(p.age), 80, sort=lambda p: p.age)]


@pytest.fixture
def table(qtbot) -> TableView:
    made = TableView(COLUMNS, identity=lambda p: p.id, name="اشخاص")
    qtbot.addWidget(made)
    made.set_rows(PEOPLE)
    made.resize(500, 300)
    made.show()
    return made


def names(table: TableView) -> list[str]:
    return [table.rows.row(at).name for at in range(table.rows.rowCount())]


def test_the_model_is_a_good_model(qtmodeltester) -> None:
    model = RowsModel(COLUMNS, lambda p: p.id)
    qtmodeltester.check(model)
    model.set_rows(PEOPLE)
    model.sort(0)
    qtmodeltester.check(model)


def test_a_header_sorts_in_persian_order_and_back(table) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["آرش", "پروین", "کاوه", "یاسر"]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["یاسر", "کاوه", "پروین", "آرش"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["کاوه", "یاسر", "آرش", "پروین"]


def test_the_chosen_row_stays_chosen_when_sorted_and_refreshed(table) -> None:
    table.select(2)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.current().id == 2
    table.set_rows([*PEOPLE, Person(5, "بابک", 33)])
    assert table.current().id == 2
    assert names(table)[1] == "بابک", "new rows come in the order that is on"
    table.set_rows([person for person in PEOPLE if person.id != 2])
    assert table.current() is None or table.current().id != 2


def test_enter_opens_the_row(table) -> None:
    opened: list[Person] = []
    table.opened.connect(opened.append)
    table.select(3)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [PEOPLE[2]]


def test_the_first_column_stands_at_the_right(table) -> None:
    first, second = (table.visualRect(table.rows.index(0, column)) for column in (0, 1))
    assert first.left() >= second.right()


def test_fifty_thousand_rows_are_shown_at_once(table) -> None:
    table.set_rows([Person(n, f"شخص {n}", n) for n in range(50_000)])
    table.select(49_999)
    assert table.current().id == 49_999


def test_columns_yield_in_their_turn_so_that_the_widthless_one_keeps_its_room(qtbot) -> None:
    columns = [
        Column("نام", lambda p: p.name),
        Column("شماره", lambda p: str(p.id), 100),
        Column("سن", lambda p: str(p.age), 100, yields=2),
        Column("سال", lambda p: str(p.age), 100, yields=1),
    ]
    table = TableView(columns, identity=lambda p: p.id, name="اشخاص")
    qtbot.addWidget(table)
    table.set_rows(PEOPLE)
    table.show()
    for width, hidden in ((600, []), (480, [3]), (380, [2, 3]), (200, [2, 3]), (600, [])):
        table.resize(width, 300)
        assert [at for at in range(4) if table.isColumnHidden(at)] == hidden
    table.resize(620, 300)  # the ring of the focus takes of it too
    theme.current().apply("light", 150)
    assert [at for at in range(4) if table.isColumnHidden(at)] == [3]
    assert table.columnWidth(0) >= theme.current().px(LEAST_WIDTH)
