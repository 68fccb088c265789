"""What was marked of the paper is registered at once; a substitute without a name stops all of it."""

from __future__ import annotations

import pytest

from app.domain.problems import Refusal
from app.domain.signature import Method
from app.services import minutes, sample, signature_register, signing_marks
from app.services.office import Office


@pytest.fixture
def approved(office: Office) -> str:
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    return meeting_id


def test_each_mark_becomes_an_event_of_today(office: Office, approved: str) -> None:
    rows = [one.row.id for one in signature_register.read(office, approved)]
    marks = {
        rows[0]: (Method.INK, ""),
        rows[1]: (Method.REFUSED, "با بند سه مخالف است"),
        rows[2]: (Method.REPLACED, "رضا جانشین نمونه"),
    }
    signing_marks.register(office, approved, 1, marks)
    found = [one.last for one in signature_register.read(office, approved)]
    assert [(one.method, one.dissent) for one in found if one] == [
        (Method.INK, ""),
        (Method.REFUSED, "با بند سه مخالف است"),
        (Method.REPLACED, ""),
    ]
    assert {one.on for one in found if one} == {office.clock().date()}
    assert found[2] is not None
    assert found[2].name == "رضا جانشین نمونه"


def test_nothing_is_registered_while_a_substitute_has_no_name(office: Office, approved: str) -> None:
    rows = [one.row.id for one in signature_register.read(office, approved)]
    with pytest.raises(Refusal, match="signer_name_missing"):
        signing_marks.register(
            office, approved, 1, {rows[0]: (Method.INK, ""), rows[1]: (Method.REPLACED, "")}
        )
    assert all(one.is_empty for one in signature_register.read(office, approved))
