"""The picture of the display: legible from ten times its height, nothing lost, nothing over anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.meetings.hall.display.fitting import font, width_of
from app.ui.meetings.hall.display.layout import Picture, Text, laid_out
from app.ui.meetings.hall.display.look import DARK, GROUNDS, LIGHT, Look
from app.ui.meetings.hall.display.shown import Floor, Shown, Stage, Wording
from app.ui.meetings.hall.display.type_sizes import LEAST, READING_DISTANCE
from app.ui.meetings.hall.display.window import DisplayWindow
from app.ui.theme.tokens import contrast

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = ((800, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160), (600, 800))
TEXT = (
    "موفق شدیم برای استقرار ۱۵ ایستگاه پلیس در شهرری مجوز بگیریم که در ۸ نقطه خارج از محدوده شهری و "
    "۷ نقطه داخل محدوده شهری نصب خواهند شد."
)
CALM = Shown(
    title="نشست ماهیانه شهردار منطقه با شورایاران محلات بیست‌گانه",
    facts=("جلسه ۱۲", "یکشنبه ۱ آذر ۱۴۰۵", "سالن نمونه"),
    clock="۱۰:۴۷",
    agenda=tuple(f"بند نمونه با نامی که از یک سطر بلندتر است، شماره {at}" for at in "۱۲۳۴۵۶۷۸۹"),
    counts=("حاضر: ۱۴۱ و ۲ گروه", "محلات: ۱۲ از ۲۰", "حد نصاب نیست: ۱۲ از ۱۴"),
)
FLOOR = Floor("سرگرد سید محمد نمونه‌پور اصل", "درنگ · سرکلانتر نهم پلیس پیشگیری", "۱:۰۷:۱۲")
FACTS = ("مسئول: شهرداری منطقه ۲۰، سرکلانتری نهم", "مهلت: ۱۴۰۵/۱۲/۲۵")
SPEAKING = replace(CALM, stage=Stage.SPEAKING, at=4, floor=FLOOR)


def worded(text: str, is_live: bool = False) -> Shown:
    """A resolution on the display, and somebody speaks."""
    return replace(SPEAKING, stage=Stage.WORDING, wording=Wording("مصوبه ۱۲", text, FACTS, is_live))


SHOWN = {
    "calm": CALM,
    "speaking": SPEAKING,
    "short": worded("نصب کانکس"),
    "long": worded(TEXT * 6),
    "recess": replace(CALM, stage=Stage.RECESS, at=0, told=("تنفس", "از ساعت ۱۰:۴۵", "۲ دقیقه")),
    "practice": replace(worded(TEXT), mark="تمرین"),
    "over": replace(CALM, stage=Stage.OVER, told=("جلسه پایان یافت", "ساعت ۱۲:۰۰")),
}


def texts(picture: Picture) -> list[Text]:
    return [mark for mark in picture.marks if isinstance(mark, Text)]


def ink_of(mark: Text) -> QRectF:
    """Where the letters of a line stand in its place."""
    wide = width_of(mark.text, mark.size, mark.bold, mark.tabular)
    left = {"start": mark.at.right() - wide, "end": mark.at.left(), "centre": mark.at.center().x() - wide / 2}
    return QRectF(left[mark.side], mark.at.top(), wide, mark.at.height())


def complaints(picture: Picture, width: int, height: int) -> list[str]:
    found = []
    sheet = QRectF(0, 0, width, height)
    for mark in texts(picture):
        if mark.size < height * LEAST:
            found.append(f"too small: {mark}")
        if not sheet.adjusted(-1, -1, 1, 1).contains(ink_of(mark)):
            found.append(f"out of the picture: {mark}")
    for one, other in combinations(texts(picture), 2):
        both = ink_of(one).intersected(ink_of(other))
        if both.width() > 1 and both.height() > 1:
            found.append(f"one over the other: {one.text} / {other.text}")
    return found


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_of_it_is_legible_and_in_its_place(name: str, size: tuple[int, int]) -> None:
    picture = laid_out(SHOWN[name], *size)
    for page in range(picture.pages):
        assert complaints(laid_out(SHOWN[name], *size, page), *size) == []


@pytest.mark.parametrize("bold", [False, True])
def test_the_smallest_letters_are_read_from_ten_times_the_height_of_the_picture(bold: bool) -> None:
    """A projected picture 1.5 m high from 15 m: alef and digits 200 times lower than that."""
    height = 1500
    metrics = QFontMetricsF(font(-int(-height * LEAST // 1), bold))
    for letter in "الکگ۱۲۳۴۵۶۷۸۹":
        assert metrics.tightBoundingRect(letter).height() * READING_DISTANCE >= 10 * height


@pytest.mark.parametrize(("look", "pair"), list(product((LIGHT, DARK), GROUNDS)))
def test_both_looks_are_of_high_contrast(look: Look, pair: tuple[str, str]) -> None:
    assert contrast(getattr(look, pair[0]), getattr(look, pair[1])) >= 7


def test_a_short_resolution_is_larger_than_a_long_one() -> None:
    sizes = {
        name: max(mark.size for mark in texts(laid_out(SHOWN[name], 1920, 1080)) if mark.ink == "ink")
        for name in ("short", "long")
    }
    assert sizes["short"] > sizes["long"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.sampled_from(SIZES),
    words=st.lists(st.sampled_from([*TEXT.split(), "۱۴۰۵/۱۲/۲۵", "PDF", "👍"]), min_size=1, max_size=120),
)
def test_no_word_of_a_resolution_is_lost(size: tuple[int, int], words: list[str]) -> None:
    shown = worded(" ".join(words))
    pages = laid_out(shown, *size).pages
    told = [mark.text for page in range(pages) for mark in texts(laid_out(shown, *size, page))]
    read = " ".join(told).split()
    assert all(read.count(word) >= words.count(word) for word in words)
    assert "۱۴۰۵/۱۲/۲۵" in read, "the deadline too"


@pytest.mark.parametrize("name", ["speaking", "recess", "over"])
def test_the_title_of_the_session_is_not_cut(name: str) -> None:
    soft = [mark.text for mark in texts(laid_out(SHOWN[name], 800, 600)) if mark.ink == "soft"]
    assert SHOWN[name].title in " ".join(soft)


def test_the_item_that_is_talked_about_is_in_view_among_its_neighbours() -> None:
    for at in range(9):
        picture = laid_out(replace(SPEAKING, at=at), 1280, 720)
        numbers = [mark.text[0] for mark in texts(picture) if mark.text[1:2] == "."]
        assert "۱۲۳۴۵۶۷۸۹"[at] in numbers
        assert numbers == sorted(numbers)
        assert len(numbers) > 1


def test_the_mark_of_the_practice_office_is_above_everything_and_as_large() -> None:
    marked, size = SHOWN["practice"], (1280, 720)
    first, *others = texts(laid_out(marked, *size))
    assert (first.text, first.size >= 720 * LEAST) == ("تمرین", True)
    assert all(mark.at.top() >= first.at.bottom() for mark in others)
    unmarked = laid_out(replace(marked, mark=""), *size)
    assert [mark.text for mark in others][:3] == [mark.text for mark in texts(unmarked)][:3]


def test_pages_turn_by_themselves_and_typing_shows_the_end(qtbot: QtBot, qapp: QApplication) -> None:
    window = DisplayWindow("")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show_picture(SHOWN["long"])
    pages = window.picture.pages
    assert (window.page, pages > 2, window._pages.isActive()) == (0, True, True)
    for page in [*range(1, pages), 0]:
        window.turn_page()
        assert window.page == page
    window.show_picture(worded(TEXT * 6 + " تمام", is_live=True))
    assert any("تمام" in mark.text for mark in texts(window.picture))
    window.show_picture(SHOWN["calm"])
    assert (window.page, window._pages.isActive()) == (0, False)
    assert qapp.focusWidget() is not window
