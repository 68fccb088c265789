"""The folders of a computer, as each system names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths


def test_fonts_of_linux_are_the_systems_and_the_users(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "")
    folders = paths.font_folders("linux")
    assert folders[0] == Path("/usr/share/fonts")
    assert folders[-2:] == [tmp_path / ".fonts", tmp_path / ".local" / "share" / "fonts"]


def test_fonts_of_windows_may_be_installed_for_one_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WINDIR", str(tmp_path / "Windows"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    assert paths.font_folders("win32") == [
        tmp_path / "Windows" / "Fonts", tmp_path / "Local" / "Microsoft" / "Windows" / "Fonts",
    ]  # fmt: skip


def test_fonts_of_macos_are_in_libraries() -> None:
    assert all("Library" in folder.parts for folder in paths.font_folders("darwin"))


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_token_libraries_are_looked_for_in_folders_of_the_system(platform: str):
    folders = paths.token_libraries(platform)
    assert len(folders) == len(set(folders)) > 2


def test_sticks_are_folders_that_are_there_now():
    for platform in ("linux", "darwin"):
        assert all(folder.is_dir() for folder in paths.removable_media(platform))
