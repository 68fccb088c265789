"""The office's font: chosen once, kept in the office, printed with everywhere, or refused with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.problems import Problem
from app.services import fonts, importing, minutes, proof, register, sample
from app.services.office import Office
from tests.conftest import ROOT
from tests.documents import invariants
from tests.documents.typesetting.font_files import changed, with_characters, with_names, with_rights

OURS = ROOT / "resources" / "fonts"
ENGLISH = 0x409


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of fonts: a family without «۴», one with larger letters, and what cannot be chosen."""
    light = with_characters((OURS / "Vazirmatn-Regular.ttf").read_bytes(), lambda c: c != "۴")
    heavy = (OURS / "Vazirmatn-Bold.ttf").read_bytes()
    found = {
        "BNazanin.ttf": with_names(light, (ENGLISH, 1, "B Nazanin"), weight=400),
        "BNaznnBd.ttf": with_names(heavy, (ENGLISH, 1, "B Nazanin"), weight=700),
        "Own.ttf": (OURS / "Vazirmatn-Regular.ttf").read_bytes(),
        "Closed.ttf": with_rights(with_names(light, (ENGLISH, 1, "B Closed")), 0x0002),
        "Latin.ttf": with_characters(light, str.isascii),
        "Outlines.otf": changed(light, {}, b"OTTO"),
        "Many.ttc": b"ttcf" + light,
        "Web.woff2": b"wOF2" + light,
        "Letter.ttf": "نامه".encode(),
    }
    for name, data in found.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_the_families_of_the_machine_are_offered_without_our_own(folder: Path) -> None:
    (nazanin,) = fonts.families([folder, OURS / "nowhere"])
    assert (nazanin.name, nazanin.missing) == ("B Nazanin", "۴")
    assert (nazanin.regular, nazanin.bold) == (folder / "BNazanin.ttf", folder / "BNaznnBd.ttf")


def test_the_minutes_are_printed_in_the_chosen_font_also_when_its_files_are_gone(
    office: Office, folder: Path
) -> None:
    meeting_id = sample.fill(office)
    before = minutes.printed(office, meeting_id).pdf
    assert fonts.choose(office, folder / "BNazanin.ttf").register
    assert register.profile(office).font == "B Nazanin"
    for file in folder.glob("*.ttf"):
        file.unlink()
    printed = minutes.printed(office, meeting_id)
    assert b"+BNazanin" in printed.pdf
    assert b"+BNaznnBd" in printed.pdf
    assert b"+Vazirmatn-Regular" in printed.pdf  # lends the words with «۴»
    assert printed.missing == ()
    assert minutes.printed(office, meeting_id).pdf == printed.pdf
    invariants.check(printed.pdf)
    for written in (before, printed.pdf):  # what was exported before says the same as ever
        assert proof.proofread(office, meeting_id, written) == ()
    fonts.use_own(office)
    assert register.profile(office).font is None
    assert minutes.printed(office, meeting_id).pdf == before


def test_two_offices_with_one_font_print_the_same_bytes(
    office: Office, other_office: Office, folder: Path
) -> None:
    meeting_id = sample.fill(office)
    importing.import_record(other_office, minutes.record(office, meeting_id))
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    for name in ("BNazanin.ttf", "BNaznnBd.ttf"):
        (elsewhere / name).write_bytes((folder / name).read_bytes())
    fonts.choose(office, folder / "BNazanin.ttf")
    fonts.choose(other_office, elsewhere / "BNazanin.ttf", elsewhere / "BNaznnBd.ttf")
    for one in (office, other_office):  # letterheads are of the office
        register.set_profile(one, organisation="سازمان نمونه", department="")
    assert minutes.printed(office, meeting_id).pdf == minutes.printed(other_office, meeting_id).pdf


def test_a_font_without_bold_stands_for_both(office: Office, folder: Path) -> None:
    (folder / "BNaznnBd.ttf").unlink()
    fonts.choose(office, folder / "BNazanin.ttf")
    with office.store.read() as room:
        kept = room.font.get()
    assert kept is not None
    assert kept.bold == kept.regular


def test_the_sample_names_what_is_lent(office: Office, folder: Path) -> None:
    own = fonts.sample(office, 255)
    assert (own.family, own.missing) == ("Vazirmatn", "")
    fonts.choose(office, folder / "BNazanin.ttf")
    chosen = fonts.sample(office, 255)
    assert (chosen.family, chosen.missing) == ("B Nazanin", "۴")
    assert b"+BNazanin" in chosen.pdf


@pytest.mark.parametrize(
    ("name", "code", "font"),
    [
        ("Closed.ttf", "font_embedding_forbidden", "B Closed"),
        ("Latin.ttf", "font_without_persian", "Vazirmatn"),
        ("Outlines.otf", "font_outlines_cff", "Outlines"),
        ("Many.ttc", "font_collection", "Many"),
        ("Web.woff2", "font_for_web", "Web"),
        ("Letter.ttf", "font_damaged", "Letter"),
        ("Absent.ttf", "file_missing", None),
    ],
)
def test_what_cannot_be_chosen_is_refused_by_name_and_nothing_changes(
    office: Office, folder: Path, name: str, code: str, font: str | None
) -> None:
    fonts.choose(office, folder / "BNazanin.ttf")
    with pytest.raises(Problem) as refused:
        fonts.choose(office, folder / name)
    assert (refused.value.code, refused.value.values.get("font")) == (code, font)
    assert register.profile(office).font == "B Nazanin"


def test_a_bold_that_cannot_be_chosen_refuses_both(office: Office, folder: Path) -> None:
    with pytest.raises(Problem) as refused:
        fonts.choose(office, folder / "BNazanin.ttf", folder / "Closed.ttf")
    assert refused.value.code == "font_embedding_forbidden"
    assert register.profile(office).font is None


def test_a_file_too_large_for_a_font_is_not_read(office: Office, tmp_path: Path) -> None:
    with (tmp_path / "Huge.ttf").open("wb") as huge:
        huge.truncate(50_000_001)
    with pytest.raises(Problem) as refused:
        fonts.choose(office, tmp_path / "Huge.ttf")
    assert refused.value.code == "font_damaged"


def test_what_shaped_a_file_is_read_from_it(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting_id = sample.fill(office)
    fine = minutes.printed(office, meeting_id)
    assert fonts.shaping() == fonts.shaping_of(fine) == fonts.Shaping("harfbuzz", ())
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    plain = minutes.printed(office, meeting_id)
    assert fonts.shaping() == fonts.shaping_of(plain)
    assert fonts.shaping().losses == ("kerning", "contextual_forms", "mark_positions")
    monkeypatch.undo()
    assert fonts.shaping_of_file(fine.pdf).losses == ()
    assert fonts.shaping_of_file(plain.pdf) == fonts.shaping_of(plain)
