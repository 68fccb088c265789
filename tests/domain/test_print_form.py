"""The office's own form: what may be asked of a paper, and how its words may be changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import own_wording, print_form
from app.domain.own_wording import OwnText
from app.domain.print_form import (
    AS_SHIPPED,
    BOUNDS,
    LetterheadImage,
    PaperMargins,
    PaperSize,
    PrintedSection,
    PrintForm,
    SectionChoice,
)
from app.domain.problems import Refusal

NAMES = st.sampled_from(("hour", "date", "names", "count"))
PLAIN = st.text("ابپتمن ،.()0۱\u200c", min_size=1, max_size=30).filter(str.strip)


def refused(form: PrintForm) -> str:
    with pytest.raises(Refusal) as found:
        print_form.checked(form)
    return found.value.code


def test_the_form_of_the_program_is_a_form() -> None:
    assert print_form.checked(AS_SHIPPED) == AS_SHIPPED
    assert AS_SHIPPED.printed == tuple(PrintedSection)
    assert AS_SHIPPED.hidden == frozenset()


def test_lines_are_put_in_order() -> None:
    form = print_form.checked(PrintForm(("  شهرداری\tنمونه ", "", " \n"), invocation=" به نام\u00a0خدا "))
    assert (form.lines, form.invocation) == (("شهرداری نمونه",), "به نام خدا")
    assert refused(PrintForm(("یک",) * 5)) == "letterhead_lines_too_many"
    assert refused(PrintForm(("ش" * 121,))) == "letterhead_line_too_long"
    assert refused(PrintForm(invocation="ش" * 121)) == "letterhead_line_too_long"


@pytest.mark.parametrize("name", BOUNDS)
def test_margins_have_bounds(name: str) -> None:
    for value in (BOUNDS[name][0] - 1, BOUNDS[name][1] + 1):
        assert refused(PrintForm(margins=replace(PaperMargins(), **{name: value}))) == "margin_out_of_bounds"
    for value in BOUNDS[name]:
        print_form.checked(PrintForm(margins=replace(PaperMargins(), **{name: value})))


def test_a_narrow_paper_does_not_take_the_widest_margins() -> None:
    wide = PaperMargins(right=30, left=30)
    assert print_form.checked(PrintForm(margins=wide))
    assert refused(PrintForm(paper=PaperSize.A5, margins=wide)) == "margins_leave_no_room"


def test_sections_have_any_order_and_resolutions_are_always_printed() -> None:
    turned = tuple(SectionChoice(one, one is PrintedSection.RESOLUTIONS) for one in reversed(PrintedSection))
    form = print_form.checked(PrintForm(sections=turned))
    assert form.printed == (PrintedSection.RESOLUTIONS,)
    assert form.hidden == set(PrintedSection) - {PrintedSection.RESOLUTIONS}
    without = tuple(SectionChoice(one, one is not PrintedSection.RESOLUTIONS) for one in PrintedSection)
    assert refused(PrintForm(sections=without)) == "section_needed"
    for wrong in (turned[:-1], (*turned, turned[0])):
        with pytest.raises(ValueError, match="each section"):
            print_form.checked(PrintForm(sections=wrong))


def test_an_image_stands_for_its_hash() -> None:
    def image(data: bytes, kept: bytes) -> LetterheadImage:
        return LetterheadImage("نشان.png", 2, 1, hashlib.sha256(kept).hexdigest(), data)

    assert image(b"a", b"a") == image(b"b", b"a") != image(b"b", b"b")
    with pytest.raises(Refusal) as found:
        print_form.check_image(print_form.IMAGE_BYTES + 1)
    assert found.value.values == {"megabytes": 2, "megapixels": 12}


def test_own_texts_are_found_by_their_forms() -> None:
    form = AS_SHIPPED.with_text(OwnText("minutes", "b.c", "یک")).with_text(OwnText("news", "a.b", "دو"))
    again = form.with_text(OwnText("minutes", "b.c", "سه"))
    assert again.own_texts(("minutes",)) == {"b.c": "سه"}
    assert again.own_texts(("minutes", "news")) == {"b.c": "سه", "a.b": "دو"}
    assert again.without_text("minutes", "b.c").without_text("news", "a.b") == AS_SHIPPED


@given(st.lists(NAMES, max_size=4), st.lists(PLAIN, min_size=1, max_size=5), st.randoms())
def test_a_text_with_the_same_blanks_stands_for_the_original(names, pieces, random) -> None:
    original = " ".join(f"متن {{{name}}}" for name in names) + " پایان "
    shuffled = random.sample(names, len(names))
    text = pieces[0] + " ".join(f"{{{name}}} {pieces[random.randrange(len(pieces))]}" for name in shuffled)
    said = own_wording.reworded(original, text)
    assert own_wording.fits(original, said)
    assert said.startswith(" ") == original.startswith(" ")
    assert said.endswith(" ")
    filled = said.format(**dict.fromkeys(names, "<>"))
    assert filled.count("<>") == len(names)


@given(st.lists(NAMES, min_size=1, max_size=4), PLAIN)
def test_a_text_that_loses_a_value_is_refused_with_its_name(names, plain) -> None:
    original = " ".join(f"{{{name}}}" for name in names)
    with pytest.raises(Refusal) as found:
        own_wording.reworded(original, plain)
    assert found.value.code == "wording_lacks"
    assert all(f"{{{name}}}" in str(found.value.values["names"]) for name in names)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  ", "wording_empty"),
        ("آغاز {hour} در {place}", "wording_adds"),
        ("آغاز {hour} و {hour}", "wording_adds"),
        ("آغاز {hour", "wording_braces"),
        ("آغاز hour}", "wording_braces"),
        ("آغاز {hour:>900000000}", "wording_braces"),
        ("آغاز {hour!r}", "wording_braces"),
        ("آغاز {hour.__class__}", "wording_braces"),
        ("آغاز {}", "wording_braces"),
        ("آغاز {0}", "wording_braces"),
        ("{hour}" + "ا" * 600, "wording_too_long"),
    ],
)
def test_what_cannot_be_filled_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as found:
        own_wording.reworded("در ساعت {hour} ", text)
    assert found.value.code == code
    assert code in ("wording_empty", "wording_too_long") or not own_wording.fits("در ساعت {hour} ", text)


def test_joints_and_marks_keep_their_texts() -> None:
    fixed = ("page.comma", "page.watermark.draft", "page.footer.page", "proof.head", "root_letter.title")
    assert not any(map(own_wording.may_be_worded, fixed))
    free = ("page.title", "closing.sentence", "resolutions.columns.2", "paper.title", "page.blanks")
    assert all(map(own_wording.may_be_worded, free))
