"""The split of a quantity typed as a tree: 15 = 8 + 7, 7 = 5 + 2; then 8 + 6 and 8 + 8 of the same 15."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Body
from app.domain.gap import open_gaps
from app.domain.quantity import Axis, Part, Quantity, Split, excesses
from app.domain.resolution import Resolution
from app.services import meetings
from app.services import register as registers
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.ui.meetings.resolutions.rows import quantity_text
from app.ui.meetings.resolutions.split_level import SplitLevel, balanced
from app.ui.widgets.reading_order import reading_order

Typist = Callable[[QWidget, str], None]


@pytest.fixture
def part(part: ResolutionsPart, desk: Desk, qtbot: QtBot, type_text: Typist) -> ResolutionsPart:
    """The part with a new resolution, chosen, that has no quantity yet."""
    type_text(part.entry.field, "استقرار ایستگاه پلیس")
    qtbot.keyClick(part.entry.field, Qt.Key.Key_Return)
    desk.tasks.drain()
    return part


@pytest.fixture
def kept(office: Office, desk: Desk, sample_id: str) -> Callable[[], Resolution]:
    """The new resolution as the office holds it."""

    def read() -> Resolution:
        desk.tasks.drain()
        return meetings.read(office, sample_id).meeting.resolutions[-1]

    return read


@pytest.fixture
def press(part: ResolutionsPart, qtbot: QtBot, desk: Desk) -> Callable[..., None]:
    """Presses a key where the caret is, in the list that is open if there is one."""

    def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.activePopupWidget() or caret(part), key, modifier)
        settle(part)
        desk.tasks.drain()

    return pressed


@pytest.fixture
def say(part: ResolutionsPart, type_text: Typist) -> Callable[[str], None]:
    """Types where the caret is."""

    def said(text: str) -> None:
        type_text(caret(part), text)
        settle(part)

    return said


def caret(part: ResolutionsPart) -> QWidget:
    """The field with the caret."""
    field = part.focusWidget()
    assert field is not None
    return field


def settle(part: ResolutionsPart) -> None:
    """On the offscreen platform a list that has closed takes the focus late; give it back."""
    if not QApplication.activePopupWidget():
        field = caret(part)
        QApplication.processEvents()
        part.activateWindow()
        QApplication.processEvents()
        field.setFocus()


def begin(part: ResolutionsPart, say: Callable[[str], None], press: Callable[..., None]) -> None:
    """Say «۱۵ ایستگاه» and open its split."""
    part.editor.quantity.amount.setFocus()
    say("15")
    press(Qt.Key.Key_Return)
    say("ایستگاه")
    part.editor.quantity.unit.flush()
    part.editor.quantity.opener.click()


def add(say: Callable[[str], None], press: Callable[..., None], name: str, amount: str) -> None:
    """Type one row: name, Enter, amount, Enter; where a list is open, Enter takes from it."""
    say(name)
    press(Qt.Key.Key_Return)
    say(amount)
    press(Qt.Key.Key_Return)


def root(part: ResolutionsPart) -> SplitLevel:
    return part.editor.quantity.split


def test_the_tree_of_the_seed_is_typed_with_keys_alone(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    add(say, press, "خارج از محدوده شهری", "8")
    add(say, press, "داخل محدوده شهری", "7")

    root(part).row(1).amount.setFocus()
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    add(say, press, "مدیریت شهری", "5")
    add(say, press, "فرمانداری", "2")

    root(part).row(0).amount.setFocus()
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    outside = root(part).row(0).below
    assert outside.note.text() == "۸ ایستگاه هنوز تعیین نشده است"
    outside.confirm.click()

    quantity = kept().quantity
    assert quantity is not None
    assert (quantity.amount, quantity.unit) == (Decimal(15), "ایستگاه")
    assert quantity.split is not None
    assert quantity.split.axis is Axis.PLACE
    eight, seven = quantity.split.parts
    assert [(one.label, one.amount) for one in (eight, seven)] == [
        ("خارج از محدوده شهری", Decimal(8)),
        ("داخل محدوده شهری", Decimal(7)),
    ]
    assert eight.split is not None
    assert seven.split is not None
    assert eight.split.axis is seven.split.axis is Axis.SUPPLIER
    assert [(one.unassigned, one.amount) for one in eight.split.parts] == [(True, Decimal(8))]
    assert [(one.body_id, one.amount) for one in seven.split.parts] == [
        ("sample-body-district", Decimal(5)),
        ("sample-body-governorate", Decimal(2)),
    ]
    assert root(part).total.text() == "جمع: ۱۵"
    assert root(part).note.isHidden()
    assert "۱۵ ایستگاه = ۸ + ۷" in {mark.text for mark in part.list.rows.row(7).marks}


def test_parts_whose_whole_nobody_said_offer_their_sum_as_the_whole(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    quantity = part.editor.quantity
    quantity.unit.setFocus()
    say("ایستگاه")
    quantity.unit.flush()
    quantity.opener.click()
    add(say, press, "خارج", "8")
    say("داخل")
    press(Qt.Key.Key_Return)
    assert not root(part).take_sum.isVisible()  # nobody knows how many the second has
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    add(say, press, "مدیریت شهری", "5")
    add(say, press, "فرمانداری", "2")
    inside = root(part).row(1)
    assert inside.below.take_sum.text() == "ثبت ۷ ایستگاه به‌عنوان مقدار کل"
    inside.below.take_sum.click()
    assert (inside.amount.text(), inside.amount.hasFocus()) == ("۷", True)
    assert kept().quantity.amount is None  # type: ignore[union-attr]
    assert root(part).take_sum.text() == "ثبت ۱۵ ایستگاه به‌عنوان مقدار کل"
    root(part).take_sum.click()
    assert (quantity.amount.text(), quantity.amount.hasFocus()) == ("۱۵", True)
    assert kept().quantity.amount == Decimal(15)  # type: ignore[union-attr]
    assert not root(part).take_sum.isVisible()
    assert root(part).unbalanced() is None


def test_eight_and_six_leave_one_that_is_confirmed_as_unassigned(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    add(say, press, "خارج از محدوده", "8")
    add(say, press, "داخل محدوده", "6")
    level = root(part)
    assert level.note.text() == "۱ ایستگاه هنوز تعیین نشده است"
    assert level.total.text() == "جمع: ۱۴"
    assert "۱ ایستگاه تعیین نشده" in {mark.text for mark in part.list.rows.row(7).marks}
    level.confirm.click()
    quantity = kept().quantity
    assert quantity is not None
    assert quantity.split is not None
    rest = quantity.split.parts[-1]
    assert (rest.unassigned, rest.amount) == (True, Decimal(1))
    assert level.note.isHidden()
    assert level.total.text() == "جمع: ۱۵"


def test_eight_and_eight_are_marked_with_both_numbers_and_not_lost(
    part: ResolutionsPart,
    office: Office,
    sample_id: str,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    add(say, press, "خارج", "8")
    add(say, press, "داخل", "8")
    level = root(part)
    assert level.note.text().startswith("جمع تفکیک (۱۶) از مقدار کل (۱۵ ایستگاه) بیشتر است")
    assert level.note.property("role") == "problem"
    assert level.confirm.isHidden()
    assert level.row(1).amount.text() == "۸"
    assert level.row(1).amount.property("invalid") is True
    quantity = kept().quantity
    assert quantity is not None
    assert excesses(quantity)
    stops = {one.code for one in open_gaps(meetings.read(office, sample_id).meeting)}
    assert "split_over" in stops
    assert part.list.rows.row(7).marks[-1].tone == "red"

    part.list.setFocus()
    part.jump_to(part.list.current_id(), "split")
    assert part.focusWidget() is level.row(1).amount
    level.row(1).amount.selectAll()
    say("7")
    press(Qt.Key.Key_Return)
    kept()
    assert level.note.isHidden()
    assert level.row(1).amount.property("invalid") is False


def test_the_row_unassigned_gives_way_to_who_takes_it_over(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    root(part).confirm.click()
    kept()
    root(part).add_part()
    add(say, press, "محله نمونه", "4")
    quantity = kept().quantity
    assert quantity is not None
    assert quantity.split is not None
    assert [(one.unassigned, one.amount) for one in quantity.split.parts] == [
        (False, Decimal(4)),
        (True, Decimal(11)),
    ]


def test_nothing_is_not_an_amount(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    add(say, press, "خارج", "0")
    row = root(part).row(0)
    assert "بزرگ‌تر از صفر" in row.note.text()
    assert row.amount.text() == "۰"
    quantity = kept().quantity
    assert quantity is not None
    assert quantity.split is not None
    assert quantity.split.parts[0].amount is None


def test_another_axis_keeps_the_names(
    part: ResolutionsPart,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
) -> None:
    begin(part, say, press)
    add(say, press, "مدیریت شهری", "5")
    axis = root(part).axis
    for place, expected in (
        (1, ("", "sample-body-district")),
        (3, ("شهرداری منطقه ۲۰", None)),
    ):
        axis.setCurrentIndex(place)
        axis.activated.emit(place)
        quantity = kept().quantity
        assert quantity is not None
        assert quantity.split is not None
        only = quantity.split.parts[0]
        assert (only.label, only.body_id) == expected


def test_a_part_and_a_split_can_be_taken_away_and_brought_back(
    part: ResolutionsPart,
    desk: Desk,
    kept: Callable[[], Resolution],
    say: Callable[[str], None],
    press: Callable[..., None],
    qtbot: QtBot,
) -> None:
    begin(part, say, press)
    add(say, press, "خارج", "8")
    add(say, press, "داخل", "7")
    whole = kept().quantity
    for cross in (root(part).row(0).remove, root(part).close_button):
        with qtbot.waitSignal(desk.done) as done:
            cross.click()
        assert kept().quantity != whole
        assert done.args is not None
        done.args[1]()
        assert kept().quantity == whole
        assert [row.amount.text() for row in root(part).rows] == ["۸", "۷"]
    root(part).close_button.click()
    assert kept().quantity == Quantity(Decimal(15), "ایستگاه")
    assert root(part).isHidden()


def test_a_new_name_in_the_register_finds_only_the_rows_that_are_still_there(
    part: ResolutionsPart, desk: Desk, kept: Callable[[], Resolution], qtbot: QtBot
) -> None:
    part.list.choose("sample-r3")
    inside = root(part).row(1).below
    gone = root(part).row(0)
    gone.remove.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(gone))
    desk.do(registers.put, Body("new", "سازمان نمونه"))
    kept()
    field = inside.row(0).name.field
    field.open_list()
    assert "سازمان نمونه" in field.offered_labels()


def test_tab_goes_through_the_tree_as_it_is_seen(part: ResolutionsPart) -> None:
    part.list.choose("sample-r3")
    QApplication.processEvents()
    stops = reading_order(root(part))
    assert stops == [stop for stop in _as_seen(root(part)) if stop in stops]
    assert {row.amount for row in root(part).rows} < set(stops)


def _as_seen(level: SplitLevel) -> Iterator[QWidget]:
    yield from (level.axis, level.add, level.close_button)
    for row in level.rows:
        yield from (row.name.field, row.amount, row.deeper, row.remove)
        if row.below is not None:
            yield from _as_seen(row.below)
    yield level.confirm


def test_at_large_text_nothing_of_the_tree_is_cut(part: ResolutionsPart) -> None:
    theme.current().apply("light", 140)
    try:
        part.list.choose("sample-r3")
        for row in root(part).rows:
            assert row.name.field.width() >= row.name.field.minimumSizeHint().width()
            assert row.width() <= root(part).width()
            assert row.amount.fontMetrics().horizontalAdvance("۱۵") < row.amount.width()
    finally:
        theme.current().apply("light", 100)


AMOUNTS = st.decimals(1, 1000, places=1)


@given(st.lists(st.tuples(AMOUNTS, st.booleans()), max_size=6), AMOUNTS)
def test_balanced_parts_never_lose_a_name_and_leave_at_most_one_rest(
    given_parts: list[tuple[Decimal, bool]], whole: Decimal
) -> None:
    parts = tuple(Part(str(n), "", amount, unassigned=rest) for n, (amount, rest) in enumerate(given_parts))
    after = balanced(parts, whole)
    named = [part for part in parts if not part.unassigned]
    assert [part for part in after if not part.unassigned] == named
    assert sum(part.unassigned for part in after) <= 1
    if any(part.unassigned for part in after):
        assert Split(Axis.PLACE, after).total == whole


def test_what_is_unknown_of_a_quantity_is_not_said() -> None:
    assert quantity_text(Quantity(None, "کانکس")) == "کانکس"
    assert quantity_text(Quantity(Decimal(5))) == "۵"
    one = Split(Axis.PLACE, (Part("1", "خارج", Decimal(8)), Part("2", "داخل")))
    assert quantity_text(Quantity(Decimal(15), "ایستگاه", one)) == "۱۵ ایستگاه"
