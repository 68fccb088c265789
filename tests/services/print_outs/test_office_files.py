"""The minutes for a word processor, and the workbooks, as print-outs: named, of one version, written once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from app.domain.print_out import Kind
from app.domain.problems import Problem, Refusal
from app.services import lifecycle, minutes, print_outs, sample
from app.services.office import Office
from app.services.print_outs import Request

KINDS = (Kind.MINUTES_DOCX, Kind.RESOLUTIONS_XLSX, Kind.ATTENDANCE_XLSX)


@pytest.fixture
def meeting_id(office: Office) -> str:
    """The sample meeting, a draft."""
    return sample.fill(office)


def approve(office: Office, meeting_id: str) -> None:
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)


def test_names_say_what_is_inside(office: Office, meeting_id: str) -> None:
    drafts = [print_outs.make(office, Request(kind, meeting_id)).name for kind in KINDS]
    assert drafts == ["1405-08-12-draft.docx", "1405-08-12-resolutions.xlsx", "1405-08-12-attendance.xlsx"]
    approve(office, meeting_id)
    final = [print_outs.make(office, Request(kind, meeting_id)).name for kind in KINDS]
    assert final == [
        "20-S-1405-08-1.docx", "20-S-1405-08-1-resolutions.xlsx", "20-S-1405-08-1-attendance.xlsx",
    ]  # fmt: skip


def test_each_opens_and_says_what_the_office_has(office: Office, meeting_id: str) -> None:
    document, resolutions, attendance = (
        BytesIO(print_outs.make(office, Request(kind, meeting_id)).data) for kind in KINDS
    )
    assert any("دستور جلسه" in one.text for one in docx.Document(document).paragraphs)
    kept = minutes.read(office, meeting_id).meeting
    assert openpyxl.load_workbook(resolutions)["مصوبات"].max_row == len(kept.resolutions) + 1
    assert openpyxl.load_workbook(attendance)["حضور و غیاب"].max_row == len(kept.attendance) + 1


@pytest.mark.parametrize("kind", KINDS)
def test_one_kept_version_is_made_as_it_was_frozen(office: Office, meeting_id: str, kind: Kind) -> None:
    approve(office, meeting_id)
    first = print_outs.make(office, Request(kind, meeting_id)).data
    lifecycle.reopen(office, meeting_id, "نام یکی اشتباه بود")
    assert print_outs.make(office, Request(kind, meeting_id)).data != first
    assert print_outs.make(office, Request(kind, meeting_id, version=1)).data == first
    with pytest.raises(Problem) as raised:
        print_outs.make(office, Request(kind, meeting_id, version=7))
    assert raised.value.code == "version_unknown"


@pytest.mark.parametrize("kind", KINDS)
def test_another_file_is_never_silently_written_over(
    office: Office, meeting_id: str, kind: Kind, tmp_path: Path
) -> None:
    made = print_outs.make(office, Request(kind, meeting_id))
    file = tmp_path / made.name
    print_outs.write(office, made, file)
    assert file.read_bytes() == made.data
    with pytest.raises(Refusal) as raised:
        print_outs.write(office, made, file)
    assert raised.value.code == "target_exists"
    print_outs.write(office, made, file, replace=True)


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_stops_gets_nothing(office: Office, meeting_id: str, kind: Kind) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Problem("stopped")

    with pytest.raises(Problem) as raised:
        print_outs.make(office, Request(kind, meeting_id), stop)
    assert raised.value.code == "stopped"
