"""The meetings: reading one or all, saving what changed in one, taking one away and bringing it back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, case, exists, func, insert, literal, or_, select, update

from app.domain.attendance import Presence
from app.domain.meeting import Meeting
from app.domain.minutes import MinutesState
from app.domain.problems import Problem
from app.domain.signature import Method
from app.domain.summary import MeetingSummary
from app.storage import aggregate
from app.storage.answers import Reference, Stored
from app.storage.mapping.difference import difference, everything
from app.storage.mapping.meeting import facts_of_meeting
from app.storage.minutes import MinutesOfMeetings, latest
from app.storage.references import naming
from app.storage.tables import attendance, meeting, minutes_version, resolution, revision, signature_event


class Meetings:
    """The meetings, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, meeting_id: str) -> Stored:
        """The meeting with this identifier.

        :raises Problem: ``meeting_gone``, when there is none or it was deleted.
        """
        row = self._row(meeting_id)
        issue = MinutesOfMeetings(self._connection).issue(meeting_id)
        return Stored(aggregate.read(self._connection, row), issue, row.revision)

    def list(self) -> tuple[MeetingSummary, ...]:
        """Every meeting that is not deleted, newest first; one without a day comes before all others."""
        rows = self._connection.execute(_SUMMARIES)
        return tuple(MeetingSummary(**row._mapping) for row in rows)

    def before(self, of: Meeting) -> str | None:
        """The identifier of the session of the same series that was held last before this one.

        None that was cancelled, and no sample beside a real one.
        """
        if of.series_id is None:
            return None
        found = select(meeting.c.id).where(
            meeting.c.id != of.id,
            meeting.c.series_id == of.series_id,
            meeting.c.deleted_at.is_(None),
            meeting.c.cancelled.is_(False),
            meeting.c.sample.is_(of.sample),
            meeting.c.held_on <= of.held_on if of.held_on else meeting.c.held_on.is_not(None),
        )
        newest = found.order_by(meeting.c.held_on.desc(), meeting.c.ordinal.desc(), meeting.c.id).limit(1)
        return self._connection.scalar(newest)

    def add(self, new: Meeting) -> int:
        """Keep a new meeting; the answer is its revision.

        :raises Problem: ``meeting_exists``, when the identifier is taken, perhaps by a ``deleted`` one.
        """
        same = select(meeting.c.deleted_at).where(meeting.c.id == new.id)
        taken = self._connection.execute(same).one_or_none()
        if taken:
            raise Problem("meeting_exists", id=new.id, title=new.title, deleted=taken.deleted_at is not None)
        self._connection.execute(insert(meeting).values(id=new.id, revision=1, **facts_of_meeting(new)))
        aggregate.write(self._connection, new.id, everything(new))
        return 1

    def save(self, before: Meeting, after: Meeting, revision: int) -> int:
        """Write the difference between two states of one meeting; the answer is the new revision.

        ``before`` must be what was read under ``revision``.  Without a difference nothing is written.

        :raises Problem: ``meeting_stale``, when somebody saved since; ``meeting_gone``, when it was deleted.
        """
        if before.id != after.id:
            raise ValueError("two states of one meeting are wanted")
        changes = difference(before, after)
        if not changes:
            return revision
        unchanged = (meeting.c.id == after.id, meeting.c.deleted_at.is_(None), meeting.c.revision == revision)
        root = update(meeting).where(*unchanged).values(revision=revision + 1, **changes.facts)
        if not self._connection.execute(root).rowcount:
            self._row(after.id)
            raise Problem("meeting_stale", id=after.id, title=after.title)
        aggregate.write(self._connection, after.id, changes)
        return revision + 1

    def delete(self, meeting_id: str, deleted_at: datetime) -> None:
        """Take a meeting away so that it can be brought back."""
        self._row(meeting_id)
        self._connection.execute(
            update(meeting).where(meeting.c.id == meeting_id).values(deleted_at=deleted_at)
        )

    def restore(self, meeting_id: str) -> None:
        """Bring a deleted meeting back."""
        found = update(meeting).where(meeting.c.id == meeting_id).values(deleted_at=None)
        if not self._connection.execute(found).rowcount:
            raise Problem("meeting_gone", id=meeting_id)

    def find_references(
        self,
        *,
        person_id: str | None = None,
        body_id: str | None = None,
        neighbourhood_id: str | None = None,
        venue_id: str | None = None,
        series_id: str | None = None,
    ) -> tuple[Reference, ...]:
        """The meetings, deleted ones too, that name one of these things, newest first."""
        things = {
            "person": person_id,
            "body": body_id,
            "neighbourhood": neighbourhood_id,
            "venue": venue_id,
            "series": series_id,
        }
        named = naming({table: thing_id for table, thing_id in things.items() if thing_id})
        rows = self._connection.execute(_REFERENCES.where(meeting.c.id.in_(named)))
        return tuple(
            Reference(
                row.id,
                row.title,
                row.ordinal,
                row.number,
                row.state != MinutesState.DRAFT,
                bool(row.deleted_at),
            )
            for row in rows
        )

    def _row(self, meeting_id: str) -> Any:
        one = select(meeting).where(meeting.c.id == meeting_id, meeting.c.deleted_at.is_(None))
        row = self._connection.execute(one).one_or_none()
        if row is None:
            raise Problem("meeting_gone", id=meeting_id)
        return row


def _total(of: Any, *where: Any) -> Any:
    return select(func.coalesce(of, 0)).where(*where).scalar_subquery()


_LATEST = latest()
_STATE = func.coalesce(_LATEST.c.state, literal(MinutesState.DRAFT, _LATEST.c.state.type)).label("state")
_NUMBER = func.coalesce(_LATEST.c.number, "").label("number")
_AMENDING = func.coalesce(_LATEST.c.amending, literal(False)).label("amending")
_SIGNED = func.coalesce(
    or_(
        *(
            exists().where(of.c.meeting_id == _LATEST.c.meeting_id, of.c.version == _LATEST.c.version, by)
            for of, by in (
                (signature_event, signature_event.c.method != Method.REFUSED),
                (revision, revision.c.signatures > 0),
            )
        )
    ),
    literal(False),
).label("signed")
_NUMBERS = (
    select(func.coalesce(func.aggregate_strings(minutes_version.c.number, " "), ""))
    .where(minutes_version.c.meeting_id == meeting.c.id)
    .scalar_subquery()
    .label("numbers")
)
_JOINED = meeting.outerjoin(_LATEST, _LATEST.c.meeting_id == meeting.c.id)
_NEWEST_FIRST = (
    meeting.c.held_on.desc().nulls_first(),
    meeting.c.started.desc().nulls_first(),
    meeting.c.ordinal.desc().nulls_first(),
    meeting.c.id,
)
_HERE = (attendance.c.meeting_id == meeting.c.id, attendance.c.presence == Presence.PRESENT)
_HEADS = case((attendance.c.is_group, func.coalesce(attendance.c.headcount, 0)), else_=1)

_SUMMARIES = (
    select(
        meeting.c.id,
        meeting.c.title,
        meeting.c.series_id,
        meeting.c.ordinal,
        meeting.c.held_on,
        meeting.c.started,
        meeting.c.venue,
        meeting.c.cancelled,
        meeting.c.sample,
        _STATE,
        _NUMBER,
        _AMENDING,
        _SIGNED,
        _NUMBERS,
        _total(func.sum(_HEADS), *_HERE).label("present"),
        _total(func.count(), *_HERE, attendance.c.is_group, attendance.c.headcount.is_(None)).label(
            "groups_unknown"
        ),
        _total(func.count(), resolution.c.meeting_id == meeting.c.id).label("resolutions"),
    )
    .select_from(_JOINED)
    .where(meeting.c.deleted_at.is_(None))
    .order_by(*_NEWEST_FIRST)
)
_REFERENCES = (
    select(meeting.c.id, meeting.c.title, meeting.c.ordinal, meeting.c.deleted_at, _STATE, _NUMBER)
    .select_from(_JOINED)
    .order_by(*_NEWEST_FIRST)
)
