"""In Qt's own file dialog every name is read whole, or its ending at least, among Persian too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.persian import digits
from app.persian.isolates import isolated
from app.ui import file_dialogs
from app.ui.file_names import FileNameDelegate

NAMES = (
    "20-S-1405-08-01.pdf",
    "20-S-1405-08-01-a-name-that-is-much-too-long-for-the-width-of-any-list-in-this-dialog-really-intact.pdf",
    "minutes 1405-08-12 (2).pdf",
    "صورتجلسه ۲۰-ص-۱.pdf",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with these names, in which she was last."""
    for name in NAMES:
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    before = list(file_dialogs._visited)
    file_dialogs._visited[:] = [tmp_path]
    yield tmp_path
    file_dialogs._visited[:] = before


@pytest.fixture
def dialog(folder: Path, qtbot: QtBot) -> Iterator[QFileDialog]:
    """The dialog on it, with its list filled."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert len(list(folder.iterdir())) == len(NAMES)
    asked = file_dialogs.ask_for_pdf(window, "بررسی اصالت", lambda _file: None)
    view = asked.findChild(QListView, "listView")
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == len(NAMES))
    QApplication.processEvents()
    yield asked
    asked.close()


def test_every_name_lies_within_the_list_below_the_one_before(dialog: QFileDialog) -> None:
    view = dialog.findChild(QListView, "listView")
    places = [view.visualRect(view.model().index(row, 0, view.rootIndex())) for row in range(len(NAMES))]
    inside = view.viewport().rect()
    assert [place for place in places if place.left() < inside.left() or place.right() > inside.right()] == []
    assert len({place.top() for place in places}) == len(NAMES)
    assert min(place.width() for place in places) > 400


def test_a_name_is_read_from_the_left_and_keeps_its_ending(dialog: QFileDialog) -> None:
    view = dialog.findChild(QListView, "listView")
    delegate = view.itemDelegate()
    assert isinstance(delegate, FileNameDelegate)
    for row in range(len(NAMES)):
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, view.model().index(row, 0, view.rootIndex()))
        assert option.text[1:-1] in NAMES
        assert (option.text[0], option.text[-1]) == ("\u2066", "\u2069")
        assert option.textElideMode == Qt.TextElideMode.ElideMiddle


def test_the_path_is_painted_in_the_direction_of_the_dialog(dialog: QFileDialog) -> None:
    combo = dialog.findChild(QComboBox, "lookInCombo")
    assert combo.layoutDirection() == Qt.LayoutDirection.RightToLeft
    before = combo.grab().toImage()
    combo.setItemText(combo.currentIndex(), "/")
    assert combo.grab().toImage() != before
    assert dialog.findChild(QLineEdit, "fileNameEdit").layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_there_is_no_other_view(dialog: QFileDialog) -> None:
    for name in ("listModeButton", "detailModeButton"):
        assert not dialog.findChild(QToolButton, name).isVisible()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("20-S-1405-09-1.pdf", "\u206620-S-1405-09-1.pdf\u2069"),
        ("7 نقطه.pdf", "\u2066\u20677 نقطه.pdf\u2069\u2069"),
        ("", ""),
    ],
)
def test_a_persian_name_within_a_sentence_ends_with_its_ending(name: str, told: str) -> None:
    assert isolated(name) == told
    assert digits.shown(isolated(name)) == told, "and its figures stay what they are"
