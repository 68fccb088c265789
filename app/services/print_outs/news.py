"""The press text (متن خبر) as a print-out: plain text, to be pasted."""

from __future__ import annotations

from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit, shown

_MARK = "\ufeff"
"""Older programs on Windows read UTF-8 only behind it."""


def make(office: Office, request: Request, told: Told) -> Made:
    """The text of the minutes as they stand, or of one kept version of them."""
    from app.documents import sheets

    told(0, 1)
    minutes = shown.of(office, request)
    text, sources = sheets.write_news(minutes, outfit.of(office))
    whole = f"{text}\n{sources}" if sources else text
    told(1, 1)
    name = names.of_meeting(minutes, request.kind)
    return Made(request.kind, f"{_MARK}{whole}".encode(), name, sources=sources)
