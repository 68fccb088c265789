"""Lines for consoles that neither join nor reorder letters, as such a console shows them."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from app.persian.visual import visual

lines = st.text(alphabet="ابلای\u200cم \u064e۱۲15./-%()[]«»ab:،\u200e", max_size=40)


def letters(shown: str) -> str:
    """The letters behind the forms."""
    return unicodedata.normalize("NFKC", shown)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("شهر", "ﺮﻬﺷ"),
        ("می\u200cشود", "ﺩﻮﺷﯽﻣ"),
        ("(ع) «بله»", "«ﻪﻠﺑ» (ﻉ)"),
        ("تاریخ ۱۴۰۵/۰۸/۲۵ ثبت", "ﺖﺒﺛ ۱۴۰۵/۰۸/۲۵ ﺦﯾﺭﺎﺗ"),
        ("در v2.4 (REST API) برای", "ﯼﺍﺮﺑ v2.4 (REST API) ﺭﺩ"),
        ("نوشت: info@shora.ir [۲]", "info@shora.ir [۲] :ﺖﺷﻮﻧ"),
        ("محمّد", "ﺪﻤّﺤﻣ"),
        ("لا الله", "ﻪﻠﻟﺍ ﻻ"),
        ("دما \u200e−۵ است", "ﺖﺳﺍ −۵ ﺎﻣﺩ"),
        ("", ""),
    ],
)
def test_a_line_is_written_from_left_to_right(typed: str, shown: str) -> None:
    assert visual(typed) == shown


def test_an_english_line_keeps_its_side() -> None:
    assert visual("signed by رضا (۲), ok.", rtl=False) == "signed by (۲) ﺎﺿﺭ, ok."


def test_lines_are_broken_before_they_are_reordered() -> None:
    shown = visual("یکم دوم سوم چهارم", width=8)
    assert [letters(line).strip() for line in shown.split("\n")] == ["مود مکی", "موس", "مراهچ"]
    assert all(len(line) == 8 for line in shown.split("\n")), "at the right edge"


def test_a_line_is_not_broken_at_a_space_with_a_mark_on_it() -> None:
    assert "\n" not in visual("1111 \u064e1", width=5)


def test_a_number_at_the_start_of_a_line_reads_as_in_its_paragraph() -> None:
    text = "شماره ۱۴۰۵/۰۸/۲۵-۳۱۷"
    whole, broken = visual(text), visual(text, width=17)
    assert broken.split("\n")[1].strip() == whole.split(" ")[0]


def test_a_path_is_never_cut() -> None:
    path = "/home/dabir/minutes/1405/session-8.pdf"
    assert path in visual(f"نوشته شد: {path}", width=20).split("\n")


def test_columns_and_options_keep_their_places() -> None:
    assert visual("  --help  Help متن") == "ﻦﺘﻣ Help  --help  "
    assert visual("[--json] [FILE]") == "[--json] [FILE]"


def test_styles_stay_with_their_letters_and_other_sequences_go() -> None:
    assert visual("\x1b[1mسلام\x1b[0m بر (تو)") == "(ﻮﺗ) ﺮﺑ \x1b[1mﻡﻼﺳ\x1b[0m"
    assert visual("\x1b[31mدو\nسه\x1b[m") == "\x1b[31mﻭﺩ\x1b[0m\n\x1b[31mﻪﺳ\x1b[0m"
    assert visual("\x1b]0;title\x07\x1b[2J\x1b[5Aیک\x07\x9b") == "ﮏﯾ"


def test_the_libraries_are_imported_with_the_first_text() -> None:
    code = "import sys, app.persian.visual; print({'bidi', 'arabic_reshaper'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


@given(st.text(alphabet="ابکدی\u200cm ۱۲15-%ab:،", max_size=40))
def test_the_order_is_that_of_the_unicode_algorithm(text: str) -> None:
    """Compared with the library without our numbers, on text that needs no mirroring and has no columns."""
    text = re.sub(" +", " ", re.sub("(?<!\\S)-+", "", text))
    expected = get_display(text, base_dir="R").replace("\u200c", "")
    assert letters(visual(text)) == expected


@given(lines, st.integers(min_value=5, max_value=30))
def test_nothing_is_lost_or_added(text: str, width: int) -> None:
    def kept(some: str) -> list[str]:
        return sorted(c for c in letters(some) if c not in " \n\u200c\u200e()[]«»")

    assert kept(visual(text, width=width)) == kept(text)
