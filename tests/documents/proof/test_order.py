"""The order of a line as python-bidi has it, against familiar phrases and our own levels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.proof import order
from app.documents.typesetting.levels import levels

MIXED = st.text("ابپ۰۱۲09ABxé()«»[]،؛.:؟/-+%٪ \u200c\u200dًٔ…–@#'\"٣,", max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("محلات", "تالحم"),
        ("۷۵٪ آرا", "ارآ ۷۵٪"),
        ("امام رضا(ع)", ")ع(اضر ماما"),
        ("نسخه v2.4 (REST API) برای", "یارب v2.4 (REST API) هخسن"),
        ("۱۵ = ۸ + ۷", "۷ + ۸ = ۱۵"),
    ],
)
def test_familiar_phrases(text: str, shown: str) -> None:
    turned = order.directions(text)
    assert "".join(text[place] for place in order.visual(text, turned)) == shown


@settings(max_examples=200, deadline=None)
@given(MIXED)
def test_two_independent_algorithms_agree(text: str) -> None:
    turned = [level & 1 == 1 for level in levels(text + "\u200f")[:-1]]
    assert order.directions(text) == turned


def test_marks_on_one_spot_have_no_order_and_others_have() -> None:
    assert order.comparable("ب\u064b\u0651") == order.comparable("ب\u0651\u064b")
    assert order.comparable("ب\u064bت") != order.comparable("بت\u064b")
    assert order.comparable("می\u200cشود") != order.comparable("میشود")
    assert order.comparable("\u034fب") == order.comparable("ب")
