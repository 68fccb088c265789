"""A meeting: the facts of its own row, and the rows of every collection."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance, Stay
from app.domain.meeting import Meeting
from app.domain.presiding import Presiding
from app.domain.request import Request
from app.domain.stage import Recess
from app.domain.statement import Statement
from app.storage import tables
from app.storage.mapping.resolution import resolutions_from, rows_of_resolution
from app.storage.mapping.row import Fetched, Row, facts, grouped, item, listed, shared
from app.storage.mapping.turn import rows_of_turn, turns_from

PARTS: tuple[Table, ...] = (
    tables.agenda_item,
    tables.attendance,
    tables.stay,
    tables.statement,
    tables.request,
    tables.request_answer,
    tables.resolution,
    tables.resolution_body,
    tables.resolution_neighbourhood,
    tables.resolution_relation,
    tables.allocation,
    tables.vote,
    tables.recusal,
    tables.attachment,
    tables.turn,
    tables.turn_span,
    tables.recess,
    tables.presiding,
    tables.copy_to,
    tables.acknowledgement,
)
"""The tables of a meeting's parts, owners before what they own."""


def _rows_of_attendance(one: Attendance, place: int) -> Iterator[Row]:
    yield item(tables.attendance, one, place)
    for number, stay in enumerate(one.stays):
        yield Row(tables.stay, (one.id, number), {"arrived": stay.arrived, "left": stay.left})


def _rows_of_request(one: Request, place: int) -> Iterator[Row]:
    yield item(tables.request, one, place)
    yield from listed(tables.request_answer, "item_id", one.answered_by, one.id)


def _item(table: Table) -> Callable[[Any, int], Iterator[Row]]:
    return lambda one, place: iter((item(table, one, place),))


def _text(table: Table, column: str) -> Callable[[str, int], Iterator[Row]]:
    return lambda one, place: iter((Row(table, (place,), {column: one}),))


ROWS: Mapping[str, Callable[[Any, int], Iterator[Row]]] = {
    "agenda": _item(tables.agenda_item),
    "attendance": _rows_of_attendance,
    "statements": _item(tables.statement),
    "requests": _rows_of_request,
    "resolutions": rows_of_resolution,
    "attachments": _item(tables.attachment),
    "turns": rows_of_turn,
    "recesses": _item(tables.recess),
    "presiding": _item(tables.presiding),
    "copies_to": _text(tables.copy_to, "body_id"),
    "acknowledged": _text(tables.acknowledgement, "gap"),
}
"""For every collection of a meeting: the rows of one of its elements at a place."""


def facts_of_meeting(meeting: Meeting) -> dict[str, Any]:
    """The columns of the meeting's own row, without identifier and revision."""
    return facts(tables.meeting, meeting)


def meeting_from(row: Any, fetched: Fetched) -> Meeting:
    """The meeting of its own fetched row and of those of its parts, keyed by the name of their table."""
    stays = grouped(fetched["stay"], "attendance_id", lambda one: Stay(one.arrived, one.left))
    answers = grouped(fetched["request_answer"], "request_id", lambda one: one.item_id)
    return Meeting(
        **_plain(row, tables.meeting, Meeting),
        agenda=tuple(
            AgendaItem(**_plain(one, tables.agenda_item, AgendaItem)) for one in fetched["agenda_item"]
        ),
        attendance=tuple(
            Attendance(**_plain(one, tables.attendance, Attendance), stays=tuple(stays.get(one.id, ())))
            for one in fetched["attendance"]
        ),
        statements=tuple(
            Statement(**_plain(one, tables.statement, Statement)) for one in fetched["statement"]
        ),
        requests=tuple(
            Request(**_plain(one, tables.request, Request), answered_by=tuple(answers.get(one.id, ())))
            for one in fetched["request"]
        ),
        resolutions=resolutions_from(fetched),
        attachments=tuple(
            Attachment(**_plain(one, tables.attachment, Attachment)) for one in fetched["attachment"]
        ),
        turns=turns_from(fetched),
        recesses=tuple(Recess(**_plain(one, tables.recess, Recess)) for one in fetched["recess"]),
        presiding=tuple(
            Presiding(**_plain(one, tables.presiding, Presiding)) for one in fetched["presiding"]
        ),
        copies_to=tuple(one.body_id for one in fetched["copy_to"]),
        acknowledged=tuple(one.gap for one in fetched["acknowledgement"]),
    )


def _plain(row: Any, table: Table, kind: type) -> dict[str, Any]:
    return {"id": row.id, **{name: getattr(row, name) for name in shared(table, kind)}}
