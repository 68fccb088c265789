"""Bad input gets a clear sentence with the remedy, an exit status that is not 0,
and leaves nothing half-written.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

NOBODY = 65534
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can drop its rights"
)


def changed(sample, change) -> str:
    record = json.loads(sample.read_text("utf-8"))
    change(record["content"]["meeting"])
    return json.dumps(record, ensure_ascii=False)


def test_broken_syntax_names_the_line(dabir, sample, tmp_path):
    lines = sample.read_text("utf-8").splitlines()
    lines[19] = lines[19].rstrip(",")
    (tmp_path / "b.json").write_text("\n".join(lines), "utf-8")
    refused = dabir("import", tmp_path / "b.json")
    assert refused.status == 1
    assert "سطر ۲۱" in refused.err
    assert dabir("meetings", "--json").out.strip() == "[]"


def test_a_wrong_field_is_named_in_persian_with_its_json_pointer(dabir, sample, tmp_path):
    def change(meeting):
        meeting["resolutions"][1]["due_on"] = "1405/13/1"

    (tmp_path / "b.json").write_text(changed(sample, change), "utf-8")
    refused = dabir("import", tmp_path / "b.json")
    assert refused.status == 1
    assert "«مهلت» (/content/meeting/resolutions/1/due_on)" in refused.err
    english = dabir("import", tmp_path / "b.json", language="en_GB.UTF-8")
    assert "“due_on” (/content/meeting/resolutions/1/due_on)" in english.err


def test_eight_and_eight_out_of_fifteen_are_refused_with_both_numbers(dabir, sample, tmp_path):
    def change(meeting):
        meeting["resolutions"][2]["quantity"]["split"]["parts"][1]["amount"] = "8"

    (tmp_path / "b.json").write_text(changed(sample, change), "utf-8")
    refused = dabir("import", tmp_path / "b.json")
    assert refused.status == 1
    assert "۱۶" in refused.err
    assert "۱۵ ایستگاه" in refused.err
    assert dabir("meetings", "--json").out.strip() == "[]"


def test_a_meeting_that_does_not_exist(dabir):
    refused = dabir("export", "99", "--to", "x.pdf")
    assert refused.status == 1
    assert "«99»" in refused.err, "as it was typed"


def test_a_wrong_use_of_the_command_line(dabir):
    refused = dabir("export", "8")
    assert refused.status == 64
    assert "--to" in refused.err


def test_a_record_is_json_and_is_not_asked_to_be(dabir):
    refused = dabir("record", "8", "--json")
    assert refused.status == 64
    assert "--json" in refused.err


DROP_ROOT = """
import os, sys
from app import cli
from app.__main__ import _open_office
allowed, refused, nobody = sys.argv[1:]
assert cli.main(["--office", allowed, "meetings"], _open_office) == 0  # everything is imported by now
os.setuid(int(nobody))
sys.exit(cli.main(["--office", refused, "meetings"], _open_office))
"""


@as_root
def test_a_folder_without_write_rights(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o755)
    for folder in [tmp_path, *tmp_path.parents][:3]:
        folder.chmod(0o755)
    places = [tmp_path / "open.dabir", closed / "office.dabir", NOBODY]
    refused = subprocess.run(
        [sys.executable, "-c", DROP_ROOT, *map(str, places)],
        cwd=ROOT, env=os.environ | {"LC_ALL": "fa_IR.UTF-8"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 1, refused.stderr
    assert "اجازه" in refused.stderr
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize(("limit", "name"), [(20_000, "office.dabir"), (40_000, "m.pdf")])
def test_a_full_disk_leaves_no_half_file_and_the_office_as_it_was(dabir, sample, tmp_path, limit, name):
    """The smaller limit stops at the office's own log, the larger one at the PDF."""
    assert dabir("import", sample).status == 0
    before = dabir("record", "8").out

    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    refused = dabir("export", "8", "--to", tmp_path / "m.pdf", preexec_fn=small_files)
    assert refused.status == 1
    assert f"حافظه پر است و {tmp_path / name} نوشته نشد" in refused.err
    assert not list(tmp_path.glob("*m.pdf*"))
    assert dabir("record", "8").out == before


def test_a_full_disk_behind_the_output_is_told(sample, tmp_path):
    def ask(*arguments):
        command = [sys.executable, "-m", "app", "--office", str(tmp_path / "office.dabir"), *arguments]
        with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
            return subprocess.run(
                command, cwd=ROOT, env=os.environ | {"LC_ALL": "fa_IR.UTF-8"},
                stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
            )  # fmt: skip

    for arguments in (["import", str(sample)], ["record", "8"], ["meetings"], ["gaps", "8", "--json"]):
        refused = ask(*arguments)
        assert refused.returncode == 1
        assert (
            refused.stderr
            == "حافظه پر است و stdout نوشته نشد؛ چیزی نیمه‌کاره نماند. جا باز کنید و دوباره بکوشید.\n"
        )


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has /proc")
def test_a_folder_of_the_system_is_not_said_to_be_missing(dabir, sample, tmp_path):
    dabir("import", sample)
    for place, told in (
        ("/proc/m.pdf", "اجازه دسترسی به /proc/m.pdf نیست"),
        (tmp_path / "nowhere" / "m.pdf", f"پوشه {tmp_path / 'nowhere'} نیست"),
        (tmp_path / "office.dabir" / "m.pdf", f"پوشه {tmp_path / 'office.dabir'} نیست"),
    ):
        refused = dabir("export", "8", "--to", place)
        assert (refused.status, told in refused.err) == (1, True), refused.err


def test_an_office_in_memory_is_refused(dabir, sample):
    refused = dabir("import", sample, office="sqlite://")
    assert refused.status == 1
    assert "«sqlite»" in refused.err


def test_an_office_of_a_newer_version_is_refused_untouched(dabir, sample, tmp_path):
    dabir("import", sample)
    file = tmp_path / "office.dabir"
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = '0099'")
    database.close()
    before = file.read_bytes()
    refused = dabir("meetings")
    assert refused.status == 1
    assert "تازه‌تر" in refused.err
    assert file.read_bytes() == before


HOLD = """
import sys
from app.bootstrap import open_office
office = open_office(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_an_office_that_is_open_elsewhere_is_refused(dabir, sample, tmp_path):
    dabir("import", sample)
    holder = subprocess.Popen(
        [
            sys.executable, "-c",
            HOLD,
            str(tmp_path / "office.dabir"),
        ],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        refused = dabir("meetings")
        assert refused.status == 1
        assert "پنجره" in refused.err
        holder.kill()
    assert dabir("meetings").status == 0, "a killed window leaves no lock behind"
