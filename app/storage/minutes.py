"""What the office issued: numbers, each given once, and the frozen versions of minutes that carry them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Subquery, and_, case, delete, func, insert, literal, not_, select, update

from app.domain.minutes import Issue, MinutesState
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.storage.answers import NextVersion, Version
from app.storage.mapping.row import facts, shared
from app.storage.tables import document_number, meeting, minutes_draft, minutes_version, series

_OF = minutes_version.c
_STANDS = and_(_OF.state == MinutesState.APPROVED, not_(_OF.reopened))
# Where nothing is in force it is the original that the minutes are known by.
_BEST_FIRST = (_STANDS.desc(), case((_STANDS, 0), else_=_OF.amendment), _OF.version.desc())


class MinutesOfMeetings:
    """Numbers and frozen minutes, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(self, meeting_id: str) -> Issue:
        """How the meeting stands: the draft that is being written, else what was issued; at first a draft."""
        row = self._shown(meeting_id)
        draft = self.draft(meeting_id) if row and row.next_version else None
        if draft:
            return draft.issue
        return _version(row).issue if row else Issue()

    def freeze(
        self,
        meeting_id: str,
        issue: Issue,
        content: bytes,
        kind: DocumentKind = DocumentKind.MINUTES,
        amendment: int = 0,
    ) -> None:
        """Keep a version of the minutes for good, and its number; the draft of it is done with, and whatever
        was read before is now stale.

        :raises Problem: ``number_taken``, when another meeting has the number;
            ``version_frozen``, when this version is kept already.
        """
        if issue.jalali_year is not None and issue.sequence is not None:
            self._take_number(meeting_id, issue, kind)
        if self.version(meeting_id, issue.version):
            raise Problem("version_frozen", id=meeting_id, version=issue.version)
        values = facts(minutes_version, issue) | {"meeting_id": meeting_id, "kind": kind, "content": content}
        values |= {"amendment": amendment, "reopened": False}
        self._connection.execute(insert(minutes_version).values(values))
        self.drop_draft(meeting_id)

    def frozen(self, meeting_id: str) -> tuple[Issue, bytes] | None:
        """The version in force and its canonical bytes; of void minutes the last one."""
        row = self._shown(meeting_id)
        return (_version(row).issue, row.content) if row else None

    def version(self, meeting_id: str, version: int) -> Version | None:
        """One version."""
        return next((one for one in self.versions(meeting_id) if one.issue.version == version), None)

    def versions(self, meeting_id: str) -> tuple[Version, ...]:
        """Every version that was ever frozen, the oldest first."""
        rows = select(minutes_version).where(_OF.meeting_id == meeting_id).order_by(_OF.version)
        return tuple(_version(row) for row in self._connection.execute(rows))

    def in_force(self, meeting_id: str) -> Version | None:
        """The version in force: the last one that is neither void nor reopened."""
        return next((one for one in reversed(self.versions(meeting_id)) if one.stands), None)

    def meetings(self) -> tuple[str, ...]:
        """The identifiers of all meetings of which a version was frozen, deleted ones too."""
        return tuple(self._connection.scalars(select(_OF.meeting_id).distinct().order_by(_OF.meeting_id)))

    def draft(self, meeting_id: str) -> NextVersion | None:
        """The version that is being written after an approval."""
        of = minutes_draft.c
        row = self._connection.execute(select(minutes_draft).where(of.meeting_id == meeting_id)).first()
        if row is None:
            return None
        issue = Issue(**{name: getattr(row, name) for name in shared(minutes_draft, Issue)})
        return NextVersion(issue, row.amendment)

    def begin_draft(self, meeting_id: str, draft: NextVersion, reopened: int | None = None) -> None:
        """Open the next version; the version that is ``reopened`` by that is in force no more."""
        values = facts(minutes_draft, draft.issue) | {"meeting_id": meeting_id, "amendment": draft.amendment}
        self._connection.execute(insert(minutes_draft).values(values))
        if reopened is not None:
            self._change(meeting_id, reopened, reopened=True)
        self._touch(meeting_id)

    def mark_reopened(self, meeting_id: str, version: int) -> None:
        """Keep that a version was reopened for one that came from elsewhere: it is in force no more."""
        self._change(meeting_id, version, reopened=True)
        self._touch(meeting_id)

    def drop_draft(self, meeting_id: str) -> None:
        """Be done with the next version, whether it was frozen or given up."""
        self._connection.execute(delete(minutes_draft).where(minutes_draft.c.meeting_id == meeting_id))
        self._touch(meeting_id)

    def void(self, meeting_id: str, version: int, reason: str, audit_head: str) -> None:
        """Make a version void; its number stays, and the draft that reopened it is done with."""
        voided = {"state": MinutesState.VOID, "reason": reason, "audit_head": audit_head, "reopened": False}
        self._change(meeting_id, version, **voided)
        self.drop_draft(meeting_id)

    def next_sequence(self, kind: DocumentKind, jalali_year: int) -> int:
        """The next number of a kind in a Jalali year; numbers of voided documents are not given again."""
        here = (document_number.c.kind == kind) & (document_number.c.jalali_year == jalali_year)
        last = self._connection.scalar(select(func.max(document_number.c.sequence)).where(here))
        return 1 + (last or 0)

    def find(self, number: str) -> str | None:
        """The identifier of the meeting whose minutes carry this number (ASCII digits)."""
        found = select(_OF.meeting_id).where(_OF.number == number)
        return self._connection.scalar(found.limit(1))

    def misnumbered(self) -> tuple[str, ...]:
        """The meetings whose minutes bear a number that was not given to them, or lost one that was."""
        of = document_number.c
        places = (_OF.meeting_id, _OF.kind, _OF.jalali_year, _OF.sequence)
        borne = select(*places).where(_OF.sequence.is_not(None))
        given = select(of.meeting_id, of.kind, of.jalali_year, of.sequence)
        pairs = ((borne, given), (given.where(of.kind == DocumentKind.MINUTES), borne))
        rows = (self._connection.execute(one.except_(other)) for one, other in pairs)
        return tuple(sorted({row.meeting_id for found in rows for row in found}))

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

    def _shown(self, meeting_id: str) -> Any:
        following = minutes_draft.c.version.label("next_version")
        joined = minutes_version.outerjoin(minutes_draft, minutes_draft.c.meeting_id == _OF.meeting_id)
        rows = select(minutes_version, following).select_from(joined).where(_OF.meeting_id == meeting_id)
        return self._connection.execute(rows.order_by(*_BEST_FIRST).limit(1)).first()

    def _change(self, meeting_id: str, version: int, **values: Any) -> None:
        here = (_OF.meeting_id == meeting_id) & (_OF.version == version)
        self._connection.execute(update(minutes_version).where(here).values(values))

    def _touch(self, meeting_id: str) -> None:
        touched = update(meeting).where(meeting.c.id == meeting_id).values(revision=meeting.c.revision + 1)
        self._connection.execute(touched)

    def _take_number(self, meeting_id: str, issue: Issue, kind: DocumentKind) -> None:
        number = {"kind": kind, "jalali_year": issue.jalali_year, "sequence": issue.sequence}
        same = (document_number.c[name] == value for name, value in number.items())
        owner = self._connection.scalar(select(document_number.c.meeting_id).where(*same))
        if owner is None:
            self._connection.execute(insert(document_number).values(meeting_id=meeting_id, **number))
        elif owner != meeting_id:
            raise Problem("number_taken", number=issue.number)


def latest() -> Subquery:
    """Of every meeting with frozen minutes: state, number and version of what is in force, or else of the
    last one (void, or a draft again), and whether an amendment is being written.
    """
    place = func.row_number().over(partition_by=_OF.meeting_id, order_by=_BEST_FIRST)
    named = (_OF.meeting_id, _OF.state, _OF.number, _OF.version, _OF.reopened)
    ranked = select(*named, place.label("place")).subquery()
    of, draft = ranked.c, literal(MinutesState.DRAFT, _OF.state.type)
    state = case((of.reopened, draft), else_=of.state).label("state")
    amending = func.coalesce(minutes_draft.c.amendment, 0) > 0
    joined = ranked.outerjoin(minutes_draft, minutes_draft.c.meeting_id == of.meeting_id)
    found = select(of.meeting_id, state, of.number, of.version, amending.label("amending"))
    return found.select_from(joined).where(of.place == 1).subquery()


def _version(row: Any) -> Version:
    issue = Issue(**{name: getattr(row, name) for name in shared(minutes_version, Issue)})
    return Version(issue, row.content, row.amendment, row.reopened)
