"""Whatever the office has recorded, the file for a word processor says it whole, and workbooks open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import sheets
from app.documents.sheets import Stationery
from app.domain.amendment import Amendment, Rewording
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, compose
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from tests import strategies
from tests.documents.conftest import RESOURCES
from tests.documents.docx.saying import APPROVED, said_and_meant
from tests.documents.sessions import SESSIONS, STATIONERY


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.offices(), strategies.profiles(), st.sampled_from((Issue(), APPROVED)), st.booleans())
def test_every_record_is_said_whole(
    office: tuple[Register, Meeting], profile: OfficeProfile, issue: Issue, movements: bool
) -> None:
    register, meeting = office
    minutes = compose(meeting, register, issue)
    stationery = Stationery(replace(profile, prints_movements=movements), RESOURCES)
    said, meant = said_and_meant(minutes, stationery)
    assert said == meant
    for write in (sheets.write_resolutions, sheets.write_attendance):
        assert openpyxl.load_workbook(BytesIO(write(minutes, stationery))).worksheets


def test_an_amendment_is_said_whole() -> None:
    changes = (
        Rewording("مصوبه ۳، مهلت", "۱۴۰۵/۰۹/۰۱", "۱۴۰۵/۱۰/۱۵"),
        Rewording("سخنان، ردیف ۴", "سطر نخست\nسطر دوم: PDF و Excel", ""),
    )
    amendment = Amendment(
        1, "20/ش/1405/08/1", date(2026, 11, 3), "0a" * 32, "اشتباه در مهلت (بند ۳)", changes
    )
    first = SESSIONS["sample"]
    issue = replace(APPROVED, number=f"{APPROVED.number}/اصلاحیه-1", replaces="0a" * 32)
    said, meant = said_and_meant(Minutes(replace(first.content, amendment=amendment), issue), STATIONERY)
    assert said == meant
    assert "سطر دوم: PDF و Excel" in said
