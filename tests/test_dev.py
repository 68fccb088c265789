"""`dev.py`, the one door: it says what it can do, and what it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment, system
from tools.commands import VERBS, skipped_in, usage, verdict

ROOT = Path(__file__).resolve().parents[1]


def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


def test_without_arguments_it_lists_every_verb_in_both_languages():
    answer = ask()
    assert answer.returncode == 0
    for name, verb in VERBS.items():
        assert f"  {name} " in answer.stdout
        assert verb.persian in answer.stdout
        assert verb.english in answer.stdout


def test_skipped_tests_are_counted_and_said(tmp_path, capsys):
    (tmp_path / "test_two.py").write_text(
        "import pytest\ndef test_done(): pass\n@pytest.mark.skip\ndef test_left_out(): pass\n", "utf-8"
    )
    results = tmp_path / "results.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:pytest-qt",
        f"--junit-xml={results}",
        "-c",
        "/dev/null",
    ]
    subprocess.run([*command, str(tmp_path)], check=True, capture_output=True, cwd=tmp_path)
    assert skipped_in(results) == 1
    assert skipped_in(tmp_path / "nothing.xml") == 0
    assert verdict([], 1) == 0
    said = capsys.readouterr().out
    assert "left out: 1" in said
    assert "All passed" not in said
    assert verdict([]) == 0
    assert "All passed" in capsys.readouterr().out


def test_an_unknown_verb_is_no_success():
    answer = ask("tset")
    assert answer.returncode == 2
    assert answer.stdout.strip() == usage()


def test_every_group_that_a_verb_installs_is_locked():
    for group in ("run", "test", "build", "bench", "lock"):
        assert (environment.REQUIREMENTS / f"{group}.txt").exists()


def test_it_brings_its_own_pip_with_the_licence():
    bootstrap = environment.REQUIREMENTS / "bootstrap"
    assert len(list(bootstrap.glob("pip-*.whl"))) == 1
    assert "Permission is hereby granted" in (bootstrap / "LICENSE-pip.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps Qt's libraries apart from Qt")
def test_a_library_that_the_loader_cannot_find_is_missing():
    assert system.missing_libraries({"libc.so.6": "libc6", "libnowhere.so.7": "nowhere7"}) == [
        "libnowhere.so.7"
    ]
    assert system.missing_programs({"sh": "dash", "nowhere": "nowhere"}) == ["nowhere"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps Qt's libraries apart from Qt")
def test_without_the_right_to_install_the_exact_command_is_said(monkeypatch, capsys):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    system.provide({"libnowhere.so.7": "nowhere7"}, {"nowhere": "nowhere-tools"})
    said = capsys.readouterr().err
    assert "sudo apt-get install --no-install-recommends nowhere-tools nowhere7" in said
    assert "کم است" in said
