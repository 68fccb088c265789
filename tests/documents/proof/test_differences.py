"""A file that does not say what the minutes say is caught, and the place is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest

from app import documents
from app.documents import PrintOptions
from app.domain.minutes import Minutes
from app.domain.problems import Problem
from tests.documents.conftest import RESOURCES
from tests.documents.proof.conftest import PROFILE, printed, proofread, revised


def edited(pdf: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file after somebody changed it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        edit(document)
        document.save(out)
    return out.getvalue()


def test_one_digit_is_named_with_page_row_and_column(sample: Minutes) -> None:
    resolutions = sample.meeting.resolutions
    place = next(n for n, one in enumerate(resolutions) if one.quantity and one.quantity.amount)
    quantity = resolutions[place].quantity
    assert quantity is not None
    assert quantity.amount is not None
    other = replace(quantity, amount=quantity.amount + 1, split=None)
    right = replace(quantity, split=None)
    with_other, with_right = (
        revised(sample, resolutions=(*resolutions[:place], replace(resolutions[place], quantity=one)))
        for one in (other, right)
    )
    (found,) = proofread(printed(with_other), with_right)
    assert found.page > 1
    row = "۰۱۲۳۴۵۶۷۸۹"[place + 1]
    assert found.place == f"مصوبات، ردیف {row}، ستون «شرح مصوبه»"
    assert found.expected != found.found


def test_a_digit_in_a_statement_is_shown_beside_the_one_that_was_read(sample: Minutes) -> None:
    first, *others = sample.meeting.statements
    right = revised(sample, statements=(replace(first, text="در سال ۱۴۰۵ بودجه ۱۲۰۰ بود."), *others))
    wrong = revised(sample, statements=(replace(first, text="در سال ۱۴۰۵ بودجه ۱۳۰۰ بود."), *others))
    (found,) = proofread(printed(wrong), right)
    assert found.place == "خلاصه مذاکرات، بند ۱"
    assert "۱۲۰۰" in found.expected
    assert "۱۳۰۰" in found.found


def test_a_missing_statement_is_named_alone(sample: Minutes) -> None:
    statements = sample.meeting.statements
    fewer = revised(sample, statements=statements[:-1])
    found = proofread(printed(fewer), sample)
    assert [(one.place[:13], one.found) for one in found] == [("خلاصه مذاکرات", "")]
    assert found[0].expected


def test_a_resolution_left_out_is_named_by_its_row(sample: Minutes) -> None:
    resolutions = sample.meeting.resolutions
    fewer = revised(sample, resolutions=resolutions[:-1])
    found = proofread(printed(fewer), sample)
    last = "۰۱۲۳۴۵۶۷۸۹"[len(resolutions)]
    assert any(one.place.startswith(f"مصوبات، ردیف {last}") and not one.found for one in found)


def test_two_swapped_cells_are_named(sample: Minutes) -> None:
    first, *others = sample.meeting.attendance
    swapped = replace(first, name=first.title, title=first.name)
    found = proofread(printed(revised(sample, attendance=(swapped, *others))), sample)
    places = {one.place for one in found}
    assert "حاضران، ردیف ۱، ستون «نام و نام خانوادگی»" in places
    assert "حاضران، ردیف ۱، ستون «سمت»" in places


def test_a_text_in_the_next_column_is_named(sample: Minutes) -> None:
    first, *others = sample.meeting.attendance
    right = revised(
        sample, attendance=(replace(first, title="", remarks="", body_id="", name="الف"), *others)
    )
    wrong = revised(
        sample, attendance=(replace(first, title="الف", remarks="", body_id="", name=""), *others)
    )
    assert proofread(printed(wrong), right)


def test_number_and_hash_of_other_minutes_are_named_on_every_page(sample: Minutes) -> None:
    other = replace(sample, issue=replace(sample.issue, content_sha256="b" * 64))
    pages = documents.print_minutes(other, PROFILE, RESOURCES, b"{}").pages
    found = proofread(printed(other), sample)
    typed, *feet = found
    assert (typed.page, typed.place) == (pages, "رمز بررسی برگه")
    assert [(one.page, one.place) for one in feet] == [(page, "پای صفحه") for page in range(1, pages + 1)]
    assert all("3fa2b81c" in one.expected and "bbbbbbbb" in one.found for one in feet)


def test_text_drawn_over_a_page_is_found(sample: Minutes) -> None:
    def draw_over(document: pikepdf.Pdf) -> None:
        page = document.pages[1]
        font = next(iter(page.Resources.Font.keys()))
        page.contents_add(f"q BT {font} 12 Tf 1 0 0 1 300 400 Tm <0001> Tj ET Q".encode())

    (found,) = proofread(edited(printed(sample), draw_over), sample)
    assert (found.page, found.place, found.expected) == (2, "بیرون از متن", "")
    assert found.found


def test_an_annotation_over_a_page_is_found(sample: Minutes) -> None:
    def annotate(document: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[90, 90, 200, 120], Contents="۹"
        )
        page = document.pages[0]
        page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(note)])

    (found,) = proofread(edited(printed(sample), annotate), sample)
    assert (found.page, found.place) == (1, "بیرون از متن")


def test_a_dropped_page_is_found(sample: Minutes) -> None:
    def drop(document: pikepdf.Pdf) -> None:
        del document.pages[1]

    found = proofread(edited(printed(sample), drop), sample)
    assert any(one.expected and not one.found for one in found)


@pytest.mark.parametrize(("column", "by"), [(0, -60), (1, 70), (1, -90), (2, 90)])
def test_a_cell_that_was_moved_to_another_column_on_paper_is_found(
    sample: Minutes, column: int, by: float
) -> None:
    """The structure still says the right column; only the ink lies elsewhere."""

    def move(document: pikepdf.Pdf) -> None:
        page = document.pages[1]
        content = page.Contents.read_bytes().decode("latin-1")
        cells = list(re.finditer(r"/TD <</MCID \d+>> BDC.*?EMC", content, re.DOTALL))
        cell = cells[column]
        moved = re.sub(r"1 0 0 1 ([\d.]+)", lambda found: f"1 0 0 1 {float(found[1]) + by:.2f}", cell[0])
        page.Contents = document.make_stream(
            (content[: cell.start()] + moved + content[cell.end() :]).encode("latin-1")
        )

    (found,) = proofread(edited(printed(sample), move), sample)
    assert (found.page, found.expected) == (2, "")
    assert "ردیف" in found.place


def test_a_file_without_structure_cannot_be_read_back(sample: Minutes) -> None:
    untagged = documents.print_minutes(sample, PROFILE, RESOURCES, b"{}", PrintOptions(tagged=False)).pdf
    for pdf in (untagged, b"", b"%PDF-1.7\nno", untagged[: len(untagged) // 2]):
        with pytest.raises(Problem) as refused:
            proofread(pdf, sample)
        assert refused.value.code == "proof_unreadable"


def test_only_so_many_differences_are_told(sample: Minutes) -> None:
    others = tuple(replace(one, text=one.text[::-1]) for one in sample.meeting.statements)
    found = proofread(printed(revised(sample, statements=others * 3)), sample)
    assert len(found) == 20


def test_the_amount_of_a_part_is_compared(sample: Minutes) -> None:
    resolutions = list(sample.meeting.resolutions)
    place, one = next((n, r) for n, r in enumerate(resolutions) if r.quantity and r.quantity.split)
    assert one.quantity is not None
    assert one.quantity.split is not None
    first, *others = one.quantity.split.parts
    more = replace(first, amount=(first.amount or Decimal(0)) + 1)
    split = replace(one.quantity.split, parts=(more, *others))
    resolutions[place] = replace(one, quantity=replace(one.quantity, split=split))
    assert proofread(printed(revised(sample, resolutions=tuple(resolutions))), sample)
