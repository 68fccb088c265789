"""مراجع بیرونی: an authority is trusted once its fingerprint was shown and pressed twice; dropped again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import signing
from app.services import register, trust
from app.services.office import Office
from tests.ui.conftest import NOW
from tests.ui.preferences.conftest import Preferences

WORD = "گذرواژه مرجع بیرونی"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """The root certificate of an authority from outside."""
    made = signing.create_authority(
        "مرجع بیرونی نمونه", "سازمان نمونه", WORD, NOW, cost=signing.Cost(256, 1, 1), trial=True
    )
    file = tmp_path / "outside.pem"
    file.write_bytes(made.certificate_pem)
    return file


def outside_of(office: Office) -> list[str]:
    return [one.name for one in trust.known(office)][1:]


def test_an_authority_is_shown_before_it_is_trusted(preferences: Preferences, outside: Path) -> None:
    roots = preferences.page.roots
    roots.look(outside)
    preferences.settle()
    assert roots.question.isVisible()
    (seen,) = trust.look(outside)
    assert roots.fingerprints.text().split() == [seen.fingerprint[at : at + 4] for at in range(0, 64, 4)]
    preferences.press(roots.trust.act)
    assert outside_of(preferences.office) == [], "one press trusts nobody"
    preferences.press(roots.trust.act)
    assert outside_of(preferences.office) == [seen.name]
    assert not roots.question.isVisible()
    row = roots.rows.at(0)
    assert row is not None
    assert seen.name in row.name.text()
    preferences.confirm(row.forget)
    assert outside_of(preferences.office) == []
    assert len(roots.rows) == 0


def test_what_is_no_certificate_is_told(preferences: Preferences, tmp_path: Path) -> None:
    roots = preferences.page.roots
    odd = tmp_path / "odd.cer"
    odd.write_bytes(b"nothing")
    roots.look(odd)
    preferences.settle()
    assert roots.problem.isVisible()
    assert not roots.question.isVisible()
    foreign = tmp_path / "list.crl"
    foreign.write_bytes(b"nothing")
    roots.look(foreign)
    preferences.settle()
    assert "فهرست" in roots.problem.sentence()


def test_a_trial_authority_is_refused_by_a_real_office(
    office: Office, outside: Path, open_preferences: Callable[[], Preferences]
) -> None:
    register.set_profile(office, trial=False)
    preferences = open_preferences()
    roots = preferences.page.roots
    roots.look(outside)
    preferences.settle()
    preferences.confirm(roots.trust)
    assert "آزمایشی است" in roots.problem.sentence()
    assert trust.known(office) == ()
