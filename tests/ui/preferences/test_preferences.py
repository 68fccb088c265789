"""تنظیمات: what she changes is saved at once; keys are made with passphrases that stay nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services import authority, keys, register
from app.services.office import Office
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.preferences import PreferencesPage
from app.ui.preferences.form_parts import in_groups
from app.ui.preferences.setting_row import SettingRow
from app.words import Catalogue

Typing = Callable[[QLineEdit, str], None]
OFFICE_WORD, OWN_WORD = "گذرواژه مرجع نمونه", "گذرواژه خود رئیس"
SAFAVI = "sample-person-safavi"


@pytest.fixture
def told() -> list[Settings]:
    """What the page asked its caller to keep."""
    return []


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, told: list[Settings], qtbot: QtBot) -> PreferencesPage:
    kept = Settings(meeting="sample-meeting")
    page = PreferencesPage(desk, catalogue, kept, told.append, lambda: date(2026, 11, 3))
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    return page


def make_authority(page: PreferencesPage, write: Typing) -> None:
    write(page.authority.passphrase.first, OFFICE_WORD)
    write(page.authority.passphrase.second, OFFICE_WORD)
    page.authority.make_button.click()
    assert page.desk.tasks.drain()


def test_the_profile_is_saved_as_it_is_typed(page: PreferencesPage, office: Office, write: Typing) -> None:
    write(page.office.organisation, "شهرداری نمونه")
    write(page.office.department, "دبیرخانه نمونه")
    write(page.office.region, "۱۹")
    write(page.office.member_label, "شورایار محله")
    now = register.profile(office)
    assert (now.organisation, now.department) == ("شهرداری نمونه", "دبیرخانه نمونه")
    assert (now.region, now.member_label) == ("19", "شورایار محله")


def test_that_the_talks_say_who_came_and_went_is_for_the_office_to_say(
    page: PreferencesPage, office: Office
) -> None:
    assert page.office.movements.value() is False
    page.office.movements.setCurrentIndex(1)
    page.office.movements.activated.emit(1)
    assert page.desk.tasks.drain()
    assert register.profile(office).prints_movements


def test_how_long_the_roll_is_called_is_for_the_office_to_say(page: PreferencesPage, office: Office) -> None:
    field = page.office.roll_call
    assert field.value() == register.profile(office).roll_call_minutes == 10
    field.setCurrentIndex(0)
    field.activated.emit(0)
    assert page.desk.tasks.drain()
    assert register.profile(office).roll_call_minutes == 0
    back = page.office.rows["roll_call_minutes"].back
    assert back is not None
    back.click()
    assert page.desk.tasks.drain()
    assert (register.profile(office).roll_call_minutes, field.value()) == (10, 10)


def test_the_example_of_the_number_follows_each_key(
    page: PreferencesPage, office: Office, write: Typing
) -> None:
    assert page.office.example.text() == "نمونه: ۲۰/ص/۱۴۰۵/۰۸/۱"
    write(page.office.region, "۱۹")
    assert page.office.example.text() == "نمونه: ۱۹/ص/۱۴۰۵/۰۸/۱"
    write(page.office.pattern, "{region}/{jyear}/{seq}")
    assert page.office.example.text() == "نمونه: ۱۹/۱۴۰۵/۱"
    assert register.profile(office).number_pattern == "{region}/{jyear}/{seq}"


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("{region}/{jyear}", "الگو بی"),
        ("{region}/{seq}", "الگو بی"),
        ("{region}/{year}/{seq}", "این الگو خوانده نشد"),
        ("{region/{jyear}/{seq}", "این الگو خوانده نشد"),
        ("", "این الگو خوانده نشد"),
        ("{seq.real}/{jyear}/{seq!x}", "این الگو خوانده نشد"),
    ],
)
def test_a_pattern_that_cannot_number_is_refused_at_its_field(
    page: PreferencesPage, office: Office, write: Typing, pattern: str, sentence: str
) -> None:
    before = register.profile(office).number_pattern
    write(page.office.pattern, pattern)
    assert page.office.rows["number_pattern"].problem().startswith(sentence)
    assert register.profile(office).number_pattern == before


def test_the_authority_is_made_once_with_a_passphrase_typed_twice(
    page: PreferencesPage, office: Office, write: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = page.authority
    assert card.passphrase.first.echoMode() is QLineEdit.EchoMode.Password
    write(card.passphrase.first, "کوتاه")
    card.make_button.click()
    assert card.passphrase.first.property("problem") == "گذرواژه ۵ نویسه دارد؛ دست‌کم ۱۲ نویسه بنویسید."
    write(card.passphrase.first, OFFICE_WORD)
    write(card.passphrase.second, "گذرواژه دیگری است")
    card.make_button.click()
    assert card.passphrase.second.property("problem") == "دو گذرواژه یکی نیست؛ دوباره بنویسید."
    assert authority.find(office) is None
    make_authority(page, write)
    made = authority.find(office)
    assert made is not None
    assert card.made.fingerprint.text().split() == [made.fingerprint[at : at + 4] for at in range(0, 64, 4)]
    assert card.made.fingerprint.isVisible()
    assert card.made.place.text() == str(made.root)
    assert card.passphrase.first.text() == card.passphrase.second.text() == ""
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    card.made._open_folder()
    assert shown == [str(made.root.parent)]


def test_the_passphrase_is_in_no_file_of_the_office(
    page: PreferencesPage, office: Office, write: Typing
) -> None:
    make_authority(page, write)
    folder = office.keys.parent
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert OFFICE_WORD.encode() not in kept


def test_without_an_authority_nobody_gets_a_key(page: PreferencesPage) -> None:
    assert page.signatories._first.isVisible()
    assert not page.signatories.form.make_button.isVisible()


def test_a_key_asks_for_two_passphrases_and_names_its_holder(
    page: PreferencesPage, office: Office, write: Typing, qtbot: QtBot
) -> None:
    make_authority(page, write)
    card = page.signatories
    card.person.set_value(SAFAVI)
    write(card.form.passphrase.first, OWN_WORD)
    write(card.form.passphrase.second, OWN_WORD)
    write(card.form.authority.field, "گذرواژه نادرست مرجع")
    card.form.make_button.click()
    assert page.desk.tasks.drain()
    assert card.form.authority.property("problem").startswith("گذرواژه درست نیست")
    assert card.holders() == ()
    write(card.form.authority.field, OFFICE_WORD)
    with qtbot.waitSignal(page.desk.done) as told:
        card.form.make_button.click()
    assert page.desk.tasks.drain()
    assert told.args[0] == "کلید امضای «سید احمد صفوی» ساخته شد"
    person = register.read(office).person(SAFAVI)
    assert person is not None
    assert keys.has_key(office, person)
    assert card.holders() == (person,)
    fields = (card.form.passphrase.first, card.form.passphrase.second, card.form.authority.field, card.person)
    assert [field.text() for field in fields] == ["", "", "", ""]
    card.person.open_list()
    assert "سید احمد صفوی" not in card.person.offered_labels()


def test_a_key_needs_a_person_and_every_passphrase(page: PreferencesPage, write: Typing) -> None:
    make_authority(page, write)
    card = page.signatories
    card.form.make_button.click()
    assert card.person.property("problem") == "نخست امضاکننده را برگزینید."
    card.person.set_value(SAFAVI)
    write(card.form.passphrase.first, OWN_WORD)
    write(card.form.passphrase.second, OWN_WORD)
    card.form.make_button.click()
    assert card.form.authority.property("problem") == "گذرواژه مرجع گواهی را بنویسید."


def test_settings_of_the_computer_are_told_and_nothing_else_of_them_changes(
    page: PreferencesPage, told: list[Settings], qtbot: QtBot
) -> None:
    computer = page.computer
    qtbot.mouseClick(computer.theme.button("dark"), Qt.MouseButton.LeftButton)
    computer.text_size.setCurrentIndex(5)
    computer.text_size.activated.emit(5)
    computer.language.setCurrentIndex(1)
    computer.language.activated.emit(1)
    assert told[0] == Settings(theme="dark", meeting="sample-meeting")
    assert told[-1] == Settings(theme="dark", text_size=150, language="en", meeting="sample-meeting")


def test_the_page_built_anew_for_another_text_size_goes_on_where_she_was(
    page: PreferencesPage, catalogue: Catalogue, qtbot: QtBot
) -> None:
    page.computer.text_size.setCurrentIndex(5)
    page.computer.text_size.activated.emit(5)
    anew = PreferencesPage(page.desk, catalogue, Settings(text_size=150), lambda _settings: None)
    qtbot.addWidget(anew)
    anew.resize(1178, 400)
    with qtbot.waitActive(anew):
        anew.show()
        anew.activateWindow()
    qtbot.waitUntil(anew.computer.text_size.hasFocus)
    assert anew.computer.text_size.currentText() == "۱۵۰٪"
    assert not anew.computer.text_size.visibleRegion().isEmpty()
    later = PreferencesPage(page.desk, catalogue, Settings(), lambda _settings: None)
    qtbot.addWidget(later)
    with qtbot.waitActive(later):
        later.show()
        later.activateWindow()
    assert later.desk.tasks.drain()
    assert not later.computer.text_size.hasFocus()


def test_every_setting_says_what_it_does_and_its_default(page: PreferencesPage) -> None:
    settings = [one for section in page.sections() for one in section.settings()]
    set_nothing = (page.print_form.preview, page.start, page.health_card)
    told = [one for one in settings if isinstance(one, SettingRow) and one not in set_nothing]
    assert len(told) > 24
    assert [one.label for one in told if not one.answers("پیش‌فرض")] == []


def test_a_fingerprint_is_read_out_in_groups() -> None:
    assert in_groups("0123456789abcdef" * 4).splitlines()[0] == "  ".join(
        ["0123", "4567", "89ab", "cdef"] * 2
    )
