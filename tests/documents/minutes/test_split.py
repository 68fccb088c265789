"""The split as it is printed: the tree in order, what is missing or too much, and the sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.documents.minutes import split
from app.documents.minutes.form import Form
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph
from app.documents.wording import Wording
from app.domain.minutes import Minutes
from app.domain.quantity import Axis, Part, Quantity, Split
from tests.documents.minutes.conftest import LETTERHEAD


@pytest.fixture
def form(draft: Minutes, words: Wording, family: FontFamily) -> Form:
    return Form(draft, LETTERHEAD, words, family)


def rows(form: Form, quantity: Quantity) -> list[tuple[float, str, str]]:
    """Indent, label and amount of every row."""
    table = split.table(form, quantity)
    assert table
    found = []
    for row in table.rows:
        label, amount = (cell[0] for cell in row.cells)
        assert isinstance(label, Paragraph)
        assert isinstance(amount, Paragraph)
        found.append((label.style.indent, label.runs[0].text, amount.runs[0].text))
    return found


def two_places(whole: int | None, *amounts: int) -> Quantity:
    parts = tuple(Part(str(n), f"نقطه {n}", Decimal(amount)) for n, amount in enumerate(amounts))
    return Quantity(Decimal(whole) if whole else None, "ایستگاه", Split(Axis.PLACE, parts))


def test_the_stations_of_the_seed_are_a_tree_with_one_sum(form: Form) -> None:
    (quantity,) = [
        one.quantity for one in form.minutes.meeting.resolutions if one.quantity and one.quantity.split
    ]
    found = rows(form, quantity)
    assert [(label, amount) for _, label, amount in found] == [
        ("خارج از محدوده شهری", "۸ ایستگاه"),
        ("تأمین‌کننده: تعیین‌نشده", "همه این ۸"),
        ("داخل محدوده شهری", "۷ ایستگاه"),
        ("تأمین‌کننده: شهرداری منطقه ۲۰", "۵ از این ۷"),
        ("تأمین‌کننده: فرمانداری شهرستان ری", "۲ از این ۷"),
        ("جمع", "۱۵ ایستگاه"),
    ]
    assert [indent > 0 for indent, _, _ in found] == [False, True, False, True, True, False]


def test_a_shortfall_is_named_before_the_sum(form: Form) -> None:
    assert [row[1:] for row in rows(form, two_places(15, 8, 6))][-2:] == [
        ("هنوز تعیین نشده", "۱ ایستگاه"),
        ("جمع", "۱۵ ایستگاه"),
    ]


def test_an_excess_enters_no_sum(form: Form) -> None:
    found = rows(form, two_places(15, 8, 8))
    assert [label for _, label, _ in found] == ["نقطه ۰", "نقطه ۱", "بیش از کل"]


def test_without_a_whole_the_sum_is_that_of_the_parts(form: Form) -> None:
    assert rows(form, two_places(None, 8500, 4500))[-1][1:] == ("جمع", "۱۳٬۰۰۰ ایستگاه")


def test_a_quantity_without_parts_has_no_table(form: Form) -> None:
    assert split.table(form, Quantity(Decimal(5), "کانکس")) is None
