"""The running texts of all meetings, one query per table and only the columns that hold words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

import sqlalchemy as sa

from app.domain.search import BETWEEN, Passage
from app.domain.texts import Text
from app.storage.tables import agenda_item, attendance, meeting, request, resolution, statement

_COLUMNS: dict[str, tuple[sa.Table, tuple[str, ...]]] = {
    "resolutions": (
        resolution,
        (
            "text",
            "topic",
            "location",
            "condition",
            "rationale",
            "permit_issuer",
            "permit_number",
            "due_text",
            "source_document",
            "status_text",
            "notes",
        ),
    ),
    "agenda": (agenda_item, ("title", "presenter", "outcome")),
    "statements": (statement, ("text",)),
    "requests": (request, ("text", "topic", "raised_by")),
}
"""In the order in which what is found is told; the first column is the field where it is written."""


class Texts:
    """What is written in meetings, inside one transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Passage, ...]:
        """What every item of every meeting that is not deleted says: resolutions, then agenda, statements and
        requests; among these the newest meeting first.
        """
        heads = self._connection.execute(_HEADS).all()
        found: list[Passage] = []
        for collection in _COLUMNS:
            texts: dict[str, list[Text]] = defaultdict(list)
            for meeting_id, text in self._of(collection):
                texts[meeting_id].append(text)
            found += (Passage(*head, text) for head in heads for text in texts[head.id])
        return tuple(found)

    def _of(self, collection: str) -> Iterator[tuple[str, Text]]:
        table, names = _COLUMNS[collection]
        columns = (table.c[name] for name in names)
        of, who = (table, sa.null()) if table is not statement else (_SPOKEN, attendance.c.name)
        rows = sa.select(table.c.meeting_id, table.c.id, who, *columns).select_from(of)
        rows = rows.order_by(table.c.meeting_id, table.c.place)
        for meeting_id, items in groupby(self._connection.execute(rows), lambda row: str(row.meeting_id)):
            for number, (_meeting, item_id, name, *parts) in enumerate(items, 1):
                if text := BETWEEN.join(filter(None, parts)):
                    text = f"{name}{BETWEEN}{text}" if name else text
                    yield meeting_id, Text(collection, item_id, names[0], number, text)


_SPOKEN = statement.outerjoin(
    attendance,
    (attendance.c.meeting_id == statement.c.meeting_id) & (attendance.c.id == statement.c.speaker_id),
)
"""The name of who said it stands before his words, so that it finds them."""


_HEADS = (
    sa.select(meeting.c.id, meeting.c.title, meeting.c.ordinal, meeting.c.held_on)
    .where(meeting.c.deleted_at.is_(None))
    .order_by(
        meeting.c.held_on.desc().nulls_first(),
        meeting.c.started.desc().nulls_first(),
        meeting.c.ordinal.desc().nulls_first(),
        meeting.c.id,
    )
)
