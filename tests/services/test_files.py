"""Files that somebody names: ordinary ones of a bearable size are read, and nothing else is waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.problems import Problem
from app.services import files


def refused(file: Path) -> str:
    with pytest.raises(Problem) as problem:
        files.read(file)
    return problem.value.code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
def test_devices_and_pipes_are_no_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for place in (pipe, Path("/dev/zero"), Path("/dev/null")):
        assert refused(place) == "file_is_device"


def test_folders_names_of_nothing_and_far_too_large_files_are_told_apart(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as out:
        out.truncate(files.MOST_BYTES + 1)
    assert refused(large) == "file_too_large"
    assert refused(tmp_path) == "file_is_folder"
    assert refused(tmp_path / "none") == "file_missing"
    assert refused(large / "below") == "file_missing"
    assert refused(tmp_path / "zero\0byte") == "file_missing"
    with large.open("wb") as out:
        out.truncate(1000)
    assert files.read(large) == bytes(1000)
