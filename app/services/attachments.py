"""Attachments: files taken into the office, each with its hash."""

from __future__ import annotations

import hashlib
import mimetypes
import os
from pathlib import Path

from app.domain import meeting as rules
from app.domain.attachment import Attachment
from app.domain.identity import new_id
from app.domain.problems import Refusal
from app.services import acts, files, meetings
from app.services.changes import Changes
from app.services.office import Office

MOST_BYTES = 50_000_000


def attach(
    office: Office, meeting_id: str, file: Path, resolution_id: str | None = None, title: str = ""
) -> Changes:
    """Take a copy of ``file`` (at most 50 MB) into the office, for the meeting or for one resolution."""
    if files.size_of(file) > MOST_BYTES:
        raise Refusal("attachment_too_large", file=file, most=MOST_BYTES // 1_000_000)
    data = files.read(file)
    name = storable(file.name)
    attachment = Attachment(
        id=new_id(),
        title=title or Path(name).stem,
        file_name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        resolution_id=resolution_id,
    )
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        meetings.refuse_frozen(stored.issue)
        after = rules.put(stored.meeting, attachment)
        step, act = acts.keep(office, room, stored, after)
        room.attachments.put_content(attachment.id, data)
    return Changes(after, stored.issue, step, attachment.id, act=act)


def storable(name: str) -> str:
    """A file name as text; bytes of it that are no UTF-8 are shown as «�»."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def save_copy(office: Office, attachment_id: str, to: Path) -> None:
    """Write an attachment's bytes to a file."""
    with office.store.read() as room:
        data = room.attachments.content(attachment_id)
    files.write(to, data)
