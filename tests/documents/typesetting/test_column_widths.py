"""Columns in which no word is cut, as long as the paper has room for all words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.typesetting.column_widths import uncut
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.table import Row, TableStyle

texts = st.lists(
    st.sampled_from(("", "ردیف", "شرح مصوبه", "۱۴۰۵/۱۰/۰۱", "نام و نام خانوادگی")), min_size=3, max_size=3
)
STYLE = TableStyle()


def row(family: FontFamily, said: list[str]) -> Row:
    return Row([[Paragraph.plain(text, TextStyle(family))] if text else [] for text in said])


@settings(max_examples=100)
@given(
    st.lists(texts, min_size=1, max_size=4),
    st.lists(st.floats(0.2, 9), min_size=3, max_size=3),
    st.floats(270, 600),
)
def test_every_word_stays_whole_and_the_table_as_wide_as_it_was(
    family: FontFamily, said: list[list[str]], shares: list[float], width: float
) -> None:
    rows = [row(family, one) for one in said]
    widths = uncut(shares, rows, STYLE, width)
    assert abs(sum(widths) - width) < 0.01
    for one in rows:
        for cell, column in zip(one.cells, widths, strict=True):
            assert all(block.widest_word <= column - 2 * STYLE.padding_x for block in cell)


def test_columns_that_have_room_keep_their_shares(family: FontFamily) -> None:
    assert list(uncut((1, 2, 1), [row(family, ["ردیف"] * 3)], STYLE, 400)) == [100, 200, 100]


def test_too_little_room_is_shared_by_what_the_words_need(family: FontFamily) -> None:
    narrow, wide, _ = uncut((1, 1, 1), [row(family, ["و", "خانوادگی", "ردیف"])], STYLE, 60)
    assert narrow < wide < 60
