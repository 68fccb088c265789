"""The key card (کارت صفحه‌کلید) as a print-out; the table of keys comes with the request."""

from __future__ import annotations

from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit


def make(office: Office, request: Request, told: Told) -> Made:
    """The card of the keys that the request names."""
    from app.documents import sheets

    now = office.clock().replace(microsecond=0)
    printed = sheets.print_key_card(request.keys, outfit.of(office), now, told)
    name = names.of_nothing(request.kind)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper)
