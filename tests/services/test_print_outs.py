"""Print-outs as window and command line ask for them: made, named, written and never over another's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.print_out import Format, Kind, Source
from app.domain.problems import Problem, Refusal
from app.services import exported, files, meetings, minutes, print_outs, proof, sample
from app.services.office import Office
from app.services.print_outs import MODULES, Made, Request, names

STEM = "20-S-1405-08-1"


@pytest.fixture
def meeting_id(office: Office) -> str:
    """The sample meeting, a draft."""
    return sample.fill(office)


def test_every_kind_has_a_module_a_format_and_a_source() -> None:
    assert set(MODULES) == set(Kind)
    assert {kind: kind.file_format for kind in Kind if kind.file_format is not Format.PDF} == {
        Kind.NEWS: Format.TEXT,
        Kind.MINUTES_DOCX: Format.DOCX,
        Kind.RESOLUTIONS_XLSX: Format.XLSX,
        Kind.ATTENDANCE_XLSX: Format.XLSX,
    }
    assert {kind: kind.source for kind in Kind if kind.source is not Source.MEETING} == {
        Kind.YEAR_BOOK: Source.YEAR,
        Kind.KEYS: Source.NOTHING,
    }


def test_names_of_files_have_ascii_digits_and_say_what_is_inside(office: Office, meeting_id: str) -> None:
    draft = minutes.read(office, meeting_id)
    assert names.of_minutes(draft) == "1405-08-12-draft.pdf"
    assert names.of_meeting(draft, Kind.READING) == "1405-08-12-reading.pdf"
    nowhere = replace(draft, content=replace(draft.content, meeting=replace(draft.meeting, held_on=None)))
    assert names.of_meeting(nowhere, Kind.NEWS) == "meeting-news.txt"
    assert names.of_minutes(nowhere) == "draft.pdf"
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    final = minutes.read(office, meeting_id)
    assert names.of_minutes(final) == f"{STEM}.pdf"
    assert names.of_minutes(final, version=2) == f"{STEM}-2.pdf"
    assert names.of_minutes(final, kind=Kind.MINUTES_DOCX) == f"{STEM}.docx"
    assert names.of_meeting(final, Kind.RESOLUTIONS_XLSX) == f"{STEM}-resolutions.xlsx"
    assert names.of_meeting(final, Kind.SIGN_IN) == f"{STEM}-sign-in.pdf"
    assert names.of_year(1405, Kind.YEAR_BOOK) == "1405-year-book.pdf"
    assert names.of_nothing(Kind.KEYS) == "keys.pdf"


def test_the_minutes_are_the_same_bytes_as_ever(office: Office, meeting_id: str) -> None:
    told: list[tuple[int, int]] = []
    made = print_outs.make(office, Request(Kind.MINUTES, meeting_id), lambda *seen: told.append(seen))
    printed = minutes.printed(office, meeting_id)
    assert (made.data, made.pages, made.missing) == (printed.pdf, printed.pages, printed.missing)
    assert made.name == "1405-08-12-draft.pdf"
    assert told == [(0, 1), (1, 1)]
    plain = print_outs.make(office, Request(Kind.MINUTES, meeting_id, search_marks=False))
    assert plain.data == minutes.printed(office, meeting_id, search_marks=False).pdf


def test_final_minutes_are_registered_where_they_are_written(
    office: Office, meeting_id: str, tmp_path: Path
) -> None:
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    made = print_outs.make(office, Request(Kind.MINUTES, meeting_id))
    print_outs.write(office, made, tmp_path / made.name)
    with office.store.read() as room:
        assert [one.length for one in room.revisions.of(meeting_id)] == [len(made.data)]
    assert proof.proofread_file(office, files.read(tmp_path / made.name)) == ()
    print_outs.write(office, made, tmp_path / made.name)  # our own unsigned minutes, made anew


def test_who_ends_the_work_leaves_nothing_made(office: Office, meeting_id: str) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Problem("stopped")

    with pytest.raises(Problem, match="stopped"):
        print_outs.make(office, Request(Kind.MINUTES, meeting_id), stop)


def test_a_meeting_that_is_not_there_is_a_problem(office: Office) -> None:
    with pytest.raises(Problem):
        print_outs.make(office, Request(Kind.MINUTES, "nobody"))


def test_no_file_is_written_over_but_on_request(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    sheet = Made(Kind.SIGN_IN, b"%PDF-1.7 first", "sheet.pdf", 1)
    print_outs.write(office, sheet, file)
    again = replace(sheet, data=b"%PDF-1.7 second")
    with pytest.raises(Refusal, match="target_exists"):
        print_outs.write(office, again, file)
    assert file.read_bytes() == sheet.data
    print_outs.write(office, again, file, replace=True)
    assert file.read_bytes() == again.data
    assert list(tmp_path.iterdir()) == [file]


def test_minutes_are_never_written_over_what_is_not_ours(
    office: Office, meeting_id: str, tmp_path: Path
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"a letter")
    made = print_outs.make(office, Request(Kind.MINUTES, meeting_id))
    with pytest.raises(Refusal, match="target_exists"):
        print_outs.write(office, made, file, replace=True)


def test_a_signed_file_is_never_written_over(office: Office, tmp_path: Path) -> None:
    signed = sample.demo(office, tmp_path).signed
    before = signed.read_bytes()
    with pytest.raises(Refusal, match="target_signed"):
        print_outs.write(office, Made(Kind.NEWS, b"text", "news.txt"), signed, replace=True)
    assert signed.read_bytes() == before


def test_a_folder_that_is_missing_is_told(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="folder_missing"):
        print_outs.write(office, Made(Kind.NEWS, b"text", "news.txt"), tmp_path / "away" / "news.txt")


def test_to_make_is_to_read_only(office: Office, meeting_id: str) -> None:
    before = meetings.read(office, meeting_id)
    print_outs.make(office, Request(Kind.MINUTES, meeting_id))
    assert meetings.read(office, meeting_id) == before


def test_the_signed_file_is_printed_as_it_is(office: Office, tmp_path: Path) -> None:
    made = sample.demo(office, tmp_path)
    meeting_id = minutes.find(office, "8")
    wanted = Request(Kind.MINUTES, meeting_id, signed=True)
    unsigned = print_outs.make(office, wanted)
    assert not unsigned.signed
    exported.remember(office, meeting_id, made.signed)
    found = print_outs.make(office, wanted)
    assert found.signed
    assert found.data == made.signed.read_bytes()
    assert found.name == f"{STEM}-signed.pdf"
    assert found.pages == unsigned.pages
    assert not print_outs.make(office, replace(wanted, signed=False)).signed


def test_a_signed_file_that_somebody_changed_is_not_taken_for_it(office: Office, tmp_path: Path) -> None:
    made = sample.demo(office, tmp_path)
    meeting_id = minutes.find(office, "8")
    exported.remember(office, meeting_id, made.signed)
    made.signed.chmod(0o600)
    made.signed.write_bytes(made.signed.read_bytes() + b"\n")
    assert not print_outs.make(office, Request(Kind.MINUTES, meeting_id, signed=True)).signed
