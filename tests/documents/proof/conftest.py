"""The approved sample, and ways to print minutes and to proof-read files."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from app import documents
from app.documents import Difference
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.profile import OfficeProfile
from app.records import codec
from tests.documents.conftest import RESOURCES

PROFILE = OfficeProfile("شهرداری منطقه ۲۰ تهران", "دبیرخانه شورایاری‌ها", "20")
ISSUE = Issue(
    state=MinutesState.APPROVED,
    number="20/ص/1405/08/1",
    jalali_year=1405,
    sequence=1,
    approved_at=datetime(2026, 11, 3, 14, 0, tzinfo=timezone(timedelta(hours=3, minutes=30))),
    content_sha256="3fa2b81c" + "0" * 56,
)
Proofread = Callable[[bytes, Minutes], tuple[Difference, ...]]


def printed(minutes: Minutes, profile: OfficeProfile = PROFILE) -> bytes:
    """The PDF of some minutes."""
    return documents.print_minutes(minutes, profile, RESOURCES, b"{}").pdf


def proofread(pdf: bytes, minutes: Minutes, profile: OfficeProfile = PROFILE) -> tuple[Difference, ...]:
    """Where a PDF does not say what the minutes say."""
    return documents.proofread(pdf, minutes, profile, RESOURCES)


def revised(minutes: Minutes, **facts: Any) -> Minutes:
    """The same minutes of a meeting with other facts."""
    meeting: Meeting = replace(minutes.meeting, **facts)
    return replace(minutes, content=replace(minutes.content, meeting=meeting))


@pytest.fixture(scope="session")
def sample() -> Minutes:
    """The session of the seed report, approved."""
    plain = json.loads((RESOURCES / "sample" / "minutes.json").read_text(encoding="utf-8"))
    return replace(codec.from_plain(plain), issue=ISSUE)
