"""A record comes into an office: once, whole, and next to what the office has already."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from app import records
from app.domain.body import Body
from app.domain.minutes import Minutes, MinutesState
from app.domain.neighbourhood import Neighbourhood
from app.domain.problems import Problem
from app.services import importing, meetings, minutes, register
from app.services.office import Office
from tests.conftest import ROOT

SAMPLE = (ROOT / "resources" / "sample" / "minutes.json").read_bytes()
MEETING = records.read(SAMPLE).meeting


def with_meeting(**values: object) -> bytes:
    """The sample with other facts of its meeting."""
    plain = json.loads(SAMPLE)
    plain["content"]["meeting"] |= values
    return json.dumps(plain).encode()


def approved_in(office: Office, data: bytes = SAMPLE) -> Minutes:
    """The minutes as an office approved them, blanks left."""
    importing.import_record(office, data)
    minutes.acknowledge_all(office, MEETING.id)
    minutes.approve(office, MEETING.id)
    return minutes.read(office, MEETING.id)


def numbered(made: Minutes, **issue: object) -> bytes:
    """A record of the same content, issued in another way."""
    return records.write(Minutes(made.content, replace(made.issue, **issue)))  # type: ignore[arg-type]


def refused(work: Callable[[], object]) -> Problem:
    """The problem that ``work`` meets."""
    with pytest.raises(Problem) as caught:
        work()
    return caught.value


def test_the_approved_version_of_a_draft_approves_it_here(office: Office, other_office: Office) -> None:
    importing.import_record(office, SAMPLE)
    meetings.amend(office, MEETING.id, MEETING.attendance[0].id, private_note="می‌ماند")
    made = approved_in(other_office)
    changes = importing.import_record(office, records.write(made))
    assert changes.meetings
    assert changes.issue == made.issue
    assert minutes.read(office, MEETING.id) == made
    assert meetings.read(office, MEETING.id).meeting.attendance[0].private_note == "می‌ماند"
    assert [one.state for one in meetings.summaries(office)] == [MinutesState.APPROVED]


def test_what_approval_itself_adds_is_no_other_content(office: Office, other_office: Office) -> None:
    """The other office left blanks on purpose and has a row «تعیین‌نشده» for what fell short."""
    short = json.loads(with_meeting(acknowledged=[]))
    parts = short["content"]["meeting"]["resolutions"][2]["quantity"]["split"]["parts"]
    parts[1] |= {"amount": "6", "split": None}
    draft = json.dumps(short).encode()
    importing.import_record(office, draft)
    made = approved_in(other_office, draft)
    assert made.meeting != meetings.read(office, MEETING.id).meeting
    importing.import_record(office, records.write(made))
    assert minutes.read(office, MEETING.id) == made
    assert meetings.read(office, MEETING.id).meeting == made.meeting


def test_approved_minutes_of_another_content_do_not_touch_the_draft(
    office: Office, other_office: Office
) -> None:
    importing.import_record(office, SAMPLE)
    meetings.revise(office, MEETING.id, venue="جای دیگر")
    before = minutes.read(office, MEETING.id)
    made = approved_in(other_office)
    assert refused(lambda: importing.import_record(office, records.write(made))).code == "meeting_exists"
    assert minutes.read(office, MEETING.id) == before


def test_the_same_approved_minutes_again_change_nothing(office: Office) -> None:
    data = records.write(approved_in(office))
    changes = importing.import_record(office, data)
    assert (changes.meetings, changes.item_id) == (False, MEETING.id)


@pytest.mark.parametrize("issue", [{"number": "20/ص/1405/08/9", "sequence": 9}, {"version": 2}])
def test_another_approval_of_the_same_content_is_refused(office: Office, issue: dict[str, object]) -> None:
    made = approved_in(office)
    problem = refused(lambda: importing.import_record(office, numbered(made, **issue)))
    assert (problem.code, problem.values["number"]) == ("issue_differs", made.issue.number)
    assert minutes.read(office, MEETING.id) == made


def test_a_draft_of_what_is_approved_here_is_refused(office: Office) -> None:
    made = approved_in(office)
    assert refused(lambda: importing.import_record(office, SAMPLE)).code == "issue_differs"
    assert minutes.read(office, MEETING.id) == made


def test_the_number_of_another_meeting_is_refused_in_text_too(office: Office, other_office: Office) -> None:
    number = approved_in(office).issue.number
    other = replace(MEETING, id="another-meeting")
    content = replace(approved_in(other_office).content, meeting=other)
    issue = minutes.read(other_office, MEETING.id).issue
    assert issue.number == number
    made = Minutes(content, replace(issue, content_sha256=records.content_sha256(content)))
    problem = refused(lambda: importing.import_record(office, numbered(made, sequence=77)))
    assert (problem.code, problem.values["number"]) == ("number_taken", number)
    assert len(meetings.summaries(office)) == 1


@pytest.mark.parametrize(
    "own", [Body("own", "شهرداری منطقه 20"), Body("own", "ما", aliases=("شهرداری منطقه ۲۰",))]
)
def test_a_draft_whose_body_is_here_under_another_identifier_can_be_imported_after_the_remedy(
    office: Office, own: Body
) -> None:
    register.put(office, own)
    problem = refused(lambda: importing.import_record(office, SAMPLE))
    assert (problem.code, problem.values) == (
        "body_elsewhere",
        {"name": "شهرداری منطقه ۲۰", "body": own.name},
    )
    assert meetings.summaries(office) == ()
    register.put(office, replace(own, name="شهرداری ما", aliases=()))
    importing.import_record(office, SAMPLE)
    assert minutes.read(office, MEETING.id).content.bodies == records.read(SAMPLE).content.bodies


def test_approved_minutes_come_in_beside_a_body_of_the_same_name(
    office: Office, other_office: Office
) -> None:
    own = (Body("own", "شهرداری منطقه ۲۰"), Body("own-2", "شهرداری منطقه ۲۰ (۲)"))
    for body in own:
        register.put(office, body)
    made = approved_in(other_office)
    importing.import_record(office, records.write(made))
    assert minutes.read(office, MEETING.id) == made
    entered = register.read(office).body("sample-body-district")
    assert entered == Body("sample-body-district", "شهرداری منطقه ۲۰ (۳)", active=False)
    assert {one.id: one.name for one in register.read(office).bodies if one.active}["own"] == own[0].name


def test_a_deleted_meeting_of_the_same_content_comes_back(office: Office) -> None:
    importing.import_record(office, SAMPLE)
    meetings.delete(office, MEETING.id)
    changes = importing.import_record(office, SAMPLE)
    assert (changes.meetings, changes.item_id) == (True, MEETING.id)
    assert minutes.read(office, MEETING.id).meeting == MEETING


def test_a_deleted_meeting_of_another_content_stays_deleted_and_is_told(office: Office) -> None:
    importing.import_record(office, SAMPLE)
    meetings.delete(office, MEETING.id)
    problem = refused(lambda: importing.import_record(office, with_meeting(venue="جای دیگر")))
    assert (problem.code, problem.values["title"]) == ("meeting_deleted", MEETING.title)
    assert meetings.summaries(office) == ()
    meetings.restore(office, MEETING.id)
    assert minutes.read(office, MEETING.id).meeting.venue == MEETING.venue


def test_a_deleted_draft_comes_back_approved(office: Office, other_office: Office) -> None:
    importing.import_record(office, SAMPLE)
    meetings.delete(office, MEETING.id)
    made = approved_in(other_office)
    importing.import_record(office, records.write(made))
    assert minutes.read(office, MEETING.id) == made


def test_the_neighbourhoods_of_the_office_do_not_make_another_draft(office: Office) -> None:
    importing.import_record(office, SAMPLE)
    register.put(office, Neighbourhood("new", "محله نو"))
    assert not importing.import_record(office, SAMPLE).meetings
    problem = refused(lambda: importing.import_record(office, with_meeting(venue="جای دیگر")))
    assert problem.code == "meeting_exists"
