"""The list of people from the command line: shown first, then taken, again without doubling anybody."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Dabir


@pytest.fixture
def people(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (
        ("نام", "نام خانوادگی", "کد ملی", "محله", "کفش"),
        ("علی", "کریمی", 932833810, "شکوفه", 42),
        ("زهرا", "آذری", "", "شکوفه", 38),
    ):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    return tmp_path / "people.xlsx"


def test_a_list_is_shown_taken_and_taken_again(dabir: Dabir, people: Path) -> None:
    shown = dabir("roster", people, "--dry-run")
    assert shown.status == 0
    assert "تازه: ۲، روزآمد: ۰، بی‌تغییر: ۰، نامعلوم: ۰." in shown.out
    assert "ستون‌هایی که خوانده نشد: کفش" in shown.out
    assert "ثبت شد" not in shown.out
    taken = dabir("roster", people, "--create-places")
    assert "ثبت شد: ۲ نفر." in taken.out
    again = json.loads(dabir("roster", people, "--json").out)
    assert (again["same"], again["taken"], again["new_places"]) == (2, 0, [])


def test_the_empty_file_and_a_file_that_is_none(dabir: Dabir, tmp_path: Path) -> None:
    assert dabir("roster", tmp_path / "empty.xlsx", "--template").status == 0
    refused = dabir("roster", tmp_path / "empty.xlsx")
    assert refused.status == 1
    assert "زیر عنوان ستون‌ها نام کسی نوشته نشده است" in refused.err
