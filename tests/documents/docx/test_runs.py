"""Text is cut into runs where its direction changes: brackets and stops go with the words they belong to."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.docx.runs import DirectedRun, cleaned, directed
from app.documents.typesetting.levels import LTR, RTL
from app.documents.typesetting.paragraph import Run

TEXTS = st.text(st.sampled_from("اب‌پ کی۰۱۲34ab Z()[]«».,،؛:/-–٪%+٬٫\u200f\u2066"), max_size=60)


def cut(text: str, base: int = RTL) -> list[tuple[str, str]]:
    return [("→" if not run.is_rtl else "←", run.text) for run in directed([Run(text)], base)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("جلسه (۲۵٪) در ۱۴۰۵/۰۸/۱۲.", [("←", "جلسه (۲۵٪) در ۱۴۰۵/۰۸/۱۲.")]),
        ("نسخه (PDF) است.", [("←", "نسخه ("), ("→", "PDF"), ("←", ") است.")]),
        (
            "سامانه Adobe Reader (2024)، نسخه",
            [("←", "سامانه "), ("→", "Adobe Reader (2024)"), ("←", "، نسخه")],
        ),
        ("نشانی https://a.ir/b?c=1 را", [("←", "نشانی "), ("→", "https://a.ir/b?c=1"), ("←", " را")]),
        ("۱۲ متر", [("←", "۱۲ متر")]),
        ("v2.4", [("→", "v2.4")]),
        ("", []),
    ],
)
def test_a_run_ends_where_the_direction_does(text: str, runs: list[tuple[str, str]]) -> None:
    assert cut(text) == runs


def test_data_from_the_left_is_one_run() -> None:
    assert cut("3fa2 b81c", LTR) == [("→", "3fa2 b81c")]
    assert cut("12345678", LTR) == [("→", "12345678")]


def test_weights_are_kept_and_no_double_space_is_left_where_they_meet() -> None:
    runs = [Run("نام: ", bold=True), Run(" متن ")]
    assert list(directed(runs)) == [DirectedRun("نام: ", True, True), DirectedRun("متن", False, True)]


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from((RTL, LTR)))
def test_nothing_is_lost_and_no_letter_stands_in_the_other_s_run(text: str, base: int) -> None:
    found = list(directed([Run(text)], base))
    assert "".join(run.text for run in found) == cleaned(text).strip(" ")
    for run in found:
        kinds = {unicodedata.bidirectional(sign) for sign in run.text}
        assert not kinds & ({"L"} if run.is_rtl else {"R", "AL"})
        assert run.text
    assert all(one.is_rtl is not other.is_rtl for one, other in pairwise(found))
