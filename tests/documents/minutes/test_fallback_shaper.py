"""The same minutes without HarfBuzz: every word of the text layer, the same furniture, and who shaped it."""

from __future__ import annotations

import pytest

from app.documents import shaper_in_use, shaping_losses
from app.domain.minutes import Minutes
from tests.documents import invariants, reading
from tests.documents.minutes.conftest import PrintMinutes


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
@pytest.mark.parametrize("state", ["draft", "approved"])
def test_the_forced_switch_loses_no_word(
    request: pytest.FixtureRequest, print_minutes: PrintMinutes, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    minutes: Minutes = request.getfixturevalue(state)
    fine = print_minutes(minutes)
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    plain = print_minutes(minutes)
    assert (fine.shaper, plain.shaper, plain.missing) == ("harfbuzz", "reshaper", fine.missing)
    found = reading.by_poppler(plain.pdf)
    assert sorted(found.replace(" ", "")) == sorted(reading.by_poppler(fine.pdf).replace(" ", ""))
    for said in minutes.meeting.statements:
        assert reading.one_line(said.text) in found
    assert plain.pages == fine.pages
    assert print_minutes(minutes).pdf == plain.pdf
    invariants.check(plain.pdf)


def test_what_is_lost_can_be_named_before_signing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shaping_losses(shaper_in_use()) == ()
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    assert "kerning" in shaping_losses(shaper_in_use())
