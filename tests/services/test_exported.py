"""Where the printed minutes were written: remembered on this computer as long as they are as they were."""

from __future__ import annotations

from pathlib import Path

from app.services import exported
from app.services.office import Office


def test_a_file_is_remembered_for_its_meeting(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "صورتجلسه.pdf"
    file.write_bytes(b"%PDF-")
    exported.remember(office, "one", file)
    assert exported.last(office, "one") == file
    assert exported.last(office, "another") is None
    signed = tmp_path / "signed.pdf"
    signed.write_bytes(b"%PDF-signed")
    exported.remember(office, "one", signed)
    assert exported.last(office, "one") == signed


def test_a_file_that_is_gone_or_another_is_forgotten(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    file.write_bytes(b"%PDF-")
    exported.remember(office, "one", file)
    file.write_bytes(b"%PDF+")
    assert exported.last(office, "one") is None
    file.unlink()
    assert exported.last(office, "one") is None


def test_a_list_that_cannot_be_read_stops_nothing(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    file.write_bytes(b"%PDF-")
    (list_,) = _lists(office, file)
    for broken in ("no json", "[1]", '{"one": 3}', '{"one": {"file": 3}}'):
        list_.write_text(broken, "utf-8")
        assert exported.last(office, "one") is None
    exported.remember(office, "one", file)
    assert exported.last(office, "one") == file


def _lists(office: Office, file: Path) -> list[Path]:
    exported.remember(office, "one", file)
    return list(office.keys.parent.glob("*.exported.json"))
