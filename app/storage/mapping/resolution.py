"""A resolution: its own row, the bodies and neighbourhoods that it names, its relations and its split."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from app.domain.resolution import Permit, Resolution
from app.domain.vote import NO_VOTE
from app.storage.mapping.quantity import facts_of_quantity, quantity_from, rows_of_split
from app.storage.mapping.row import Fetched, Row, facts, grouped, listed, shared
from app.storage.mapping.vote import rows_of_vote, votes_from
from app.storage.tables import (
    Part,
    allocation,
    resolution,
    resolution_body,
    resolution_neighbourhood,
    resolution_relation,
)


def rows_of_resolution(one: Resolution, place: int) -> Iterator[Row]:
    """All rows of a resolution."""
    values = {
        **facts(resolution, one),
        **facts_of_quantity(one.quantity),
        "place": place,
        "location": one.place,
        "permit_issuer": one.permit.issuer,
        "permit_number": one.permit.number,
        "permit_issued_on": one.permit.issued_on,
    }
    yield Row(resolution, (one.id,), values)
    yield from listed(resolution_body, "body_id", one.responsible_ids, one.id, Part.RESPONSIBLE)
    yield from listed(resolution_body, "body_id", one.cooperating_ids, one.id, Part.COOPERATING)
    yield from listed(resolution_body, "body_id", one.consulted_ids, one.id, Part.CONSULTED)
    yield from listed(resolution_neighbourhood, "neighbourhood_id", one.neighbourhood_ids, one.id)
    yield from listed(resolution_relation, "related_id", one.related_ids, one.id)
    yield from rows_of_vote(one.vote, one.id)
    yield from rows_of_split(one.id, one.quantity.split if one.quantity else None)


def resolutions_from(fetched: Fetched) -> tuple[Resolution, ...]:
    """The resolutions of the fetched rows."""
    bodies = {part: _grouped(fetched, resolution_body, "body_id", part) for part in Part}
    places = _grouped(fetched, resolution_neighbourhood, "neighbourhood_id")
    related = _grouped(fetched, resolution_relation, "related_id")
    votes = votes_from(fetched)
    shares = grouped(fetched[allocation.name], "resolution_id", lambda row: row)
    return tuple(
        Resolution(
            id=row.id,
            **{name: getattr(row, name) for name in shared(resolution, Resolution)},
            responsible_ids=tuple(bodies[Part.RESPONSIBLE].get(row.id, ())),
            cooperating_ids=tuple(bodies[Part.COOPERATING].get(row.id, ())),
            consulted_ids=tuple(bodies[Part.CONSULTED].get(row.id, ())),
            neighbourhood_ids=tuple(places.get(row.id, ())),
            related_ids=tuple(related.get(row.id, ())),
            place=row.location,
            permit=Permit(row.permit_issuer, row.permit_number, row.permit_issued_on),
            quantity=quantity_from(row, shares.get(row.id, ())),
            vote=votes.get(row.id, NO_VOTE),
        )
        for row in fetched[resolution.name]
    )


def _grouped(fetched: Fetched, table: Table, column: str, part: Part | None = None) -> dict[str, list[str]]:
    rows = (row for row in fetched[table.name] if part is None or row.part is part)
    return grouped(rows, "resolution_id", lambda row: getattr(row, column))
