"""The attendance as a workbook (.xlsx): a print-out to sort, filter and count."""

from __future__ import annotations

from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit, shown


def make(office: Office, request: Request, told: Told) -> Made:
    """Those of the minutes as they stand, or of one kept version."""
    from app.documents import sheets

    told(0, 1)
    minutes = shown.of(office, request)
    data = sheets.write_attendance(minutes, outfit.of(office))
    told(1, 1)
    return Made(request.kind, data, names.of_meeting(minutes, request.kind))
