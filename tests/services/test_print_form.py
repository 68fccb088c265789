"""The office's own form by its verbs: changed, worded, refused, given back; every paper follows it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.domain.print_form import AS_SHIPPED, PaperMargins, PaperSize, PrintedSection, SectionChoice
from app.domain.problems import Problem, Refusal
from app.services import minutes, print_form, proof, sample
from app.services.office import Office

A5 = (420, 595)


def size(pdf: bytes) -> tuple[int, int]:
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document.get_page_size(0)
    return round(width), round(height)


def code(refused: pytest.ExceptionInfo[Problem]) -> str:
    return refused.value.code


def test_what_is_changed_stays_and_can_be_given_back(office: Office) -> None:
    assert print_form.read(office) == AS_SHIPPED
    assert print_form.change(office, lines=(" یک ", ""), paper=PaperSize.A5).register
    changed = print_form.read(office)
    assert (changed.lines, changed.paper) == (("یک",), PaperSize.A5)
    print_form.reset(office)
    assert print_form.read(office) == AS_SHIPPED
    print_form.put(office, changed)
    assert print_form.read(office) == changed


def test_a_refusal_changes_nothing(office: Office) -> None:
    with pytest.raises(Refusal) as refused:
        print_form.change(office, margins=PaperMargins(right=5))
    assert code(refused) == "margin_out_of_bounds"
    assert print_form.read(office) == AS_SHIPPED


def test_an_image_is_copied_into_the_office(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "نشان.png"
    Image.new("RGB", (40, 20), "green").save(file)
    print_form.choose_image(office, file)
    file.unlink()
    image = print_form.read(office).image
    assert image is not None
    assert (image.name, image.width, image.height) == ("نشان.png", 40, 20)
    assert Image.open(BytesIO(image.data)).size == (40, 20)


def test_what_is_no_image_is_refused(office: Office, tmp_path: Path) -> None:
    for name, data, expected in (
        ("a.png", b"%PDF-", "letterhead_image_unreadable"),
        ("b.png", bytes(2 * 1024 * 1024 + 1), "letterhead_image_too_large"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refusal) as refused:
            print_form.choose_image(office, tmp_path / name)
        assert code(refused) == expected
    with pytest.raises(Problem) as missing:
        print_form.choose_image(office, tmp_path / "none.png")
    assert code(missing) == "file_missing"
    assert print_form.read(office) == AS_SHIPPED


def test_every_text_that_is_offered_can_be_said_otherwise(office: Office) -> None:
    offered = print_form.texts(office)
    assert offered[0].form == "minutes"
    assert len({(one.form, one.key) for one in offered}) == len(offered) > 100
    one = next(one for one in offered if one.key == "closing.sentence")
    print_form.word(office, one.form, one.key, "پایان: {hour}")
    told = {text.key: text.own for text in print_form.texts(office) if text.own is not None}
    assert told == {"closing.sentence": "پایان: {hour}"}
    print_form.word(office, one.form, one.key, f"  {one.original} ")
    assert print_form.read(office) == AS_SHIPPED


@pytest.mark.parametrize(
    ("form", "key", "text", "expected"),
    [
        ("minutes", "closing.sentence", "پایان", "wording_lacks"),
        ("minutes", "closing.sentence", "", "wording_empty"),
        ("minutes", "page.watermark.draft", "نهایی", "wording_unknown"),
        ("minutes", "no.such", "متن", "wording_unknown"),
        ("../minutes", "closing.sentence", "{hour}", "wording_unknown"),
        ("nothing", "closing.sentence", "{hour}", "wording_unknown"),
    ],
)
def test_a_wording_that_cannot_be_is_refused(
    office: Office, form: str, key: str, text: str, expected: str
) -> None:
    with pytest.raises(Problem) as refused:
        print_form.word(office, form, key, text)
    assert code(refused) == expected
    assert print_form.read(office) == AS_SHIPPED


def test_the_minutes_and_the_proof_follow_the_form(office: Office) -> None:
    meeting_id = sample.fill(office)
    whole = minutes.printed(office, meeting_id).pdf
    hidden = tuple(
        SectionChoice(one, one is not PrintedSection.STATEMENTS) for one in reversed(PrintedSection)
    )
    print_form.change(office, paper=PaperSize.A5, sections=hidden)
    print_form.word(office, "minutes", "closing.sentence", "پایان نشست: {hour}")
    own = minutes.printed(office, meeting_id).pdf
    assert (size(own), size(print_form.sample(office))) == (A5, A5)
    assert proof.proofread(office, meeting_id, own) == ()
    assert proof.proofread(office, meeting_id, whole) != ()
    assert size(print_form.sample(office, AS_SHIPPED)) == (595, 842)
    print_form.reset(office)
    assert minutes.printed(office, meeting_id).pdf == whole


def test_minutes_that_were_signed_without_a_section_still_read_back(tmp_path: Path, office: Office) -> None:
    hidden = tuple(SectionChoice(one, one is PrintedSection.RESOLUTIONS) for one in PrintedSection)
    print_form.change(office, sections=hidden)
    done = sample.demo(office, tmp_path)
    meeting_id = sample.fill(office)
    assert proof.proofread(office, meeting_id, done.signed.read_bytes()) == ()
    print_form.reset(office)
    assert proof.proofread(office, meeting_id, done.signed.read_bytes()) == ()
    assert proof.proofread(office, meeting_id, done.base.read_bytes()) != ()
    print_form.change(office, paper=PaperSize.A5, margins=replace(PaperMargins(), left=20))
    assert proof.proofread(office, meeting_id, done.signed.read_bytes()) == ()
