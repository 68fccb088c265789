"""A name that nothing is called by, as she meets it in the line: one press from right, never invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.domain.person import Person, Position
from app.services import meetings
from app.services import register as registers
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.words import Catalogue
from tests.ui.meetings.resolutions.test_line_entry import CTRL, DISTRICT, opened, press, settle, shown, text

Typist = Callable[[QWidget, str], None]
Buttons = dict[str, Callable[[], None]]


@pytest.fixture
def entry(office: Office, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot) -> LineEntry:
    """The line alone, with the caret in it."""
    return opened(desk, catalogue, office, sample_id, qtbot)


def buttons(entry: LineEntry) -> Buttons:
    """What is offered below the line, and how it is pressed."""
    return {one.text(): one.click for one in entry.note.buttons if one.isVisible()}


def bodies(office: Office) -> list[str]:
    return [body.name for body in registers.read(office).bodies]


def test_the_nearest_body_is_one_press_away(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    type_text(entry.field, "نصب دوربین مسئول: شهرداری منتقه ۲۰؛ ")
    assert "نهادی به این نام شناخته نیست" in entry.note.text()
    assert list(buttons(entry)) == [
        "شاید منظور: شهرداری منطقه ۲۰",
        "افزودن «شهرداری منتقه ۲۰» به‌عنوان نهاد تازه",
    ]
    buttons(entry)["شاید منظور: شهرداری منطقه ۲۰"]()
    assert text(entry) == "نصب دوربین مسئول: شهرداری منطقه ۲۰؛ "
    assert (entry.note.isVisible(), entry.field.hasFocus()) == (False, True)
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions[-1].responsible_ids == (DISTRICT,)


def test_while_it_is_typed_tab_takes_the_nearest_and_enter_takes_nothing_for_her(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    type_text(entry.field, "نصب *شهرداری منتقه ۲۰")
    assert entry.field.offers.labels() == ["شهرداری منطقه ۲۰", "افزودن «شهرداری منتقه ۲۰» به‌عنوان نهاد تازه"]
    assert entry.field.offers.chosen is None
    press(entry, Qt.Key.Key_Tab)
    assert text(entry) == "نصب *شهرداری منطقه ۲۰"
    entry.field.undo()
    press(entry, Qt.Key.Key_Return)
    assert "شاید منظور: شهرداری منطقه ۲۰" in buttons(entry)  # it only tells, and offers
    press(entry, Qt.Key.Key_Return)
    taken = held().resolutions[-1]
    assert (taken.text, taken.responsible_ids) == ("نصب مسئول: شهرداری منتقه ۲۰", ())


def test_a_new_body_is_added_by_one_press_and_taken_back_by_its_undo(
    office: Office, desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist, qtbot: QtBot
) -> None:
    before = bodies(office)
    type_text(entry.field, "لایروبی نهر مسئول: شرکت نمونه آب تا جلسه بعد")
    assert bodies(office) == before
    with qtbot.waitSignal(desk.done) as done:
        buttons(entry)["افزودن «شرکت نمونه آب» به‌عنوان نهاد تازه"]()
    settle(desk)
    assert text(entry) == "لایروبی نهر مسئول: شرکت نمونه آب تا جلسه بعد"
    assert shown(entry)["مسئول: شرکت نمونه آب"] == "primary"
    press(entry, Qt.Key.Key_Return, CTRL)
    (added,) = [body for body in registers.read(office).bodies if body.name == "شرکت نمونه آب"]
    assert held().resolutions[-1].responsible_ids == (added.id,)
    sentence, undo = done.args or ["", None]
    assert sentence == "نهاد «شرکت نمونه آب» افزوده شد"
    desk.do(meetings.remove, held().id, held().resolutions[-1].id)
    undo()
    settle(desk)
    assert bodies(office) == before


def test_a_new_name_is_added_from_the_offers_by_keys_and_not_by_leaving(
    office: Office, desk: Desk, entry: LineEntry, type_text: Typist
) -> None:
    before = bodies(office)
    type_text(entry.field, "نصب *کارگاه زمرد")
    assert entry.field.offers.labels() == ["افزودن «کارگاه زمرد» به‌عنوان نهاد تازه"]
    press(entry, Qt.Key.Key_Tab)
    settle(desk)
    assert bodies(office) == before
    entry.field.setFocus()
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Return)
    settle(desk)
    assert set(bodies(office)) - set(before) == {"کارگاه زمرد"}
    assert shown(entry) == {"مسئول: کارگاه زمرد": "primary"}
    assert text(entry) == "نصب *کارگاه زمرد"


def test_a_person_or_a_post_stands_for_its_body_and_the_chip_says_why(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    position = Position("p", "سرپرست", body_id=DISTRICT)
    desk.do(registers.put, Person("new", "زمردیان‌نمونه", "آوا", positions=(position,)))
    settle(desk)
    for typed in ("زمردیان‌نمونه", "سرپرست"):
        type_text(entry.field, f"نصب *{typed}")
        assert shown(entry) == {"مسئول: شهرداری منطقه ۲۰ — آوا زمردیان‌نمونه، سرپرست": "primary"}
        assert (entry.field.offers.labels(), entry.field.offers.chosen) == (["شهرداری منطقه ۲۰"], None)
        press(entry, Qt.Key.Key_Return)
        assert (held().resolutions[-1].text, held().resolutions[-1].responsible_ids) == ("نصب", (DISTRICT,))


def test_a_person_begun_is_offered_as_the_body_and_enter_takes_it(
    desk: Desk, entry: LineEntry, type_text: Typist
) -> None:
    position = Position("p", "سرپرست", body_id=DISTRICT)
    desk.do(registers.put, Person("new", "زمردیان‌نمونه", "آوا", positions=(position,)))
    settle(desk)
    type_text(entry.field, "نصب *زمرد")
    offer = entry.field.offers.names.entry(0)
    assert (offer.label, offer.detail) == ("شهرداری منطقه ۲۰", "آوا زمردیان‌نمونه، سرپرست")
    type_text(entry.field, "؛ ")
    assert "از یک شخص است" in entry.note.text()
    assert list(buttons(entry)) == [
        "شهرداری منطقه ۲۰ — آوا زمردیان‌نمونه، سرپرست", "افزودن «زمرد» به‌عنوان نهاد تازه",
    ]  # fmt: skip
    for _letter in "؛ ":
        press(entry, Qt.Key.Key_Backspace)
    press(entry, Qt.Key.Key_Return)
    assert text(entry) == "نصب *شهرداری منطقه ۲۰"


def test_a_post_of_several_bodies_waits_for_her(desk: Desk, entry: LineEntry, type_text: Typist) -> None:
    for number, body in enumerate((DISTRICT, "sample-body-police")):
        position = Position(f"p{number}", "سرپرست", body_id=body)
        desk.do(registers.put, Person(f"new{number}", f"زمردیان {number}", positions=(position,)))
    settle(desk)
    type_text(entry.field, "نصب *سرپرست")
    assert len(entry.field.offers.labels()) == 2
    assert entry.field.offers.chosen is None
    type_text(entry.field, "؛ ")
    assert "به چند نهاد می‌رسد" in entry.note.text()
    buttons(entry)["شهرداری منطقه ۲۰ — زمردیان 0، سرپرست"]()
    assert text(entry) == "نصب *شهرداری منطقه ۲۰؛ "


def test_a_person_without_a_body_is_told_and_not_made_one(
    desk: Desk, entry: LineEntry, type_text: Typist
) -> None:
    desk.do(registers.put, Person("new", "زمردیان‌نمونه", positions=(Position("p", "شهردار ناحیه ۷"),)))
    settle(desk)
    type_text(entry.field, "نصب مسئول: زمردیان‌نمونه")
    offers = entry.field.offers
    assert offers.labels() == ["زمردیان‌نمونه"]
    assert offers.names.entry(0).detail == "نهادی ندارد"
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Return)  # it only tells
    assert text(entry) == "نصب مسئول: زمردیان‌نمونه"
    type_text(entry.field, "؛ ")
    assert entry.note.text() == "«زمردیان‌نمونه» نهادی ندارد؛ در متن می‌ماند"
    assert not buttons(entry)


def test_a_new_neighbourhood_is_added_and_a_near_one_offered(
    office: Office, desk: Desk, entry: LineEntry, type_text: Typist
) -> None:
    type_text(entry.field, "نصب محله: دولط‌آباد؛ ")
    assert next(iter(buttons(entry))) == "شاید منظور: دولت‌آباد"
    buttons(entry)["افزودن محله «دولط‌آباد»"]()
    settle(desk)
    assert "دولط‌آباد" in [place.name for place in registers.read(office).neighbourhoods]
    assert shown(entry) == {"محله: دولط‌آباد": "primary"}


def test_a_topic_is_free_but_one_that_is_nearly_there_is_offered(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    type_text(entry.field, "گشت شبانه موضوع: نورپردازی معابر")
    press(entry, Qt.Key.Key_Return, CTRL)
    settle(desk)
    type_text(entry.field, "تعویض موضوع: نورپردازی معبر؛ ")
    assert shown(entry) == {"موضوع: نورپردازی معبر": "primary"}
    assert "مانند آن در این جلسه" in entry.note.text()
    buttons(entry)["شاید منظور: نورپردازی معابر"]()
    press(entry, Qt.Key.Key_Return, CTRL)
    assert [one.topic for one in held().resolutions[-2:]] == ["نورپردازی معابر"] * 2


def test_buttons_go_as_soon_as_the_name_is_put_right(entry: LineEntry, type_text: Typist) -> None:
    type_text(entry.field, "نصب مسئول: اداره فلان؛ ")
    assert buttons(entry)
    entry.field.selectAll()
    QTest.keyClick(entry.field, Qt.Key.Key_Backspace)
    assert not buttons(entry)
    assert not entry.note.isVisible()
