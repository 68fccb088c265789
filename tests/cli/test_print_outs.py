"""`export`: each print-out from the command line, what it answers, and what it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT

USAGE = 64


@pytest.fixture
def ready(dabir, sample):
    """An office with the sample meeting, a draft."""
    assert dabir("import", sample).status == 0
    return dabir


def test_the_kind_is_the_minutes_if_none_is_named(ready, tmp_path):
    assert ready("export", "8", "--to", tmp_path / "plain.pdf").status == 0
    answer = ready("export", "8", "--kind", "minutes", "--to", tmp_path / "m.pdf", "--json")
    told = json.loads(answer.out)
    assert told == {"file": str(tmp_path / "m.pdf"), "kind": "minutes", "pages": 4, "state": "draft"}
    assert (tmp_path / "m.pdf").read_bytes() == (tmp_path / "plain.pdf").read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "minutes"), "minutes"),
        (("--kind", "year-book"), "--year"),
        (("8", "--kind", "reading", "--person", "صفوی"), "reading"),
        (("8", "--kind", "poem"), "poem"),
    ],
)
def test_a_use_that_cannot_be_meant_ends_with_the_usage(ready, tmp_path, words, said):
    refused = ready("export", *words, "--to", tmp_path / "x.pdf")
    assert refused.status == USAGE
    assert said in refused.err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("word", ["--body", "--person"])
def test_nobody_of_that_name_is_told(ready, tmp_path, word):
    refused = ready("export", "8", "--kind", "invitation", word, "هیچ‌کس", "--to", tmp_path / "x.pdf")
    assert refused.status == 1
    assert "هیچ‌کس" in refused.err


def test_the_reading_copy_and_the_invitations_are_made(ready, tmp_path):
    for kind in ("reading", "invitation"):
        file = tmp_path / f"{kind}.pdf"
        answer = ready("export", "8", "--kind", kind, "--to", file, "--json")
        assert answer.status == 0, answer.err
        told = json.loads(answer.out)
        assert (told["file"], told["kind"], told["pages"] > 1) == (str(file), kind, True)
        assert file.read_bytes().startswith(b"%PDF-1.7")
        assert answer.err == ""


def test_one_is_invited_by_name(ready, tmp_path):
    words = ("export", "8", "--kind", "invitation", "--person", "سید احمد صفوی", "--to", tmp_path / "one.pdf")
    assert json.loads(ready(*words, "--json").out)["pages"] == 1
    refused = ready(*words)
    assert refused.status == 1
    assert "one.pdf" in refused.err
    assert ready(*words, "--replace").status == 0


_INTERRUPTED = """
import os, signal, sys, time
from app import cli

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it

def interrupted(_target):
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(30)

sys.exit(cli.main(sys.argv[1:], interrupted))
"""


def test_ctrl_c_is_told_and_leaves_no_file(tmp_path):
    words = ["--language", "fa", "export", "8", "--to", str(tmp_path / "x.pdf")]
    done = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED, *words],
        cwd=ROOT,
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 130
    assert done.stderr.startswith("متوقف شد")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "x.pdf").exists()
