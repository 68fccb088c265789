"""Extracts as print-outs: all in one file, or a file for each body in a folder."""

from __future__ import annotations

import pytest

from app.domain.print_out import Kind
from app.domain.problems import Problem, Refusal
from app.services import meetings, print_outs, sample
from app.services.print_outs import Request, extract


@pytest.fixture
def wanted(office):
    return Request(Kind.EXTRACT, sample.fill(office))


def test_all_are_one_file_which_says_what_it_leaves_out(office, wanted):
    made = print_outs.make(office, wanted)
    assert made.name == "1405-08-12-extract.pdf"
    assert made.pages == 3
    assert [one.row for one in made.left_out] == [1, 4, 5, 7]


def test_a_chosen_body_alone(office, wanted):
    meeting = meetings.read(office, wanted.meeting_id).meeting
    body = next(one.responsible_ids[0] for one in meeting.resolutions if one.responsible_ids)
    alone = Request(Kind.EXTRACT, wanted.meeting_id, ids=(body,))
    made = print_outs.make(office, alone)
    assert made.pages == 1
    # its number among all, so that the file of the next body does not take its place
    [by_itself] = extract.make_each(office, alone, print_outs.untold)
    assert made.name == by_itself.name
    every = extract.make_each(office, wanted, print_outs.untold)
    assert [one.name for one in every].count(made.name) == 1


def test_a_body_without_a_duty_and_an_empty_meeting_are_refused(office, wanted):
    empty = meetings.create(office).meeting.id
    for request in (Request(Kind.EXTRACT, wanted.meeting_id, ids=("nobody",)), Request(Kind.EXTRACT, empty)):
        with pytest.raises(Refusal) as refused:
            print_outs.make(office, request)
        assert refused.value.code == "nothing_to_extract"


def test_a_file_for_each_body_in_a_folder(office, wanted, tmp_path):
    told = []
    made = extract.write_each(office, wanted, tmp_path / "ابلاغ", lambda *step: told.append(step))
    names = [f"1405-08-12-extract-{place:03d}.pdf" for place in (1, 2, 3)]
    assert [one.name for one in made] == names
    assert sorted(file.name for file in (tmp_path / "ابلاغ").iterdir()) == names
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_they_are_made_one_by_one_when_they_are_asked_for(office, wanted):
    told = []
    files = extract.make_each(office, wanted, lambda *step: told.append(step))
    assert told == []
    assert next(files).pages == 1
    assert told == [(0, 3)]


def test_another_file_of_one_of_the_names_stops_all(office, wanted, tmp_path):
    there = tmp_path / "1405-08-12-extract-002.pdf"
    there.write_bytes(b"mine")
    with pytest.raises(Refusal) as refused:
        extract.write_each(office, wanted, tmp_path, print_outs.untold)
    assert refused.value.code == "target_exists"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".pdf"] == [there.name]
    assert there.read_bytes() == b"mine"
    assert len(extract.write_each(office, wanted, tmp_path, print_outs.untold, replace=True)) == 3
    assert there.read_bytes().startswith(b"%PDF")


def test_who_stops_half_way_is_left_with_nothing(office, wanted, tmp_path):
    def stop(done, _of):
        if done == 2:
            raise Problem("stopped")

    with pytest.raises(Problem):
        extract.write_each(office, wanted, tmp_path, stop)
    assert list(tmp_path.glob("*.pdf")) == []
