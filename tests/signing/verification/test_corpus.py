"""A slice of `benchmarks/attacks.py`: every kind once, on a file with one, two or three signatures."""

from __future__ import annotations

import pytest

from app.signing import State, intact_part, verify
from benchmarks.measuring.hostility import judged_apart
from tests.signing.conftest import NOW
from tests.signing.corpus import Kind, Scene, attacks, controls, hostile, make_scene

KINDS = attacks()
FAMILIES = sorted({kind.family for kind in KINDS})
SLOW = ("25 million empty arrays", "a million objects", "100 MB of marks of signatures")
RULES = {
    "clerk of the same authority in the chair's field": "trust_not_on_roster",
    "chair and secretary in each other's field": "trust_field_of_another",
    "certificate of the right name that the office does not know": "trust_not_on_roster",
    "one person in all fields": "trust_signed_twice",
    "one person with two certificates": "trust_signed_twice",
    "insider: other minutes under the right keys": "trust_other_document",
    "rolled back to the first signature": "trust_rolled_back",
    "revoked before it was signed": "trust_revoked_at_signing",
    "revoked, and registered only afterwards": "trust_time_unproven",
    "revoked, and never registered": "trust_time_unproven",
    "expired, and never registered": "trust_time_unproven",
    "expired, and registered only afterwards": "trust_time_unproven",
    "signed with an expired certificate": "trust_expired_at_signing",
    "dated back to before the certificate": "trust_expired_at_signing",
    "dated tomorrow": "trust_signed_in_future",
    "another authority with the same names": "trust_unknown_issuer",
    "certificate that nobody issued": "trust_unknown_issuer",
    "certificate issued by a signatory": "trust_unknown_issuer",
    "certificate for web servers": "trust_not_for_signing",
    "certificate of an authority": "trust_not_for_signing",
    "token removed": "trust_time_unproven",
    "token of a foreign stamper": "trust_time_unproven",
    "token of a stamper that was dropped": "trust_time_unproven",
    "token of later than the certificate": "trust_expired_at_signing",
    "token replaced by that of another signature": "stamp_imprint",
    "two tokens in one attribute": "cms_form",
    "two attributes with a token": "cms_form",
    "garbage for a token": "stamp_form",
    "another attribute than a token": "cms_form",
    "another attribute beside the token": "cms_form",
    "token with a certificate too many": "stamp_form",
    "sneaky field signed by a clerk of the same authority": "form_foreign_annotation",
}


@pytest.fixture(scope="session")
def scene() -> Scene:
    return make_scene(NOW)


def test_there_are_at_least_eighty_kinds_each_of_its_own_name() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 80


@pytest.mark.parametrize("family", FAMILIES)
def test_every_kind_is_refused(scene: Scene, family: str) -> None:
    """The number of signatures goes round, so that each kind meets one file and each number every family."""
    accepted = []
    for place, kind in enumerate(one for one in KINDS if one.family == family):
        count = kind.counts[place % len(kind.counts)]
        forgery = kind.made(scene, count)
        verdict = verify(forgery.pdf, forgery.trust, forgery.now)
        if verdict.state is State.INTACT or not verdict.findings:
            accepted.append((kind.name, count))
        assert "shape_unforeseen" not in {one.code for one in verdict.findings}, kind.name
    assert accepted == []


@pytest.mark.parametrize("name", RULES)
def test_the_rule_that_is_meant_refuses_it(scene: Scene, name: str) -> None:
    (kind,) = (one for one in KINDS if one.name == name)
    forgery = kind.made(scene, 2)
    codes = {one.code for one in verify(forgery.pdf, forgery.trust, forgery.now).findings}
    assert RULES[name] in codes or name.startswith("sneaky")


@pytest.mark.parametrize("kind", controls(), ids=lambda kind: kind.name)
def test_every_control_is_accepted(scene: Scene, kind: Kind) -> None:
    forgery = kind.made(scene, 3)
    assert verify(forgery.pdf, forgery.trust, forgery.now).state is State.INTACT


@pytest.mark.parametrize("name", [name for name in hostile.files() if name not in SLOW])
def test_a_hostile_file_takes_little_time_and_memory(scene: Scene, name: str) -> None:
    found = judged_apart(hostile.files()[name](scene), scene.bare_trust, scene.now)
    assert not found.is_wrong, found


def test_what_was_intact_before_the_change_is_found(scene: Scene) -> None:
    one, two, three = scene.steps[1:]
    assert intact_part(three + b"junk") == three
    assert intact_part(three[:-1]) == two
    flipped = three[: len(two) + 50] + bytes((three[len(two) + 50] ^ 1,)) + three[len(two) + 51 :]
    assert intact_part(flipped) == two
    assert intact_part(one[:-1]) is None
    assert intact_part(one[:-1], signed=False) == scene.base
    assert intact_part(b"junk") is None
