"""The font of the office: its files come back whole, and what was damaged is refused by name."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import update

from app.domain.font import FontFile, OfficeFont
from app.domain.problems import Problem
from app.domain.profile import OfficeProfile
from app.storage.tables import office_font


def file(name: str, family: str = "ب نازنین نمونه") -> FontFile:
    data = name.encode() * 1000
    return FontFile(family, name, hashlib.sha256(data).hexdigest(), data)


REGULAR, BOLD = file("BNazanin.ttf"), file("BNaznnBd.ttf")


def test_both_weights_come_back_and_the_profile_names_them(store):
    with store.write() as office:
        assert office.font.get() is None
        office.font.put(OfficeFont(REGULAR, BOLD))
    with store.read() as office:
        kept = office.font.get()
        assert kept == OfficeFont(REGULAR, BOLD)
        assert (kept.regular.data, kept.bold.data) == (REGULAR.data, BOLD.data)
        assert office.profile() == OfficeProfile(font="ب نازنین نمونه")


def test_a_font_without_bold_is_kept_once(store):
    with store.write() as office:
        office.font.put(OfficeFont(REGULAR, BOLD))
        office.font.put(OfficeFont(REGULAR, REGULAR))
    with store.read() as office:
        assert office.font.get() == OfficeFont(REGULAR, REGULAR)


def test_the_profile_neither_gives_nor_takes_a_font(store):
    with store.write() as office:
        office.font.put(OfficeFont(REGULAR, BOLD))
        office.set_profile(OfficeProfile("نمونه", font=None))
        assert office.profile() == OfficeProfile("نمونه", font=REGULAR.family)
        office.font.delete()
        office.set_profile(OfficeProfile("نمونه", font="قلمی دیگر"))
        assert office.profile() == OfficeProfile("نمونه")


def test_the_name_is_read_without_the_files(store, spoken):
    with store.read() as office:
        office.profile()
    assert not any("content" in asked for asked in spoken)


def test_a_file_that_is_not_what_was_kept_is_refused_by_name(store):
    with store.write() as office:
        office.font.put(OfficeFont(REGULAR, BOLD))
    with store._engine.execution_options(writes=True).begin() as connection:
        connection.execute(update(office_font).where(office_font.c.bold).values(content=b"other"))
    with store.read() as office, pytest.raises(Problem) as refused:
        office.font.get()
    assert (refused.value.code, refused.value.values) == (
        "font_damaged",
        {"font": BOLD.family, "file": BOLD.name},
    )
