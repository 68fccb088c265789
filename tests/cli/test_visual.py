"""`--visual`: everything that a person reads is joined and ordered; nothing that a program reads is."""

from __future__ import annotations

import json
import unicodedata

from app.persian.visual import visual


def test_sentences_are_ordered_and_numbers_stay(dabir, sample):
    plain = dabir("import", sample).out
    again = dabir("--visual", "import", sample).out
    listed = dabir("--visual", "meetings").out
    assert visual("جلسه ۸") in again
    assert "جلسه" in plain
    assert "جلسه" not in again
    assert "ص/۱۴۰۵" not in listed
    assert unicodedata.normalize("NFKC", listed).count("۱۴۰۵/۰۸/۱") == 1


def test_what_a_program_reads_is_never_changed(dabir, sample):
    dabir("import", sample)
    assert dabir("--visual", "record", "8").out == dabir("record", "8").out
    assert json.loads(dabir("--visual", "gaps", "8", "--json").out) == json.loads(
        dabir("gaps", "8", "--json").out
    )


def test_problems_usage_and_help_are_for_a_person(dabir):
    refused = dabir("--visual", "export", "99", "--to", "x.pdf")
    assert (refused.status, "«99»" in refused.err, "جلسه" in refused.err) == (1, True, False)
    misused = dabir("--visual", "export", "8")
    assert (misused.status, "لازم" in misused.err) == (64, False)
    assert visual("فرمان‌ها") in dabir("--visual", "--help").out
    english = dabir("--visual", "--language", "en", "meetings").out
    assert english == dabir("--language", "en", "meetings").out
