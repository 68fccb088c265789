"""The sample session: the facts of the seed report and only they; whatever is invented says so."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from app.domain import quantity as quantities
from app.domain.attendance import Presence, Role
from app.domain.counts import Counts
from app.domain.gap import gaps, open_gaps
from app.domain.minutes import Issue, compose
from app.domain.resolution import ResolutionKind
from app.domain.statement import StatementKind
from app.persian import folding, letters
from app.records import canonical
from app.records.reading import read
from app.records.registers import read_register, write_register
from app.records.writing import write

ROOT = Path(__file__).parents[2]
DATA = (ROOT / "resources/sample/minutes.json").read_bytes()
REGISTER = (ROOT / "resources/sample/register.json").read_bytes()
SEED = (ROOT / "tests/fixtures/seed_report.txt").read_text(encoding="utf-8")

MINUTES = read(DATA)
MEETING = MINUTES.meeting
PROFILE, OFFICE = read_register(REGISTER)
REAL = {"sample-person-safavi": "سید احمد صفوی", "sample-person-hosseini": "سرگرد سید محمد حسینی"}


def test_both_files_are_as_the_program_writes_them() -> None:
    assert write(MINUTES) == DATA
    assert write_register(PROFILE, OFFICE) == REGISTER


def test_the_meeting_composed_with_the_register_is_the_record() -> None:
    composed = compose(MEETING, OFFICE, Issue())
    assert composed == MINUTES
    assert canonical.content_sha256(composed.content) == canonical.content_sha256(MINUTES.content)


def test_every_word_that_was_said_is_in_the_report() -> None:
    said = [*(one.text for one in MEETING.statements), *(one.text for one in MEETING.resolutions)]
    said += [asked.text for asked in MEETING.requests]
    strange = {
        text: [word for word in folding.tokens(text) if not folding.matches(word, SEED)] for text in said
    }
    # Sentences whose verb stood before the quotation in the report end with «است», or open with a noun.
    allowed = {folding.compact(word) for word in ("است", "تأکید", "قدردانی", "نیکوکاران")}
    assert {text: words for text, words in strange.items() if set(words) - allowed} == {}


def test_twenty_one_statements_by_three_speakers_in_the_order_of_the_report() -> None:
    speakers = [said.speaker_id for said in MEETING.statements]
    assert speakers == ["sample-row-safavi"] * 10 + ["sample-row-hosseini"] * 9 + ["sample-row-qarargah"] * 2
    kinds = {number: said.kind for number, said in enumerate(MEETING.statements, 1)}
    assert {n for n, kind in kinds.items() if kind is StatementKind.REQUEST} == {1, 16}
    assert {n for n, kind in kinds.items() if kind is StatementKind.PERMIT} == {2, 17}
    assert {n for n, kind in kinds.items() if kind is StatementKind.REPORT} == {8, 12, 13, 14}
    assert {n for n, kind in kinds.items() if kind is StatementKind.THANKS} == {20}


def test_seven_resolutions_and_no_report_among_them() -> None:
    kinds = {one.id.removeprefix("sample-"): one.kind for one in MEETING.resolutions}
    assert kinds == {
        "r1": ResolutionKind.PERMIT,
        "r2": ResolutionKind.UNDERTAKING,
        "r3": ResolutionKind.PERMIT,
        "r4": ResolutionKind.RECOMMENDATION,
        "r6": ResolutionKind.RECOMMENDATION,
        "r8": ResolutionKind.UNDERTAKING,
        "r9": ResolutionKind.RECOMMENDATION,
    }


def test_fifteen_stations_are_eight_and_seven_and_the_seven_are_five_and_two() -> None:
    kiosks, stations = (MEETING.resolutions[place].quantity for place in (1, 2))
    assert kiosks
    assert stations
    assert (stations.amount, stations.unit) == (Decimal(15), "ایستگاه")
    assert quantities.imbalances(stations) == ()
    shares = [
        (part.amount, MINUTES.body_name(part.body_id), part.unassigned)
        for part in quantities.leaves(stations)
    ]
    assert shares == [
        (Decimal(8), "", True),
        (Decimal(5), "شهرداری منطقه ۲۰", False),
        (Decimal(2), "فرمانداری شهرستان ری", False),
    ]
    assert (kiosks.amount, kiosks.unit, kiosks.split) == (Decimal(5), "کانکس", None)
    assert MEETING.resolutions[1].related_ids == ("sample-r3",)
    assert MEETING.resolutions[2].related_ids == ("sample-r2",)


def test_what_the_report_does_not_say_is_empty_and_left_so_on_purpose() -> None:
    for one in MEETING.resolutions:
        assert (one.due_on, one.due_text, one.credit, one.permit.issuer, one.permit.number) == (
            None,
            "",
            None,
            "",
            "",
        )
    assert MEETING.agenda == ()
    assert all(row.headcount is None for row in MEETING.attendance if row.is_group)
    assert open_gaps(MEETING) == ()
    assert list(MEETING.acknowledged) == sorted(gap.key for gap in gaps(MEETING))


def test_the_governorate_has_a_duty_was_not_there_and_receives_the_minutes() -> None:
    assert [MINUTES.body_name(body) for body in MEETING.copies_to] == ["فرمانداری شهرستان ری"]
    assert not any(row.body_id in MEETING.copies_to for row in MEETING.attendance)


def test_people_whom_the_report_does_not_name_are_marked_as_samples() -> None:
    assert MEETING.sample
    assert "نمونه" in MEETING.title
    named = {person.id: person.full_name for person in OFFICE.people if "نمونه" not in person.last_name}
    assert named == REAL
    for row in MEETING.attendance:
        assert row.is_group or row.person_id in REAL or ("نمونه" in row.name and "نمونه" in row.title)


def test_the_attendance_shows_every_form_of_presence() -> None:
    rows = MEETING.attendance
    assert MINUTES.counts == Counts(present=10, groups_unknown=4, absent=1, excused=2, neighbourhoods=6)
    assert {row.presence for row in rows} == {Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED}
    assert {row.role for row in rows} == {Role.CHAIR, Role.SECRETARY, Role.MEMBER, Role.GUEST}
    assert any(row.late_for(MEETING.started) and row.early_from(MEETING.ended) for row in rows)
    assert any(len(row.stays) == 2 for row in rows)
    [substitute] = [row for row in rows if row.on_behalf_of]
    assert next(row for row in rows if row.id == substitute.on_behalf_of).presence is Presence.EXCUSED


def test_twenty_neighbourhoods_wait_for_the_word_of_the_secretary() -> None:
    assert len(OFFICE.neighbourhoods) == 20
    assert all(place.note == "نیازمند تأیید دبیر" and not place.nahiyeh for place in OFFICE.neighbourhoods)


def test_a_body_is_found_by_every_name_that_the_report_gives_it() -> None:
    aliases = {alias: body.name for body in OFFICE.bodies for alias in body.aliases}
    assert aliases["فاتب"] == aliases["پلیس"] == "فرماندهی انتظامی تهران بزرگ"
    assert aliases["مدیریت شهری"] == "شهرداری منطقه ۲۰"


def test_the_persian_is_clean() -> None:
    for data in (DATA, REGISTER):
        text = data.decode()
        assert letters.normalise(text) == text
        assert not set("يكةى") & set(text)
