"""What an old state of a meeting names and the register has no more: it is named no longer."""

from __future__ import annotations

from dataclasses import replace

from app.domain.aggregate import Meeting
from app.domain.known import Known
from app.domain.quantity import Part, Quantity, Split
from app.domain.register import Register
from app.domain.resolution import Resolution


def without_unknown(meeting: Meeting, register: Register) -> Meeting:
    """The meeting, naming only what is in the register; names that it wrote down itself stay."""
    things = (
        register.people, register.bodies, register.neighbourhoods, register.venues, register.series
    )  # fmt: skip
    known = Known(thing.id for kind in things for thing in kind)
    one, several = known.one, known.several

    def split(whole: Split | None) -> Split | None:
        return replace(whole, parts=tuple(part(one_of) for one_of in whole.parts)) if whole else None

    def part(share: Part) -> Part:
        return replace(
            share,
            body_id=one(share.body_id),
            neighbourhood_id=one(share.neighbourhood_id),
            split=split(share.split),
        )

    def quantity(whole: Quantity | None) -> Quantity | None:
        return replace(whole, split=split(whole.split)) if whole else None

    def decided(resolution: Resolution) -> Resolution:
        return replace(
            resolution,
            responsible_ids=several(resolution.responsible_ids),
            cooperating_ids=several(resolution.cooperating_ids),
            consulted_ids=several(resolution.consulted_ids),
            neighbourhood_ids=several(resolution.neighbourhood_ids),
            quantity=quantity(resolution.quantity),
        )

    return replace(
        meeting,
        series_id=one(meeting.series_id),
        venue_id=one(meeting.venue_id),
        copies_to=several(meeting.copies_to),
        attendance=tuple(
            replace(
                row,
                person_id=one(row.person_id),
                body_id=one(row.body_id),
                neighbourhood_id=one(row.neighbourhood_id),
            )
            for row in meeting.attendance
        ),
        statements=tuple(replace(said, body_id=one(said.body_id)) for said in meeting.statements),
        turns=tuple(replace(turn, body_id=one(turn.body_id)) for turn in meeting.turns),
        requests=tuple(
            replace(asked, body_id=one(asked.body_id), neighbourhood_id=one(asked.neighbourhood_id))
            for asked in meeting.requests
        ),
        resolutions=tuple(decided(resolution) for resolution in meeting.resolutions),
    )
