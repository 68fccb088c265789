"""What the office issued: numbers, each given once, and the frozen versions of minutes that carry them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Subquery, func, insert, select, update

from app.domain.minutes import Issue
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.storage.mapping.row import facts, shared
from app.storage.tables import document_number, meeting, minutes_version, series


class MinutesOfMeetings:
    """Numbers and frozen minutes, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(self, meeting_id: str) -> Issue:
        """What was last issued of a meeting; a fresh draft if nothing was."""
        row = self._last(meeting_id)
        return _issue(row) if row else Issue()

    def freeze(
        self, meeting_id: str, issue: Issue, content: bytes, kind: DocumentKind = DocumentKind.MINUTES
    ) -> None:
        """Keep a version of the minutes for good, and its number; whatever was read before is now stale.

        :raises Problem: ``number_taken``, when another meeting has the number;
            ``version_frozen``, when this version is kept already.
        """
        if issue.jalali_year is not None and issue.sequence is not None:
            self._take_number(meeting_id, issue, kind)
        key = (minutes_version.c.meeting_id == meeting_id) & (minutes_version.c.version == issue.version)
        if self._connection.execute(select(minutes_version.c.version).where(key)).first():
            raise Problem("version_frozen", id=meeting_id, version=issue.version)
        values = facts(minutes_version, issue) | {"meeting_id": meeting_id, "kind": kind, "content": content}
        self._connection.execute(insert(minutes_version).values(values))
        touched = update(meeting).where(meeting.c.id == meeting_id).values(revision=meeting.c.revision + 1)
        self._connection.execute(touched)

    def frozen(self, meeting_id: str) -> tuple[Issue, bytes] | None:
        """The last frozen version and its canonical bytes."""
        row = self._last(meeting_id)
        return (_issue(row), row.content) if row else None

    def next_sequence(self, kind: DocumentKind, jalali_year: int) -> int:
        """The next number of a kind in a Jalali year; numbers of voided documents are not given again."""
        here = (document_number.c.kind == kind) & (document_number.c.jalali_year == jalali_year)
        last = self._connection.scalar(select(func.max(document_number.c.sequence)).where(here))
        return 1 + (last or 0)

    def find(self, number: str) -> str | None:
        """The identifier of the meeting whose minutes carry this number (ASCII digits)."""
        found = select(minutes_version.c.meeting_id).where(minutes_version.c.number == number)
        return self._connection.scalar(found.limit(1))

    def next_ordinal(self, series_id: str) -> int:
        """Give out the next meeting number (شماره جلسه) of a series, above all that were given or typed.

        :raises Problem: ``thing_gone``, when there is no such series.
        """
        given = self._connection.scalar(select(series.c.last_ordinal).where(series.c.id == series_id))
        if given is None:
            raise Problem("thing_gone", id=series_id)
        highest = select(func.max(meeting.c.ordinal)).where(meeting.c.series_id == series_id)
        ordinal: int = 1 + max(given, self._connection.scalar(highest) or 0)
        self._connection.execute(update(series).where(series.c.id == series_id).values(last_ordinal=ordinal))
        return ordinal

    def _last(self, meeting_id: str) -> Any:
        versions = select(minutes_version).where(minutes_version.c.meeting_id == meeting_id)
        return self._connection.execute(versions.order_by(minutes_version.c.version.desc()).limit(1)).first()

    def _take_number(self, meeting_id: str, issue: Issue, kind: DocumentKind) -> None:
        number = {"kind": kind, "jalali_year": issue.jalali_year, "sequence": issue.sequence}
        same = (document_number.c[name] == value for name, value in number.items())
        owner = self._connection.scalar(select(document_number.c.meeting_id).where(*same))
        if owner is None:
            self._connection.execute(insert(document_number).values(meeting_id=meeting_id, **number))
        elif owner != meeting_id:
            raise Problem("number_taken", number=issue.number)


def latest() -> Subquery:
    """The last version of the minutes of every meeting that has one."""
    newest = (
        select(minutes_version.c.meeting_id, func.max(minutes_version.c.version).label("version"))
        .group_by(minutes_version.c.meeting_id)
        .subquery()
    )
    of = minutes_version.c
    same = (newest.c.meeting_id == of.meeting_id) & (newest.c.version == of.version)
    return select(of.meeting_id, of.state, of.number).join(newest, same).subquery()


def _issue(row: Any) -> Issue:
    return Issue(**{name: getattr(row, name) for name in shared(minutes_version, Issue)})
