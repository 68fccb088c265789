"""What comes after the approval, from the command line: registers, amendments, the audit trail."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

NUMBER = "ص/1405/08/1"


def test_minutes_are_reopened_signed_distributed_and_checked(dabir, sample, tmp_path):
    assert dabir("import", sample).status == 0
    refused = dabir("reopen", "8", "--reason", "علت")
    assert refused.status == 1
    assert "تأیید" in refused.err
    assert dabir("approve", "8", "--leave-blanks").status == 0
    refused = dabir("reopen", "8")
    assert (refused.status, "علت" in refused.err) == (1, True)
    reopened = json.loads(dabir("reopen", NUMBER, "--reason", "نام اشتباه بود", "--json").out)
    assert (reopened["state"], reopened["version"], reopened["number"]) == ("draft", 2, NUMBER)
    assert dabir("approve", "8", "--leave-blanks").status == 0

    rows = json.loads(dabir("register", "8", "--json").out)
    assert {one["method"] for one in rows} == {None}
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(b"page")
    told = dabir(
        "register", "8", "--ink", rows[0]["name"], "--on", "۱۴۰۵/۰۸/۱۴", "--scan", scan, "--dissent", "بند ۳"
    )
    assert told.status == 0
    assert "با خودکار روی کاغذ" in told.out
    assert "۱۴۰۵/۰۸/۱۴" in told.out
    assert f"✗ {rows[1]['name']}" in dabir("register", "8", "--refused", rows[1]["name"]).out
    assert dabir("register", "8", "--substitute", rows[1]["name"], "جانشین نمونه").status == 0
    assert dabir("register", "8", "--ink", "کسی که نیست").status == 1

    refused = dabir("reopen", "8", "--reason", "علت")
    assert (refused.status, "اصلاحیه" in refused.err) == (1, True)
    body = json.loads(dabir("record", "8").out)["content"]["bodies"][0]["name"]
    assert dabir("distribute", "8", "--to", "نهاد ناشناس").status == 1
    assert dabir("distribute", "8", "--to", body, "--by", "hand", "--receipt", "۱۲").status == 0
    kept = json.loads(dabir("distribute", "8", "--secretariat", "۵۵", "--on", "2030-01-02", "--json").out)
    assert [(one["name"], one["channel"]) for one in kept["distribution"]] == [(body, "hand")]
    assert kept["secretariat"] == [{"version": 2, "number": "۵۵", "on": "2030-01-02"}]
    assert dabir("void", "8", "--reason", "علت").status == 1

    begun = json.loads(dabir("amend", "8", "--reason", "علت", "--json").out)
    assert (begun["state"], begun["version"]) == ("draft", 3)
    assert dabir("approve", "8", "--leave-blanks").status == 1
    assert dabir("amend", "8", "--withdraw").status == 0
    links = json.loads(dabir("audit", "--json").out)
    assert [one["action"] for one in reversed(links)][:4] == ["founded", "approved", "reopened", "approved"]
    assert all(one["actor"] for one in links)
    assert len(json.loads(dabir("audit", "--limit", "2", "--json").out)) == 2
    assert dabir("check").status == 0

    with closing(sqlite3.connect(tmp_path / "office.dabir")) as connection, connection:
        connection.execute("UPDATE minutes_version SET reopened = 0")
    broken = dabir("check")
    assert (broken.status, "وضعیت صورتجلسه" in broken.out) == (1, True)
    (found,) = json.loads(dabir("check", "--json", language="en_US.UTF-8").out)
    assert found["code"] == "state_changed"


def test_what_cannot_be_read_in_the_office_file_is_named(dabir, sample, tmp_path):
    assert dabir("import", sample).status == 0
    assert dabir("approve", "8", "--leave-blanks").status == 0
    with closing(sqlite3.connect(tmp_path / "office.dabir")) as connection, connection:
        connection.execute("DROP TRIGGER audit_no_update")
        connection.execute("UPDATE audit SET at = 'گل' WHERE sequence = (SELECT MAX(sequence) FROM audit)")
    broken = dabir("check")
    assert (broken.status, "audit.at (2)" in broken.out, broken.err) == (1, True, "")
