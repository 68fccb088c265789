"""The key card: every key of the one table, on a single page that reads back as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import keys
from app.documents import key_card, sheets
from app.documents.sheets import Stationery
from app.domain.profile import OfficeProfile
from tests.documents import invariants

NOW = datetime(2026, 11, 22, 7, 17, tzinfo=UTC)
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def stationery() -> Stationery:
    return Stationery(OfficeProfile(organisation="شهرداری منطقه نمونه"), RESOURCES)


def test_the_card_is_one_page_with_every_key(stationery: Stationery) -> None:
    card = keys.card()
    printed = sheets.print_key_card(card, stationery, NOW, lambda _done, _of: None)
    outfit = sheets.outfit(stationery, "key_card")
    paper = key_card.paper(card, outfit)
    assert printed.pages == 1
    assert not printed.missing
    assert sheets.proofread_papers(printed.pdf, (paper,), outfit, printed.pages_of_each) == ()
    assert len(card) == len(keys.KEYS)
    invariants.check(printed.pdf, has_record=False)
