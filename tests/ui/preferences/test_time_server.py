"""سرور زمان: off at first; used once its certificate was shown; tried out; told when it does not answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services import time_server
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY
from tests.signing.time_stamper import Stamper, make_stamper, serving
from tests.ui.conftest import NOW
from tests.ui.preferences.conftest import Preferences


@pytest.fixture(scope="module")
def stamper() -> Stamper:
    return make_stamper("سرور زمان نمونه").showing(NOW)


@pytest.fixture
def certificate(stamper: Stamper, tmp_path: Path) -> Path:
    file = tmp_path / "stamper.pem"
    file.write_bytes(stamper.pem)
    return file


def test_it_is_off_until_its_certificate_was_seen_and_used(
    preferences: Preferences, stamper: Stamper, certificate: Path
) -> None:
    card = preferences.page.time_server
    assert not card.trial.isVisible()
    assert not card.off.isVisible()
    with serving(stamper.answer) as server:
        card.address.setText(server.address)
        preferences.press(card.use_button)
        assert card.certificate.property(PROBLEM_PROPERTY)
        assert not time_server.find(preferences.office).is_on

        card.certificate.set_value(certificate)
        card.look(certificate)
        preferences.settle()
        assert card.seen.isVisible()
        assert card.names.text() == "سرور زمان نمونه"
        preferences.press(card.use_button)
        assert time_server.find(preferences.office).address == server.address
        assert preferences.done == ["از این پس هر امضا از این سرور مهر زمان می‌گیرد"]
        assert not card.seen.isVisible()
        assert len(card.rows) == 1

        preferences.press(card.trial)
        assert card.result.isVisible()
        assert "سرور زمان نمونه" in card.result.sentence()
    preferences.press(card.trial)
    assert not card.result.isVisible()
    assert card.problem.isVisible()
    assert "سرور زمان" in card.problem.sentence()

    preferences.confirm(card.off)
    assert not time_server.find(preferences.office).is_on
    assert not card.trial.isVisible()
    assert len(card.rows) == 1, "what it stamped stays proven"
    row = card.rows.at(0)
    assert row is not None
    preferences.confirm(row.forget)
    assert len(card.rows) == 0


def test_what_is_no_address_or_no_certificate_is_told_at_its_field(
    preferences: Preferences, certificate: Path, tmp_path: Path
) -> None:
    card = preferences.page.time_server
    card.certificate.set_value(certificate)
    card.address.setText("ftp://time.example")
    preferences.press(card.use_button)
    assert card.address.property(PROBLEM_PROPERTY)
    odd = tmp_path / "odd.cer"
    odd.write_bytes(b"nothing")
    card.look(odd)
    preferences.settle()
    assert not card.seen.isVisible()
    assert card.certificate.property(PROBLEM_PROPERTY)
    assert not card.address.property(PROBLEM_PROPERTY)
