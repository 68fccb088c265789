"""Which backups are kept, and what their names tell."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup import (
    DAYS,
    HOURS,
    LATEST,
    MONTHS,
    BackupKind,
    BackupName,
    kept,
    label_of,
    named,
    parse,
)
from app.persian import calendar

moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)).map(lambda at: at.replace(microsecond=0))
names = st.builds(BackupName, st.just("office"), moments, st.sampled_from(BackupKind), st.integers(1, 9999))
series = st.lists(names, max_size=150)


@given(names)
def test_a_name_tells_what_it_was_made_of(name: BackupName) -> None:
    assert str(name).isascii()
    assert parse(str(name)) == name


@given(st.text(max_size=20))
def test_an_office_of_any_name_has_backups_with_plain_names(stem: str) -> None:
    name = named(stem, datetime(2026, 11, 23, 13, 45, 0, 123))
    assert parse(str(name)) == name
    assert str(name).isascii()


def test_names_of_other_files_are_no_backups() -> None:
    assert str(named("دفتر", datetime(2026, 11, 23, 13, 45))) == "office-20261123-134500.dabir"
    assert label_of("district 20") == "district_20"
    for other in ("office.dabir", "office-20261323-134500.dabir", "office-20261123-134500.dabir.part", ""):
        assert parse(other) is None


@given(series)
def test_rotation_takes_nothing_of_what_it_promises(found: list[BackupName]) -> None:
    stay = kept(found)
    assert stay <= set(found)
    for kind in BackupKind:
        own = sorted({one for one in found if one.kind is kind}, key=lambda one: one.order)
        left = {one for one in stay if one.kind is kind}
        assert set(own[-LATEST:]) <= left
        days = sorted({one.at.date() for one in own})[-DAYS:]
        assert {
            max((one for one in own if one.at.date() == day), key=lambda one: one.order) for day in days
        } <= left
        months = sorted({calendar.jalali(one.at.date())[:2] for one in own})[-MONTHS:]
        assert {calendar.jalali(one.at.date())[:2] for one in left} >= set(months)
        assert len(left) <= LATEST + HOURS + DAYS + MONTHS


@given(series)
def test_rotation_done_twice_is_done_once(found: list[BackupName]) -> None:
    assert kept(kept(found)) == kept(found)


@given(series, st.integers(1, 40))
def test_a_new_backup_is_kept_and_outlives_no_more_than_its_place(
    found: list[BackupName], hours: int
) -> None:
    last = max((one.at for one in found), default=datetime(2026, 1, 1))
    new = BackupName("office", last + timedelta(hours=hours))
    after = kept([*kept(found), new])
    assert new in after
    assert after - {new} <= kept(found)


def test_a_clock_that_ran_ahead_takes_nothing_away() -> None:
    days = [BackupName("office", datetime(2026, 11, 1, 12) + timedelta(days=day)) for day in range(20)]
    wrong = BackupName("office", datetime(2040, 1, 1))
    assert set(days) <= kept([*days, wrong])
