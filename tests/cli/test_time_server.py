"""The verb `time-server`, and what signing and verifying say of the time."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Dabir
from tests.signing.time_stamper import Stamper, make_stamper, serving


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def current() -> Stamper:
    """A stamper of today with the clock of this computer."""
    return make_stamper("سرور زمان نمونه", begin=now() - timedelta(days=1), end=now() + timedelta(days=9))


def test_from_the_first_setting_to_the_verdict(dabir: Dabir, tmp_path: Path) -> None:
    made = json.loads(dabir("demo", tmp_path / "demo", "--json").out)
    office, word = made["office"], made["passphrase_file"]
    stamper, certificate = current(), tmp_path / "stamper.pem"
    certificate.write_bytes(stamper.pem)
    assert "سرور زمان ندارد" in dabir("time-server", office=office).out
    missing = dabir("time-server", "--url", "http://127.0.0.1:9/", office=office)
    assert (missing.status, "پرونده گواهی آن را برگزینید" in missing.err) == (1, True)
    assert dabir("time-server", "--test", "--remove", office=office).status == 64

    with serving(lambda request: stamper.showing(now()).answer(request)) as server:
        setting = ("time-server", "--url", server.address, "--certificate", certificate, "--json")
        (known,) = json.loads(dabir(*setting, office=office).out)["stampers"]
        assert known["name"] == "سرور زمان نمونه"
        tested = dabir("time-server", "--test", office=office)
        assert (tested.status, "پاسخ درست داد" in tested.out) == (0, True)
        signed = tmp_path / "s.pdf"
        signing = ("sign", made["minutes"], "--as", "صفوی", "--passphrase-file", word, "--to")
        answer = dabir(*signing, signed, office=office)
        assert (answer.status, answer.err) == (0, "")
    told = dabir("verify", signed, office=office)
    assert told.status == 0
    assert "(به گواهی سرور زمان «سرور زمان نمونه»)" in told.out
    (seen,) = json.loads(dabir("verify", signed, "--json", office=office).out)["signatures"]
    assert seen["stamp"]["trusted"] is True

    outside = ("verify", signed, "--trust", made["root"])
    assert "که اینجا شناخته نیست" in dabir(*outside).out
    assert "(به گواهی سرور زمان" in dabir(*outside, "--time-stamper", certificate).out

    silent = dabir(*signing, tmp_path / "t.pdf", office=office)
    assert silent.status == 0, "the server is gone; she is not hindered"
    assert "مهر زمان نگرفت" in silent.err
    assert "پیوند با سرور زمان" in silent.err
    assert "(به اظهار امضاکننده)" in dabir("verify", tmp_path / "t.pdf", office=office).out

    removed = dabir("time-server", "--remove", office=office)
    assert "سرور زمان ندارد" in removed.out
    assert known["fingerprint"] in removed.out
    assert (
        known["fingerprint"] not in dabir("time-server", "--forget", known["fingerprint"], office=office).out
    )
