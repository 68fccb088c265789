"""The practice office: filled once, thrown away whole, and never while somebody practises in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import bootstrap
from app.domain.problems import Problem
from app.services import authority, founding, meetings, practice, register


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "practice" / "office.dabir"


def test_it_begins_with_the_sample_session(file: Path) -> None:
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    assert register.profile(office).trial
    assert [one.title for one in meetings.summaries(office) if "نمونه" in one.title]
    office.close()


def test_no_paper_of_it_goes_out_unmarked(file: Path) -> None:
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    made = meetings.create(office).meeting
    assert made is not None
    assert made.sample
    office.close()
    own = bootstrap.open_office(str(file.with_name("own.dabir")))
    made = meetings.create(own).meeting
    assert made is not None
    assert not made.sample
    own.close()


def test_what_was_practised_stays_when_it_is_opened_again(file: Path) -> None:
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    (sample,) = meetings.summaries(office)
    meetings.delete(office, sample.id)
    register.set_profile(office, organisation="شهرداری تمرینی")
    practice.fill(office)
    assert not meetings.summaries(office)
    assert register.profile(office).organisation == "شهرداری تمرینی"
    office.close()


def test_it_is_thrown_away_with_its_keys_and_nothing_beside_it(file: Path) -> None:
    own = bootstrap.open_office(str(file.parent.parent / "office.dabir"))
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    authority.create(office, "گذرواژه تمرین ۱۴۰۵")
    office.close()
    practice.discard(file)
    assert not list(file.parent.parent.glob("*practice*"))
    assert not list(file.parent.parent.glob(".*"))
    assert register.profile(own).organisation == ""
    own.close()


def test_it_is_not_thrown_away_while_somebody_practises_in_it(file: Path) -> None:
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    with pytest.raises(Problem) as raised:
        practice.discard(file)
    assert raised.value.code == "office_open_elsewhere"
    assert len(meetings.summaries(office)) == 1
    office.close()


def test_a_damaged_one_is_thrown_away_too(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no office at all")
    practice.discard(file)
    office = bootstrap.open_office(str(file))
    practice.fill(office)
    office.close()


def test_where_none_was_made_there_is_nothing_to_throw_away(file: Path) -> None:
    practice.discard(file)
    assert not file.parent.exists()


def test_the_district_does_not_rename_an_office_that_has_a_name(tmp_path: Path) -> None:
    office = bootstrap.open_office(str(tmp_path / "office.dabir"))
    register.set_profile(office, organisation="شهرداری منطقه نمونه")
    founding.enter_district(office)
    profile = register.profile(office)
    assert (profile.organisation, profile.department, profile.region) == ("شهرداری منطقه نمونه", "", "")
    assert register.read(office).neighbourhoods
    office.close()


def test_the_district_gives_its_names_to_an_office_without(tmp_path: Path) -> None:
    office = bootstrap.open_office(str(tmp_path / "office.dabir"))
    register.set_profile(office, department="واحد نمونه")
    founding.enter_district(office)
    profile = register.profile(office)
    assert (profile.department, profile.region) == ("واحد نمونه", "20")
    assert "منطقه ۲۰" in profile.organisation
    office.close()
