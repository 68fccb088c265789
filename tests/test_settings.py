"""The settings of this computer: kept in a file that may be older, newer or broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.settings import Settings, load, save


def written(file: Path, **values: object) -> Path:
    file.write_text(json.dumps(values), "utf-8")
    return file


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    kept = Settings(
        theme="dark", text_size=150, language="en", display_dark=True, display_screen="HDMI-1",
        token_library="/usr/lib/token.so", files_folder="/home/نمونه/صورتجلسه", printer="چاپگر طبقه ۲",
    )  # fmt: skip
    save(tmp_path / "folder" / "settings.json", kept)
    assert load(tmp_path / "folder" / "settings.json") == kept


def test_a_file_of_an_older_program_has_the_defaults_of_what_it_does_not_know(tmp_path: Path) -> None:
    file = written(tmp_path / "settings.json", theme="dark", text_size=125, backup_folder="/media/stick")
    assert load(file) == Settings(theme="dark", text_size=125, backup_folder="/media/stick")


def test_a_file_of_a_newer_program_loses_what_is_not_known_here(tmp_path: Path) -> None:
    file = written(tmp_path / "settings.json", printer="HP", hologram=True)
    assert load(file) == Settings(printer="HP")


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "pink"},
        {"text_size": 500},
        {"text_size": "100"},
        {"language": "tlh"},
        {"display_dark": "yes"},
        {"display_screen": None},
        {"files_folder": 7},
        {"printer": ["HP"]},
        {"text_size": True},
    ],
)
def test_a_value_that_is_none_is_the_default_and_spoils_no_other(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    file = written(tmp_path / "settings.json", **{"office": "/office.dabir", **wrong})
    assert load(file) == Settings(office="/office.dabir")


@pytest.mark.parametrize("text", ["", "[1, 2]", '"dark"', "{", "\x00\xff"])
def test_what_is_no_settings_at_all_is_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert load(file) == Settings()


def test_a_broken_file_is_kept_aside(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{", "utf-8")
    load(file)
    assert not file.exists()
    assert file.with_suffix(".broken").read_text("utf-8") == "{"
