"""نوع نشست: what it prepares is data, saved as it is typed, and the next meeting comes with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.series import Series
from app.services import meetings, register
from app.services.office import Office
from app.ui.people import PeoplePage
from app.ui.people.meeting_editors import SeriesEditor
from app.ui.people.preparation_form import PreparationForm
from tests.ui.people.conftest import drain

Writing = Callable[[QLineEdit | QTextEdit, str], None]
SERIES = "sample-series-monthly"


@pytest.fixture
def form(page: PeoplePage) -> PreparationForm:
    """The preparation of the series of the sample."""
    page.choose(SERIES)
    pane = page.pane()
    assert pane is not None
    assert isinstance(pane.editor, SeriesEditor)
    return pane.editor.preparation


def stored(office: Office) -> Series:
    series = register.read(office).one_series(SERIES)
    assert series is not None
    return series


def choose(form: PreparationForm, name: str, value: object) -> None:
    """Take a value from a list, as a person does."""
    field = getattr(form, name)
    place = field._values.index(value)
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_hour_agenda_and_quorum_are_kept_and_the_next_meeting_has_them(
    page: PeoplePage, form: PreparationForm, office: Office, write: Writing
) -> None:
    write(form.planned_start, "0930")
    form.agenda.insertPlainText("قرائت صورتجلسه پیشین\n\n  گزارش شهردار ")
    form.agenda.flush()
    assert not form.quorum_basis.isVisible()
    choose(form, "quorum_rule", QuorumRule.TWO_THIRDS)
    drain(page)
    assert form.quorum_basis.isVisible()
    choose(form, "quorum_basis", QuorumBasis.NEIGHBOURHOODS)
    drain(page)
    now = stored(office)
    assert now.preparation.planned_start == time(9, 30)
    assert now.preparation.agenda == ("قرائت صورتجلسه پیشین", "گزارش شهردار")
    made = meetings.create(office, held_on=date(2026, 11, 22)).meeting
    assert made is not None
    assert [item.title for item in made.agenda] == list(now.preparation.agenda)
    assert (made.quorum_rule, made.quorum_basis) == (QuorumRule.TWO_THIRDS, QuorumBasis.NEIGHBOURHOODS)


def test_whom_the_series_invites_is_a_rule_and_its_count_is_told(
    page: PeoplePage, form: PreparationForm, office: Office, write: Writing
) -> None:
    assert not form.neighbourhoods.isVisible()
    everybody = form.count.text()
    form.all_neighbourhoods.click()
    drain(page)
    assert not stored(office).preparation.all_neighbourhoods
    assert form.neighbourhoods.isVisible()
    assert form.count.text() == "با این قاعده امروز ۰ نفر دعوت می‌شوند."
    write(form.neighbourhoods.input, "سیزده آبان")
    write(form.bodies.input, "سرکلانتری")
    drain(page)
    prepared = stored(office).preparation
    assert (len(prepared.neighbourhood_ids), len(prepared.body_ids)) == (1, 1)
    assert form.count.text() == "با این قاعده امروز ۲ نفر دعوت می‌شوند."
    assert everybody != form.count.text()


def test_alternates_come_only_when_they_are_invited_too(
    page: PeoplePage, form: PreparationForm, office: Office
) -> None:
    before = form.count.text()
    form.alternates.click()
    drain(page)
    assert stored(office).preparation.alternates
    assert form.count.text() != before


def test_two_facts_typed_one_after_the_other_do_not_take_each_other_back(
    page: PeoplePage, form: PreparationForm, office: Office
) -> None:
    form.all_neighbourhoods.click()
    form.alternates.click()
    form.planned_start.setText("۱۰:۰۰")
    form.planned_start.flush()
    drain(page)
    prepared = stored(office).preparation
    assert (prepared.all_neighbourhoods, prepared.alternates, prepared.planned_start) == (
        False,
        True,
        time(10),
    )
