"""A line that gives way ends at a word, and never makes another number of a number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.widgets import ElidedLabel
from app.ui.widgets.elided import written
from app.ui.widgets.row_delegate import RowDelegate
from app.ui.widgets.rows import Column
from app.ui.widgets.table_view import TableView

TITLE = "نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران ۱۴۰۵"
WORDS = st.lists(st.sampled_from(TITLE.split()), min_size=2, max_size=9).map(" ".join)


def metrics() -> QFontMetrics:
    return QFontMetrics(theme.current().font("body"))


@pytest.mark.usefixtures("qapp")
@given(WORDS, st.integers(60, 500))
@settings(max_examples=150, deadline=None)
def test_what_is_left_is_whole_words(text: str, width: int) -> None:
    cut = written(text, metrics(), width)
    assert metrics().horizontalAdvance(cut) <= width + 1
    if cut != text:
        begun = cut.removesuffix("…")
        assert text.startswith(begun)
        numbers = re.findall("[۰-۹]+", begun)
        assert numbers == re.findall("[۰-۹]+", text)[: len(numbers)]


@pytest.mark.usefixtures("qapp")
def test_a_number_is_shown_whole_or_not_at_all() -> None:
    whole = metrics().horizontalAdvance(TITLE)
    cuts = {written(TITLE, metrics(), width) for width in range(whole // 2, whole)}
    assert not {cut for cut in cuts if re.search("(?<!۱۴۰)[۰-۹]…", cut) and not cut.endswith("۲۰…")}
    assert "نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران…" in cuts


@pytest.mark.usefixtures("qapp")
def test_a_word_that_is_alone_is_cut_between_letters() -> None:
    cut = written("قسطنطنیه‌ای‌ترین", metrics(), 60)
    assert cut.endswith("…")
    assert len(cut) > 2


def test_a_label_shows_persian_digits_but_in_latin_words(qtbot: QtBot) -> None:
    label = ElidedLabel("نصب 5 کانکس با v2.4")
    qtbot.addWidget(label)
    assert label.text() == "نصب ۵ کانکس با v2.4"
    label.setText("\u206612345678…\u2069")
    assert label.text() == "\u206612345678…\u2069", "isolated data stays"


def test_a_cell_that_is_cut_tells_all_of_it_in_its_tip(qtbot: QtBot) -> None:
    table = TableView([Column("عنوان", lambda row: row, 200, detail=lambda _row: "سالن 2")])
    qtbot.addWidget(table)
    table.set_rows([TITLE])
    delegate = table.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    assert delegate.full_text(table.rows.index(0, 0), 200) == f"{TITLE}\nسالن ۲"
    assert delegate.full_text(table.rows.index(0, 0), 2000) == ""
