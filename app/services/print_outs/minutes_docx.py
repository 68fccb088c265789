"""The minutes for a word processor (.docx) as a print-out: a copy to work with, never the original."""

from __future__ import annotations

from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit, shown


def make(office: Office, request: Request, told: Told) -> Made:
    """The minutes as they stand, or one kept version of them."""
    from app.documents import sheets

    told(0, 1)
    minutes = shown.of(office, request)
    data = sheets.write_docx(minutes, outfit.of(office))
    told(1, 1)
    return Made(request.kind, data, names.of_minutes(minutes, request.version, request.kind))
