"""`export` of the sign-in sheet and of extracts: their options, and what they tell beside the answer."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def ready(dabir, sample):
    """An office with the sample meeting, a draft."""
    assert dabir("import", sample).status == 0
    return dabir


def test_extracts_say_which_resolutions_they_leave_out(ready, tmp_path):
    made = ready("export", "8", "--kind", "extract", "--to", tmp_path / "all.pdf", "--json")
    assert made.status == 0
    told = json.loads(made.out)
    assert (told["pages"], told["left_out"]) == (3, [1, 4, 5, 7])
    assert "ردیف ۱ ۴ ۵ ۷" in made.err


def test_a_file_for_each_body_in_a_folder(ready, tmp_path):
    made = ready("export", "8", "--kind", "extract", "--each", "--to", tmp_path / "each", "--json")
    assert made.status == 0
    told = json.loads(made.out)
    assert told["files"] == [str(file) for file in sorted((tmp_path / "each").glob("*.pdf"))]
    assert len(told["files"]) == 3
    again = ready("export", "8", "--kind", "extract", "--each", "--to", tmp_path / "each")
    assert again.status == 1
    assert "روی آن نوشته نمی‌شود" in again.err


def test_one_each_is_for_extracts_only(ready, tmp_path):
    refused = ready("export", "8", "--kind", "sign-in", "--each", "--to", tmp_path / "x")
    assert refused.status == 64
    assert "sign-in" in refused.err


def test_a_sign_in_sheet_with_as_many_blank_rows_as_are_wanted(ready, tmp_path):
    pages = []
    for count in (0, 100):
        file = tmp_path / f"{count}.pdf"
        made = ready("export", "8", "--kind", "sign-in", "--blank-rows", count, "--to", file, "--json")
        assert made.status == 0
        pages.append(json.loads(made.out)["pages"])
    assert pages[1] > pages[0] + 3
    assert ready("export", "8", "--kind", "sign-in", "--renumber", "--to", tmp_path / "new.pdf").status == 0
