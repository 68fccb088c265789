"""The minutes (صورتجلسه) as a print-out: what :mod:`app.services.minutes` prints, under one name."""

from __future__ import annotations

from pathlib import Path

from app.services import minutes, versions
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names


def make(office: Office, request: Request, told: Told) -> Made:
    """The minutes as they stand, or one kept version of them."""
    told(0, 1)
    version = request.version
    printed = minutes.printed(office, request.meeting_id, search_marks=request.search_marks, version=version)
    told(1, 1)
    shown = (
        versions.kept(office, request.meeting_id, version)
        if version
        else minutes.read(office, request.meeting_id)
    )
    return Made(
        request.kind,
        printed.pdf,
        names.of_minutes(shown, version),
        printed.pages,
        printed.missing,
        printed.shaper,
    )


def write(office: Office, made: Made, to: Path) -> None:
    """Write the PDF as :func:`app.services.minutes.write` does."""
    from app.documents import Printed

    minutes.write(office, Printed(made.data, made.pages, made.missing, made.shaper), to)
