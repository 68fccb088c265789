"""Qt's tester watches every model of the window while its rows come, go, move, change and are sorted."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    qInstallMessageHandler,
)
from PySide6.QtTest import QAbstractItemModelTester

import app.ui
from app.domain.attendance import Presence, Role
from app.domain.search import Hit, Passage
from app.domain.texts import Edit, Text
from app.persian.sorting import sort_key
from app.ui.meetings.attendance import rows as attendance_rows
from app.ui.meetings.attendance.row_model import LineModel
from app.ui.meetings.attendance.tiles import Tile, TileModel
from app.ui.meetings.hits_list import HitsModel
from app.ui.meetings.resolutions.row_model import RowModel
from app.ui.meetings.resolutions.rows import Row
from app.ui.meetings.text.cleaning_panel import EditModel
from app.ui.widgets import Column, RowsModel
from app.ui.widgets.pick_list import Entry, PickModel

Item = tuple[str, int]
"""What a row stands for: who it is, and a value of it that changes."""

Items = Sequence[Item]
STATES = st.lists(
    st.lists(st.tuples(st.sampled_from("ابپتثجچح"), st.integers(0, 2)), unique_by=lambda item: item[0]),
    min_size=2,
    max_size=6,
)
CHECK = Qt.ItemDataRole.CheckStateRole


def line(name: str, value: int) -> attendance_rows.Row:
    return attendance_rows.Row(name, value, name, "", Role.MEMBER, Presence.PRESENT)


def edit(name: str, value: int) -> Edit:
    return Edit(Text("agenda", name, "title", 1, name), value, name, "")


def hit(text: str) -> Hit:
    return Hit(Passage("m", "", None, None, Text("resolutions", text, "text", 1, text)), ())


def show_edits(model: EditModel, items: Items) -> None:
    """The proposals, with the first of them unticked, and all of them ticked again."""
    model.show(tuple(edit(*item) for item in items), tuple(name for name, _value in items))
    if items:
        model.setData(model.index(0), Qt.CheckState.Unchecked.value, CHECK)
        assert len(model.chosen()) == len(items) - 1
        model.tick_all(True)


def show_sorted(model: RowsModel, items: Items) -> None:
    """The rows of a table as they come, and then in the order of the second column."""
    model.set_rows(items)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [model.row(at)[1] for at in range(len(items))] == sorted((one[1] for one in items), reverse=True)
    model.sort(0, Qt.SortOrder.AscendingOrder)


COLUMNS = [Column("نام", lambda item: item[0]), Column("شمار", lambda item: str(item[1]), 80)]
MODELS: dict[type[QAbstractItemModel], tuple[Callable[[], Any], Callable[[Any, Items], object]]] = {
    LineModel: (LineModel, lambda model, items: model.show([line(*item) for item in items])),
    TileModel: (TileModel, lambda model, items: model.show([Tile(name, name, (), of) for name, of in items])),
    RowModel: (RowModel, lambda model, items: model.show_rows([Row(name, at, name) for name, at in items])),
    EditModel: (EditModel, show_edits),
    HitsModel: (HitsModel, lambda model, items: model.show([hit(name) for name, _value in items])),
    PickModel: (PickModel, lambda model, items: model.show([Entry(value, name) for name, value in items])),
    RowsModel: (lambda: RowsModel(COLUMNS, lambda item: item[0]), show_sorted),
}


def shown(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def ours(kind: type) -> Iterator[type]:
    for below in kind.__subclasses__():
        yield from (below, *ours(below))


def test_every_model_of_the_window_is_watched() -> None:
    for found in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(found.name)
    known = {kind for kind in ours(QAbstractItemModel) if kind.__module__.startswith("app.")}
    assert known == set(MODELS), "a model that is not watched here, or is no more"


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: f"{kind.__module__.split('.')[-2]}.{kind.__name__}")
@given(states=STATES)
@settings(max_examples=40)
def test_a_model_keeps_its_word_whatever_it_is_shown(
    kind: type[QAbstractItemModel], states: list[list[Item]]
) -> None:
    make, show = MODELS[kind]
    model = make()
    # What it complains of fails the test: pytest-qt listens.
    watcher = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for items in ([], *states, []):
        show(model, items)
        expected = [name for name, _value in items]
        assert shown(model) == (sorted(expected, key=sort_key) if kind is RowsModel else expected)
    assert watcher.model() is model


@given(states=STATES)
@settings(max_examples=60)
def test_the_chosen_resolution_stays_the_same_one(states: list[list[Item]]) -> None:
    model = RowModel()
    for before, after in pairwise(states):
        model.show_rows([Row(name, value, name) for name, value in before])
        chosen = {name: QPersistentModelIndex(model.index(at)) for at, (name, _value) in enumerate(before)}
        model.show_rows([Row(name, value, name) for name, value in after])
        kept = {name: index.data() if index.isValid() else None for name, index in chosen.items()}
        assert kept == {name: name if name in dict(after) else None for name, _value in before}


class Careless(QAbstractListModel):
    """Says that it has rows without having said that they come."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.count

    def data(self, _index: Any, _role: int = 0) -> Any:
        return None


def test_the_watcher_sees_a_model_that_breaks_its_word(qtlog: Any) -> None:
    model, told = Careless(), []
    watcher = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with qtlog.disabled():
        before = qInstallMessageHandler(lambda _kind, _where, message: told.append(message))
        model.count = 2
        model.beginInsertRows(QModelIndex(), 0, 0)
        model.endInsertRows()
        qInstallMessageHandler(before)
    assert watcher.model() is model
    assert any(message.startswith("FAIL!") for message in told)
