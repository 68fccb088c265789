"""The office's own form comes back as it was kept, and leaves nothing behind when it is given up."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.domain.own_wording import OwnText
from app.domain.print_form import (
    ALL_SECTIONS,
    ALWAYS_PRINTED,
    BOUNDS,
    LetterheadImage,
    PaperMargins,
    PaperSize,
    PrintedSection,
    PrintForm,
    SectionChoice,
)
from app.domain.profile import OfficeProfile
from app.storage import tables
from tests import strategies

TABLES = [table for name, table in tables.metadata.tables.items() if name.startswith("print_form")]


def images() -> st.SearchStrategy[LetterheadImage]:
    def image(data: bytes, name: str) -> LetterheadImage:
        return LetterheadImage(name, 10, 20, hashlib.sha256(data).hexdigest(), data)

    return st.builds(image, st.binary(min_size=1, max_size=60), strategies.texts())


def forms() -> st.SearchStrategy[PrintForm]:
    choices = st.permutations(PrintedSection).flatmap(
        lambda order: st.tuples(
            *(
                st.builds(
                    SectionChoice, st.just(one), st.just(True) if one in ALWAYS_PRINTED else st.booleans()
                )
                for one in order
            )
        )
    )
    wording = st.dictionaries(
        st.tuples(st.sampled_from(("minutes", "invitation")), st.sampled_from(("closing.next", "a.b"))),
        strategies.texts(),
    ).map(lambda texts: tuple(OwnText(form, key, texts[form, key]) for form, key in sorted(texts)))
    return st.builds(
        PrintForm,
        st.lists(strategies.texts(), max_size=4).map(tuple),
        st.none() | images(),
        strategies.texts(),
        st.sampled_from(PaperSize),
        st.builds(PaperMargins, *(st.integers(*bounds) for bounds in BOUNDS.values())),
        choices,
        wording,
    )


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(form=forms())
def test_every_form_comes_back_whole(trial, form: PrintForm) -> None:
    with trial() as office:
        office.print_form.put(PrintForm(("پیشین",)))
        office.print_form.put(form)
        kept = office.print_form.get()
        assert kept == form
        assert (kept.image and kept.image.data) == (form.image and form.image.data)


def test_the_profile_brings_the_form_and_does_not_change_it(store) -> None:
    own = PrintForm(("شهرداری نمونه",), paper=PaperSize.A5)
    with store.write() as office:
        assert office.profile().print_form == PrintForm()
        office.print_form.put(own)
        office.set_profile(OfficeProfile("نمونه"))
        assert office.profile() == OfficeProfile("نمونه", print_form=own)


def test_the_form_of_the_program_leaves_no_row(store) -> None:
    with store.write() as office:
        office.print_form.put(PrintForm(("یک",), invocation="به نام خدا", wording=(OwnText("a", "b", "c"),)))
        office.print_form.put(PrintForm())
        left = [office._connection.scalar(select(func.count()).select_from(table)) for table in TABLES]
    assert len(TABLES) == 5
    assert left == [0] * 5


def test_a_section_that_an_older_program_did_not_know_stands_at_the_end(store) -> None:
    few = (SectionChoice(PrintedSection.RESOLUTIONS), SectionChoice(PrintedSection.ATTENDANCE, False))
    with store.write() as office:
        office.print_form.put(PrintForm(sections=few))
        kept = office.print_form.get().sections
    assert kept[:2] == few
    assert sorted(one.section for one in kept) == sorted(one.section for one in ALL_SECTIONS)


@pytest.mark.parametrize("section", PrintedSection)
def test_the_database_knows_every_section_by_its_name(store, section: PrintedSection) -> None:
    with store.write() as office:
        office.print_form.put(PrintForm(sections=(SectionChoice(section, False),)))
        assert office.print_form.get().sections[0].section is section
