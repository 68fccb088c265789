"""The minutes (صورتجلسه) as a print-out: what :mod:`app.services.minutes` prints, under one name."""

from __future__ import annotations

from pathlib import Path

from app.domain.minutes import Minutes
from app.services import exported, files, minutes, revisions, versions
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names


def make(office: Office, request: Request, told: Told) -> Made:
    """The minutes as they stand, or one kept version; where it is asked for, their signed file as it is."""
    told(0, 1)
    version = request.version
    printed = minutes.printed(office, request.meeting_id, search_marks=request.search_marks, version=version)
    told(1, 1)
    shown = (
        versions.kept(office, request.meeting_id, version)
        if version
        else minutes.read(office, request.meeting_id)
    )
    name = names.of_minutes(shown, version)
    signed = _signed(office, shown) if request.signed and not version else b""
    if signed:
        stem, _, ending = name.rpartition(".")
        return Made(request.kind, signed, f"{stem}-signed.{ending}", printed.pages, signed=True)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper)


def _signed(office: Office, shown: Minutes) -> bytes:
    """The bytes of the file that was signed last on this computer, if it is of this very version."""
    file = exported.last(office, shown.meeting.id) if shown.issue.is_frozen else None
    if file is None:
        return b""
    pdf = files.read(file)
    said = revisions.said_by(pdf)
    wanted = (shown.meeting.id, shown.issue.version, shown.issue.content_sha256)
    return pdf if said == wanted and revisions.is_signed(pdf) else b""


def write(office: Office, made: Made, to: Path) -> None:
    """Write the PDF as :func:`app.services.minutes.write` does."""
    from app.documents import Printed

    minutes.write(office, Printed(made.data, made.pages, made.missing, made.shaper), to)
