"""Finding one of many by typing, in whatever spelling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.widgets import Chip, Entry, LineField, PickField, PickManyField
from app.ui.widgets.pick_list import best_first
from app.ui.widgets.problem_mark import take_back_unread

BODIES = [
    Entry(1, "شهرداری منطقه ۲۰", "نهاد", also="منطقه بیست"),
    Entry(2, "سرکلانتری نهم", "نیروی انتظامی"),
    Entry(3, "فرمانداری شهرستان ری", "نهاد"),
    Entry(4, "شورایاری دولت‌آباد", "محله"),
    Entry(5, "علی کاظمی نمونه"),
]


@pytest.fixture
def page(qtbot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


def put(page: QWidget, *fields: QWidget) -> None:
    for field in fields:
        page.layout().addWidget(field)
    page.show()
    page.activateWindow()
    fields[0].setFocus()
    QApplication.processEvents()


def popup_key(key: Qt.Key) -> None:
    """Keys go to the open list, which passes on what it does not need."""
    QTest.keyClick(QApplication.activePopupWidget(), key)


def heard(signal) -> list:
    said: list = []
    signal.connect(said.append)
    return said


@pytest.mark.parametrize("typed", ["علي ك", "كاظمي", "کاظمی"])
def test_typed_with_arabic_letters_the_person_is_found(page, type_text, typed) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    type_text(field, typed)
    assert field.offered_labels() == ["علی کاظمی نمونه"]


@pytest.mark.parametrize("typed", ["دولت آباد", "دولتاباد", "دولت‌آباد", "منطقه بیست"])
def test_spaces_half_spaces_and_aliases_find(page, type_text, typed) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    type_text(field, typed)
    assert len(field.offered_labels()) == 1


def test_enter_takes_the_first(page, type_text) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    said = heard(field.committed)
    type_text(field, "کلان")
    popup_key(Qt.Key.Key_Return)
    assert said == [2]
    assert field.value() == 2
    assert field.text() == "سرکلانتری نهم"
    assert field.offered_labels() == []


def test_tab_takes_the_chosen_line_and_goes_on(page, type_text) -> None:
    field, following = PickField(entries=BODIES), LineField()
    put(page, field, following)
    said = heard(field.committed)
    type_text(field, "کلان")
    popup_key(Qt.Key.Key_Tab)
    assert said == [2]
    assert (field.text(), bool(field.property("invalid"))) == ("سرکلانتری نهم", False)
    assert following.hasFocus()


def test_tab_makes_nothing_new(page, type_text) -> None:
    field = PickField(entries=BODIES, creates=True)
    put(page, field, LineField())
    made = heard(field.created)
    type_text(field, "ناشناس")
    popup_key(Qt.Key.Key_Tab)
    assert made == []


def test_an_entry_says_by_which_other_name_it_was_found() -> None:
    places = [Entry(1, "ابن‌بابویه", "ناحیه ۱", also="ظهیرآباد\nباغ طوطی"), Entry(2, "ظهیریه")]
    found = {entry.id: entry.detail for entry in best_first(places, "ظهیر")}
    assert found == {1: "«ظهیرآباد»، ناحیه ۱", 2: ""}


def test_arrows_choose_another(page, type_text) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    said = heard(field.committed)
    type_text(field, "نهاد")
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Return)
    assert said == [3]


@pytest.mark.parametrize("keys", [1, 2, 5])
@pytest.mark.parametrize("creates", [False, True])
def test_down_stays_on_the_last_line_and_enter_takes_it(page, type_text, keys, creates) -> None:
    field = PickField(entries=BODIES[:2], creates=creates)
    put(page, field)
    said = heard(field.committed)
    type_text(field, "سرکلانتری نهم")
    for _ in range(keys):
        popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Return)
    assert said == [2]
    assert field.accessibleDescription() == ""


def test_up_stays_on_the_first_line(page, type_text) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    said = heard(field.committed)
    type_text(field, "شهردار")
    popup_key(Qt.Key.Key_Up)
    popup_key(Qt.Key.Key_Return)
    assert said == [1]


def test_enter_takes_the_chosen_line_and_not_the_name_that_stands_in_the_field(page, type_text) -> None:
    field = PickField(entries=[Entry(1, "ری"), Entry(2, "ری نو")])
    put(page, field)
    said = heard(field.committed)
    type_text(field, "ری")
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Return)
    assert said == [2]


def test_a_new_name_is_no_refused_one(page, type_text) -> None:
    field = PickField(entries=BODIES, creates=True)
    put(page, field)
    field.set_value(2)
    field.selectAll()
    type_text(field, "شرکت آب")
    popup_key(Qt.Key.Key_Return)
    assert field.text() == "سرکلانتری نهم", "until the new one is known"
    assert field.accessibleDescription() == ""


def test_down_opens_the_whole_list(page) -> None:
    field = PickField(entries=BODIES)
    put(page, field)
    field.set_value(2)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert len(field.offered_labels()) == 5
    popup_key(Qt.Key.Key_Escape)
    assert field.offered_labels() == []
    assert field.value() == 2


def test_an_unknown_name_offers_to_create_it(page, type_text) -> None:
    field = PickField(entries=BODIES, creates=True)
    put(page, field)
    made = heard(field.created)
    said = heard(field.committed)
    type_text(field, "شرکت آب")
    assert field.offered_labels() == ["افزودن «شرکت آب»"]
    popup_key(Qt.Key.Key_Return)
    assert made == ["شرکت آب"]
    assert said == []


def test_a_known_name_is_not_offered_for_creation(page, type_text) -> None:
    field = PickField(entries=BODIES, creates=True)
    put(page, field)
    type_text(field, "سر کلانتری نهم")
    assert field.offered_labels() == ["سرکلانتری نهم"]


def test_emptying_the_field_takes_the_pick_away(page) -> None:
    field, other = PickField(entries=BODIES), LineField()
    put(page, field, other)
    field.set_value(2)
    said = heard(field.committed)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    other.setFocus()
    assert said == [None]


def test_a_name_typed_in_full_is_taken_on_leaving_and_nonsense_is_marked(page, type_text) -> None:
    field, other = PickField(entries=BODIES), LineField()
    put(page, field, other)
    said = heard(field.committed)
    type_text(field, "سر کلانتری نهم")
    popup_key(Qt.Key.Key_Escape)
    other.setFocus()
    assert said == [2]
    field.setFocus()
    field.selectAll()
    type_text(field, "هیچ‌کس")
    other.setFocus()
    assert said == [2]
    assert "در فهرست نیست" in field.accessibleDescription()
    assert field.value() == 2


def test_several_are_picked_one_after_the_other_and_taken_away(page, type_text) -> None:
    field = PickManyField(entries=BODIES)
    put(page, field)
    said = heard(field.committed)
    for typed in ("کلان", "فرماندار"):
        type_text(field.input, typed)
        popup_key(Qt.Key.Key_Return)
    assert said == [(2,), (2, 3)]
    assert field.input.text() == ""
    type_text(field.input, "کلان")
    assert field.input.offered_labels() == [], "what was picked is not offered again"
    field.input.clear()
    QApplication.processEvents()
    chips = [chip for chip in field.findChildren(Chip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["سرکلانتری نهم", "فرمانداری شهرستان ری"]
    chips[0].cross.click()
    assert said[-1] == (3,)
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    assert said[-1] == ()


def test_chips_stand_from_right_to_left(page) -> None:
    field = PickManyField(entries=BODIES)
    put(page, field)
    field.set_value([2, 5])
    page.resize(700, 200)
    QApplication.processEvents()
    first, second = (c for c in field.findChildren(Chip))
    assert first.geometry().left() > second.geometry().right()
    assert second.geometry().left() > field.input.geometry().left()


def test_a_locked_field_of_several_with_nothing_in_it_keeps_its_height(qtbot) -> None:
    field = PickManyField(entries=BODIES)
    qtbot.addWidget(field)
    before = field.sizeHint().height()
    field.set_locked(True)
    field.show()
    field.resize(200, 1)
    assert field.height() >= before


def test_words_that_are_no_entry_are_taken_back_and_the_one_of_before_comes_again(page, type_text) -> None:
    field, other = PickField(entries=BODIES), LineField()
    put(page, field, other)
    field.set_value(2)
    field.selectAll()
    type_text(field, "خواسته اهالی است")
    other.setFocus()
    assert field.property("invalid")
    assert take_back_unread(page)
    assert (field.text(), field.value(), bool(field.property("invalid"))) == ("سرکلانتری نهم", 2, False)
    assert not take_back_unread(page)
