"""The minutes that a print-out shows: as they stand, or one kept version of them."""

from __future__ import annotations

from app.domain.minutes import Minutes
from app.services import minutes, versions
from app.services.office import Office
from app.services.print_outs import Request


def of(office: Office, request: Request) -> Minutes:
    """The minutes of a request.

    :raises Problem: ``meeting_unknown``, ``version_unknown``.
    """
    if request.version:
        return versions.kept(office, request.meeting_id, request.version)
    return minutes.read(office, request.meeting_id)
