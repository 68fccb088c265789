"""A neighbourhood (محله) of the district; how many there are is data, never a constant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One neighbourhood; ``in_urban_area`` and ``nahiyeh`` stay unknown (``None``/empty) until somebody
    says.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    nahiyeh: str = ""
    in_urban_area: bool | None = None
    active: bool = True
    note: str = ""
