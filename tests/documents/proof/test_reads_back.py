"""What the program prints, it reads back: every record, whatever was typed into it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import documents
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, compose
from app.domain.profile import OfficeProfile
from app.domain.quantity import Quantity
from app.domain.register import Register
from app.domain.statement import Statement
from tests import strategies
from tests.documents import hall_session
from tests.documents.conftest import RESOURCES
from tests.documents.proof.conftest import ISSUE, PROFILE, printed, proofread, revised

TYPED = st.text("ابپتلمنهیکگآأؤئ۰۱۲۳09AbZé()«»[]،؛.:؟!/-+%٪ \u200c\u200dًّٔ…–@#'\"٣٬٫,\n", max_size=120)
OF_ANY_SCRIPT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
PHRASES = st.lists(
    st.sampled_from((
        "محلات", "خانه‌های جهادی", "لله", "امام رضا(ع)", "ﷺ", "①", "۷۵٪ آرا", "۱۴۰۵/۰۸/۲۵-۳۱۷", "١٢٣", "❤️",
        "info@shora.example", "v2.4 (REST API)", "«نقل قول»", "محمّد", "منطقهٔ", "قال الله تعالى", "ك ي",
        "https://example.org/a?b=1",
    )),
    max_size=30,
).map(" ".join)  # fmt: skip


def test_the_sample_reads_back(sample: Minutes) -> None:
    assert proofread(printed(sample), sample) == ()


def test_what_the_fallback_shaper_sets_reads_back(sample: Minutes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    assert documents.shaper_in_use() == "reshaper"
    assert proofread(printed(sample), sample) == ()


@pytest.mark.parametrize("unit", ["kg", "m2/h", "تن", "۵ تایی", "ً3کشAت۱غ"])
def test_an_amount_is_found_in_another_form_whatever_its_unit(sample: Minutes, unit: str) -> None:
    amount = Quantity(Decimal("206455.434"), unit)
    one = replace(sample.meeting.resolutions[0], quantity=amount, text="API ۱۲ را ۵-۷ بار (v2.4) بیازمایند")
    minutes = revised(sample, resolutions=(one,), requests=())
    assert documents.lacking_facts(printed(minutes), minutes, RESOURCES) == ()


@pytest.mark.parametrize("movements", [False, True])
def test_a_session_in_the_hall_reads_back(movements: bool) -> None:
    profile = replace(PROFILE, prints_movements=movements)
    pdf = printed(hall_session.SESSION, profile)
    assert proofread(pdf, hall_session.SESSION, profile) == ()
    other = replace(profile, prints_movements=not movements)
    assert proofread(pdf, hall_session.SESSION, other) != ()
    assert documents.lacking_facts(pdf, hall_session.SESSION, RESOURCES) == ()


def test_an_empty_meeting_reads_back() -> None:
    empty = compose(Meeting("m"), Register(), Issue())
    assert proofread(printed(empty), empty) == ()


def test_tables_and_texts_over_pages_read_back(sample: Minutes) -> None:
    rows = sample.meeting.attendance
    many = tuple(replace(row, id=f"{row.id}-{turn}") for turn in range(14) for row in rows)
    long = replace(sample.meeting.resolutions[0], text=sample.meeting.statements[0].text * 40)
    pages = revised(sample, attendance=many, resolutions=(long, *sample.meeting.resolutions[1:]))
    assert proofread(printed(pages), pages) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.offices(), strategies.profiles(), st.sampled_from((Issue(), ISSUE)), st.booleans())
def test_every_record_reads_back(
    office: tuple[Register, Meeting], profile: OfficeProfile, issue: Issue, movements: bool
) -> None:
    register, meeting = office
    minutes, profile = compose(meeting, register, issue), replace(profile, prints_movements=movements)
    assert proofread(printed(minutes, profile), minutes, profile) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(TYPED | OF_ANY_SCRIPT | PHRASES, min_size=8, max_size=8))
def test_whatever_is_typed_reads_back(sample: Minutes, texts: list[str]) -> None:
    one, name, *said, title = texts
    resolution = replace(sample.meeting.resolutions[0], text=one, notes=name, place=one, due_text=title)
    row = replace(sample.meeting.attendance[0], name=name, title=title)
    statements = tuple(Statement(f"s{place}", text=text) for place, text in enumerate(said))
    typed = revised(
        sample, title=title, attendance=(row,), statements=statements, resolutions=(resolution,), requests=()
    )
    assert proofread(printed(typed), typed) == ()
