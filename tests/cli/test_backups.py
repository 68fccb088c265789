"""The verbs of the backups, as a person calls them and on a disk that is full."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.persian import digits
from app.services import sample
from tests.cli.conftest import ROOT, Dabir


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office with the sample, a draft."""
    file = tmp_path / "office.dabir"
    with closing(open_office(str(file))) as opened:
        sample.fill(opened)
    return file


def backups_of(office: Path) -> list[Path]:
    return sorted(office.with_name("office.backups").glob("*.dabir"))


def test_from_a_backup_to_the_office_again(dabir: Dabir, office: Path) -> None:
    assert "هنوز پشتیبانی ندارد" in dabir("backups").out
    taken = dabir("backup")
    assert (taken.status, "پشتیبان گرفته و درستی آن سنجیده شد" in taken.out) == (0, True)
    assert "چیزی عوض نشده" in dabir("backup").out
    [backup] = backups_of(office)
    [row] = json.loads(dabir("backups", "--json").out)
    assert (row["file"], row["kind"]) == (str(backup), "regular")
    assert "کیلوبایت" in dabir("backups").out
    shown = dabir("restore", backup, "--preview")
    assert "«شهرداری منطقه ۲۰ تهران»: ۱ جلسه" in shown.out
    office.write_bytes(os.urandom(5000))
    told = dabir("meetings")
    assert (told.status, "نسخه پشتیبان را بگشایید" in told.err) == (1, True)
    restored = dabir("restore", backup, "--json")
    answer = json.loads(restored.out)
    assert (answer["office"], answer["meetings"]) == (str(office), 1)
    assert Path(answer["kept"]).stat().st_size == 5000
    assert dabir("meetings").status == 0


def test_a_closing_is_backed_up_and_its_number_is_told_before_it_is_lost(dabir: Dabir, office: Path) -> None:
    dabir("backup")
    [before] = backups_of(office)
    approved = dabir("approve", "8", "--leave-blanks")
    assert (approved.status, approved.err) == (0, "")
    [after] = set(backups_of(office)) - {before}  # both may be of the same second
    number = json.loads(dabir("restore", after, "--preview", "--json").out)["last_number"]
    assert number
    told = dabir("restore", before, "--preview")
    assert "این شماره‌ها در دفتر کنونی هست و در پشتیبان نیست" in told.out
    assert digits.to_persian(number) in told.out
    office.unlink()
    lost = dabir("meetings")
    assert (lost.status, "پشتیبان‌هایش در" in lost.err) == (1, True)
    assert dabir("restore", after).status == 0
    assert number in dabir("meetings", "--json").out


def test_to_another_place(dabir: Dabir, office: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "stick", tmp_path / "other.dabir"
    assert dabir("backup", "--to", folder).status == 0
    assert not backups_of(office)
    [backup] = folder.glob("*.dabir")
    assert dabir("restore", backup, "--to", other).status == 0
    assert dabir("meetings", office=other).status == 0
    again = dabir("restore", backup, "--to", other)
    assert (again.status, "روی آن نوشته نمی‌شود" in again.err) == (1, True)


def test_the_window_may_be_open(dabir: Dabir, office: Path) -> None:
    with closing(open_office(str(office))):
        assert dabir("backup").status == 0
        [backup] = backups_of(office)
        refused = dabir("restore", backup)
    assert (refused.status, "باز است" in refused.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("restore", "nowhere.dabir"), "پیدا نشد"),
        (("restore", ROOT / "README.md"), "دفتر دبیر نیست"),
        (("restore", ROOT), "پوشه"),
        (("backup", "--to", ROOT / "README.md"), "شدنی نبود"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    dabir: Dabir, office: Path, arguments: tuple[object, ...], told: str
) -> None:
    data = office.read_bytes()
    refused = dabir(*arguments)
    assert (refused.status, told in refused.err) == (1, True), refused.err
    assert office.read_bytes() == data


def test_without_an_office_there_is_nothing_to_back_up(dabir: Dabir, tmp_path: Path) -> None:
    refused = dabir("backup")
    assert refused.status == 1
    assert not (tmp_path / "office.backups").exists()
    server = dabir("backup", office="postgresql://server/office")
    assert (server.status, "مسئول سرور" in server.err) == (1, True)


@pytest.mark.parametrize("verb", ["backup", "restore"])
@pytest.mark.parametrize("room", [60, 400])
def test_a_full_disk_leaves_no_half_file(office: Path, tmp_path: Path, verb: str, room: int) -> None:
    template, disk = tmp_path / "template", tmp_path / "disk"
    disk.mkdir()
    template.mkdir()
    shutil.copy(office, template)
    backup = shutil.copy(office, tmp_path / "office-20261123-134500.dabir")
    given = [verb] if verb == "backup" else [verb, backup]
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-m", "tests.cli.full_disk", template, disk, str(room * 1024),
         sys.executable, "-m", "app", "--office", disk / "office.dabir", *given],
        cwd=ROOT, env=os.environ | {"LC_ALL": "fa_IR.UTF-8", "HOME": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("no disk of one's own on this system")
    refused = json.loads(done.stdout)
    assert (refused["status"], "حافظه پر است" in refused["err"]) == (1, True), refused["err"]
    assert refused["changed"] == []
