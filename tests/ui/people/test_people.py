"""اشخاص: found, written, archived and deleted as a person does it at the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.domain.person import MemberKind, Person
from app.services import authority, keys, meetings, register
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.people import PeoplePage
from app.ui.people.person_editor import PersonEditor
from app.ui.people.positions import PositionRow
from app.ui.widgets import EmptyPage
from tests.ui.people.conftest import drain

Writing = Callable[[QLineEdit | QTextEdit, str], None]
Opened = Callable[[Desk], PeoplePage]
HOSSEINI = "sample-person-hosseini"


def names(page: PeoplePage) -> list[str]:
    return [row.name for row in page.list.rows()]


def editor(page: PeoplePage) -> PersonEditor:
    pane = page.pane()
    assert pane is not None
    assert isinstance(pane.editor, PersonEditor)
    return pane.editor


def stored(office: Office, person_id: str) -> Person:
    person = register.read(office).person(person_id)
    assert person is not None
    return person


def test_people_stand_by_last_name_whatever_their_prefix(page: PeoplePage) -> None:
    assert names(page)[:4] == [
        "زهرا آذری نمونه",
        "محسن پاکدل نمونه",
        "اکرم چراغی نمونه",
        "سرگرد سید محمد حسینی",
    ]
    assert names(page)[-1] == "کاظم یوسفی نمونه"
    assert page.list.segments.button("people").accessibleName() == "اشخاص ۱۳"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("حسيني", ["سرگرد سید محمد حسینی"]),
        ("ژرف بین", ["بهروز ژرف‌بین نمونه"]),
        ("سرکلانتر نهم", ["سرگرد سید محمد حسینی"]),
        ("سیزده ابان", ["نرگس صادقی نمونه"]),
        ("فاتب", ["سرگرد سید محمد حسینی"]),
        ("علي البدل", ["کاظم یوسفی نمونه"]),
    ],
)
def test_names_titles_and_aliases_are_found_in_any_spelling(
    page: PeoplePage, write: Writing, typed: str, found: list[str]
) -> None:
    write(page.list.search, typed)
    assert names(page) == found


def test_a_name_is_saved_as_it_is_typed_and_open_meetings_follow(
    page: PeoplePage, office: Office, write: Writing, sample_id: str
) -> None:
    page.choose(HOSSEINI)
    write(editor(page).honorific, "سرهنگ سید")
    drain(page)
    assert stored(office, HOSSEINI).full_name == "سرهنگ سید محمد حسینی"
    assert "سرهنگ سید محمد حسینی" in names(page)
    assert page.list.table.current().id == HOSSEINI
    meeting = meetings.read(office, sample_id).meeting
    assert "سرهنگ سید محمد حسینی" in [row.name for row in meeting.attendance]


def test_a_prefix_typed_before_the_first_name_goes_to_its_own_field(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.choose(HOSSEINI)
    write(editor(page).honorific, "")
    write(editor(page).first_name, "سید محمد")
    editor(page).last_name.setFocus()
    drain(page)
    person = stored(office, HOSSEINI)
    assert (person.honorific, person.first_name) == ("سید", "محمد")


def test_typing_a_name_that_the_search_no_longer_finds_does_not_take_the_editor_away(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    write(page.list.search, "حسینی")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert editor(page).first_name.hasFocus()
    write(editor(page).last_name, "موسوی")
    drain(page)
    assert names(page) == []
    assert editor(page).last_name.text() == "موسوی"
    assert stored(office, HOSSEINI).last_name == "موسوی"


def test_an_empty_last_name_is_refused_at_its_field(page: PeoplePage, office: Office, write: Writing) -> None:
    page.choose(HOSSEINI)
    write(editor(page).last_name, "")
    drain(page)
    assert editor(page).last_name.property("problem").startswith("نام خالی نمی‌ماند")
    assert stored(office, HOSSEINI).last_name == "حسینی"
    write(editor(page).last_name, "حسینی فرد")
    drain(page)
    assert editor(page).last_name.property("problem") == ""
    assert stored(office, HOSSEINI).last_name == "حسینی فرد"


def test_what_was_typed_is_saved_for_the_one_it_was_typed_for(
    page: PeoplePage, office: Office, type_text: Callable[..., None]
) -> None:
    page.choose(HOSSEINI)
    editor(page).private.father_name.setFocus()
    type_text(editor(page).private.father_name, "رضا")
    page.choose("sample-person-safavi")
    drain(page)
    assert stored(office, HOSSEINI).father_name == "رضا"
    assert stored(office, "sample-person-safavi").father_name == ""
    assert editor(page).private.father_name.text() == ""


def test_a_refused_text_does_not_stay_when_another_person_is_shown(page: PeoplePage, write: Writing) -> None:
    page.choose(HOSSEINI)
    write(editor(page).last_name, "")
    page.choose("sample-person-safavi")
    drain(page)
    assert editor(page).last_name.text() == "صفوی"
    assert editor(page).last_name.property("problem") == ""


def test_a_new_person_comes_into_the_register_with_the_last_name(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    pane = page.pane()
    assert pane is not None
    assert pane.name.text() == "شخص تازه"
    assert editor(page).first_name.hasFocus()
    write(editor(page).honorific, "مهندس")
    write(editor(page).first_name, "پروین")
    drain(page)
    assert len(register.read(office).people) == 13
    write(editor(page).last_name, "اعتصامی نمونه")
    drain(page)
    made = next(one for one in register.read(office).people if one.last_name == "اعتصامی نمونه")
    assert made.full_name == "مهندس پروین اعتصامی نمونه"
    assert page.list.table.current().id == made.id
    assert pane.name.text() == "مهندس پروین اعتصامی نمونه"
    write(editor(page).private.mobile, "+989121234567")
    drain(page)
    assert stored(office, made.id).mobile == "09121234567"


def test_a_draft_is_thrown_away_without_a_trace(page: PeoplePage, office: Office) -> None:
    page.choose(HOSSEINI)
    page.begin()
    pane = page.pane()
    assert pane is not None
    pane.remove.click()
    drain(page)
    assert pane.name.text() == "سرگرد سید محمد حسینی"
    assert len(register.read(office).people) == 13


def test_a_new_position_leaves_the_old_one_in_the_history(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.choose(HOSSEINI)
    card = editor(page).positions
    write(card.rows()[0].until, "۱۴۰۴/۱۲/۲۹")
    drain(page)
    card.new.click()
    drain(page)
    row: PositionRow = card.rows()[1]
    assert row.title.hasFocus()
    write(row.title, "جانشین فرمانده (نمونه)")
    write(row.since, "1405/1/1")
    write(row.place, "استخر")
    row.member.setCurrentIndex(1)
    row.member.activated.emit(1)
    drain(page)
    old, new = stored(office, HOSSEINI).positions
    assert (old.title, old.until) == ("سرکلانتر نهم فرماندهی انتظامی تهران بزرگ", date(2026, 3, 20))
    assert (new.title, new.since) == ("جانشین فرمانده (نمونه)", date(2026, 3, 21))
    assert (new.neighbourhood_id, new.member_kind) == ("sample-place-estakhr", MemberKind.MAIN)
    shown = next(one for one in page.list.rows() if one.id == HOSSEINI)
    assert shown.detail == "جانشین فرمانده (نمونه) · استخر · عضو اصلی"


def test_a_position_cannot_end_before_it_begins(page: PeoplePage, office: Office, write: Writing) -> None:
    page.choose(HOSSEINI)
    row = editor(page).positions.rows()[0]
    write(row.since, "۱۴۰۵/۰۲/۰۱")
    write(row.until, "۱۴۰۵/۰۱/۰۱")
    drain(page)
    assert row.until.property("problem").startswith("پایان سمت پیش از آغاز آن است")
    assert stored(office, HOSSEINI).positions[0].until is None


def test_a_deleted_position_comes_back_to_its_place(page: PeoplePage, office: Office, qtbot: QtBot) -> None:
    page.choose(HOSSEINI)
    editor(page).positions.add()
    drain(page)
    before = stored(office, HOSSEINI).positions
    with qtbot.waitSignal(page.desk.done) as told:
        editor(page).positions.rows()[0].remove.click()
    sentence, undo = told.args
    assert sentence == "سمت «سرکلانتر نهم فرماندهی انتظامی تهران بزرگ» حذف شد"
    assert len(stored(office, HOSSEINI).positions) == 1
    undo()
    drain(page)
    assert stored(office, HOSSEINI).positions == before


def test_the_national_id_is_dots_until_the_caret_is_in_it_and_a_doubt_is_said_but_saved(
    page: PeoplePage, office: Office, write: Writing
) -> None:
    page.choose(HOSSEINI)
    private = editor(page).private
    warning = private.warnings[private.national_id]
    write(private.national_id, "۰۹۳۲۸۳۳۸۱۱")
    drain(page)
    assert private.national_id.echoMode() is QLineEdit.EchoMode.Password
    assert warning.isVisible()
    assert stored(office, HOSSEINI).national_id == "0932833811"
    private.national_id.setFocus()
    assert private.national_id.echoMode() is QLineEdit.EchoMode.Normal
    write(private.national_id, "0932833810")
    drain(page)
    assert not warning.isVisible()
    assert stored(office, HOSSEINI).national_id == "0932833810"


def test_who_is_named_in_a_meeting_is_not_deleted_but_can_be_archived(
    page: PeoplePage, office: Office
) -> None:
    page.choose(HOSSEINI)
    pane = page.pane()
    assert pane is not None
    pane.remove.click()
    drain(page)
    banner = pane.banner()
    assert banner is not None
    assert banner.sentence().startswith("«سرگرد سید محمد حسینی» در ۱ جلسه آمده است")
    banner.action.click()
    drain(page)
    assert not stored(office, HOSSEINI).active
    assert "سرگرد سید محمد حسینی" not in names(page)
    assert pane.banner() is None
    assert pane.archived.isVisible()
    page.list.archived.click()
    assert "سرگرد سید محمد حسینی" in names(page)
    pane.archive.click()
    drain(page)
    assert stored(office, HOSSEINI).active


def test_a_deleted_person_comes_back_whole(page: PeoplePage, office: Office, qtbot: QtBot) -> None:
    register.put(office, Person("p", "آرام نمونه", "نسترن", national_id="0932833810", note="یادداشت"))
    page.desk.do(register.archive, stored(office, "p"), active=True)
    drain(page)
    page.choose("p")
    with qtbot.waitSignal(page.desk.done) as told:
        page.list.table.setFocus()
        QTest.keyClick(page.list.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    sentence, undo = told.args
    assert sentence == "«نسترن آرام نمونه» حذف شد"
    assert "نسترن آرام نمونه" not in names(page)
    undo()
    drain(page)
    assert stored(office, "p").note == "یادداشت"
    assert "نسترن آرام نمونه" in names(page)
    assert page.pane().entry.id == "p", "she is where she was"
    assert page.list.table.current().id == "p"


def test_who_has_a_key_is_said(page: PeoplePage, office: Office) -> None:
    page.choose("sample-person-safavi")
    drain(page)
    assert not page.has_key.isVisible()
    passphrase = "گذرواژه‌ای برای آزمون"
    authority.create(office, passphrase)
    keys.enrol(office, stored(office, "sample-person-safavi"), passphrase, passphrase)
    page.entered()
    drain(page)
    assert page.has_key.isVisible()
    page.choose(HOSSEINI)
    drain(page)
    assert not page.has_key.isVisible()


def test_the_arrows_go_through_the_list_and_enter_goes_into_the_editor(page: PeoplePage) -> None:
    page.list.search.setFocus()
    QTest.keyClick(page.list.search, Qt.Key.Key_Down)
    QTest.keyClick(page.list.table, Qt.Key.Key_Down)
    pane = page.pane()
    assert pane is not None
    assert pane.name.text() == "محسن پاکدل نمونه"
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert editor(page).first_name.hasFocus()


@pytest.mark.parametrize(
    ("shelf", "heading", "begun"),
    [
        ("people", "هنوز کسی ثبت نشده است", "شخص تازه"),
        ("bodies", "هنوز نهادی ثبت نشده است", "نهاد تازه"),
        ("settings", "هنوز محل و نوع نشستی ثبت نشده است", "نوع نشست تازه"),
    ],
)
def test_an_empty_list_says_what_belongs_there_and_offers_the_first_step(
    empty_desk: Desk, open_page: Opened, shelf: str, heading: str, begun: str
) -> None:
    page = open_page(empty_desk)
    page.show_shelf(shelf)
    assert page.pane() is None
    offer = next(one for one in page.findChildren(EmptyPage) if one.isVisible())
    assert offer.accessibleName() == heading
    offer.step.click()
    pane = page.pane()
    assert pane is not None
    assert pane.name.text() == begun


def test_f2_in_the_list_edits_the_chosen_one(page: PeoplePage) -> None:
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_F2)
    field = page.focusWidget()
    assert field is not None
    assert editor(page).isAncestorOf(field)


def test_a_position_begun_before_the_name_has_arrived_keeps_its_row(
    page: PeoplePage, type_text: Callable[..., None]
) -> None:
    """A screen reader presses the button while the caret, and with it the name, is still in its field."""
    page.begin(Person)
    editor(page).last_name.setFocus()
    type_text(editor(page).last_name, "نمونه")
    editor(page).positions.new.click()
    (row,) = editor(page).positions.rows()
    type_text(row.title, "معاون")
    drain(page)
    assert editor(page).positions.rows() == [row]
    row.title.flush()
    drain(page)
    assert [one.title for one in stored_of(page, "نمونه").positions] == ["معاون"]


def stored_of(page: PeoplePage, last_name: str) -> Person:
    return next(one for one in page.desk.register.people if one.last_name == last_name)
