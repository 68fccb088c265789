"""The figures of the window follow its language; Persian words stand whole in an English line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from app.persian import digits
from app.ui import figures, speech

UI = Path(__file__).resolve().parents[2] / "app" / "ui"
AZAR = date(2026, 11, 22)
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@pytest.fixture
def english() -> Iterator[None]:
    speech.speak("en")
    yield
    speech.speak("fa")


@pytest.fixture
def gregorian() -> Iterator[None]:
    speech.show_gregorian(True)
    yield
    speech.show_gregorian(False)


def told() -> tuple[str, ...]:
    return (
        figures.grouped(1234),
        figures.long_day(AZAR),
        figures.short_day(AZAR),
        figures.moment(datetime(2026, 11, 22, 10, 47)),
        figures.time(time(9, 5)),
        figures.duration(77 * 60),
        figures.row(("a", "", "b")),
        figures.and_so(("2", "3")),
        figures.quoted("x"),
        figures.percent(80),
        figures.ordinal(2),
        figures.month(9),
        figures.gregorian(AZAR),
    )


def test_a_persian_window() -> None:
    assert told() == (
        *("۱٬۲۳۴", "یکشنبه ۱ آذر ۱۴۰۵", "۱۴۰۵/۰۹/۰۱", "۱۴۰۵/۰۹/۰۱، ساعت ۱۰:۴۷", "۰۹:۰۵", "۱ ساعت و ۱۷ دقیقه"),
        *("a، b", "2 و 3", "«x»", "۸۰٪", "دوم", "آذر", ""),
    )


@pytest.mark.usefixtures("english")
def test_an_english_window() -> None:
    assert told() == (
        *("1,234", "Sunday 1 Azar 1405", "1405/09/01", "1405/09/01, 10:47", "09:05", "1 h 17 min"),
        *("a, b", "2 and 3", "“x”", "80%", "2nd", "Azar", ""),
    )


@pytest.mark.usefixtures("gregorian")
def test_gregorian_days_beside_on_wish() -> None:
    assert figures.long_day(AZAR) == "یکشنبه ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)"
    assert (figures.long(AZAR), figures.gregorian(None)) == ("یکشنبه ۱ آذر ۱۴۰۵", "")
    speech.speak("en")
    try:
        assert figures.short_day(AZAR) == "1405/09/01 (22 Nov 2026)"
        with speech.of_the_hall():
            assert figures.long_day(AZAR) == "یکشنبه ۱ آذر ۱۴۰۵"
        assert figures.long_day(AZAR) == "Sunday 1 Azar 1405 (22 Nov 2026)"
    finally:
        speech.speak("fa")


@pytest.mark.parametrize(
    ("number", "ordinal"), [(1, "1st"), (3, "3rd"), (11, "11th"), (12, "12th"), (22, "22nd"), (113, "113th")]
)
@pytest.mark.usefixtures("english")
def test_ordinals(number: int, ordinal: str) -> None:
    assert figures.ordinal(number) == ordinal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("All saved · 10:47", "All saved · 10:47"),
        ("“علی احمدی” has the floor", "“<علی احمدی>” has the floor"),
        ("علی احمدی · 10:30 · Late", "<علی احمدی> · 10:30 · Late"),
        ("Number 20/ص/1405/08/1 is void: دو بار", "Number <20/ص/1405/08/1> is void: <دو بار>"),
        ("Row 3: محله ۱۲ (دوم) by ناحیه ۲", "Row 3: <محله ۱۲ (دوم)> by <ناحیه ۲>"),
        ("Amendment ۲۰/ص/۱-۲ is void.", "Amendment <۲۰/ص/۱-۲> is void."),
        ("Minutes ۲۰/ص/۱ “نشست (نمونه)” — hash", "Minutes <۲۰/ص/۱> “<نشست (نمونه)>” — hash"),
        ("Statement 4: «محل»ه ۲ is…", "Statement 4: <«محل»ه ۲> is…"),
        ("۱۵ ایستگاه در شهر.", "<۱۵ ایستگاه در شهر.>"),
        ("Mark \u2066fe7f\u2069 of متن", "Mark \u2066fe7f\u2069 of <متن>"),
    ],
)
@pytest.mark.usefixtures("english")
def test_persian_words_stand_by_themselves(text: str, shown: str) -> None:
    assert speech.shown(text) == shown.replace("<", "\u2067").replace(">", "\u2069")


@pytest.mark.usefixtures("english")
def test_words_of_the_minutes_keep_their_own_signs_at_both_ends() -> None:
    assert speech.apart("…«محل»ه ۲ است…") == "\u2067…«محل»ه ۲ است…\u2069"
    assert speech.apart("2 of 3…") == "2 of 3…"


@pytest.mark.usefixtures("english")
def test_a_number_with_letters_is_shown_as_it_is_printed() -> None:
    assert (figures.number("20/ص/1405"), figures.number("۱۴۰۵/۲۲")) == ("۲۰/ص/۱۴۰۵", "1405/22")
    assert figures.counted("Digital signature", 2) == "Digital signature: 2"


SIGNS = st.text(st.sampled_from("اپ‌یس ۰۵09/·—«»()“”:.,ab\n"), max_size=40)


@given(SIGNS)
def test_nothing_but_isolates_is_added(text: str) -> None:
    speech.speak("en")
    try:
        shown = speech.shown(text)
    finally:
        speech.speak("fa")
    assert shown.translate(ISOLATES) == text
    assert shown.count("\u2067") == shown.count("\u2069")
    outside = "".join(part.rpartition("\u2069")[2] for part in shown.split("\u2067"))
    assert not any(sign in outside for sign in "اپیس"), "every Persian word is inside"


@given(SIGNS)
def test_a_persian_window_shows_its_digits_and_nothing_else(text: str) -> None:
    assert digits.to_ascii(speech.shown(text)) == digits.to_ascii(text)


@pytest.mark.usefixtures("english")
def test_the_order_on_the_screen(qapp: QApplication) -> None:
    """What comes after a Persian name stands right of it, as one reads English."""
    assert qapp is not None
    text = speech.shown("علی احمدی · 10:30 · Late")
    laid = QTextLayout(text)
    laid.setTextOption(QTextOption())
    laid.beginLayout()
    line = laid.createLine()
    laid.endLayout()
    places = [line.cursorToX(text.index(part)) for part in ("10:30", "Late")]
    at = [place[0] if isinstance(place, tuple) else place for place in places]
    assert 0 < at[0] < at[1]


PERSIAN_ALONE = re.compile(
    r"(?<![\w.])(digits\.(grouped|shown)|(calendar|clock)\.(short|long|moment|duration))\("
)


def test_no_page_shows_figures_of_one_language_alone() -> None:
    """Whoever shows a number or a day asks `figures`; the display of the hall and what is printed are Persian
    in both, and found words are painted as `speech` says.
    """
    own = {"figures.py", "speech.py", "title_field.py", "marked_text.py"}
    files = [file for file in UI.rglob("*.py") if file.name not in own and "display" not in file.parts]
    assert len(files) > 200
    assert [file.name for file in files if PERSIAN_ALONE.search(file.read_text("utf-8"))] == []
