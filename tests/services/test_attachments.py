"""Attachments: too large ones are not even read, and any name that a disk knows can be kept."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.problems import Problem, Refusal
from app.services import attachments, sample


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path):
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        # With holes: read, it would not fit into the memory of any machine.
        file.truncate(2**42)
    with closing(open_office(str(tmp_path / "office.dabir"))) as office:
        meeting_id = sample.fill(office)
        with pytest.raises(Refusal) as refused:
            attachments.attach(office, meeting_id, large)
        assert (refused.value.code, refused.value.values["most"]) == ("attachment_too_large", 50)
        with pytest.raises(Problem) as missing:
            attachments.attach(office, meeting_id, tmp_path / "nowhere.pdf")
        assert missing.value.code == "file_missing"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are always text")
def test_a_file_name_that_is_no_text_is_cleaned(tmp_path: Path):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9.pdf"))
    file.write_bytes(b"%PDF")
    with closing(open_office(str(tmp_path / "office.dabir"))) as office:
        changes = attachments.attach(office, sample.fill(office), file)
    assert changes.meeting is not None
    (kept,) = changes.meeting.attachments
    assert (kept.file_name, kept.title, kept.media_type) == ("�t�.pdf", "�t�", "application/pdf")
