"""Lines that were begun and not taken: they outlive the program, and are nobody else's."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from app.domain.problems import Problem
from app.services import unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished

LINE = Unfinished("r", "نصب ۵ کانکس\nمسئول: ")


def test_a_line_is_read_as_it_was_kept(office: Office) -> None:
    assert unfinished.read(office, "meeting") is None
    unfinished.keep(office, "meeting", LINE)
    assert unfinished.read(office, "meeting") == LINE
    assert unfinished.read(office, "another") is None


@pytest.mark.parametrize("key", ["../../x", "a/b\\c:*?", "م\n«خط»", "x" * 5000])
def test_any_key_names_a_file_of_the_folder(office: Office, key: str) -> None:
    unfinished.keep(office, key, LINE)
    assert unfinished.read(office, key) == LINE
    assert len(list(_folder(office).iterdir())) == 1


def test_an_empty_line_is_dropped(office: Office) -> None:
    unfinished.keep(office, "meeting", LINE)
    unfinished.keep(office, "meeting", Unfinished("r", " \n"))
    assert unfinished.read(office, "meeting") is None
    assert list(_folder(office).iterdir()) == []
    unfinished.drop(office, "meeting")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_only_she_can_read_it(office: Office) -> None:
    unfinished.keep(office, "meeting", LINE)
    (file,) = _folder(office).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[]", b'{"id": "r"}', b'{"text": '])
def test_what_cannot_be_read_is_nothing(office: Office, broken: bytes) -> None:
    unfinished.keep(office, "meeting", LINE)
    (file,) = _folder(office).iterdir()
    file.write_bytes(broken)
    assert unfinished.read(office, "meeting") is None


def test_a_disk_that_refuses_is_told(office: Office) -> None:
    _folder(office).write_text("a file where the folder should be")
    with pytest.raises(Problem):
        unfinished.keep(office, "meeting", LINE)


def _folder(office: Office) -> Path:
    return office.keys.with_name(f"{office.keys.stem}.unfinished")
