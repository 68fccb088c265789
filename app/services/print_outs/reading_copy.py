"""The reading copy (پیش‌نویس قرائت) as a print-out: the minutes as they stand, to be read aloud."""

from __future__ import annotations

from app.services import minutes
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit


def make(office: Office, request: Request, told: Told) -> Made:
    """The copy of a draft or of approved minutes."""
    from app.documents import sheets

    shown = minutes.read(office, request.meeting_id)
    moment = office.clock().replace(microsecond=0)
    printed = sheets.print_reading_copy(shown, outfit.of(office), moment, told)
    name = names.of_meeting(shown, request.kind)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper)
