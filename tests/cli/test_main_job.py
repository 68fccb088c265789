"""The main job from the command line: import, approve, export, sign, verify;
and what it says when it cannot.
"""

from __future__ import annotations

import json
import re
from contextlib import closing
from dataclasses import replace

import pytest

from app import documents, records
from app.bootstrap import open_office
from app.services import register
from tests.conftest import ROOT

LONG_ENOUGH = "گذرواژهٔ آزمایشی ۱"


def test_the_demonstration_makes_signed_and_verified_minutes_and_may_be_run_again(dabir, tmp_path):
    folder = tmp_path / "نمونه"
    first = dabir("demo", folder, "--json")
    assert first.status == 0, first.err
    made = json.loads(first.out)
    assert made["verdict"] == "intact"

    again = dabir("demo", folder, "--json")
    assert (again.status, json.loads(again.out)) == (0, made)

    verified = dabir("verify", made["signed"], "--trust", made["root"], "--json")
    assert verified.status == 0
    assert [one["name"] for one in json.loads(verified.out)["signatures"]] == ["آزمایشی – سید احمد صفوی"]
    assert dabir("verify", made["signed"]).status == 3, "without its root the signer is unknown"
    assert dabir("verify", made["minutes"]).status == 3, "the base is not signed"
    assert dabir("verify", made["root"]).status == 2, "a certificate is no PDF"


def test_a_record_taken_into_an_empty_office_comes_out_the_same_and_is_approved_there(
    dabir, sample, tmp_path
):
    assert dabir("import", sample).status == 0
    first = dabir("record", "۸")
    copy = tmp_path / "copy.json"
    copy.write_text(first.out, "utf-8")

    other = tmp_path / "other.dabir"
    assert dabir("import", copy, office=other).status == 0
    assert dabir("record", "8", office=other).out == first.out
    hashes = [
        json.loads(dabir("approve", "8", "--json", office=office).out)["content_sha256"]
        for office in (tmp_path / "office.dabir", other)
    ]
    assert hashes[0] == hashes[1]
    assert dabir("approve", "8", office=other).status == 1, "and is approved once"


def test_the_second_import_changes_nothing(dabir, sample):
    dabir("import", sample)
    again = dabir("import", sample, "--json")
    assert (again.status, json.loads(again.out)["new"]) == (0, False)


def test_an_open_gap_stops_the_approval_and_is_named(dabir, sample, tmp_path):
    record = json.loads(sample.read_text("utf-8"))
    record["content"]["meeting"]["acknowledged"] = []
    (tmp_path / "gaps.json").write_text(json.dumps(record), "utf-8")
    dabir("import", tmp_path / "gaps.json")
    refused = dabir("approve", "8")
    assert refused.status == 1
    assert "مصوبه ۲: مهلت تعیین نشده است" in refused.err
    assert dabir("approve", "8", "--leave-blanks").status == 0


def test_characters_that_the_paper_lacks_are_named_beside_the_answer(dabir, sample, tmp_path):
    record = json.loads(sample.read_text("utf-8"))
    record["content"]["meeting"]["venue"] = "تالار 漢 😀 ﷺ"
    (tmp_path / "rare.json").write_text(json.dumps(record), "utf-8")
    dabir("import", tmp_path / "rare.json")
    exported = dabir("export", "8", "--to", tmp_path / "rare.pdf", "--json")
    assert (exported.status, json.loads(exported.out)["state"]) == (0, "draft")
    assert exported.err.strip().endswith("چاپ می‌شود: 漢 😀")


def test_an_approval_that_is_refused_leaves_every_blank_as_it_was(dabir, sample, tmp_path):
    record = json.loads(sample.read_text("utf-8"))
    record["content"]["meeting"].update(acknowledged=[], title="")
    (tmp_path / "gaps.json").write_text(json.dumps(record), "utf-8")
    dabir("import", tmp_path / "gaps.json")
    before = dabir("record", "8").out
    refused = dabir("approve", "8", "--leave-blanks")
    assert refused.status == 1
    assert "عنوان جلسه نوشته نشده است" in refused.err
    assert "مهلت" not in refused.err, "what may be left blank is not asked for"
    assert dabir("record", "8").out == before


@pytest.fixture
def office_with_keys(dabir, sample, tmp_path):
    """An approved meeting, an authority, and a key for the secretary."""
    for name in ("authority", "person"):
        (tmp_path / name).write_text(f"{LONG_ENOUGH} {name}\n", "utf-8")
    dabir("import", sample)
    dabir("approve", "8", "--leave-blanks")
    named = ("--organisation", "شهرداری نمونه")
    assert dabir("authority", *named, "--passphrase-file", tmp_path / "authority").status == 0
    enrolled = dabir(
        "enrol", "صفوی", "--passphrase-file", tmp_path / "person",
        "--authority-passphrase-file", tmp_path / "authority",
    )  # fmt: skip
    assert enrolled.status == 0, enrolled.err
    assert dabir("export", "ص/۱۴۰۵/۰۸/۱", "--to", tmp_path / "m.pdf").status == 0
    return tmp_path


def test_what_the_other_shaper_loses_is_told_at_export_and_before_the_key(
    dabir, office_with_keys, monkeypatch
):
    folder = office_with_keys
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    exported = dabir("export", "8", "--to", folder / "plain.pdf")
    assert exported.status == 0
    assert "جای دقیق اعراب" in exported.err
    monkeypatch.delenv("DABIR_SHAPER")
    signing = ("--as", "سید احمد صفوی", "--passphrase-file", folder / "absent", "--to", folder / "s.pdf")
    signed = dabir("sign", folder / "plain.pdf", *signing, language="en_GB.UTF-8")
    assert signed.status == 1
    assert signed.err.index("lacks: exact spacing of pairs of letters") < signed.err.index("absent")


def test_a_file_is_proof_read_and_one_that_differs_is_not_signed(dabir, office_with_keys):
    folder = office_with_keys
    good = dabir("proofread", folder / "m.pdf", "--json")
    assert (good.status, json.loads(good.out)) == (0, [])
    assert dabir("proofread", folder / "person").status == 1, "no PDF at all"

    record = dabir("record", "8").out.encode()
    right = records.read(record)
    meeting = replace(right.meeting, venue="جایی دیگر")
    wrong = replace(right, content=replace(right.content, meeting=meeting))
    with closing(open_office(str(folder / "office.dabir"))) as office:
        profile = register.profile(office)
    pdf = documents.print_minutes(wrong, profile, ROOT / "resources", record).pdf
    (folder / "w.pdf").write_bytes(pdf)
    found = dabir("proofread", folder / "w.pdf", "--json")
    assert found.status == 1
    assert {one["page"] for one in json.loads(found.out)} == {1}
    assert any("جایی دیگر" in one["found"] for one in json.loads(found.out))

    refused = dabir(
        "sign",
        folder / "w.pdf",
        "--as",
        "صفوی",
        "--passphrase-file",
        folder / "person",
        "--to",
        folder / "s.pdf",
    )
    assert refused.status == 1
    assert "امضای الکترونیکی نمی‌شود" in refused.err
    assert not (folder / "s.pdf").exists()


def test_signing_with_a_wrong_passphrase_writes_nothing(dabir, office_with_keys):
    folder = office_with_keys
    (folder / "wrong").write_text("گذرواژهٔ نادرست است\n", "utf-8")
    refused = dabir(
        "sign",
        folder / "m.pdf",
        "--as",
        "صفوی",
        "--passphrase-file",
        folder / "wrong",
        "--to",
        folder / "s.pdf",
    )
    assert refused.status == 1
    assert "گذرواژه" in refused.err
    assert not (folder / "s.pdf").exists()


def test_a_signed_file_is_verified_by_the_offices_own_root_and_never_written_over(dabir, office_with_keys):
    folder = office_with_keys
    signing = ("--as", "سید احمد صفوی", "--passphrase-file", folder / "person", "--to", folder / "s.pdf")
    assert dabir("sign", folder / "m.pdf", *signing).status == 0
    assert dabir("verify", folder / "s.pdf").status == 0
    assert dabir("verify", folder / "s.pdf", office=f"sqlite:///{folder / 'office.dabir'}").status == 0
    english = dabir("verify", folder / "s.pdf", language="en_GB.UTF-8").out.splitlines()[1]
    assert re.search(r"— 1\d{3}/\d\d/\d\d, \d\d:\d\d \(as claimed", english), english
    before = (folder / "s.pdf").read_bytes()
    assert dabir("export", "8", "--to", folder / "s.pdf").status == 1
    assert dabir("sign", folder / "m.pdf", *signing).status == 1
    assert (folder / "s.pdf").read_bytes() == before

    letter = folder / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4 of somebody else")
    assert dabir("export", "8", "--to", letter).status == 1
    assert letter.read_bytes() == b"%PDF-1.4 of somebody else"
    assert dabir("export", "8", "--to", folder / "m.pdf").status == 0, "our own unsigned one is made anew"

    damaged = bytearray(before)
    damaged[len(damaged) // 2] ^= 1
    (folder / "d.pdf").write_bytes(damaged)
    assert dabir("verify", folder / "d.pdf").status == 1


def test_a_draft_cannot_be_signed(dabir, office_with_keys, sample):
    folder = office_with_keys
    draft = folder / "draft.dabir"
    (folder / "office.keys").rename(folder / "draft.keys")
    dabir("import", sample, office=draft)
    dabir("export", "8", "--to", folder / "draft.pdf", office=draft)
    signing = ("--as", "صفوی", "--passphrase-file", folder / "person", "--to", folder / "s.pdf")
    refused = dabir("sign", folder / "draft.pdf", *signing, office=draft)
    assert refused.status == 1
    assert "پیش‌نویس" in refused.err
    assert not (folder / "s.pdf").exists()


def test_private_files_are_private(office_with_keys):
    keys = office_with_keys / "office.keys"
    private = [*keys.glob("*.json"), office_with_keys / "office.dabir"]
    assert len(private) == 3
    assert {oct(file.stat().st_mode & 0o777) for file in private} == {"0o600"}


def test_a_day_that_no_calendar_shows_is_refused_and_the_office_opens_as_before(dabir, sample, tmp_path):
    record = json.loads(sample.read_text("utf-8"))
    record["content"]["meeting"]["held_on"] = "0001-01-01"
    (tmp_path / "day.json").write_text(json.dumps(record), "utf-8")
    refused = dabir("import", tmp_path / "day.json")
    assert refused.status == 1
    assert "«تاریخ» (/content/meeting/held_on)" in refused.err
    listed = dabir("meetings", "--json")
    assert (listed.status, json.loads(listed.out)) == (0, [])


def test_the_approved_record_of_another_office_approves_the_same_draft_here(dabir, sample, tmp_path):
    other = tmp_path / "other.dabir"
    for office in (other, tmp_path / "office.dabir"):
        assert dabir("import", sample, office=office).status == 0
    assert dabir("approve", "8", office=other).status == 0
    approved = tmp_path / "approved.json"
    approved.write_text(dabir("record", "8", office=other).out, "utf-8")
    taken = dabir("import", approved, "--json")
    assert (taken.status, json.loads(taken.out)["new"]) == (0, True)
    assert dabir("record", "8").out == approved.read_text("utf-8")
    again = dabir("import", sample)
    assert again.status == 1
    assert "ص/۱۴۰۵/۰۸/۱ تأیید شده است" in again.err
