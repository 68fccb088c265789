"""What the papers of an office are made with, gathered for the functions of :mod:`app.documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.office import Office

if TYPE_CHECKING:
    from app.documents.sheets import Stationery


def of(office: Office) -> Stationery:
    """The office's profile and font, with the folder of wording, fonts and colours."""
    from app.documents.sheets import Stationery

    with office.store.read() as room:
        return Stationery(room.profile(), office.resources, room.font.get())
