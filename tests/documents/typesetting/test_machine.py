"""The families that this computer offers, found in folders of all kinds of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.documents.typesetting.fonts import FontFiles
from app.documents.typesetting.machine import bold_beside, machine_families
from tests.documents.typesetting.font_files import with_characters, with_names, with_rights

ENGLISH = 0x409


@pytest.fixture
def folder(tmp_path: Path, font_files: FontFiles) -> Path:
    font = with_characters(font_files.regular.read_bytes(), lambda c: c != "۴")
    fonts = {
        "BNazanin.ttf": with_names(font, (ENGLISH, 1, "B Nazanin"), weight=400),
        "deep/BNaznnBd.TTF": with_names(font, (ENGLISH, 1, "B Nazanin"), weight=700),
        "Titr.ttf": with_names(font, (ENGLISH, 1, "B Titr"), weight=700),
        "Closed.ttf": with_rights(font, 0x0002),
        "Latin.ttf": with_characters(font, str.isascii),
        "Broken.ttf": b"\0\1\0\0\0\xff",
        "Web.woff2": font,
        "readme.txt": b"fonts",
    }
    for name, data in fonts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_suitable_families_are_paired_and_sorted(folder: Path) -> None:
    nazanin, titr = machine_families([folder, folder / "nowhere"])
    assert (nazanin.name, nazanin.missing) == ("B Nazanin", "۴")
    assert (nazanin.regular, nazanin.bold) == (folder / "BNazanin.ttf", folder / "deep" / "BNaznnBd.TTF")
    assert (titr.name, titr.regular, titr.bold) == ("B Titr", folder / "Titr.ttf", folder / "Titr.ttf")


def test_our_own_family_is_found_with_its_bold(font_files: FontFiles) -> None:
    families = {family.name: family for family in machine_families([font_files.regular.parent])}
    assert (families["Vazirmatn"].regular, families["Vazirmatn"].bold) == (
        font_files.regular,
        font_files.bold,
    )
    assert families["Vazirmatn Medium"].regular == families["Vazirmatn Medium"].bold


def test_the_bold_one_is_found_beside_its_file(folder: Path) -> None:
    (folder / "deep" / "BNazanin.ttf").write_bytes((folder / "BNazanin.ttf").read_bytes())
    assert bold_beside(folder / "deep" / "BNazanin.ttf") == folder / "deep" / "BNaznnBd.TTF"
    for alone in ("BNazanin.ttf", "Titr.ttf", "Broken.ttf"):
        assert bold_beside(folder / alone) == folder / alone
