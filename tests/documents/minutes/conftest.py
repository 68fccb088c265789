"""The sample minutes, and a way to print any minutes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from app import records
from app.documents import Printed, PrintOptions
from app.documents import minutes as form
from app.documents.letterhead import Letterhead
from app.documents.typesetting.fonts import FontFiles
from app.documents.wording import Wording
from app.domain.minutes import Issue, Minutes, MinutesState
from app.records import codec
from tests.documents.conftest import RESOURCES

AS_SHIPPED = PrintOptions()
PrintMinutes = Callable[..., Printed]
LETTERHEAD = Letterhead(("شهرداری منطقه ۲۰ تهران", "دبیرخانه شورایاری‌ها"))
APPROVED = Issue(
    state=MinutesState.APPROVED,
    number="20/ص/1405/08/1",
    jalali_year=1405,
    sequence=1,
    approved_at=datetime(2026, 11, 3, 14, 0, tzinfo=timezone(timedelta(hours=3, minutes=30))),
    content_sha256="3fa2b81c" + "0" * 56,
)


@pytest.fixture(scope="session")
def draft() -> Minutes:
    """The sample as it ships: the session of the seed report."""
    return codec.from_plain(json.loads((RESOURCES / "sample" / "minutes.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def approved(draft: Minutes) -> Minutes:
    return replace(draft, issue=APPROVED)


@pytest.fixture(scope="session")
def print_minutes(font_files: FontFiles, words: Wording, colours: bytes) -> PrintMinutes:
    def to_pdf(minutes: Minutes, options: PrintOptions = AS_SHIPPED) -> Printed:
        return form.render(
            minutes, LETTERHEAD, words, font_files,
            record=records.write(minutes), colours=colours, options=options,
        )  # fmt: skip

    return to_pdf
