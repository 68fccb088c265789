"""The sign-in sheet as a print-out: its numbers hold from the moment at which it leaves the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from app.domain.attendance import Presence, Stay
from app.domain.print_out import Kind
from app.domain.problems import Problem, Refusal
from app.services import attendance, meetings, print_outs, sample, sign_in
from app.services.print_outs import Request
from tests.services.hall import open_hall


@pytest.fixture
def meeting_id(office):
    return sample.fill(office)


def request(meeting_id, **more):
    return Request(Kind.SIGN_IN, meeting_id, **more)


def numbers(office, meeting_id):
    return {row.participant.id: row.number for row in sign_in.read(office, meeting_id).rows}


def add(office, meeting_id, name="آ تازه نمونه"):
    first = sign_in.read(office, meeting_id).rows[0].participant
    row = replace(first, id=name, name=name, person_id=None, is_group=False, headcount=None)
    return meetings.add(office, meeting_id, row).item_id


def test_it_is_named_and_written_and_its_order_is_kept(office, meeting_id, tmp_path):
    made = print_outs.make(office, request(meeting_id))
    assert made.data.startswith(b"%PDF")
    assert made.name == "1405-08-12-sign-in.pdf"
    assert sign_in.read(office, meeting_id).given_out_at is None
    print_outs.write(office, made, tmp_path / made.name)
    kept = sign_in.read(office, meeting_id)
    assert kept.given_out_at == office.clock().replace(microsecond=0)
    assert all(row.on_paper for row in kept.rows)


def test_what_is_only_looked_at_gives_out_no_number(office, meeting_id):
    before = numbers(office, meeting_id)
    print_outs.make(office, request(meeting_id))
    newcomer = add(office, meeting_id)
    after = numbers(office, meeting_id)
    assert sorted(after.values()) == list(range(1, len(before) + 2))
    assert after[newcomer] <= len(before)


def test_after_the_printing_newcomers_follow_and_everybody_keeps_his_number(office, meeting_id, tmp_path):
    print_outs.write(office, print_outs.make(office, request(meeting_id)), tmp_path / "1.pdf")
    before = numbers(office, meeting_id)
    first, second = add(office, meeting_id), add(office, meeting_id, "ا دیگری نمونه")
    after = numbers(office, meeting_id)
    assert {row: after[row] for row in before} == before
    assert (after[first], after[second]) == (len(before) + 1, len(before) + 2)
    print_outs.write(office, print_outs.make(office, request(meeting_id)), tmp_path / "2.pdf")
    assert numbers(office, meeting_id) == after


def test_numbering_anew_is_asked_for_and_voids_the_sheets_before(office, meeting_id, tmp_path):
    print_outs.write(office, print_outs.make(office, request(meeting_id)), tmp_path / "1.pdf")
    newcomer = add(office, meeting_id)
    made = print_outs.make(office, request(meeting_id, anew=True))
    print_outs.write(office, made, tmp_path / "2.pdf")
    found = numbers(office, meeting_id)
    assert found[newcomer] < len(found)
    assert sorted(found.values()) == list(range(1, len(found) + 1))


def test_a_sheet_that_was_made_before_another_was_printed_is_refused_and_not_written(
    office, meeting_id, tmp_path
):
    old = print_outs.make(office, request(meeting_id))
    add(office, meeting_id)
    print_outs.write(office, print_outs.make(office, request(meeting_id)), tmp_path / "new.pdf")
    with pytest.raises(Refusal) as refused:
        print_outs.write(office, old, tmp_path / "old.pdf")
    assert refused.value.code == "sheet_outdated"
    assert not (tmp_path / "old.pdf").exists()


def test_a_stopped_work_keeps_nothing(office, meeting_id):
    def stop(_done, _of):
        raise Problem("stopped")

    with pytest.raises(Problem):
        print_outs.make(office, request(meeting_id), stop)
    assert sign_in.read(office, meeting_id).given_out_at is None


def test_blank_rows_are_as_many_as_asked_for(office, meeting_id):
    many, none = (print_outs.make(office, request(meeting_id, blank_rows=rows)) for rows in (100, 0))
    assert many.pages > none.pages
    assert none.pages >= 1


def test_ticking_gives_nobody_the_time_of_the_ticking(office):
    hall = open_hall(office)
    sign_in.tick(office, hall.meeting_id, ["councillor"], Presence.PRESENT)
    assert hall.row("councillor").is_present
    assert hall.row("councillor").stays == ()


def test_who_was_there_with_his_times_keeps_them_and_who_did_not_sign_loses_them(office):
    hall = open_hall(office)
    stays = (Stay(time(10, 5)),)
    attendance.correct_stays(office, hall.meeting_id, "police", stays)
    sign_in.tick(office, hall.meeting_id, ["police"], Presence.PRESENT)
    assert hall.row("police").stays == stays
    changes = sign_in.tick(office, hall.meeting_id, ["police"], Presence.ABSENT)
    assert hall.row("police").stays == ()
    hall.undo(changes)
    assert hall.row("police").stays == stays


def test_several_rows_are_one_act(office):
    hall = open_hall(office)
    changes = sign_in.tick(office, hall.meeting_id, ["mayor", "clerk", "police"], Presence.PRESENT)
    assert changes.act
    assert changes.act.told.code == "several_present"
    hall.undo(changes)
    assert not any(row.is_present for row in hall.meeting.attendance)


def test_who_signed_himself_has_no_substitute_any_more(office):
    hall = open_hall(office)
    attendance.substitute(office, hall.meeting_id, "police", "councillor")
    sign_in.tick(office, hall.meeting_id, ["mayor", "councillor"], Presence.PRESENT)
    assert hall.row("police").on_behalf_of is None


def test_the_clock_of_a_later_print_tells_it_from_the_first(office, meeting_id, tmp_path):
    print_outs.write(office, print_outs.make(office, request(meeting_id)), tmp_path / "1.pdf")
    add(office, meeting_id)
    later = replace(office, clock=lambda: office.clock() + timedelta(hours=2))
    print_outs.write(later, print_outs.make(later, request(meeting_id)), tmp_path / "2.pdf")
    with office.store.read() as room:
        kept = room.sign_in_numbers.of(meeting_id)
    assert len({one.given_out_at for one in kept}) == 2
    assert sign_in.read(office, meeting_id).given_out_at == office.clock().replace(microsecond=0)
