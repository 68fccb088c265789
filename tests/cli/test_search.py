"""Where a word stands in the meetings, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Dabir


def test_a_word_is_found_in_any_spelling_and_told_in_words_or_as_data(dabir: Dabir, sample: Path) -> None:
    assert dabir("import", sample).status == 0
    told = dabir("search", "كانكس نصب")
    assert told.status == 0
    assert told.out.splitlines()[0].startswith("مصوبه ۲  ۸  ۱۴۰۵/۰۸/۱۲  تهیه و نصب کانکس")
    rows = json.loads(dabir("search", "كانكس نصب", "--json").out)
    assert {(row["kind"], row["row"], row["ordinal"]) for row in rows[:1]} == {("resolutions", 2, 8)}
    nothing = dabir("search", "قالیچه پرنده", language="en_GB.UTF-8")
    assert (nothing.status, nothing.out.strip()) == (0, "No meeting says so.")
