"""تنظیمات ← امضا: the root's key is copied and taken away, signatories renew, change and revoke theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app import paths, signing
from app.domain.problems import Problem
from app.services import authority, certificates, key_places, keys, register
from app.services.certificates import Standing
from app.services.office import Office
from app.ui.preferences.key_panels import ChangePanel, ExportPanel, RevokePanel
from app.ui.preferences.key_states import key_states
from app.ui.preferences.root_key import CarryPanel, RootPassphrasePanel
from app.ui.preferences.signatory_row import SignatoryRow
from app.ui.widgets.reading_order import focus_next
from tests.ui.preferences.conftest import OWN_WORD, ROOT_WORD, SAFAVI, Preferences

Typing = Callable[[QWidget, str], None]
NEW_WORD = "گذرواژه تازه نمونه"
SECRETARY = "sample-person-secretary"


def row_of(preferences: Preferences) -> SignatoryRow:
    """The chair's row, open."""
    row = preferences.page.signatories.rows.at(0)
    assert row is not None
    if not row.drawers.isVisible():
        preferences.press(row.opens)
    return row


def safavi(office: Office):
    return register.find_person(office, SAFAVI)


def test_the_authority_tells_what_it_is_and_that_it_is_a_trial(preferences: Preferences) -> None:
    made = preferences.page.authority.made
    assert made.name.text() == "آزمایشی – شهرداری منطقه ۲۰ تهران"
    assert made.trial.isVisible()
    assert made.valid.text().startswith("معتبر تا")
    assert "روی همین رایانه است" in made.key_place.text()


def test_an_office_without_a_name_is_told_to_write_it_first(
    office: Office, open_preferences: Callable[[], Preferences], type_text: Typing
) -> None:
    register.set_profile(office, organisation="")
    preferences = open_preferences()
    card = preferences.page.authority
    for field in (card.passphrase.first, card.passphrase.second):
        type_text(field, ROOT_WORD)
    preferences.press(card.make_button)
    assert "نام سازمان" in card._problem.sentence()
    assert authority.find(office) is None


def test_the_root_certificate_and_its_letter_are_written(preferences: Preferences, tmp_path: Path) -> None:
    made = preferences.page.authority.made
    made.export_to(tmp_path / "root.cer")
    made.write_letter(tmp_path / "root.pdf")
    preferences.settle()
    assert (tmp_path / "root.pdf").read_bytes().startswith(b"%PDF-")
    (pem,) = signing.certificates.authorities_in((tmp_path / "root.cer").read_bytes())
    found = authority.find(preferences.office)
    assert found is not None
    assert signing.fingerprint(pem) == found.fingerprint
    assert [one.split(":")[0] for one in preferences.done] == [
        "گواهی ریشه نوشته شد",
        "نامه گواهی ریشه نوشته شد",
    ]
    made.export_to(tmp_path / "nowhere" / "root.cer")
    preferences.settle()
    assert "nowhere" in preferences.page.authority._problem.sentence()


def test_the_root_key_is_copied_and_taken_away_and_then_asked_for(
    preferences: Preferences, tmp_path: Path, type_text: Typing
) -> None:
    page, office = preferences.page, preferences.office
    stick = tmp_path / "stick"
    stick.mkdir()
    preferences.press(page.authority.made.carry)
    panel = page.authority.made.drawers.panel()
    assert isinstance(panel, CarryPanel)
    preferences.press(panel.copy)
    assert panel.folder.property("problem") == "نخست پوشه را برگزینید."
    panel.folder._take(office.keys)
    preferences.confirm(panel.take)
    assert "همان پوشه" in panel.problem.sentence()
    panel.folder._take(stick)
    preferences.confirm(panel.take)
    (copy,) = stick.iterdir()
    found = authority.find(office)
    assert found is not None
    assert not found.key_here
    assert "روی این رایانه نیست" in page.authority.made.key_place.text()
    assert not page.authority.made.carry.isVisible()
    form = page.signatories.form
    assert form.root_key is not None
    page.signatories.person.set_value(SECRETARY)
    for field in (form.passphrase.first, form.passphrase.second):
        type_text(field, OWN_WORD)
    type_text(form.authority.field, ROOT_WORD)
    preferences.press(form.make_button)
    assert str(form.root_key.property("problem")).startswith("کلید مرجع روی این رایانه نیست")
    form.root_key._take(copy)
    for field in (form.passphrase.first, form.passphrase.second, form.authority.field):
        field.setText("")
    for field in (form.passphrase.first, form.passphrase.second):
        type_text(field, OWN_WORD)
    type_text(form.authority.field, ROOT_WORD)
    preferences.press(form.make_button)
    assert [one.id for one in page.signatories.holders()] == [SECRETARY, SAFAVI]


def test_the_passphrase_of_the_root_is_changed(preferences: Preferences, type_text: Typing) -> None:
    made = preferences.page.authority.made
    preferences.press(made.change)
    panel = made.drawers.panel()
    assert isinstance(panel, RootPassphrasePanel)
    type_text(panel.old.field, "گذرواژه نادرست ما")
    for field in (panel.new.first, panel.new.second):
        type_text(field, NEW_WORD)
    preferences.press(panel.change)
    assert str(panel.old.property("problem")).startswith("گذرواژه درست نیست")
    panel.old.take()
    type_text(panel.old.field, ROOT_WORD)
    preferences.press(panel.change)
    assert made.drawers.panel() is None
    office = preferences.office
    person = register.find_person(office, SECRETARY)
    with pytest.raises(Problem, match="passphrase_wrong"):
        keys.enrol(office, person, OWN_WORD, ROOT_WORD)
    keys.enrol(office, person, OWN_WORD, NEW_WORD)


def test_a_signatory_shows_how_the_key_stands(preferences: Preferences) -> None:
    row = preferences.page.signatories.rows.at(0)
    assert row is not None
    assert row.standing() == "معتبر تا ۱۴۰۷/۰۸/۳۰"
    assert row.trial.isVisible()
    assert row.place.text() == "کلید در پوشه دفتر"


def test_a_key_is_made_on_the_stick_of_its_owner(
    preferences: Preferences, tmp_path: Path, type_text: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card = preferences.page.signatories
    card.person.set_value(SECRETARY)
    for field in (card.form.passphrase.first, card.form.passphrase.second):
        type_text(field, OWN_WORD)
    type_text(card.form.authority.field, ROOT_WORD)
    card.form.place.setCurrentIndex(1)
    card.form.place.activated.emit(1)
    preferences.press(card.form.make_button)
    assert card.form.folder.property("problem") == "پوشه روی حافظه او را برگزینید."
    card.form.folder._take(stick)
    preferences.press(card.form.make_button)
    person = register.find_person(preferences.office, SECRETARY)
    assert [file.name for file in stick.iterdir()] == [key_places.name_for(person)]
    assert not keys.file_of(preferences.office, person).exists()
    row = card.rows.at(0)
    assert row is not None
    assert row.place.text() == "کلید نزد خود او"
    monkeypatch.setattr(paths, "removable_media", lambda: [stick])
    card.ask()
    preferences.settle()
    assert "stick" in row.place.text()


def test_a_key_is_renewed_and_the_old_certificate_kept(preferences: Preferences, type_text: Typing) -> None:
    row = row_of(preferences)
    preferences.press(row.renew)
    form = row.drawers.panel()
    for field in (form.passphrase.first, form.passphrase.second):  # type: ignore[union-attr]
        type_text(field, NEW_WORD)
    type_text(form.authority.field, ROOT_WORD)  # type: ignore[union-attr]
    preferences.press(form.make_button)  # type: ignore[union-attr]
    assert preferences.done == ["کلید «سید احمد صفوی» تمدید شد؛ گواهی پیشین در دفتر می‌ماند"]
    assert len(certificates.of(preferences.office, safavi(preferences.office))) == 2
    assert row.standing() == "معتبر تا ۱۴۰۷/۰۹/۰۱"
    sealed = keys.file_of(preferences.office, safavi(preferences.office)).read_bytes()
    assert signing.open_key(sealed, NEW_WORD)


def test_the_passphrase_of_a_key_is_changed(preferences: Preferences, type_text: Typing) -> None:
    row = row_of(preferences)
    preferences.press(row.change)
    panel = row.drawers.panel()
    assert isinstance(panel, ChangePanel)
    type_text(panel.old.field, "گذرواژه نادرست ما")
    for field in (panel.new.first, panel.new.second):
        type_text(field, NEW_WORD)
    preferences.press(panel.change)
    assert str(panel.old.property("problem")).startswith("گذرواژه درست نیست")
    panel.old.take()
    type_text(panel.old.field, OWN_WORD)
    preferences.press(panel.change)
    sealed = keys.file_of(preferences.office, safavi(preferences.office)).read_bytes()
    assert signing.open_key(sealed, NEW_WORD)


def test_a_key_leaves_as_pkcs12_under_a_passphrase_of_its_own(
    preferences: Preferences, tmp_path: Path, type_text: Typing
) -> None:
    row = row_of(preferences)
    preferences.press(row.export)
    panel = row.drawers.panel()
    assert isinstance(panel, ExportPanel)
    preferences.press(panel.export)
    assert panel.own.property("problem") == "گذرواژه کلید او را بنویسید."
    type_text(panel.own.field, OWN_WORD)
    for field in (panel.new.first, panel.new.second):
        type_text(field, NEW_WORD)
    panel.export_to(tmp_path / "safavi.p12")
    preferences.settle()
    assert keys.opened(keys.KeyFile((tmp_path / "safavi.p12").read_bytes(), NEW_WORD)).holder.is_trial
    assert row.drawers.panel() is None


def test_a_certificate_is_revoked_with_its_reason_after_two_presses(
    preferences: Preferences, type_text: Typing
) -> None:
    row = row_of(preferences)
    preferences.press(row.revoke)
    panel = row.drawers.panel()
    assert isinstance(panel, RevokePanel)
    preferences.confirm(panel.revoke)
    assert panel.authority.property("problem") == "گذرواژه مرجع گواهی را بنویسید."
    panel.reason.set_value("affiliationChanged")
    type_text(panel.authority.field, ROOT_WORD)
    preferences.confirm(panel.revoke)
    (held,) = certificates.of(preferences.office, safavi(preferences.office))
    assert held.standing is Standing.REVOKED
    assert row.standing() == "باطل‌شده در ۱۴۰۵/۰۹/۰۱"
    assert row.chip.toolTip() == "از این سمت رفته است"


def test_an_expired_key_is_told(preferences: Preferences, office: Office) -> None:
    later = replace(office, clock=lambda: office.clock() + timedelta(days=800))
    (state,) = key_states(later)
    row = preferences.page.signatories.rows.at(0)
    assert row is not None
    row.show_state(state, "سید احمد صفوی", key_here=True)
    assert row.standing() == "پایان‌یافته در ۱۴۰۷/۰۸/۳۰"
    assert row.chip.property("tone") == "amber"


def test_what_is_typed_in_a_drawer_is_gone_with_it(preferences: Preferences, type_text: Typing) -> None:
    row = row_of(preferences)
    preferences.press(row.change)
    panel = row.drawers.panel()
    assert isinstance(panel, ChangePanel)
    type_text(panel.old.field, OWN_WORD)
    preferences.press(row.more)
    assert row.drawers.panel() is None
    row_of(preferences)
    preferences.press(row.change)
    again = row.drawers.panel()
    assert isinstance(again, ChangePanel)
    assert again.old.value() == ""


def test_tab_goes_through_a_drawer_in_the_order_of_reading(preferences: Preferences) -> None:
    row = row_of(preferences)
    preferences.press(row.change)
    panel = row.drawers.panel()
    assert isinstance(panel, ChangePanel)
    page = preferences.page
    page.authority.made.folder.setFocus()
    reached: list[QWidget] = []
    for _step in range(30):
        focus_next(page, forward=True)
        now = page.focusWidget()
        assert now is not None
        reached.append(now)
        name = QAccessible.queryAccessibleInterface(now).text(QAccessible.Text.Name)
        assert name, now
    wanted = [row.more, row.renew, row.revoke, panel.old.field, panel.new.first, panel.change]
    wanted += [page.signatories.person, page.signatories.form.make_button, page.roots.add]
    places = [reached.index(one) for one in wanted]
    assert places == sorted(places)
