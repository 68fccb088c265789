"""نهادها، محل‌ها و نوع نشست: names that mean one body, what a new meeting starts with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.domain.body import Body, BodyKind
from app.services import register
from app.services.office import Office
from app.ui.people import PeoplePage
from tests.ui.people.conftest import drain

Writing = Callable[[QLineEdit | QTextEdit, str], None]
POLICE, POLICE_9 = "sample-body-police", "sample-body-police-9"


def editor(page: PeoplePage) -> Any:
    pane = page.pane()
    assert pane is not None
    return pane.editor


def body(office: Office, body_id: str) -> Body:
    found = register.read(office).body(body_id)
    assert found is not None
    return found


def test_an_alias_is_a_chip_by_enter_by_comma_and_by_leaving(
    page: PeoplePage, office: Office, type_text: Callable[..., None]
) -> None:
    page.choose(POLICE_9)
    field = editor(page).aliases
    field.input.setFocus()
    type_text(field.input, "کلانتري نهم")
    QTest.keyClick(QApplication.activePopupWidget() or field.input, Qt.Key.Key_Return)
    type_text(field.input, "پلیس نهم،")
    type_text(field.input, "سر کلانتری نهم")
    editor(page).name.setFocus()
    drain(page)
    names = ("سرکلانتری نهم", "سرکلانتری نهم فاتب", "کلانتری نهم", "پلیس نهم")
    assert body(office, POLICE_9).aliases == names
    assert field.input.text() == ""
    field.input.setFocus()
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    drain(page)
    assert body(office, POLICE_9).aliases == names[:3]


def test_the_name_of_another_body_is_refused_at_the_field_and_stays_to_be_corrected(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.choose(POLICE_9)
    field = editor(page).aliases
    row = editor(page).form.rows[field]
    write(field.input, "پلیس")
    drain(page)
    assert row.note() == "نام «پلیس» از آنِ «فرماندهی انتظامی تهران بزرگ» است؛ نام دیگری بنویسید."
    assert "پلیس" in field.value()
    assert "پلیس" not in body(office, POLICE_9).aliases
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    drain(page)
    assert row.note() == row._hint
    assert body(office, POLICE_9).aliases == ("سرکلانتری نهم", "سرکلانتری نهم فاتب")


def test_names_kind_and_parent_are_saved(page: PeoplePage, office: Office, write: Writing) -> None:
    page.choose("sample-body-qarargah")
    write(editor(page).name, "قرارگاه نمونه")
    write(editor(page).short_name, "قرارگاه ن")
    write(editor(page).above, "شهرداری منطقه ۲۰")
    editor(page).kind.setCurrentIndex(0)
    editor(page).kind.activated.emit(0)
    drain(page)
    now = body(office, "sample-body-qarargah")
    assert (now.name, now.short_name) == ("قرارگاه نمونه", "قرارگاه ن")
    assert (now.parent_id, now.kind) == ("sample-body-district", BodyKind.DISTRICT)


def test_nothing_can_be_part_of_itself(page: PeoplePage) -> None:
    page.choose(POLICE)
    editor(page).above.open_list()
    offered = editor(page).above.offered_labels()
    assert "شهرداری منطقه ۲۰" in offered
    assert "فرماندهی انتظامی تهران بزرگ" not in offered
    assert "سرکلانتری نهم فرماندهی انتظامی تهران بزرگ" not in offered


def test_a_body_that_only_the_register_names_says_so(page: PeoplePage, office: Office) -> None:
    register.put(office, Body("above", "بالادست نمونه"))
    page.desk.do(register.put, Body("below", "زیردست نمونه", parent_id="above"))
    drain(page)
    page.choose("above")
    pane = page.pane()
    assert pane is not None
    pane.remove.click()
    drain(page)
    banner = pane.banner()
    assert banner is not None
    assert banner.sentence().startswith("«بالادست نمونه» در همین دفتر به کار رفته است")
    assert register.read(office).body("above") is not None


def test_a_new_body_and_a_new_venue_come_with_their_names(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.show_shelf("bodies")
    page.new.click()
    write(editor(page).name, "آتش‌نشانی نمونه")
    drain(page)
    assert "آتش‌نشانی نمونه" in [row.name for row in page.list.rows()]
    page.show_shelf("settings")
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write(editor(page).name, "سالن نمونه")
    write(editor(page).capacity, "۱۵۰")
    write(editor(page).address, "خیابان نمونه")
    drain(page)
    venue = next(one for one in register.read(office).venues if one.name == "سالن نمونه")
    assert (venue.capacity, venue.address) == (150, "خیابان نمونه")


def test_a_series_says_what_a_new_meeting_starts_with(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.show_shelf("settings")
    series = register.read(office).series[0]
    page.choose(series.id)
    assert editor(page).chair.text() == "سید احمد صفوی"
    write(editor(page).secretary, "لیلا رضوان نمونه")
    write(editor(page).last_ordinal, "۷")
    drain(page)
    note = editor(page).form.rows[editor(page).last_ordinal].note()
    assert note == "شماره جلسه‌ها برنمی‌گردد؛ ۸ یا بیشتر بنویسید."
    write(editor(page).last_ordinal, "۱۲")
    drain(page)
    now = register.read(office).one_series(series.id)
    assert now is not None
    assert (now.secretary_id, now.last_ordinal) == ("sample-person-substitute", 12)
    assert [row.detail for row in page.list.rows() if row.id == series.id] == ["جلسه بعد: ۱۳"]


def test_a_series_that_meetings_belong_to_is_kept(page: PeoplePage, office: Office) -> None:
    series = register.read(office).series[0]
    page.choose(series.id)
    pane = page.pane()
    assert pane is not None
    assert not pane.archive.isVisible()
    pane.remove.click()
    drain(page)
    assert pane.banner() is not None
    assert register.read(office).series == (series,)
