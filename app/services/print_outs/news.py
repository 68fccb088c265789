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
    text = sheets.write_news(minutes, outfit.of(office))
    told(1, 1)
    return Made(request.kind, f"{_MARK}{text}".encode(), names.of_meeting(minutes, request.kind))
